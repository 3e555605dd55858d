//! For which answers a condition has which of the four values of truth.

use biodivine_lib_bdd::Bdd;

use super::space::Space;
use crate::engine::{Condition, ItemIx, Questionnaire, Truth};

/// The answers for which a condition is true, false, and unsure; for all others it is unanswered.
#[derive(Clone)]
pub(super) struct TruthSets {
    is_true: Bdd,
    is_false: Bdd,
    is_unsure: Bdd,
}

/// What conditions are read from: which answers ask which item.
#[derive(Clone, Copy)]
pub(super) struct Readings<'a> {
    pub(super) questionnaire: &'a Questionnaire,
    pub(super) space: &'a Space,
    /// For each item as far as it is known, the answers for which it is asked.
    pub(super) asked: &'a [Bdd],
}

impl TruthSets {
    /// The answers for which the condition has this value.
    pub(super) fn of(&self, value: Truth) -> Bdd {
        match value {
            Truth::True => self.is_true.clone(),
            Truth::False => self.is_false.clone(),
            Truth::Unsure => self.is_unsure.clone(),
            Truth::Unanswered => self.is_true.or(&self.is_false).or(&self.is_unsure).not(),
        }
    }

    /// As [`Truth::and`].
    fn and(&self, other: &TruthSets) -> TruthSets {
        let is_false = self.is_false.or(&other.is_false);
        TruthSets {
            is_true: self.is_true.and(&other.is_true),
            is_unsure: self.is_unsure.or(&other.is_unsure).and_not(&is_false),
            is_false,
        }
    }

    /// As [`Truth::negate`].
    fn negate(self) -> TruthSets {
        TruthSets { is_true: self.is_false, is_false: self.is_true, is_unsure: self.is_unsure }
    }
}

impl Readings<'_> {
    /// As [`Condition::truth`], for all answers at once.
    pub(super) fn truth(&self, condition: &Condition) -> TruthSets {
        match condition {
            Condition::Is { item, options } => {
                let asked = &self.asked[item.position()];
                let is_true = self.space.chosen_of(*item, *options).and(asked);
                let is_unsure = self.unsure(*item).and_not(&is_true);
                let unanswered = self.space.unanswered(*item).and(asked);
                let is_false = is_true.or(&is_unsure).or(&unanswered).not();
                TruthSets { is_true, is_false, is_unsure }
            }
            Condition::All(parts) => self.conjunction(parts, |truth| truth),
            Condition::Any(parts) => self.conjunction(parts, TruthSets::negate).negate(),
            Condition::Not(part) => self.truth(part).negate(),
        }
    }

    fn conjunction(&self, parts: &[Condition], of: fn(TruthSets) -> TruthSets) -> TruthSets {
        let (all, none) = (self.space.all(), self.space.none());
        let start = TruthSets { is_true: all, is_false: none.clone(), is_unsure: none };
        parts.iter().fold(start, |sum, part| sum.and(&of(self.truth(part))))
    }

    /// The answers for which the item is asked and answered "not sure".
    pub(super) fn unsure(&self, item: ItemIx) -> Bdd {
        let asked = &self.asked[item.position()];
        let rules = self.questionnaire.item(item);
        if rules.last_is_unsure {
            self.space.chosen(item, rules.options - 1).and(asked)
        } else {
            self.space.none()
        }
    }

    /// As [`Condition::support`]: the answers for which the item is among those
    /// that give the condition this value.
    pub(super) fn support(&self, condition: &Condition, value: Truth, item: ItemIx) -> Bdd {
        let among = match condition {
            Condition::Is { item: named, .. } if *named == item => {
                self.asked[item.position()].clone()
            }
            Condition::Is { .. } => return self.space.none(),
            Condition::All(parts) | Condition::Any(parts) => {
                self.space.union(parts.iter().map(|part| self.support(part, value, item)))
            }
            Condition::Not(part) => self.support(part, value.negate(), item),
        };
        if among.is_false() { among } else { among.and(&self.truth(condition).of(value)) }
    }
}
