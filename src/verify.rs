//! What can be proved about a questionnaire, over every way to answer it.
//!
//! [`Model`] says the engine's rules for all responses at once, as sets of
//! responses ([`Space`]). A [`Property`] works out the set of responses that
//! break it; if there are any, the shortest is gone through with the real
//! engine ([`Transcript`]) before it is told. [`Counts`] and [`Burden`] are
//! about the same sets. [`compare()`] puts two questionnaires on the same variables.
//!
//! Pure: no files, no clock, no words. Nothing here knows any particular
//! questionnaire.

mod burden;
mod cheapest;
mod common;
mod compare;
mod comparison;
mod count;
mod excuses;
mod model;
mod overlap;
mod property;
mod space;
mod transcript;
mod truth_sets;
mod violation;

pub use burden::{Burden, burden};
pub use cheapest::{Cheapest, cheapest};
pub use compare::compare;
pub use comparison::{Change, Comparison, NotCompared, OneSided, Side, Witness};
pub use count::Counts;
pub use model::Model;
pub use property::{Property, Verdict};
pub use space::{Space, TooLarge};
pub use transcript::{Disagreement, Transcript};
pub use violation::{Breach, Level, Owner, Violation};

use crate::definition::Checks;
use crate::engine::Outcome;
use excuses::Excuses;

/// Everything that came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// All sessions.
    pub sessions: Counts,
    /// The sessions by outcome, strictest first.
    pub outcomes: Vec<(Outcome, Counts)>,
    /// How many taps it takes to each outcome that can be reached.
    pub burden: Vec<Burden>,
    /// What came out for each property, in their order.
    pub verdicts: Vec<Verdict>,
}

impl Report {
    /// Every violation with its property.
    pub fn violations(&self) -> impl Iterator<Item = (Property, &Violation)> + Clone {
        self.verdicts.iter().flat_map(|verdict| {
            verdict.violations.iter().map(|violation| (verdict.property, violation))
        })
    }

    /// Whether every property holds. Warnings do not count against it.
    pub fn holds(&self) -> bool {
        self.violations().all(|(_, violation)| violation.breach.level() == Level::Warning)
    }
}

/// Checks every property. `progress` is told each property before it is checked.
///
/// # Errors
/// A [`Disagreement`] if the engine does not do what the model says: an error in the checker, and
/// no word about the questionnaire.
pub fn check(
    model: &Model<'_>,
    checks: &Checks,
    mut progress: impl FnMut(Property),
) -> Result<Report, Disagreement> {
    let mut excuses = Excuses::new(checks);
    let mut verdicts = Vec::new();
    for property in Property::ALL {
        progress(property);
        verdicts.push(property.check(model, checks, &mut excuses)?);
    }
    Ok(Report {
        sessions: Counts::of(model, &model.space().all()),
        outcomes: Counts::by_outcome(model),
        burden: burden(model, checks),
        verdicts,
    })
}
