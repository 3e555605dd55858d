//! What is said about broken files, word for word.
//!
//! Each folder of `tests/diagnostics/` is named after what is wrong in it. It
//! holds either the broken file or `change.txt`, which says what to find in
//! the files of `base/` and what to write instead, and `expected.txt`: every
//! problem as the site's owner sees it.
//!
//! When a wording changes on purpose, run the tests once with
//! `REWRITE_DIAGNOSTICS=1`, then read every changed line as someone would who
//! edits questionnaires and knows neither Rust nor this program.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::Path;

use candidacy_screener::source::{Code, Diagnostic, SourceFile};

use super::folders::{Files, folders};
use super::literals::literals;

fn rendered(problems: &[Diagnostic]) -> String {
    problems.iter().map(|problem| format!("{problem}\n")).collect()
}

#[test]
fn the_base_has_no_problem() {
    assert_eq!(rendered(&Files::base().problems()), "");
}

#[test]
fn each_folder_says_what_it_should() {
    let rewrite = env::var_os("REWRITE_DIAGNOSTICS").is_some();
    let mut wrong = String::new();
    for folder in folders() {
        let got = rendered(&folder.files.problems());
        if rewrite {
            fs::write(&folder.expected, &got).unwrap();
        }
        let want = fs::read_to_string(&folder.expected).unwrap_or_default();
        if got != want || got.is_empty() {
            wrong += &format!("{}\nexpected:\n{want}got:\n{got}\n", folder.name);
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Whoever mends a file goes through it from top to bottom, and mends each thing once.
#[test]
fn problems_are_in_file_order_and_said_once() {
    let mut wrong = String::new();
    for folder in folders() {
        let problems = folder.files.problems();
        let places: Vec<_> = problems.iter().map(|it| (&it.file, it.line, it.column)).collect();
        let in_order = places.is_sorted_by_key(|(file, line, column)| {
            (*file != "questionnaire.json", *file != "words.en.json", *line, *column)
        });
        let lines: BTreeSet<_> = problems.iter().map(Diagnostic::to_string).collect();
        if !in_order {
            wrong += &format!("{}: not in file order\n{}\n", folder.name, rendered(&problems));
        }
        if lines.len() != problems.len() {
            wrong += &format!("{}: said twice\n{}\n", folder.name, rendered(&problems));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Written by hand: the folder, and what stands at the place of a problem.
const PLACES: &[(&str, &str)] = &[
    ("bad-date", "\"2026-02-31\""),
    ("bad-escape", "journal\""),
    ("bad-status", "\"final\""),
    ("bad-unit", "\"months\""),
    ("certificate-in-quotes", "\"true\""),
    ("colon-missing", "\"base\""),
    ("column-after-accents", "\"{nope}\""),
    ("comma-after-last", "}"),
    ("comma-missing", "\"version\""),
    ("condition-without-item", "{ \"is\""),
    ("curly-quotes", "“id”"),
    ("duplicate-key", "\"id\": \"other\""),
    ("emergency-without-stop", "{ \"id\": \"chest\""),
    ("empty-point", "\"\"]"),
    ("enable-when-later-item", "{ \"item\": \"shot\""),
    ("enable-when-not", "{ \"not\""),
    ("extra-words", "\"old-shot\""),
    ("leading-zero", "3, \"unit\""),
    ("misspelt-interface-key", "\"strat\""),
    ("misspelt-key", "\"linkid\""),
    ("missing-words", "{\n    \"signs\""),
    ("missing-interface-key", "{\n"),
    ("no-source", "{ \"id\": \"signs\""),
    ("only-unsure", "[\"unsure\"]"),
    ("option-code-twice", "\"within\", \"unsure\"]"),
    ("text-after-end", "}\n"),
    ("two-link-ids-equal", "\"signs\", \"options\": [\"within\""),
    ("unclosed-text", "\n  \"version\""),
    ("unknown-option", "\"yes\"] }, \"waits\""),
    ("unknown-placeholder", "\"After {recentShots}"),
    ("unknown-source", "\"S11\""),
    ("unsure-not-last", "\"unsure\", \"within\""),
    ("wrong-locale", "\"english\""),
];

#[test]
fn line_and_column_point_at_the_offending_text() {
    let mut folders = folders();
    for (name, text) in PLACES {
        let folder = folders.iter_mut().find(|folder| folder.name == *name).unwrap();
        let problems = folder.files.problems();
        let there = problems.iter().any(|problem| {
            let file = folder.files.text(&problem.file);
            let lines = file.split_inclusive('\n').skip(problem.line - 1);
            let rest =
                lines.collect::<String>().chars().skip(problem.column - 1).collect::<String>();
            rest.starts_with(text)
        });
        assert!(there, "{name}: nothing points at {text:?}\n{}", rendered(&problems));
    }
}

/// Every code. The match makes sure that a new one is added here.
fn codes() -> Vec<Code> {
    let mut codes = vec![Code::Syntax];
    while let Some(next) = next_code(codes[codes.len() - 1]) {
        codes.push(next);
    }
    codes
}

fn next_code(code: Code) -> Option<Code> {
    Some(match code {
        Code::Syntax => Code::DuplicateName,
        Code::DuplicateName => Code::UnknownKey,
        Code::UnknownKey => Code::MissingKey,
        Code::MissingKey => Code::WrongType,
        Code::WrongType => Code::BadValue,
        Code::BadValue => Code::UnknownName,
        Code::UnknownName => Code::NotEarlier,
        Code::NotEarlier => Code::NotInEnableWhen,
        Code::NotInEnableWhen => Code::Empty,
        Code::Empty => Code::UnsureNotLast,
        Code::UnsureNotLast => Code::NoSource,
        Code::NoSource => Code::BadStop,
        Code::BadStop => Code::MissingWords,
        Code::MissingWords => Code::ExtraWords,
        Code::ExtraWords => Code::UnknownPlaceholder,
        Code::UnknownPlaceholder => return None,
    })
}

#[test]
fn every_code_has_a_folder_and_a_name_of_its_own() {
    let folders = folders();
    assert!(folders.len() >= 40);
    let problems: Vec<_> = folders.iter().flat_map(|folder| folder.files.problems()).collect();
    let names: BTreeSet<_> = codes().iter().map(|code| code.name()).collect();
    assert_eq!(names.len(), codes().len());
    for code in codes() {
        assert!(problems.iter().any(|problem| problem.code == code), "{} is shown", code.name());
    }
}

/// How a line is put together, and what the engine would refuse if the reader
/// did not find it earlier and say more.
const NEVER_SAID: [&str; 4] = [
    "{file}:{line}:{column}: {code}: {message}; {help}",
    "`enableWhen` has an empty list",
    "`when` has an empty list",
    "a criterion cannot ask for `consult`",
];

#[test]
fn every_message_has_a_folder() {
    let said: String = folders().iter().map(|folder| rendered(&folder.files.problems())).collect();
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/source");
    let mut checked = 0;
    let mut missing = Vec::new();
    for entry in fs::read_dir(sources).unwrap() {
        let source = fs::read_to_string(entry.unwrap().path()).unwrap();
        let code = source.split("#[cfg(test)]").next().unwrap();
        let message =
            |text: &String| text.trim().contains(' ') && text.contains(char::is_alphabetic);
        for text in literals(code).into_iter().filter(message) {
            checked += 1;
            if !said.contains(&text) && !NEVER_SAID.contains(&text.as_str()) {
                missing.push(text);
            }
        }
    }
    assert!(checked > 80, "the source was read: {checked}");
    assert_eq!(missing, [""; 0]);
}

#[test]
fn a_place_beyond_the_end_is_still_a_place() {
    let file = SourceFile { name: "a.json", text: "{\n  é" };
    let at = |byte| {
        let position = candidacy_screener::source::Position(byte);
        let problem = file.diagnostic(Code::Syntax, position, "message".into(), "help");
        (problem.line, problem.column)
    };
    assert_eq!([at(0), at(2), at(4), at(6), at(99)], [(1, 1), (2, 1), (2, 3), (2, 4), (2, 4)]);
}
