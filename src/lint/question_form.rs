//! `question-form`: each question asks one thing and ends as a question, options are short, and
//! "why we ask" is one sentence.
//!
//! Why: one idea at a time is what a person in a hurry can take in. All of it is style, so these
//! are warnings.
//!
//! Example: "Fever? Or chills?"

use super::context::Context;
use super::finding::Checked;
use crate::words::ItemWords;

/// The most words of an option.
const LONGEST_OPTION: usize = 18;

pub(super) fn check(context: &Context<'_>) -> Checked {
    let mut checked = Checked::default();
    for locale in &context.locales {
        for (names, words) in context.files.definition.items.iter().zip(&locale.words.items) {
            checked.count += 1;
            let screen = format!("item {}", names.link_id);
            for (field, why) in complaints(words) {
                let piece =
                    locale.pieces.iter().find(|it| it.screen == screen && it.field == field);
                if let Some(piece) = piece {
                    let message = format!("{why} ({})", piece.place());
                    checked.warning(locale.spot(piece), message, "put it in other words");
                }
            }
        }
    }
    checked
}

/// What is wrong with the words of an item, each with the field that it is about.
pub fn complaints(words: &ItemWords) -> Vec<(String, &'static str)> {
    let mut found = Vec::new();
    let question = words.question.as_str();
    let mut complain = |wrong: bool, field: &str, why: &'static str| {
        found.extend(wrong.then(|| (field.to_owned(), why)));
    };
    complain(!question.ends_with('?'), "question", "this does not end as a question");
    complain(question.matches('?').count() != 1, "question", "this asks more or less than once");
    let halves = question.matches('¿').count() > 1;
    complain(halves, "question", "this asks more than once");
    let long = question.matches(['.', '?']).count() > 2;
    complain(long, "question", "this has more than two sentences");
    let one = words.why.trim_end_matches('.');
    let sentences = one.len() + 1 != words.why.len() || one.contains(". ");
    complain(sentences, "why", "this is not one sentence");
    for (place, option) in words.options.iter().enumerate() {
        let long = option.split_whitespace().count() > LONGEST_OPTION;
        complain(long, &format!("options {}", place + 1), "this option is long");
    }
    found
}
