//! What it comes to, in a sentence, and what the numbers cannot say.

use num_bigint::BigUint;

use super::super::edits::{Edit, Part, What};
use super::super::human::grouped;
use super::Difference;
use crate::verify::{Change, Comparison, Counts};

/// What it comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Conclusion {
    /// An outcome became milder.
    Milder,
    /// Outcomes changed, and none became milder.
    Stricter,
    /// No outcome changed, although more than words did.
    NoChangeOfOutcome,
    /// Nothing but words changed, and what the questionnaire says about itself.
    WordingOnly,
    /// Nothing changed at all.
    NoDifference,
}

impl Conclusion {
    pub(in crate::cli) fn of(difference: &Difference) -> Conclusion {
        let Difference { edits, comparison, .. } = difference;
        let is_wording = |edit: &Edit| match edit.part {
            Part::Words | Part::Locale => true,
            // A new status changes what is seen on a page; a version or a review only says so.
            Part::Identity => edit.name != "status",
            Part::Window
            | Part::Source
            | Part::Fact
            | Part::Item
            | Part::Option
            | Part::Criterion => false,
        };
        let has_words = edits.iter().any(|edit| matches!(edit.part, Part::Words | Part::Locale));
        match comparison {
            _ if comparison.is_milder() => Conclusion::Milder,
            _ if !comparison.changes.is_empty() => Conclusion::Stricter,
            _ if edits.is_empty() => Conclusion::NoDifference,
            _ if has_words && edits.iter().all(is_wording) => Conclusion::WordingOnly,
            _ => Conclusion::NoChangeOfOutcome,
        }
    }

    pub(super) fn code(self) -> &'static str {
        match self {
            Conclusion::Milder => "milder",
            Conclusion::Stricter => "stricter",
            Conclusion::NoChangeOfOutcome => "no-change-of-outcome",
            Conclusion::WordingOnly => "wording-only",
            Conclusion::NoDifference => "no-difference",
        }
    }

    /// The sentence.
    pub(in crate::cli) fn sentence(self, comparison: &Comparison) -> String {
        let milder = total(comparison, Change::is_milder);
        let stricter = total(comparison, |change| !change.is_milder());
        match self {
            Conclusion::Milder if is_none(&stricter) => {
                format!("The outcome became milder in {}.", amount(&milder))
            }
            Conclusion::Milder => format!(
                "The outcome became milder in {}; it became stricter in {}.",
                amount(&milder),
                amount(&stricter)
            ),
            Conclusion::Stricter => {
                format!("The outcome became stricter in {}, and milder in none.", amount(&stricter))
            }
            Conclusion::NoChangeOfOutcome if is_none(&comparison.not_comparable) => {
                "No change of outcome: every combination of answers ends as before.".to_owned()
            }
            Conclusion::NoChangeOfOutcome => {
                "No change of outcome: every combination of answers that can be compared ends as \
                 before."
                    .to_owned()
            }
            Conclusion::WordingOnly => {
                "Wording only: every combination of answers ends as before. Whether the new words \
                 still mean the same is for a reader to say."
                    .to_owned()
            }
            Conclusion::NoDifference => {
                "No difference: the logic and the words are the same.".to_owned()
            }
        }
    }
}

/// How many combinations some changes are about.
fn total(comparison: &Comparison, which: impl Fn(&Change) -> bool) -> Counts {
    let those = comparison.changes.iter().filter(|change| which(change));
    let counts = those.map(|change| &change.combinations);
    Counts {
        complete: counts.clone().map(|counts| &counts.complete).sum(),
        with_gaps: counts.map(|counts| &counts.with_gaps).sum(),
    }
}

fn is_none(counts: &Counts) -> bool {
    counts.complete == BigUint::ZERO && counts.with_gaps == BigUint::ZERO
}

/// Numbers of combinations in words.
pub(super) fn amount(counts: &Counts) -> String {
    let complete = counts.complete.to_string();
    let plural = if complete == "1" { "" } else { "s" };
    let gaps = match counts.with_gaps.to_string().as_str() {
        "0" => String::new(),
        gaps => format!(", and {} with questions left open", grouped(gaps)),
    };
    format!("{} complete combination{plural}{gaps}", grouped(&complete))
}

/// What the numbers cannot say.
pub(in crate::cli) fn notes(difference: &Difference) -> Vec<String> {
    let mut notes = Vec::new();
    for edit in &difference.edits {
        match (&edit.part, &edit.what) {
            (Part::Window, What::Changed { .. }) => notes.push(format!(
                "the window `{}` is another now, so people may choose another answer where it is \
                 named, and waits may end on another day; the numbers are about the same answers",
                edit.name
            )),
            (Part::Identity, What::Changed { .. }) if edit.name == "status" => notes.push(
                "the status is another now; both versions are compared as if they were in force"
                    .to_owned(),
            ),
            _ => {}
        }
    }
    let comparison = &difference.comparison;
    let milder = total(comparison, Change::is_milder);
    if comparison.is_milder() && milder.complete == BigUint::ZERO {
        notes.push(
            "only combinations with questions left open became milder; who answers every question \
             ends as before, or stricter"
                .to_owned(),
        );
    }
    let items = |what: &What| {
        let those = difference.edits.iter();
        let those = those.filter(|edit| edit.part == Part::Item && edit.what == *what);
        those.map(|edit| format!("`{}`", edit.name)).collect::<Vec<_>>()
    };
    let (gone, new) = (items(&What::Removed), items(&What::Added));
    if !gone.is_empty() && !new.is_empty() {
        notes.push(format!(
            "{} removed and {} added: if one of them is the same question under another name, \
             say so with --mapping",
            gone.join(", "),
            new.join(", ")
        ));
    }
    notes
}
