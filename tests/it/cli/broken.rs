//! What `screener check` says about broken questionnaires, word for word.
//!
//! Each folder of `tests/broken/` is named after what is wrong in it, in one way, and holds
//! `change.txt` (what to find in the files of `base/` and what to write instead), `faults.txt` (the
//! codes that are told, one a line; what follows a code says why it is told as well), and
//! `expected.txt`, the whole output.
//!
//! When a wording changes on purpose, run the tests once with `REWRITE_BROKEN=1`, then read every
//! changed line as someone would who edits questionnaires and knows neither Rust nor this program.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::Path;

use candidacy_screener::lint::Lint;
use candidacy_screener::verify::Property;

use super::command::{Folder, Said};
use crate::changes::{base_of, change, folders_of};

const NAME: &str = "broken";

/// Runs the check in a folder of this test's own.
fn check(test: &str, path: Option<&Path>) -> Said {
    let mut texts = base_of(NAME);
    let name = path.map_or("base", |path| path.file_name().unwrap().to_str().unwrap());
    if let Some(path) = path {
        change(path, &mut texts);
    }
    Folder::with(&format!("{NAME}/{test}/{name}"), &texts).run(&[
        "check",
        ".",
        "--on",
        "2026-06-01",
    ])
}

/// The codes of the messages, without the numbers of how often.
fn codes(out: &str) -> BTreeSet<String> {
    let codes = out.lines().filter_map(|line| {
        let rest = line.strip_prefix("error[").or_else(|| line.strip_prefix("warning["))?;
        Some(rest.split(']').next()?.to_owned())
    });
    codes.collect()
}

/// The codes that a folder announces; all but the first with a reason.
fn announced(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path.join("faults.txt")).unwrap();
    let codes = text.lines().enumerate().map(|(place, line)| {
        let (code, reason) = line.split_once(' ').unwrap_or((line, ""));
        assert!(place == 0 || reason.len() > 20, "{}: why {code} too?", path.display());
        code.to_owned()
    });
    codes.collect()
}

#[test]
fn the_base_is_good() {
    let said = check("base", None);
    assert_eq!((said.code, codes(&said.out).len()), (0, 0), "{}", said.out);
    assert!(said.out.ends_with("Every property holds\n"), "{}", said.out);
    assert!(!said.out.contains("not checked"), "{}", said.out);
}

#[test]
fn each_folder_says_what_it_should() {
    let rewrite = env::var_os("REWRITE_BROKEN").is_some();
    let mut wrong = String::new();
    for path in folders_of(NAME) {
        let got = check("said", Some(&path));
        assert!(got.err.is_empty(), "{}: {}", path.display(), got.err);
        let expected = path.join("expected.txt");
        if rewrite {
            fs::write(&expected, &got.out).unwrap();
        }
        let want = fs::read_to_string(expected).unwrap_or_default();
        if got.out != want {
            wrong += &format!("{}\nexpected:\n{want}got:\n{}\n", path.display(), got.out);
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// By what is expected, which the test above compares with what is said.
#[test]
fn each_folder_names_its_own_fault_and_nothing_else() {
    let folders = folders_of(NAME);
    assert!(folders.len() >= 60, "{} folders", folders.len());
    for path in folders {
        let out = fs::read_to_string(path.join("expected.txt")).unwrap();
        let announced: BTreeSet<_> = announced(&path).into_iter().collect();
        assert_eq!(codes(&out), announced, "{}", path.display());
    }
}

#[test]
fn only_warnings_end_well() {
    let mut warnings = 0;
    for path in folders_of(NAME) {
        let out = fs::read_to_string(path.join("expected.txt")).unwrap();
        let fails = out.contains("error[");
        assert_eq!(check("ends", Some(&path)).code, i32::from(fails), "{}", path.display());
        warnings += usize::from(!fails);
    }
    assert!(warnings >= 5, "{warnings} folders with warnings alone");
}

/// What no questionnaire can break, as `src/verify/property/teeth.rs` shows in its own way.
const CANNOT_BREAK: [Property; 7] = [
    Property::SafetyMet,
    Property::SafetyUnsure,
    Property::SafetySkipped,
    Property::ConsultClean,
    Property::Totality,
    Property::Independence,
    Property::Stops,
];

#[test]
fn every_property_and_lint_that_can_be_broken_is() {
    let first: BTreeSet<_> =
        folders_of(NAME).iter().map(|path| announced(path).swap_remove(0)).collect();
    let properties = Property::ALL.into_iter().filter(|it| !CANNOT_BREAK.contains(it));
    let codes = properties.map(Property::code).chain(Lint::ALL.map(Lint::code));
    for code in codes {
        assert!(first.contains(code), "no folder is about {code}");
    }
}
