//! No milder criterion stops before the questions of a red flag.
//!
//! A person who is sent away because of their age must have been asked about chest pain first. A
//! red flag depends on the items in its condition and, at any remove, in their `enableWhen`. If a
//! milder criterion stops and one of these items, being further on, would otherwise be asked, the
//! property is broken, unless the red flag is met already.

use super::super::excuses::Excuses;
use super::super::model::Model;
use super::super::transcript::Disagreement;
use super::super::violation::{Breach, Violation};
use super::Found;
use crate::engine::{Condition, CriterionClass, CriterionIx, ItemIx, Questionnaire, Truth};

pub(super) fn check(model: &Model<'_>, excuses: &mut Excuses<'_>) -> Result<Found, Disagreement> {
    let questionnaire = model.questionnaire();
    let mut checked = 0;
    let mut violations = Vec::new();
    for (position, criterion) in questionnaire.criteria().iter().enumerate() {
        if !criterion.class.is_red_flag() {
            continue;
        }
        let red_flag = CriterionIx::new(position);
        let missed = model.truth(red_flag, Truth::False);
        let items = depends_on(questionnaire, &criterion.when);
        for stop in &model.stops {
            let class = questionnaire.criterion(stop.criterion).class;
            if !is_milder(class, criterion.class) {
                continue;
            }
            checked += 1;
            for &item in items.iter().filter(|item| **item > stop.after) {
                let withheld = stop.fires.and(&model.enabled[item.position()]).and(&missed);
                let breach = Breach::RedFlagWithheld {
                    criterion: red_flag,
                    item,
                    stopped_by: stop.criterion,
                };
                let violation = Violation::by(model, breach, &withheld, |it| {
                    it.asked.iter().all(|(asked, _)| *asked < item)
                })?;
                if violation.is_some() {
                    if !excuses.red_flags_first(red_flag) {
                        violations.extend(violation);
                    }
                    break;
                }
            }
        }
    }
    Ok((checked, violations))
}

/// Whether the first class asks for a milder outcome than the second.
fn is_milder(class: CriterionClass, than: CriterionClass) -> bool {
    match (class, than) {
        (CriterionClass::Decides(outcome), CriterionClass::Decides(strict)) => outcome > strict,
        (CriterionClass::Info, _) | (_, CriterionClass::Info) => false,
    }
}

/// The items that a condition depends on, at any remove, in the order they are asked.
fn depends_on(questionnaire: &Questionnaire, condition: &Condition) -> Vec<ItemIx> {
    let mut found = vec![false; questionnaire.items().len()];
    let mut open = vec![condition];
    while let Some(condition) = open.pop() {
        condition.each_comparison(&mut |item, _| {
            if !std::mem::replace(&mut found[item.position()], true) {
                open.extend(questionnaire.item(item).enable_when.as_ref());
            }
        });
    }
    questionnaire.item_ixs().filter(|item| found[item.position()]).collect()
}
