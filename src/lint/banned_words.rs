//! `banned-words`: no text says what must not be said.
//!
//! Why: a verdict on a person, a promise, a number that nobody has, or advice to give up a
//! medicine can harm whoever believes it. Which words, and why each, is data; so are the phrases
//! in which one of them is just what has to be said.
//!
//! Example: "You may be a good candidate for this."

use super::context::Context;
use super::filled::filled;
use super::finding::Checked;
use super::sentences::plain;
use crate::words::{Banned, Wording};

pub(super) fn check(context: &Context<'_>) -> Checked {
    let mut checked = Checked::default();
    for locale in &context.locales {
        if locale.wording.banned.is_empty() {
            checked.skip(locale.name, "there is no list of banned words");
            continue;
        }
        for piece in &locale.pieces {
            checked.count += 1;
            let text = filled(context.files.definition, locale.wording, &piece.text);
            for (banned, said) in banned(locale.wording, &text) {
                checked.error(
                    locale.word(piece, &said),
                    format!("`{said}` must not be said ({}): {}", piece.place(), banned.why),
                    format!(
                        "say it in other words, or list the phrase around it as `allowed` in \
                         wording.{}.json",
                        locale.name
                    ),
                );
            }
        }
    }
    checked
}

/// What a text says although it must not, each with the words that it says.
pub fn banned<'w>(wording: &'w Wording, text: &str) -> Vec<(&'w Banned, String)> {
    let mut rest = plain(text);
    for allowed in &wording.allowed {
        rest = rest.replace(&format!(" {} ", allowed.text), " , ");
    }
    let words: Vec<_> = rest.split_whitespace().collect();
    let said = |banned: &'w Banned| Some((banned, said(&words, &banned.pattern)?));
    wording.banned.iter().filter_map(said).collect()
}

/// The words that fit the pattern.
fn said(words: &[&str], pattern: &str) -> Option<String> {
    let pattern: Vec<_> = pattern.split(' ').collect();
    let fits = |(word, wanted): (&&str, &&str)| {
        if let Some(start) = wanted.strip_suffix('*') {
            word.starts_with(start)
        } else if let Some(end) = wanted.strip_prefix('*') {
            word.ends_with(end)
        } else {
            word == wanted
        }
    };
    let found = words.windows(pattern.len()).find(|row| row.iter().zip(&pattern).all(fits));
    found.map(|row| row.join(" "))
}
