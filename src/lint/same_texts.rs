//! `same-texts`: all languages have the same texts.
//!
//! Why: the format lets `help`, `points`, `change` and others be left out, so a translation can
//! lack one and still load. Then one patient reads a warning that another does not.
//!
//! Example: an item with `help` in English and without in Spanish.

use super::context::{Context, Locale};
use super::finding::Checked;
use super::pieces::Piece;

pub(super) fn check(context: &Context<'_>) -> Checked {
    let mut checked = Checked::default();
    let Some((first, others)) = context.locales.split_first() else { return checked };
    for other in others {
        for piece in shared(first) {
            checked.count += 1;
            if same(other, piece).is_none() {
                let message = format!(
                    "there is no `{}` here, as there is in `{}`",
                    piece.place(),
                    first.name
                );
                checked.error(other.owner(&piece.path), message, "translate it");
            }
        }
        for piece in shared(other) {
            if same(first, piece).is_none() {
                let message = format!("there is no `{}` in `{}`", piece.place(), first.name);
                checked.error(other.spot(piece), message, "translate it there too, or delete it");
            }
        }
    }
    checked
}

/// The texts that every locale has.
pub(super) fn shared<'l>(locale: &'l Locale<'_>) -> impl Iterator<Item = &'l Piece> {
    locale.pieces.iter().filter(|piece| piece.screen != "translation note")
}

/// The text at the same place in another locale.
pub(super) fn same<'l>(other: &'l Locale<'_>, piece: &Piece) -> Option<&'l Piece> {
    other.pieces.iter().find(|it| it.screen == piece.screen && it.field == piece.field)
}
