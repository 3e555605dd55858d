//! `must-say`: the start and the disclaimer each make every statement that has to be made.
//!
//! Why: a person who starts, and a person who reads the outcome, has to know that it is not a
//! diagnosis and whom to call. The notices are shown on both, so they count for both.
//!
//! Example: a disclaimer from which "this is not a diagnosis" was deleted.

use super::context::Context;
use super::filled::filled;
use super::finding::Checked;
use super::sentences::plain;
use crate::words::Wording;

pub(super) fn check(context: &Context<'_>) -> Checked {
    let mut checked = Checked::default();
    for locale in &context.locales {
        if locale.wording.must_say.is_empty() {
            checked.skip(locale.name, "nothing is listed under `mustSay`");
            continue;
        }
        for screen in ["start", "disclaimer"] {
            checked.count += locale.wording.must_say.len();
            let read = locale.pieces.iter();
            let read = read.filter(|piece| piece.screen == screen || piece.screen == "notices");
            let texts: Vec<String> = read
                .map(|piece| filled(context.files.definition, locale.wording, &piece.text))
                .collect();
            for name in unsaid(locale.wording, &texts.join("\n")) {
                let statement = locale.wording.must_say.iter().find(|known| known.name == name);
                let ways = statement.map(|known| known.ways.join("\" or \"")).unwrap_or_default();
                checked.error(
                    locale.placed.key(&[screen]),
                    format!("`{screen}` does not say what must be said: {name}"),
                    format!("say \"{ways}\", or correct `mustSay` in wording.{}.json", locale.name),
                );
            }
        }
    }
    checked
}

/// The statements that a text does not make, by name.
pub fn unsaid<'w>(wording: &'w Wording, text: &str) -> Vec<&'w str> {
    let text = plain(text);
    let said = |ways: &[String]| ways.iter().any(|way| text.contains(way.as_str()));
    let unsaid = wording.must_say.iter().filter(|statement| !said(&statement.ways));
    unsaid.map(|statement| statement.name.as_str()).collect()
}
