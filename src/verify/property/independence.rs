//! Answers to items that are not asked change nothing: not what is asked, no finding, and so no
//! outcome.

use std::collections::HashSet;

use biodivine_lib_bdd::{Bdd, BddVariable};

use super::super::model::Model;
use super::super::transcript::Disagreement;
use super::super::violation::{Breach, Violation};
use super::Found;
use crate::engine::{CriterionIx, Outcome, Truth};

pub(super) fn check(model: &Model<'_>) -> Result<Found, Disagreement> {
    let questionnaire = model.questionnaire();
    let items = questionnaire.item_ixs();
    let mut results: Vec<Bdd> = Vec::new();
    results.extend(items.clone().map(|item| model.asked(item).clone()));
    for criterion in (0..questionnaire.criteria().len()).map(CriterionIx::new) {
        results.extend([Truth::True, Truth::Unsure].map(|truth| model.truth(criterion, truth)));
    }
    results.extend(model.unexplained.iter().cloned());
    results.extend(items.clone().map(|item| model.left_open(item)));
    results.extend(Outcome::ALL.map(|outcome| model.outcome(outcome).clone()));
    let supports: Vec<HashSet<BddVariable>> = results.iter().map(Bdd::support_set).collect();
    let mut violations = Vec::new();
    for item in items {
        let bits: Vec<BddVariable> = model.space().bits(item, 0).map(|(bit, _)| bit).collect();
        let looks_at = |support: &HashSet<BddVariable>| bits.iter().any(|it| support.contains(it));
        let mut depends = model.space().none();
        for (result, support) in results.iter().zip(&supports) {
            if looks_at(support) {
                let not_asked = result.and_not(model.asked(item));
                // As a rule it has stopped looking there, and nothing more needs working out.
                if looks_at(&not_asked.support_set()) {
                    depends = depends.or(&model.space().looks_at(&not_asked, item));
                }
            }
        }
        // A session has no answer to such an item, so a replay could not show the difference.
        let breach = Breach::NotAskedMatters(item);
        violations.extend(Violation::by(model, breach, &depends, |_| false)?);
    }
    Ok((results.len(), violations))
}
