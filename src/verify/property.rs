//! What is proved. Each property is a statement about every response; a set of
//! responses for which it does not hold is worked out, and the property holds
//! if the set is empty.

mod consult_clean;
mod exceptions;
mod independence;
mod liveness;
mod monotonicity;
mod red_flags_first;
mod safety;
mod stops;
#[cfg(test)]
mod teeth;
mod totality;
mod trigger;

use super::excuses::Excuses;
use super::model::Model;
use super::transcript::Disagreement;
use super::violation::Violation;
use crate::definition::Checks;

/// A statement about every way to answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Property {
    /// A criterion that is met is never answered with a milder outcome than its class.
    SafetyMet,
    /// A criterion that hangs on a "not sure" is never answered with a milder outcome than doubt
    /// about its class allows.
    SafetyUnsure,
    /// A question left open never ends in `consult`.
    SafetySkipped,
    /// `consult` only where no criterion that decides is true, unsure or unanswered, and nothing
    /// is "not sure" or open.
    ConsultClean,
    /// An answer that a criterion looks for, or that leads to its question, never ends in `consult`.
    Trigger,
    /// A worse answer never makes the outcome milder.
    Monotonicity,
    /// Every session ends, in exactly one outcome.
    Totality,
    /// Every item, option, criterion, part of a condition and outcome can happen.
    Liveness,
    /// Answers to items that are not asked change nothing.
    Independence,
    /// Nothing is asked after a stop, and every emergency is one.
    Stops,
    /// No milder criterion stops before the questions of a red flag.
    RedFlagsFirst,
    /// Every declared exception is needed.
    Exceptions,
}

/// What came out for one property.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The property.
    pub property: Property,
    /// How many cases of it were proved or refuted: criteria, options, pairs of answers.
    pub checked: usize,
    /// How many of them are broken and allowed by an exception.
    pub excused: usize,
    /// Where it does not hold.
    pub violations: Vec<Violation>,
}

impl Property {
    /// All properties, in the order in which they are checked and told.
    pub const ALL: [Property; 12] = [
        Property::SafetyMet,
        Property::SafetyUnsure,
        Property::SafetySkipped,
        Property::ConsultClean,
        Property::Trigger,
        Property::Monotonicity,
        Property::Totality,
        Property::Liveness,
        Property::Independence,
        Property::Stops,
        Property::RedFlagsFirst,
        // Last: it needs to know which exceptions the others used.
        Property::Exceptions,
    ];

    /// The name in files and on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Property::SafetyMet => "safety-met",
            Property::SafetyUnsure => "safety-unsure",
            Property::SafetySkipped => "safety-skipped",
            Property::ConsultClean => "consult-clean",
            Property::Trigger => "trigger",
            Property::Monotonicity => "monotonicity",
            Property::Totality => "totality",
            Property::Liveness => "liveness",
            Property::Independence => "independence",
            Property::Stops => "stops",
            Property::RedFlagsFirst => "red-flags-first",
            Property::Exceptions => "exceptions",
        }
    }

    /// What it says, in a sentence for whoever signs off the questionnaire.
    pub fn statement(self) -> &'static str {
        match self {
            Property::SafetyMet => "a criterion that is met never ends milder than its class",
            Property::SafetyUnsure => {
                "a \"not sure\" about a criterion never ends milder than doubt allows"
            }
            Property::SafetySkipped => "a question left open never ends in `consult`",
            Property::ConsultClean => {
                "`consult` only when no criterion speaks against it and nothing is unknown"
            }
            Property::Trigger => {
                "an answer that a criterion looks for, or that leads to one, never ends in `consult`"
            }
            Property::Monotonicity => "a worse answer never makes the outcome milder",
            Property::Totality => "every session ends, in exactly one outcome",
            Property::Liveness => {
                "every item, option, criterion, part of a condition and outcome can happen"
            }
            Property::Independence => "answers to questions that are not asked change nothing",
            Property::Stops => "nothing is asked after a stop, and every emergency stops",
            Property::RedFlagsFirst => {
                "no milder criterion stops before the questions of a red flag"
            }
            Property::Exceptions => "every declared exception is needed",
        }
    }

    pub(super) fn check(
        self,
        model: &Model<'_>,
        checks: &Checks,
        excuses: &mut Excuses<'_>,
    ) -> Result<Verdict, Disagreement> {
        let (checked, violations) = match self {
            Property::SafetyMet => safety::met(model)?,
            Property::SafetyUnsure => safety::unsure(model)?,
            Property::SafetySkipped => safety::skipped(model)?,
            Property::ConsultClean => consult_clean::check(model)?,
            Property::Trigger => trigger::check(model, checks, excuses)?,
            Property::Monotonicity => monotonicity::check(model, checks, excuses)?,
            Property::Totality => totality::check(model)?,
            Property::Liveness => liveness::check(model, excuses),
            Property::Independence => independence::check(model)?,
            Property::Stops => stops::check(model)?,
            Property::RedFlagsFirst => red_flags_first::check(model, excuses)?,
            Property::Exceptions => exceptions::check(checks, excuses),
        };
        Ok(Verdict { property: self, checked, excused: excuses.taken(), violations })
    }
}

/// How many cases there were, and where the property does not hold.
type Found = (usize, Vec<Violation>);
