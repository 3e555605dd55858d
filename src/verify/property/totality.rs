//! Every session ends, in exactly one outcome.
//!
//! It ends because the path walks the items once: that is how the engine is built, and there is
//! nothing to check. That it has one outcome is checked: the sets of the outcomes share no
//! response and leave none out.

use super::super::model::Model;
use super::super::transcript::Disagreement;
use super::super::violation::{Breach, Violation};
use super::Found;
use crate::engine::Outcome;

pub(super) fn check(model: &Model<'_>) -> Result<Found, Disagreement> {
    let space = model.space();
    let (mut some, mut several) = (space.none(), space.none());
    for outcome in Outcome::ALL {
        several = several.or(&some.and(model.outcome(outcome)));
        some = some.or(model.outcome(outcome));
    }
    // The engine gives one by its type, so a replay could never confirm this.
    let not_one = several.or(&some.not());
    let violation = Violation::by(model, Breach::NotOneOutcome, &not_one, |_| false)?;
    Ok((Outcome::ALL.len(), violation.into_iter().collect()))
}
