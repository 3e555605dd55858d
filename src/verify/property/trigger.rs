//! No follow-up launders an exclusion.
//!
//! "Cancer: yes", then "details: none", then `consult`: every criterion is obeyed to the letter,
//! and a person with an exclusion is told that they may fit. So a *trigger* is any answer that
//!
//! - a comparison in a criterion that decides lists (or, below a `not`, does not list): alone or
//!   as one part of an `all`, because that is how a second part takes the first one back; or
//! - a comparison in the `enableWhen` of an item lists on whose answer such a criterion depends,
//!   at any remove: a question behind which exclusions stand.
//!
//! An answer that the declared order of severity calls the mildest is no trigger: it is what a
//! person without the problem says. "Not sure" to such an item always is one.
//!
//! A session in which a trigger is given and that ends in `consult` breaks the property. Some are
//! right, such as an illness that was over years ago; the author declares those, and says why.

use std::collections::BTreeMap;

use super::super::excuses::Excuses;
use super::super::model::Model;
use super::super::transcript::Disagreement;
use super::super::violation::{Breach, Violation};
use super::Found;
use crate::definition::Checks;
use crate::engine::{
    Condition, CriterionClass, CriterionIx, ItemIx, OptionSet, Outcome, Questionnaire,
};

pub(super) fn check(
    model: &Model<'_>,
    checks: &Checks,
    excuses: &mut Excuses<'_>,
) -> Result<Found, Disagreement> {
    let triggers = triggers(model.questionnaire(), checks);
    let mut violations = Vec::new();
    for (&(item, option), &criterion) in &triggers {
        let given = model.space().chosen(item, option).and(model.asked(item));
        let laundered = given.and(model.outcome(Outcome::Consult));
        let breach = Breach::TriggerConsults { item, option, criterion };
        let violation = Violation::by(model, breach, &laundered, |it| {
            it.assessment.outcome == Outcome::Consult && it.asked.contains(&(item, Some(option)))
        })?;
        if violation.is_some() && excuses.trigger(item, option) {
            continue;
        }
        violations.extend(violation);
    }
    Ok((triggers.len(), violations))
}

/// Every trigger, with the first criterion that makes it one.
fn triggers(
    questionnaire: &Questionnaire,
    checks: &Checks,
) -> BTreeMap<(ItemIx, usize), CriterionIx> {
    let mut triggers = BTreeMap::new();
    for (position, criterion) in questionnaire.criteria().iter().enumerate() {
        if criterion.class == CriterionClass::Info {
            continue;
        }
        let mut listed = BTreeMap::new();
        let mut seen = vec![false; questionnaire.items().len()];
        let mut open = vec![&criterion.when];
        while let Some(condition) = open.pop() {
            list(condition, true, questionnaire, &mut listed);
            condition.each_comparison(&mut |item, _| {
                if !std::mem::replace(&mut seen[item.position()], true) {
                    open.extend(questionnaire.item(item).enable_when.as_ref());
                }
            });
        }
        for (item, options) in listed {
            let rules = questionnaire.item(item);
            let order = checks.severity[item.position()].as_ref();
            let mildest = order.and_then(|order| order.first());
            for option in 0..rules.options {
                let listed = options & OptionSet::one(option).bits() != 0;
                if (listed && mildest != Some(&option)) || rules.is_unsure(option) {
                    triggers.entry((item, option)).or_insert(CriterionIx::new(position));
                }
            }
        }
    }
    triggers
}

/// The options of each item that count towards a condition being true.
fn list(
    condition: &Condition,
    wanted: bool,
    questionnaire: &Questionnaire,
    listed: &mut BTreeMap<ItemIx, u64>,
) {
    match condition {
        Condition::Is { item, options } => {
            let all = u64::MAX >> (OptionSet::MOST - questionnaire.item(*item).options);
            let towards = if wanted { options.bits() } else { all & !options.bits() };
            *listed.entry(*item).or_default() |= towards;
        }
        Condition::All(parts) | Condition::Any(parts) => {
            parts.iter().for_each(|part| list(part, wanted, questionnaire, listed));
        }
        Condition::Not(part) => list(part, !wanted, questionnaire, listed),
    }
}
