//! What was edited between two versions of a questionnaire: every item, option, criterion,
//! window, source, fact, locale and text that is not as it was. What follows from it for
//! patients is for [`compare`](crate::verify::compare()) to say.

mod identity;
mod logic;
mod words;

pub(super) use logic::of_criterion;

use super::folder::Folder;
use crate::definition::Mapping;

/// One thing that was edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Edit {
    pub(super) part: Part,
    /// The name that it has now, or had if it is gone.
    pub(super) name: String,
    pub(super) what: What,
}

/// What kind of thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Version, status, review and the like.
    Identity,
    Locale,
    Window,
    Source,
    Fact,
    Item,
    /// An option; its name is `item/option`.
    Option,
    Criterion,
    /// A text; its name is the locale.
    Words,
}

/// What was done to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum What {
    Added,
    Removed,
    /// It had this name.
    Renamed(String),
    /// It stands elsewhere among the things that are on both sides.
    Moved,
    /// This about it.
    Changed {
        aspect: String,
        from: Option<String>,
        to: Option<String>,
    },
}

impl Part {
    /// The name in results.
    pub(super) fn code(self) -> &'static str {
        match self {
            Part::Identity => "identity",
            Part::Locale => "locale",
            Part::Window => "window",
            Part::Source => "source",
            Part::Fact => "fact",
            Part::Item => "item",
            Part::Option => "option",
            Part::Criterion => "criterion",
            Part::Words => "words",
        }
    }
}

impl Edit {
    fn new(part: Part, name: &str, what: What) -> Edit {
        Edit { part, name: name.to_owned(), what }
    }

    /// A change of one aspect, if it is one.
    fn of_aspect(
        part: Part,
        name: &str,
        aspect: &str,
        from: Option<String>,
        to: Option<String>,
    ) -> Option<Edit> {
        let differs = from != to;
        differs
            .then(|| Edit::new(part, name, What::Changed { aspect: aspect.to_owned(), from, to }))
    }
}

/// Everything that was edited: what the questionnaire says about itself, then items and criteria,
/// then the words of each locale that both have.
pub(super) fn edits(old: &Folder, new: &Folder, mapping: &Mapping) -> Vec<Edit> {
    let (before, after) = (&old.definition, &new.definition);
    let mut found = identity::edits(before, after);
    found.extend(logic::items(before, after, mapping));
    found.extend(logic::criteria(before, after, mapping));
    for words in &new.words {
        if let Some(known) = old.words.iter().find(|known| known.locale == words.locale) {
            found.extend(words::edits((before, known), (after, words), mapping));
        }
    }
    found
}

/// Which of these positions, each of them there once, left their place: all but a longest row of
/// them that is still in order.
fn moved(positions: &[usize]) -> Vec<usize> {
    // For each position the longest row that ends with it, and the one before it in that row.
    let mut rows: Vec<(usize, Option<usize>)> = Vec::new();
    for (place, position) in positions.iter().enumerate() {
        let before = (0..place).filter(|&earlier| positions[earlier] < *position);
        let best = before.max_by_key(|&earlier| (rows[earlier].0, std::cmp::Reverse(earlier)));
        rows.push((best.map_or(1, |best| rows[best].0 + 1), best));
    }
    let mut stays = Vec::new();
    let mut next = (0..rows.len()).max_by_key(|&at| (rows[at].0, std::cmp::Reverse(at)));
    while let Some(place) = next {
        stays.push(positions[place]);
        next = rows[place].1;
    }
    positions.iter().copied().filter(|position| !stays.contains(position)).collect()
}

#[cfg(test)]
mod tests {
    use super::moved;

    #[test]
    fn only_what_left_its_place_has_moved() {
        for (positions, want) in [
            (&[0, 1, 2, 3][..], &[][..]),
            (&[3, 0, 1, 2], &[3]),
            (&[1, 2, 3, 0], &[0]),
            (&[0, 2, 1, 3], &[1]),
            (&[], &[]),
        ] {
            assert_eq!(moved(positions), want, "{positions:?}");
        }
    }
}
