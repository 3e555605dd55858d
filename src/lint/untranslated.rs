//! `untranslated`: no text is left in another language.
//!
//! Why: a text that is the same in two languages was most likely copied and forgotten. What is
//! rightly the same, such as the name of a disease, is listed as `same`. A warning.
//!
//! Example: "Wait a while" in the Spanish words.

use super::context::Context;
use super::finding::Checked;
use super::same_texts::{same, shared};
use super::sentences::plain;
use crate::words::{Wording, placeholders};

pub(super) fn check(context: &Context<'_>) -> Checked {
    let mut checked = Checked::default();
    let Some((first, others)) = context.locales.split_first() else { return checked };
    for other in others {
        for piece in shared(first) {
            let Some(translated) = same(other, piece) else { continue };
            checked.count += 1;
            let text = plain(&piece.text);
            let listed = |wording: &Wording| wording.same.iter().any(|it| it.text == text.trim());
            let words = text.split_whitespace().count() > placeholders(&piece.text).count();
            if words && text == plain(&translated.text) && !listed(other.wording) {
                let message =
                    format!("this is the same as in `{}` ({})", first.name, piece.place());
                let help =
                    format!("translate it, or list it as `same` in wording.{}.json", other.name);
                checked.warning(other.spot(translated), message, help);
            }
        }
    }
    checked
}
