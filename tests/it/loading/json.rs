//! Our own JSON reader against serde_json, on documents that are right and on
//! ones that are nearly right. It differs on purpose in two ways: a name given
//! twice and nesting beyond any real questionnaire are refused.

use std::cell::Cell;

use candidacy_screener::source::{Code, Diagnostic, Node, SourceFile, Value, parse};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{TestCaseResult, TestRunner};

use super::config;
use super::documents::{Meaning, document, written_text};

fn ours(text: &str) -> Result<Node, Diagnostic> {
    parse(&SourceFile { name: "a.json", text })
}

/// What was read; each value stands where it is said to stand.
fn meaning(text: &str, node: &Node) -> Meaning {
    let rest = &text[node.at.0..];
    match &node.value {
        Value::Null => Meaning::Null,
        Value::Bool(flag) => Meaning::Bool(*flag),
        Value::Number(number) => {
            assert!(rest.starts_with(number.as_str()), "{number} at {rest}");
            Meaning::Number(number.clone())
        }
        Value::Text(value) => {
            assert!(rest.starts_with('"'), "{value:?} at {rest}");
            Meaning::Text(value.clone())
        }
        Value::List(nodes) => {
            assert!(rest.starts_with('['), "{rest}");
            Meaning::List(nodes.iter().map(|node| meaning(text, node)).collect())
        }
        Value::Object(members) => {
            assert!(rest.starts_with('{'), "{rest}");
            let member = |member: &candidacy_screener::source::Member| {
                assert!(text[member.at.0..].starts_with('"'), "{member:?}");
                (member.name.clone(), meaning(text, &member.node))
            };
            Meaning::Object(members.iter().map(member).collect())
        }
    }
}

/// The same value as serde_json reads it.
fn same(ours: &Meaning, theirs: &serde_json::Value) -> bool {
    use serde_json::Value as Theirs;
    match (ours, theirs) {
        (Meaning::Null, Theirs::Null) => true,
        (Meaning::Bool(a), Theirs::Bool(b)) => a == b,
        (Meaning::Number(a), Theirs::Number(_)) => {
            serde_json::from_str(a).ok().as_ref() == Some(theirs)
        }
        (Meaning::Text(a), Theirs::String(b)) => a == b,
        (Meaning::List(a), Theirs::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Meaning::Object(a), Theirs::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(name, a)| b.get(name).is_some_and(|b| same(a, b)))
        }
        _ => false,
    }
}

/// Both accept it and read the same, or both refuse it. Says whether both accepted it.
fn agree(text: &str) -> Result<bool, TestCaseError> {
    // Ours passes over a byte order mark, which some editors put first.
    let unmarked = text.strip_prefix('\u{feff}').unwrap_or(text);
    let theirs = serde_json::from_str::<serde_json::Value>(unmarked);
    match (ours(text), theirs) {
        (Ok(node), Ok(theirs)) => {
            prop_assert!(same(&meaning(text, &node), &theirs), "{text:?}\n{node:?}\n{theirs}");
            Ok(true)
        }
        (Err(problem), theirs) => {
            let line = text.split('\n').nth(problem.line - 1);
            prop_assert!(line.is_some_and(|line| problem.column <= line.chars().count() + 1));
            let intended = problem.code == Code::DuplicateName;
            prop_assert!(intended || theirs.is_err(), "only refused by us: {text:?}\n{problem}");
            Ok(false)
        }
        // serde_json holds numbers as floats, and we as they were written.
        (Ok(_), Err(error)) => {
            prop_assert!(error.to_string().contains("out of range"), "{text:?}\n{error}");
            Ok(false)
        }
    }
}

fn run<S: Strategy>(cases: u32, strategy: &S, test: impl Fn(S::Value) -> TestCaseResult) {
    if let Err(error) = TestRunner::new(config(cases)).run(strategy, test) {
        panic!("{error}");
    }
}

#[test]
fn valid_documents_are_read_as_written() {
    run(12_000, &document(), |written| {
        let node = ours(&written.text);
        prop_assert!(node.is_ok(), "{:?}\n{:?}", written.text, node);
        prop_assert_eq!(meaning(&written.text, &node.unwrap()), written.meaning);
        prop_assert!(agree(&written.text)?);
        Ok(())
    });
}

/// One small slip: what is done, where, and with which byte.
fn slip(mut bytes: Vec<u8>, (what, place, byte): (u8, prop::sample::Index, u8)) -> Vec<u8> {
    if bytes.is_empty() {
        return vec![byte];
    }
    let at = place.index(bytes.len());
    match what {
        0 => bytes[at] ^= 1 << (byte % 8),
        1 => bytes[at] = byte,
        2 => bytes.insert(at, byte),
        3 => bytes.truncate(at),
        4 => bytes.swap(at, at / 2),
        _ => {
            bytes.remove(at);
        }
    }
    bytes
}

#[test]
fn damaged_documents_are_refused_as_serde_json_does() {
    let byte = prop_oneof![select(&b"{}[]\":,\\/-+.0123456789eEtrufalsn dD8\n\t"[..]), any::<u8>()];
    let slips = prop::collection::vec((0..6_u8, any::<prop::sample::Index>(), byte), 1..3);
    let (accepted, refused) = (Cell::new(0), Cell::new(0));
    run(24_000, &(document(), slips), |(written, slips)| {
        let bytes = slips.into_iter().fold(written.text.into_bytes(), slip);
        // Files reach us as text; a broken encoding is the page's to notice.
        let Ok(text) = String::from_utf8(bytes) else { return Ok(()) };
        let count = if agree(&text)? { &accepted } else { &refused };
        count.set(count.get() + 1);
        Ok(())
    });
    let (accepted, refused) = (accepted.get(), refused.get());
    println!("{accepted} damaged documents accepted, {refused} refused, as serde_json does");
    assert!(accepted > 2_000 && refused > 10_000, "{accepted} accepted, {refused} refused");
}

#[test]
fn any_text_at_all_is_read_or_refused() {
    let token = select(
        &[
            "{", "}", "[", "]", "\"", ":", ",", "\\", "\\u", "d83d", "-", "0", "1.", "e", "true",
            " ", "é", "😀", "\u{feff}",
        ][..],
    );
    let tokens = prop::collection::vec(token, 0..12).prop_map(|tokens| tokens.concat());
    run(10_000, &prop_oneof![any::<String>(), tokens], |text| agree(&text).map(|_| ()));
}

#[test]
fn a_name_given_twice_is_refused_wherever_it_is() {
    run(2_000, &(written_text(), document(), document()), |((_, name), one, two)| {
        let text = format!("[{{{name}:{},\n{name}:{}}}]", one.text, two.text);
        prop_assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok());
        prop_assert_eq!(ours(&text).unwrap_err().code, Code::DuplicateName);
        Ok(())
    });
}

#[test]
fn nesting_ends_at_a_depth_that_no_questionnaire_has() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(ours(&nested(32)).is_ok());
    let problem = ours(&nested(33)).unwrap_err();
    assert_eq!((problem.code, problem.line, problem.column), (Code::Syntax, 1, 33));
    assert!(ours(&nested(1_000_000)).is_err(), "refused without using up the stack");
    assert!(ours(&"{\"a\":".repeat(1_000_000)).is_err());
}
