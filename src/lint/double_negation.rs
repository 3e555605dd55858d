//! `double-negation`: no clause turns round twice.
//!
//! Why: "you cannot come without a letter" is read wrongly by people in a hurry or in pain, and by
//! people who read in a second language. It reads no grammar: a clause ends at a comma or at a
//! word such as "but".
//!
//! Example: "Do you not have no fever?"

use super::context::Context;
use super::finding::Checked;
use super::sentences::plain;
use crate::words::Wording;

const CLAUSE_ENDS: [char; 11] = ['.', ',', ';', ':', '?', '¿', '(', ')', '“', '”', '!'];

pub(super) fn check(context: &Context<'_>) -> Checked {
    let mut checked = Checked::default();
    for locale in &context.locales {
        if locale.wording.negations.is_empty() {
            checked.skip(locale.name, "there is no list of negations");
            continue;
        }
        for piece in &locale.pieces {
            checked.count += 1;
            if let Some(clause) = double_negation(locale.wording, &piece.text) {
                checked.error(
                    locale.spot(piece),
                    format!("this turns round twice ({}): \"{clause}\"", piece.place()),
                    format!(
                        "say it without one of the two; a phrase that turns nothing round goes \
                         under `plainNegations` in wording.{}.json",
                        locale.name
                    ),
                );
            }
        }
    }
    checked
}

/// A clause with two negations, if there is one.
pub fn double_negation(wording: &Wording, text: &str) -> Option<String> {
    for part in text.split(CLAUSE_ENDS) {
        let mut part = plain(part);
        for clear in &wording.plain_negations {
            part = part.replace(&format!(" {} ", clear.text), " ");
        }
        let words: Vec<_> = part.split_whitespace().collect();
        for clause in words.split(|word| wording.joints.iter().any(|joint| joint == word)) {
            let clause = clause.join(" ");
            let padded = format!(" {} ", clause.replace(' ', "  "));
            let one = |negation: &String| format!(" {} ", negation.replace(' ', "  "));
            let count: usize =
                wording.negations.iter().map(|it| padded.matches(&one(it)).count()).sum();
            if count > 1 {
                return Some(clause);
            }
        }
    }
    None
}
