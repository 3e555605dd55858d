//! `same-question`: no two items have the same question, or the same short name.
//!
//! Why: whoever is asked the same twice thinks that something went wrong, and in the list of
//! answers nobody can tell the two apart. It is what is left when an item was copied.
//!
//! Example: two items that ask "Have you had a shot?".

use super::context::Context;
use super::finding::Checked;
use super::sentences::plain;

pub(super) fn check(context: &Context<'_>) -> Checked {
    let mut checked = Checked::default();
    for locale in &context.locales {
        for field in ["question", "short"] {
            let mut before: Vec<(String, &str)> = Vec::new();
            for piece in &locale.pieces {
                if piece.field != field || !piece.screen.starts_with("item ") {
                    continue;
                }
                checked.count += 1;
                let text = plain(&piece.text);
                match before.iter().find(|(known, _)| *known == text) {
                    Some((_, first)) => {
                        let message =
                            format!("this is the same as in `{first}` ({})", piece.place());
                        checked.error(locale.spot(piece), message, "ask it in words of its own");
                    }
                    None => before.push((text, &piece.screen)),
                }
            }
        }
    }
    checked
}
