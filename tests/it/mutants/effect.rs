//! What a mutation does to patients, over every way to answer: nothing, or which way it goes.

use biodivine_lib_bdd::Bdd;
use candidacy_screener::definition::Definition;
use candidacy_screener::engine::{
    Condition, Criterion, CriterionClass, CriterionIx, Item, ItemIx, OptionSet, Outcome,
    Questionnaire, Truth,
};
use candidacy_screener::verify::Model;

use super::order::Order;

/// What is different for at least one way to answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Effect {
    /// No outcome and no finding.
    Nothing,
    /// A finding, and no outcome.
    Findings,
    /// Some outcome is stricter, and none is milder.
    Stricter,
    /// Some outcome is milder.
    Milder,
}

/// What the mutant does that the shipped questionnaire does not, or the other way round.
pub(super) fn effect(shipped: &Definition, model: &Model<'_>, mutant: &Definition) -> Effect {
    let questionnaire = in_shipped_codes(shipped, mutant);
    if questionnaire == shipped.questionnaire && same_names(shipped, mutant) {
        return Effect::Nothing;
    }
    let mutated = Model::new(&questionnaire).unwrap();
    let order = Order::new(shipped, model, mutant, &mutated);
    let valid = model.space().valid();
    let happens = |set: &Bdd| !set.and(valid).is_false();
    let (mut milder, mut stricter) = (false, false);
    for outcome in Outcome::ALL {
        let (before, after) = (model.at_least(outcome), order.restore(mutated.at_least(outcome)));
        milder |= happens(&before.and_not(&after));
        stricter |= happens(&after.and_not(before));
    }
    if milder {
        return Effect::Milder;
    } else if stricter {
        return Effect::Stricter;
    }
    let differ = |before: &Bdd, after: &Bdd| happens(&before.xor(&order.restore(after)));
    let items_differ = shipped.questionnaire.item_ixs().any(|item| {
        let there = order.of_mutant(item);
        differ(model.unexplained(item), mutated.unexplained(there))
            || differ(&model.left_open(item), &mutated.left_open(there))
    });
    let criteria_differ = shipped.criteria.iter().enumerate().any(|(position, names)| {
        let ix = CriterionIx::new(position);
        let class = shipped.questionnaire.criterion(ix).class;
        let told = [Truth::True, Truth::Unsure];
        let told = told.iter().filter(|it| **it == Truth::True || class != CriterionClass::Info);
        let there = mutant.criteria.iter().position(|other| other.id == names.id);
        let there = there.map(CriterionIx::new);
        let there = there.filter(|it| questionnaire.criterion(*it).class == class);
        told.copied().any(|truth| {
            let after = there.map_or(mutated.space().none(), |it| mutated.truth(it, truth));
            differ(&model.truth(ix, truth), &after)
        })
    });
    if items_differ || criteria_differ { Effect::Findings } else { Effect::Nothing }
}

/// The items and criteria are the same ones in the same order.
fn same_names(shipped: &Definition, mutant: &Definition) -> bool {
    let items = shipped.items.iter().map(|item| &item.link_id);
    let criteria = shipped.criteria.iter().map(|criterion| &criterion.id);
    items.eq(mutant.items.iter().map(|item| &item.link_id))
        && criteria.eq(mutant.criteria.iter().map(|criterion| &criterion.id))
}

/// The mutant's logic with the options of each item in the shipped order, where they are the same.
/// A response is then the same answers in both.
fn in_shipped_codes(shipped: &Definition, mutant: &Definition) -> Questionnaire {
    let places: Vec<Option<Vec<usize>>> = mutant
        .items
        .iter()
        .map(|item| {
            let here = &shipped.item(shipped.find_item(&item.link_id).unwrap()).options;
            item.options.iter().map(|code| here.iter().position(|it| it == code)).collect()
        })
        .collect();
    let questionnaire = &mutant.questionnaire;
    let items = questionnaire.items().iter().map(|item| Item {
        enable_when: item.enable_when.as_ref().map(|when| moved(when, &places)),
        ..item.clone()
    });
    let criteria = questionnaire
        .criteria()
        .iter()
        .map(|criterion| Criterion { when: moved(&criterion.when, &places), ..criterion.clone() });
    Questionnaire::new(items.collect(), criteria.collect()).unwrap()
}

fn moved(condition: &Condition, places: &[Option<Vec<usize>>]) -> Condition {
    let parts = |parts: &[Condition]| parts.iter().map(|part| moved(part, places)).collect();
    match condition {
        Condition::Is { item, options } => {
            let options = match &places[item.position()] {
                None => *options,
                Some(places) => {
                    let listed = places
                        .iter()
                        .enumerate()
                        .filter(|(option, _)| options.intersects(OptionSet::one(*option)));
                    OptionSet::from_bits(listed.map(|(_, place)| 1 << place).sum())
                }
            };
            Condition::Is { item: ItemIx::new(item.position()), options }
        }
        Condition::All(list) => Condition::All(parts(list)),
        Condition::Any(list) => Condition::Any(parts(list)),
        Condition::Not(part) => Condition::Not(Box::new(moved(part, places))),
    }
}
