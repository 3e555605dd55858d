//! What comes out when two versions of a questionnaire are compared.

use super::count::Counts;
use super::transcript::{Disagreement, Transcript};
use crate::engine::{Cause, ItemIx, Outcome};

/// One of the two questionnaires.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The one that was there before.
    Old,
    /// The one that is to take its place.
    New,
}

/// What happens to the outcomes between two questionnaires, over every combination of answers;
/// what a combination is stands at [`compare`](super::compare()).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The combinations that can be compared.
    pub combinations: Counts,
    /// Those whose outcome stays, for each outcome that has any, strictest first.
    pub unchanged: Vec<(Outcome, Counts)>,
    /// Those whose outcome changes, for each pair of outcomes that has any: what becomes milder
    /// first, then the strictest old outcome, then the mildest new one.
    pub changes: Vec<Change>,
    /// The combinations that cannot be compared: one side asks and does not offer the answer.
    pub not_comparable: Counts,
    /// The answers for which they cannot be, in the order of the questions.
    pub one_sided: Vec<OneSided>,
}

/// The combinations whose outcome changes from one to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The outcome in the old questionnaire.
    pub old: Outcome,
    /// The outcome in the new one.
    pub new: Outcome,
    /// How many combinations.
    pub combinations: Counts,
    /// Which findings decide in the old questionnaire, and in how many of them. Of a change to a
    /// milder outcome these are the cause: each is gone or milder now.
    pub old_causes: Vec<(Cause, Counts)>,
    /// Which findings decide in the new questionnaire. Of a change to a stricter outcome these
    /// are the cause: none was there, or as strict, before.
    pub new_causes: Vec<(Cause, Counts)>,
    /// The shortest combination, gone through with both engines: one without gaps if there is
    /// one, then the fewest answers, then no finding that another of these does without.
    pub witness: Witness,
}

/// One combination of answers, gone through in both questionnaires.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witness {
    /// The items that one of the two asks, in the common order: the old item and the new one.
    pub items: Vec<(Option<ItemIx>, Option<ItemIx>)>,
    /// The session in the old questionnaire.
    pub old: Transcript,
    /// The session in the new one.
    pub new: Transcript,
}

/// An answer that one side offers and the other does not, although both ask the question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OneSided {
    /// The side that offers it.
    pub side: Side,
    /// The item, by position on that side.
    pub item: ItemIx,
    /// The option, by position on that side.
    pub option: usize,
    /// The combinations with this answer by their outcome on that side, strictest first, where
    /// there are any. Combinations with two such answers are counted at each.
    pub outcomes: Vec<(Outcome, Counts)>,
}

/// Why two questionnaires could not be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotCompared {
    /// Together they have too many items.
    TooLarge,
    /// The model of one side and the engine disagree: an error in the checker.
    Disagreement(Side, Disagreement),
}

impl Change {
    /// Whether the new outcome is the milder one.
    pub fn is_milder(&self) -> bool {
        self.new > self.old
    }

    /// The findings that the change comes from: those that are gone if it became milder, those
    /// that are new if it became stricter.
    pub fn causes(&self) -> (Side, &[(Cause, Counts)]) {
        match self.is_milder() {
            true => (Side::Old, &self.old_causes),
            false => (Side::New, &self.new_causes),
        }
    }
}

impl Comparison {
    /// Whether any combination has a milder outcome now.
    pub fn is_milder(&self) -> bool {
        self.changes.iter().any(Change::is_milder)
    }

    /// How many combinations go from one outcome to another, or stay; `None` if there are none.
    pub fn count(&self, old: Outcome, new: Outcome) -> Option<&Counts> {
        let change = self.changes.iter().find(|change| (change.old, change.new) == (old, new));
        let stays = self.unchanged.iter().find(|(outcome, _)| old == new && *outcome == old);
        change.map(|change| &change.combinations).or(stays.map(|(_, counts)| counts))
    }
}
