//! Nothing that the answers say against a treatment ends milder than it should.
//!
//! These hold for every questionnaire that the engine accepts, because of how the engine puts
//! findings together. They are proved again for each one, on its own conditions.

use super::super::model::Model;
use super::super::transcript::Disagreement;
use super::super::violation::{Breach, Violation};
use super::Found;
use crate::engine::{CriterionClass, CriterionIx, Outcome, Truth};

/// A criterion that is met: at least its class.
pub(super) fn met(model: &Model<'_>) -> Result<Found, Disagreement> {
    deciding(model, Truth::True, Breach::MetButMilder, |_, outcome| outcome)
}

/// A criterion that is unsure: at least what doubt about its class comes to.
pub(super) fn unsure(model: &Model<'_>) -> Result<Found, Disagreement> {
    deciding(model, Truth::Unsure, Breach::UnsureButMilder, |class, _| class.when_unsure())
}

fn deciding(
    model: &Model<'_>,
    truth: Truth,
    breach: fn(CriterionIx) -> Breach,
    least: fn(CriterionClass, Outcome) -> Outcome,
) -> Result<Found, Disagreement> {
    let mut checked = 0;
    let mut violations = Vec::new();
    for (position, criterion) in model.questionnaire().criteria().iter().enumerate() {
        let CriterionClass::Decides(outcome) = criterion.class else { continue };
        let ix = CriterionIx::new(position);
        let least = least(criterion.class, outcome);
        let milder = model.truth(ix, truth).and_not(model.at_least(least));
        let confirm = |it: &super::super::transcript::Transcript| it.assessment.outcome > least;
        violations.extend(Violation::by(model, breach(ix), &milder, confirm)?);
        checked += 1;
    }
    Ok((checked, violations))
}

/// A question left open: never `consult`.
pub(super) fn skipped(model: &Model<'_>) -> Result<Found, Disagreement> {
    let mut violations = Vec::new();
    for item in model.questionnaire().item_ixs() {
        let skipped = model.left_open(item).and(model.outcome(Outcome::Consult));
        let breach = Breach::SkippedButConsult(item);
        violations.extend(Violation::by(model, breach, &skipped, |it| {
            it.assessment.outcome == Outcome::Consult && it.asked.contains(&(item, None))
        })?);
    }
    Ok((model.questionnaire().items().len(), violations))
}
