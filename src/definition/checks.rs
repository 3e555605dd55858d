//! What the checker is told about a questionnaire and patients never need: which answers are
//! worse than others, and where a rule of the checker is broken on purpose, and why.

use super::Definition;
use crate::engine::{CriterionIx, ItemIx, OptionSet};

/// The codes of the options, mildest first, of every item that has just these.
const PLAIN_ORDER: [&str; 3] = ["no", "unsure", "yes"];

/// The declarations of a `checks.json`, by position as in [`Definition`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checks {
    /// For each item, its options from mildest to worst. Options that are left
    /// out cannot be compared; an item without an order has `None`.
    pub severity: Vec<Option<Vec<usize>>>,
    /// What is allowed although a property forbids it.
    pub exceptions: Vec<Exception>,
}

/// The most taps that the author wants to ask of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BurdenLimits {
    /// For a person who has as little to report as an outcome allows.
    pub typical: usize,
    /// For anyone.
    pub most: usize,
    /// Where they are declared, in bytes.
    pub at: usize,
}

/// Something that a property forbids, and that the author allows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    /// What is allowed.
    pub allows: Allowed,
    /// Why it is right. Never empty.
    pub why: String,
}

/// What an exception allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Allowed {
    /// These answers may end in `consult`.
    Trigger {
        /// The item.
        item: ItemIx,
        /// The answers.
        options: OptionSet,
    },
    /// Changing the answer to one of these may make the outcome milder.
    Monotonicity {
        /// The item.
        item: ItemIx,
        /// The worse answers.
        options: OptionSet,
    },
    /// A milder criterion may stop before the items of this red flag.
    RedFlagsFirst {
        /// The red flag.
        criterion: CriterionIx,
    },
    /// A stricter criterion may always decide in place of this one.
    Decides {
        /// The criterion.
        criterion: CriterionIx,
    },
}

impl Checks {
    /// What holds without a `checks.json`: no exceptions, and "no", "not sure", "yes" from
    /// mildest to worst for every item that has just these options.
    pub fn plain(definition: &Definition) -> Checks {
        let severity = definition.items.iter().map(|item| plain_order(&item.options)).collect();
        Checks { severity, exceptions: Vec::new() }
    }
}

fn plain_order(options: &[String]) -> Option<Vec<usize>> {
    let places = PLAIN_ORDER.map(|code| options.iter().position(|option| option == code));
    let order: Option<Vec<usize>> = places.into_iter().collect();
    order.filter(|order| order.len() == options.len())
}
