//! `limit-shown`: nothing beside the options gives away the limit that decides.
//!
//! Why: who knows the limit answers to the limit. The number belongs into the options, where one
//! has to place oneself, and never into "why we ask", the question, its help or its examples.
//!
//! Example: "We wait {recentShot} after a shot." as the `why` of an item.

use super::context::Context;
use super::finding::Checked;
use super::pieces::Piece;
use crate::definition::Definition;
use crate::words::placeholders;

pub(super) fn check(context: &Context<'_>) -> Checked {
    let mut checked = Checked::default();
    for locale in &context.locales {
        for piece in locale.pieces.iter().filter(|piece| beside_options(piece)) {
            checked.count += 1;
            if let Some(window) = shows_limit(context.files.definition, &piece.text) {
                let message = format!("this gives away `{window}` ({})", piece.place());
                let help = "leave the number to the options, or people answer to the limit";
                checked.error(locale.spot(piece), message, help);
            }
        }
    }
    checked
}

/// Whether it is read beside the options of an item, and is not one of them.
pub(super) fn beside_options(piece: &Piece) -> bool {
    let beside = ["question", "help", "why"].contains(&piece.field.as_str());
    piece.screen.starts_with("item ") && (beside || piece.field.starts_with("points "))
}

/// The window that a text names, or whose number it says, however many zeros that ends in.
pub fn shows_limit<'d>(definition: &'d Definition, text: &str) -> Option<&'d str> {
    let shown = definition.windows.iter().find(|window| {
        placeholders(text).any(|name| name.split('.').next() == Some(&window.name))
            || says(text, &window.number)
    });
    shown.map(|window| window.name.as_str())
}

fn says(text: &str, number: &str) -> bool {
    let Ok(number) = number.parse::<f64>() else { return false };
    text.split_whitespace().any(|part| written_number(part) == Some(number))
}

/// The number that a word is, in digits.
pub(super) fn written_number(word: &str) -> Option<f64> {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    let digits = bare.starts_with(|c: char| c.is_ascii_digit());
    bare.parse().ok().filter(|_| digits)
}

#[cfg(test)]
mod tests {
    use super::says;

    #[test]
    fn a_number_is_told_from_its_digits() {
        for text in ["Wait 180 days.", "Wait 8.5 days.", "Your last A1c."] {
            assert!(["18", "8.0", "1"].iter().all(|number| !says(text, number)), "{text}");
        }
        assert!(says("An A1c over 8 is high.", "8.0") && says("(18)", "18"));
    }
}
