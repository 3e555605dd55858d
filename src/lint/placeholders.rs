//! `placeholders`: all languages fill in the same.
//!
//! Why: a number or a phone that is filled in in one language and forgotten in another is missing
//! there, or was written by hand.
//!
//! Example: "Call {emergency} now" and "Llame ahora".

use super::context::Context;
use super::finding::Checked;
use super::same_texts::{same, shared};
use crate::words::placeholders;

pub(super) fn check(context: &Context<'_>) -> Checked {
    let mut checked = Checked::default();
    let Some((first, others)) = context.locales.split_first() else { return checked };
    for other in others {
        for piece in shared(first) {
            let Some(translated) = same(other, piece) else { continue };
            checked.count += 1;
            let (wanted, found) = (names(&piece.text), names(&translated.text));
            if wanted != found {
                let message = format!(
                    "this fills in {}, and `{}` {} ({})",
                    listed(&found),
                    first.name,
                    listed(&wanted),
                    piece.place()
                );
                checked.error(other.spot(translated), message, "use the same placeholders in both");
            }
        }
    }
    checked
}

/// The names of the placeholders in a text, in alphabetical order.
fn names(text: &str) -> Vec<&str> {
    let mut names: Vec<_> = placeholders(text).collect();
    names.sort_unstable();
    names
}

fn listed(names: &[&str]) -> String {
    match names {
        [] => "nothing".to_owned(),
        _ => format!("{{{}}}", names.join("}, {")),
    }
}
