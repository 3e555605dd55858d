//! Exact numbers of sessions.

use biodivine_lib_bdd::Bdd;
use num_bigint::BigUint;

use super::model::Model;
use crate::engine::Outcome;

/// How many distinct sessions there are. An item that is not asked has no answer, so what a
/// person said earlier and took back makes no second session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Sessions in which every asked item is answered, as patients have to.
    pub complete: BigUint,
    /// Sessions in which at least one asked item has no answer.
    pub with_gaps: BigUint,
}

impl Counts {
    /// Counts the sessions in a set of responses.
    pub fn of(model: &Model<'_>, set: &Bdd) -> Counts {
        let all = set.and(model.sessions()).exact_cardinality();
        let complete = set.and(model.complete()).exact_cardinality();
        Counts { with_gaps: all - &complete, complete }
    }

    /// The sessions of a questionnaire by outcome, strictest first.
    pub fn by_outcome(model: &Model<'_>) -> Vec<(Outcome, Counts)> {
        let of = |outcome| (outcome, Counts::of(model, model.outcome(outcome)));
        Outcome::ALL.into_iter().map(of).collect()
    }
}
