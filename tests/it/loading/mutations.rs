//! The shipped files with lines and words lost, doubled and exchanged: whatever
//! is left is refused with a reason or can be used.

use candidacy_screener::definition::Definition;
use candidacy_screener::engine::{Outcome, Response, Standing, assess};
use candidacy_screener::source::{
    Diagnostic, SourceFile, load_definition, load_interface, load_words,
};
use candidacy_screener::words::{Interface, Words};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{TestCaseResult, TestRunner};

use super::config;
use super::shipped::{Shipped, clinic, interface_text, questionnaire_text, walk, words_text};

/// What goes wrong in an editor: the kind, and two places.
type Slip = (u8, Index, Index);

fn slips() -> impl Strategy<Value = Vec<Slip>> {
    prop::collection::vec((0..9_u8, any::<Index>(), any::<Index>()), 1..4)
}

/// Words and values that stand where another one should.
const STRAY: &[&str] = &[
    "null",
    "true",
    "0",
    "-1",
    "1e999",
    "\"\"",
    "\" \"",
    "\"unsure\"",
    "\"{\"",
    "\"}\"",
    "\"{}\"",
    "\"{clinic}\"",
    "[]",
    "{}",
    "\"yes\"",
    "\"no\"",
    "\"consult\"",
    "\"a\\ud800\"",
];

fn damage(text: &str, slips: &[Slip]) -> String {
    let mut text = text.to_owned();
    for (kind, one, two) in slips {
        if text.is_empty() {
            break;
        }
        text = if *kind < 5 {
            damage_lines(&text, *kind, one, two)
        } else {
            damage_words(&text, *kind, one, two)
        };
    }
    text
}

fn damage_lines(text: &str, kind: u8, one: &Index, two: &Index) -> String {
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    let (a, b) = (one.index(lines.len()), two.index(lines.len()));
    match kind {
        0 => drop(lines.remove(a)),
        1 => lines.insert(a, lines[a]),
        2 => lines.swap(a, b),
        3 => lines[a] = lines[b],
        _ => {
            let cut =
                text.char_indices().nth(one.index(text.len())).map_or(text.len(), |(at, _)| at);
            return text[..cut].to_owned();
        }
    }
    lines.concat()
}

/// Where texts in quotes, numbers and words stand.
fn words_in(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    for (odd, part) in text.split('"').enumerate() {
        let range = from..from + part.len();
        from = range.end + 1;
        if odd % 2 == 1 {
            found.push(range.start - 1..range.end + 1);
        } else {
            let inside = part.split(|c: char| !c.is_ascii_alphanumeric() && c != '.');
            let words = inside.filter(|word| !word.is_empty());
            found.extend(words.map(|word| {
                let at = range.start + (word.as_ptr().addr() - part.as_ptr().addr());
                at..at + word.len()
            }));
        }
    }
    found.retain(|range| range.end <= text.len());
    found
}

fn damage_words(text: &str, kind: u8, one: &Index, two: &Index) -> String {
    let words = words_in(text);
    if words.is_empty() {
        return text.to_owned();
    }
    let (a, b) = (words[one.index(words.len())].clone(), words[two.index(words.len())].clone());
    let other = match kind {
        5 => "",
        6 | 7 => &text[b],
        _ => STRAY[two.index(STRAY.len())],
    };
    [&text[..a.start], other, &text[a.end..]].concat()
}

/// Refused with reasons that point into the file, or accepted.
fn judged<T>(text: &str, result: Result<T, Vec<Diagnostic>>) -> Result<Option<T>, TestCaseError> {
    let problems = match result {
        Ok(value) => return Ok(Some(value)),
        Err(problems) => problems,
    };
    prop_assert!(!problems.is_empty(), "refused without a reason");
    for problem in problems {
        let line = text.split('\n').nth(problem.line - 1);
        prop_assert!(line.is_some_and(|line| problem.column <= line.chars().count() + 1));
        prop_assert!(!problem.message.is_empty() && !problem.help.is_empty());
    }
    Ok(None)
}

/// Answers every question with each of a few options, to the end.
fn use_it(definition: &Definition, words: &Words, interface: &Interface) -> TestCaseResult {
    let shipped = Shipped {
        definition: definition.clone(),
        words: words.clone(),
        interface: interface.clone(),
        settings: clinic(Standing::Demo),
    };
    for turn in 0..3 {
        let options = |item| definition.questionnaire.item(item).options;
        let screens = walk(&shipped, |item| Some((turn + item.position() * turn) % options(item)));
        prop_assert!(!screens.is_empty());
    }
    Ok(())
}

fn assess_it(definition: &Definition) -> TestCaseResult {
    let questionnaire = &definition.questionnaire;
    for turn in 0..4 {
        let mut response = Response::empty(questionnaire);
        for item in questionnaire.item_ixs() {
            // An option too many leaves the item open.
            let option = (turn + item.position()) % (questionnaire.item(item).options + 1);
            response = response.with(questionnaire, item, option);
        }
        let assessment = assess(questionnaire, &response, Standing::Draft);
        prop_assert!(assessment.outcome < Outcome::Consult);
    }
    Ok(())
}

/// Runs many damaged files; some must still be accepted, or nothing is tested.
fn run(cases: u32, file: &str, test: impl Fn(&str) -> Result<bool, TestCaseError>) {
    let accepted = std::cell::Cell::new(0);
    let result = TestRunner::new(config(cases)).run(&slips(), |slips| {
        if test(&damage(file, &slips))? {
            accepted.set(accepted.get() + 1);
        }
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
    println!("{} of {cases} damaged files accepted", accepted.get());
    assert!(accepted.get() > cases / 100, "only {} accepted", accepted.get());
}

#[test]
fn a_damaged_questionnaire_is_refused_or_can_be_assessed() {
    let shipped = Shipped::new("en");
    let words = words_text("en");
    run(3_000, &questionnaire_text(), |text| {
        let result = load_definition(SourceFile { name: "questionnaire.json", text });
        let Some(definition) = judged(text, result)? else { return Ok(false) };
        assess_it(&definition)?;
        let result = load_words(SourceFile { name: "words.en.json", text: &words }, &definition);
        if let Some(words) = judged(&words, result)? {
            use_it(&definition, &words, &shipped.interface)?;
        }
        Ok(true)
    });
}

#[test]
fn damaged_words_are_refused_or_can_be_shown() {
    for locale in ["en", "es"] {
        let shipped = Shipped::new(locale);
        run(1_500, &words_text(locale), |text| {
            let file = SourceFile { name: "words.json", text };
            let result = load_words(file, &shipped.definition);
            let Some(words) = judged(text, result)? else { return Ok(false) };
            use_it(&shipped.definition, &words, &shipped.interface)?;
            Ok(true)
        });
    }
}

#[test]
fn a_damaged_interface_is_refused_or_can_be_shown() {
    let shipped = Shipped::new("en");
    run(1_500, &interface_text("en"), |text| {
        let result = load_interface(SourceFile { name: "interface.json", text });
        let Some(interface) = judged(text, result)? else { return Ok(false) };
        use_it(&shipped.definition, &shipped.words, &interface)?;
        Ok(true)
    });
}
