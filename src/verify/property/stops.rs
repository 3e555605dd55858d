//! A stop is an end: nothing is asked after it, and every emergency is one.

use super::super::model::Model;
use super::super::transcript::Disagreement;
use super::super::violation::{Breach, Violation};
use super::Found;
use crate::engine::{CriterionClass, CriterionIx, Outcome, Path, Truth};

pub(super) fn check(model: &Model<'_>) -> Result<Found, Disagreement> {
    let questionnaire = model.questionnaire();
    let mut checked = 0;
    let mut violations = Vec::new();
    for stop in &model.stops {
        for item in questionnaire.item_ixs().filter(|item| *item > stop.after) {
            let asked = stop.fires.and(model.asked(item));
            let breach = Breach::AskedAfterStop { criterion: stop.criterion, item };
            let confirm = |it: &super::super::transcript::Transcript| {
                it.asked.iter().any(|(asked, _)| *asked == item)
            };
            violations.extend(Violation::by(model, breach, &asked, confirm)?);
            checked += 1;
        }
    }
    for (position, criterion) in questionnaire.criteria().iter().enumerate() {
        if criterion.class == CriterionClass::Decides(Outcome::Emergency) {
            let ix = CriterionIx::new(position);
            let decides = model.truth(ix, Truth::True).or(&model.truth(ix, Truth::Unsure));
            let stopped = &model.stopped_before[questionnaire.items().len()];
            let goes_on = decides.and_not(stopped);
            let breach = Breach::EmergencyGoesOn(ix);
            violations.extend(Violation::by(model, breach, &goes_on, |it| {
                Path::new(questionnaire, &it.response).stopped_by().is_none()
            })?);
            checked += 1;
        }
    }
    Ok((checked, violations))
}
