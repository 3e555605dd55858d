//! Which exceptions were needed.

use std::collections::BTreeSet;

use crate::definition::{Allowed, Checks};
use crate::engine::{CriterionIx, ItemIx, OptionSet};

/// The declared exceptions, and which of them a broken property asked for.
pub(super) struct Excuses<'a> {
    checks: &'a Checks,
    /// Exceptions by position, with the option that they were needed for.
    used: BTreeSet<(usize, Option<usize>)>,
    /// How often, since it was last asked.
    taken: usize,
}

impl<'a> Excuses<'a> {
    pub(super) fn new(checks: &'a Checks) -> Excuses<'a> {
        Excuses { checks, used: BTreeSet::new(), taken: 0 }
    }

    /// Whether this answer may end in `consult`.
    pub(super) fn trigger(&mut self, item: ItemIx, option: usize) -> bool {
        self.find(Some(option), |allowed| match allowed {
            Allowed::Trigger { item: named, options } => {
                named == item && options.intersects(OptionSet::one(option))
            }
            Allowed::Monotonicity { .. }
            | Allowed::RedFlagsFirst { .. }
            | Allowed::Decides { .. } => false,
        })
    }

    /// Whether changing the answer to this one may make the outcome milder.
    pub(super) fn monotonicity(&mut self, item: ItemIx, option: usize) -> bool {
        self.find(Some(option), |allowed| match allowed {
            Allowed::Monotonicity { item: named, options } => {
                named == item && options.intersects(OptionSet::one(option))
            }
            Allowed::Trigger { .. } | Allowed::RedFlagsFirst { .. } | Allowed::Decides { .. } => {
                false
            }
        })
    }

    /// Whether a milder criterion may stop before this red flag.
    pub(super) fn red_flags_first(&mut self, criterion: CriterionIx) -> bool {
        self.find(None, |allowed| allowed == Allowed::RedFlagsFirst { criterion })
    }

    /// Whether this criterion need never decide.
    pub(super) fn decides(&mut self, criterion: CriterionIx) -> bool {
        self.find(None, |allowed| allowed == Allowed::Decides { criterion })
    }

    /// All that fit count as used: two that say the same are the author's to sort out.
    fn find(&mut self, option: Option<usize>, fits: impl Fn(Allowed) -> bool) -> bool {
        let before = self.used.len();
        let mut found = false;
        for (position, exception) in self.checks.exceptions.iter().enumerate() {
            if fits(exception.allows) {
                found = true;
                self.used.insert((position, option));
            }
        }
        self.taken += usize::from(self.used.len() > before);
        found
    }

    /// How many exceptions were needed since the last call.
    pub(super) fn taken(&mut self) -> usize {
        std::mem::take(&mut self.taken)
    }

    /// Whether an exception was needed, for this option if it lists options.
    pub(super) fn used(&self, exception: usize, option: Option<usize>) -> bool {
        self.used.contains(&(exception, option))
    }
}
