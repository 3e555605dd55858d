//! `unsure-label`: "not sure" has one name in a locale, and nothing else has it.
//!
//! Why: the rules know "not sure" by its code `unsure` alone. Another option of that name is taken
//! for an answer like any other, and a doubt would count as whatever that option means: an error.
//! That it is called now this, now that is a warning.
//!
//! Example: the option `none` with the words "Not sure".

use super::context::{Context, Locale};
use super::finding::Checked;
use super::pieces::Piece;
use super::sentences::plain;

const UNSURE: &str = "unsure";

pub(super) fn check(context: &Context<'_>) -> Checked {
    let mut checked = Checked::default();
    for locale in &context.locales {
        let options: Vec<_> = options(context, locale).collect();
        let named: Vec<_> = options.iter().filter(|(_, code)| *code == UNSURE).collect();
        let count = |label: &str| named.iter().filter(|(it, _)| plain(&it.text) == label).count();
        let labels = named.iter().map(|(piece, _)| plain(&piece.text));
        // The first of the most common, so that a tie falls to the one that people read first.
        let Some(usual) = labels.rev().max_by_key(|label| count(label)) else { continue };
        for (piece, code) in &options {
            checked.count += 1;
            let label = plain(&piece.text);
            if *code != UNSURE && count(&label) > 0 {
                let message =
                    format!("`{code}` is called what \"not sure\" is called ({})", piece.place());
                let help = "give it the code `unsure`, so that it counts as doubt, or other words";
                checked.error(locale.spot(piece), message, help);
            }
            if *code == UNSURE && label != usual {
                let message =
                    format!("\"not sure\" is said in other words here ({})", piece.place());
                checked.warning(locale.spot(piece), message, "say it as in the other items");
            }
        }
    }
    checked
}

/// The options of all items, each with its code.
fn options<'c>(
    context: &Context<'c>,
    locale: &'c Locale<'_>,
) -> impl Iterator<Item = (&'c Piece, &'c str)> {
    let codes = context.files.definition.items.iter().flat_map(|item| &item.options);
    let pieces = locale.pieces.iter();
    let options = pieces
        .filter(|piece| piece.screen.starts_with("item ") && piece.field.starts_with("options "));
    options.zip(codes.map(String::as_str))
}
