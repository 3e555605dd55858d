//! `unused-wording`: what the clinic's own lists allow is needed.
//!
//! Why: a phrase that is allowed although it holds a banned word, or a hard name that counts as
//! easy, can hide the next fault when its reason is gone. Built-in lists are for everyone and not
//! held to this. A warning.
//!
//! Example: the name of a medicine that no text mentions any more.

use super::context::Context;
use super::filled::filled;
use super::finding::Checked;
use super::sentences::plain;
use crate::source::Position;

pub(super) fn check(context: &Context<'_>) -> Checked {
    let mut checked = Checked::default();
    for locale in &context.locales {
        let texts: Vec<String> = locale
            .pieces
            .iter()
            .map(|piece| plain(&filled(context.files.definition, locale.wording, &piece.text)))
            .collect();
        let wording = locale.wording;
        let lists = [
            &wording.names,
            &wording.allowed,
            &wording.plain_negations,
            &wording.not_denying,
            &wording.same,
        ];
        for phrase in lists.into_iter().flatten() {
            let Some(at) = phrase.own else { continue };
            checked.count += 1;
            let said = format!(" {} ", phrase.text);
            if !texts.iter().any(|text| text.contains(&said)) {
                let message = format!("no text says `{}`", phrase.text);
                let help = "delete it, or write it in lower case and without punctuation";
                checked.warning(locale.wording_placed.spot(Position(at)), message, help);
            }
        }
    }
    checked
}
