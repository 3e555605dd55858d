//! `window-edge`: options on both sides of a window meet at it, in every language.
//!
//! Why: with "less than 3 months" beside "more than 3 months" a person at just 3 months has no
//! answer, and with "3 months or less" beside "3 months or more" two. And an option that stands
//! below the window in one language and above it in another sends people the wrong way. How the
//! sides are said is data, `edges`.
//!
//! Example: "Less than {recentShot} ago" beside "More than {recentShot} ago".

use std::collections::BTreeMap;

use super::context::{Context, Locale};
use super::finding::Checked;
use super::pieces::Piece;
use super::sentences::plain;
use crate::words::{Edge, Side, placeholders};

/// The place of the window itself in what a side covers.
const EXACTLY: usize = 1;

/// Stands for the window in the words of a text.
const MARK: &str = "{}";

pub(super) fn check(context: &Context<'_>) -> Checked {
    let mut checked = Checked::default();
    let mut first: BTreeMap<(&str, &str, &str), (Side, &str)> = BTreeMap::new();
    for locale in &context.locales {
        if locale.wording.edges.is_empty() {
            checked.skip(locale.name, "there are no `edges` for this language");
            continue;
        }
        for (screen, window, mentions) in mentions(context, locale) {
            checked.count += 1;
            let mut sides = Vec::new();
            for piece in mentions {
                let Some(side) = side(&locale.wording.edges, &piece.text, window) else {
                    let message = format!(
                        "on which side of `{window}` this is cannot be told ({})",
                        piece.place()
                    );
                    let help = format!(
                        "say it as in other options, or add the words to `edges` in wording.{}.json",
                        locale.name
                    );
                    checked.warning(locale.spot(piece), message, help);
                    continue;
                };
                sides.push((piece, side));
                let known =
                    first.entry((screen, &piece.field, window)).or_insert((side, locale.name));
                if known.0 != side {
                    let message = format!(
                        "this is on another side of `{window}` than in `{}` ({})",
                        known.1,
                        piece.place()
                    );
                    checked.error(locale.spot(piece), message, "mend the translation");
                }
            }
            meet(&mut checked, locale, window, &sides);
        }
    }
    checked
}

/// Complains if there are options on both sides, and none or two for the window itself.
fn meet(checked: &mut Checked, locale: &Locale<'_>, window: &str, sides: &[(&Piece, Side)]) {
    let covering = |value: usize| sides.iter().filter(move |(_, side)| side.covers()[value]);
    let only = |value: usize| {
        covering(value).any(|(_, side)| side.covers()[2 - value] != side.covers()[value])
    };
    let (Some((last, _)), true, true) = (sides.last(), only(0), only(2)) else { return };
    let help = "one of the two has to take it in: \"less than\" goes with \"or longer\", \"more than\" with \"or less\"";
    match covering(EXACTLY).count() {
        0 => {
            let message = format!("just at `{window}` no option fits ({})", last.screen);
            checked.error(locale.spot(last), message, help);
        }
        1 => {}
        _ => {
            let below = covering(EXACTLY).any(|(_, side)| *side == Side::UpTo);
            let above = covering(EXACTLY).any(|(_, side)| *side == Side::From);
            if below && above {
                let message = format!("just at `{window}` two options fit ({})", last.screen);
                checked.error(locale.spot(last), message, help);
            }
        }
    }
}

/// For each item and window, the options that name it.
fn mentions<'c>(
    context: &Context<'c>,
    locale: &'c Locale<'_>,
) -> Vec<(&'c str, &'c str, Vec<&'c Piece>)> {
    let mut found: Vec<(&str, &str, Vec<&Piece>)> = Vec::new();
    let is_option =
        |piece: &&Piece| piece.screen.starts_with("item ") && piece.field.starts_with("options ");
    for piece in locale.pieces.iter().filter(is_option) {
        for window in &context.files.definition.windows {
            if !placeholders(&piece.text).any(|name| name_of(name) == window.name) {
                continue;
            }
            let key = (piece.screen.as_str(), window.name.as_str());
            match found.iter_mut().find(|(screen, window, _)| (*screen, *window) == key) {
                Some((_, _, pieces)) => pieces.push(piece),
                None => found.push((key.0, key.1, vec![piece])),
            }
        }
    }
    found
}

fn name_of(placeholder: &str) -> &str {
    placeholder.strip_suffix(".number").unwrap_or(placeholder)
}

/// On which side of a window an option is, by the longest words that say so.
fn side(edges: &[Edge], text: &str, window: &str) -> Option<Side> {
    let mut words = String::from(" ");
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}')?;
        words.push_str(plain(before).trim_start());
        words.push_str(if name_of(name) == window { MARK } else { "other" });
        words.push(' ');
        rest = after;
    }
    words.push_str(plain(rest).trim_start());
    let said = edges.iter().filter(|edge| words.contains(&format!(" {} ", edge.phrase)));
    said.max_by_key(|edge| edge.phrase.len()).map(|edge| edge.side)
}

#[cfg(test)]
mod tests {
    use super::super::built_in;
    use super::{Side, side};

    #[test]
    fn sides_are_told_from_their_words() {
        let table = [
            ("en", "Less than {w} ago", Some(Side::Below)),
            ("en", "{w} ago or longer", Some(Side::From)),
            ("en", "Yes, more than {w} ago", Some(Side::Above)),
            ("en", "No more than {w.number}", Some(Side::UpTo)),
            ("en", "{w} or lower", Some(Side::UpTo)),
            ("en", "{w} to under {x}", Some(Side::From)),
            ("en", "{x} to under {w}", Some(Side::Below)),
            ("en", "About {w}", None),
            ("es", "Hace menos de {w}", Some(Side::Below)),
            ("es", "Hace {w} o más", Some(Side::From)),
            ("es", "No más de {w}", Some(Side::UpTo)),
        ];
        for (locale, text, want) in table {
            assert_eq!(side(&built_in(locale).unwrap().edges, text, "w"), want, "{text}");
        }
    }
}
