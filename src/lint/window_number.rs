//! `window-number`: the number of a window is never written by hand.
//!
//! Why: a window is there so that its number is changed in one place. A copy in a text stays as it
//! was, and then options and reasons contradict each other. A number counts as a window's if its
//! unit follows, or if the window has none; facts tell what studies found and are left out, and
//! what stands beside options is held to more by `limit-shown`.
//!
//! Example: "This changes about 3 months after that shot", with a window of 3 months.

use super::context::{Context, Locale};
use super::filled::unit_forms;
use super::finding::Checked;
use super::limit_shown::{beside_options, written_number};
use super::sentences::plain;
use crate::definition::Window;

pub(super) fn check(context: &Context<'_>) -> Checked {
    let mut checked = Checked::default();
    for locale in &context.locales {
        if locale.wording.fill.units.iter().flatten().any(String::is_empty) {
            checked.skip(locale.name, "the units of time are not known in this language");
            continue;
        }
        for piece in &locale.pieces {
            if piece.screen == "facts" || beside_options(piece) {
                continue;
            }
            checked.count += 1;
            for window in &context.files.definition.windows {
                if let Some(number) = by_hand(locale, window, &piece.text) {
                    let message = format!(
                        "the number of `{}` is written by hand ({})",
                        window.name,
                        piece.place()
                    );
                    let help = format!(
                        "write `{{{0}}}` or `{{{0}.number}}`, so that it changes with it",
                        window.name
                    );
                    checked.error(locale.word(piece, &number.to_lowercase()), message, help);
                }
            }
        }
    }
    checked
}

/// The number of this window in a text, as it is written there.
fn by_hand<'t>(locale: &Locale<'_>, window: &Window, text: &'t str) -> Option<&'t str> {
    let number: f64 = window.number.parse().ok()?;
    let forms = unit_forms(window.unit, &locale.wording.fill);
    let any_unit = |word: &str| locale.wording.fill.units.iter().flatten().any(|it| it == word);
    let words: Vec<&str> = text.split([' ', '-', '\n', '\u{a0}']).collect();
    words.iter().enumerate().find_map(|(at, word)| {
        let next = words.get(at + 1).map(|next| plain(next)).unwrap_or_default();
        let next = next.trim();
        let digits = written_number(word);
        let says = match forms {
            Some(forms) => {
                let spelt = plain(word);
                let spelt = locale.wording.numbers.iter().find(|(name, _)| name == spelt.trim());
                let value = digits.or_else(|| spelt.and_then(|(_, number)| number.parse().ok()));
                value == Some(number) && forms.iter().any(|form| form == next)
            }
            None => digits == Some(number) && !any_unit(next),
        };
        says.then(|| word.trim_matches(|c: char| !c.is_alphanumeric()))
    })
}
