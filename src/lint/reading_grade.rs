//! `reading-grade`: every passage is as plain as it must be, most of all what is read by someone
//! who may need help this minute.
//!
//! Why: half of all adults read at the level of a fifth-grader or below, and nobody reads better
//! in pain. Two formulas judge English, one Spanish; a passage is a whole screen.
//!
//! Example: "Contraindications necessitate comprehensive evaluation."

use super::context::Context;
use super::difficulty::{hardness, too_hard};
use super::filled::filled;
use super::finding::Checked;
use super::passages::{Kind, passages};

pub(super) fn check(context: &Context<'_>) -> Checked {
    let mut checked = Checked::default();
    let definition = context.files.definition;
    for locale in &context.locales {
        if locale.wording.formula.is_none() {
            checked.skip(locale.name, "no formula is known for this language");
            continue;
        }
        for passage in passages(definition, &locale.pieces) {
            checked.count += 1;
            let fill = |text: &str| filled(definition, locale.wording, text);
            let texts: Vec<_> = passage.pieces.iter().map(|piece| fill(&piece.text)).collect();
            let Some(why) = too_hard(locale.wording, passage.kind, &texts) else { continue };
            let hard = texts.iter().map(|text| hardness(locale.wording, text));
            let hardest = passage.pieces.iter().zip(hard).max_by(|(_, one), (_, other)| {
                let lowest = f64::NEG_INFINITY;
                one.unwrap_or(lowest).total_cmp(&other.unwrap_or(lowest))
            });
            let Some((piece, _)) = hardest else { continue };
            let kind = match passage.kind {
                Kind::RedFlag => ", read by someone who may need help now,",
                Kind::Ordinary | Kind::Notice => "",
            };
            checked.error(
                locale.spot(piece),
                format!("`{}`{kind} is too hard to read: {why}", passage.name),
                format!(
                    "shorter sentences and plainer words, here first; a name that cannot be \
                     avoided goes under `names` in wording.{}.json",
                    locale.name
                ),
            );
        }
    }
    checked
}
