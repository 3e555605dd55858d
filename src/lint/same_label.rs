//! `same-label`: no two options of an item are alike.
//!
//! Why: a person cannot tell them apart, and the rules do. A label that was copied and not edited
//! sends half of the people the wrong way.
//!
//! Example: the options `within` and `longer` that both say "Less than 3 months ago".

use super::context::Context;
use super::filled::filled;
use super::finding::Checked;
use super::sentences::plain;

pub(super) fn check(context: &Context<'_>) -> Checked {
    let mut checked = Checked::default();
    for locale in &context.locales {
        let mut before: Vec<(&str, String)> = Vec::new();
        for piece in locale.pieces.iter().filter(|piece| piece.field.starts_with("options ")) {
            checked.count += 1;
            let label = plain(&filled(context.files.definition, locale.wording, &piece.text));
            let known = (piece.screen.as_str(), label);
            if before.contains(&known) {
                let message =
                    format!("another option of this item says the same ({})", piece.place());
                checked.error(locale.spot(piece), message, "say how the two differ");
            }
            before.push(known);
        }
    }
    checked
}
