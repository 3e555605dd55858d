//! `consult` is what is left when nothing at all speaks against it.

use super::super::model::Model;
use super::super::transcript::Disagreement;
use super::super::violation::{Breach, Violation};
use super::Found;
use crate::engine::{CriterionClass, CriterionIx, Outcome, Truth};

pub(super) fn check(model: &Model<'_>) -> Result<Found, Disagreement> {
    let consult = model.outcome(Outcome::Consult);
    let mut checked = 0;
    let mut violations = Vec::new();
    for (position, criterion) in model.questionnaire().criteria().iter().enumerate() {
        if criterion.class == CriterionClass::Info {
            continue;
        }
        let ix = CriterionIx::new(position);
        let despite = consult.and_not(&model.truth(ix, Truth::False));
        let breach = Breach::ConsultDespiteCriterion(ix);
        violations.extend(Violation::by(model, breach, &despite, |it| {
            it.assessment.outcome == Outcome::Consult
        })?);
        checked += 1;
    }
    for item in model.questionnaire().item_ixs() {
        let despite = model.unsure(item).or(&model.left_open(item)).and(consult);
        let breach = Breach::ConsultDespiteItem(item);
        violations.extend(Violation::by(model, breach, &despite, |it| {
            it.assessment.outcome == Outcome::Consult
        })?);
        checked += 1;
    }
    Ok((checked, violations))
}
