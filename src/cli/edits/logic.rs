//! Items, their options, and criteria.

use super::super::names::Names;
use super::super::wording::{class_code, in_words};
use super::identity::source_ids;
use super::{Edit, Part, What, moved};
use crate::definition::{Call, CriterionNames, Definition, Mapping};
use crate::engine::{
    Condition, Criterion, CriterionClass, CriterionIx, ItemIx, OptionSet, Outcome,
};

pub(super) fn items(old: &Definition, new: &Definition, mapping: &Mapping) -> Vec<Edit> {
    let mut found = Vec::new();
    for item in old.questionnaire.item_ixs() {
        let name = &old.item(item).link_id;
        let Some(now) = mapping.new_item(item) else {
            found.push(Edit::new(Part::Item, name, What::Removed));
            continue;
        };
        found.extend(renamed(Part::Item, name, &new.item(now).link_id));
        let name = &new.item(now).link_id;
        found.extend(options(old, item, new, now, mapping));
        let before = old.questionnaire.item(item).enable_when.as_ref();
        let after = new.questionnaire.item(now).enable_when.as_ref();
        if before.map(|it| translated(it, mapping)) != after.map(|it| Some(it.clone())) {
            let (from, to) = (before.map(|it| words(old, it)), after.map(|it| words(new, it)));
            found.extend(Edit::of_aspect(Part::Item, name, "enableWhen", from, to));
        }
    }
    let partners = old.questionnaire.item_ixs().filter_map(|item| mapping.new_item(item));
    let partners: Vec<_> = partners.map(ItemIx::position).collect();
    for position in moved(&partners) {
        found.push(Edit::new(Part::Item, &new.items[position].link_id, What::Moved));
    }
    for item in new.questionnaire.item_ixs() {
        if mapping.old_item(item).is_none() {
            found.push(Edit::new(Part::Item, &new.item(item).link_id, What::Added));
        }
    }
    found
}

fn options(
    old: &Definition,
    item: ItemIx,
    new: &Definition,
    now: ItemIx,
    mapping: &Mapping,
) -> Vec<Edit> {
    let (before, after) = (&old.item(item).options, &new.item(now).options);
    let called = |option: &str| format!("{}/{option}", new.item(now).link_id);
    let mut found = Vec::new();
    let mut partners = Vec::new();
    for (option, name) in before.iter().enumerate() {
        match mapping.new_option(item, option) {
            Some(partner) => {
                partners.push(partner);
                found.extend(renamed(Part::Option, &called(name), &called(&after[partner])));
            }
            None => found.push(Edit::new(Part::Option, &called(name), What::Removed)),
        }
    }
    for position in moved(&partners) {
        found.push(Edit::new(Part::Option, &called(&after[position]), What::Moved));
    }
    for (option, name) in after.iter().enumerate() {
        if mapping.old_option(item, option).is_none() {
            found.push(Edit::new(Part::Option, &called(name), What::Added));
        }
    }
    found
}

pub(super) fn criteria(old: &Definition, new: &Definition, mapping: &Mapping) -> Vec<Edit> {
    let mut found = Vec::new();
    let positions = |definition: &Definition| (0..definition.criteria.len()).map(CriterionIx::new);
    for criterion in positions(old) {
        let names = old.criterion(criterion);
        match mapping.new_criterion(criterion) {
            Some(now) => {
                found.extend(renamed(Part::Criterion, &names.id, &new.criterion(now).id));
                found.extend(of_criterion(old, criterion, new, now, mapping));
            }
            None => found.push(Edit::new(Part::Criterion, &names.id, What::Removed)),
        }
    }
    let partners = positions(old).filter_map(|criterion| mapping.new_criterion(criterion));
    let partners: Vec<_> = partners.map(CriterionIx::position).collect();
    for position in moved(&partners) {
        found.push(Edit::new(Part::Criterion, &new.criteria[position].id, What::Moved));
    }
    for criterion in positions(new) {
        if mapping.old_criterion(criterion).is_none() {
            found.push(Edit::new(Part::Criterion, &new.criterion(criterion).id, What::Added));
        }
    }
    found
}

/// Everything about a criterion but its name and place.
pub(in super::super) fn of_criterion(
    old: &Definition,
    criterion: CriterionIx,
    new: &Definition,
    now: CriterionIx,
    mapping: &Mapping,
) -> Vec<Edit> {
    let rules = (old.questionnaire.criterion(criterion), new.questionnaire.criterion(now));
    let names = (old.criterion(criterion), new.criterion(now));
    let mut found = Vec::new();
    let mut aspect = |aspect: &str, from: Option<String>, to: Option<String>| {
        found.extend(Edit::of_aspect(Part::Criterion, &names.1.id, aspect, from, to));
    };
    let class = |rules: &Criterion| Some(class_code(rules.class).to_owned());
    aspect("class", class(rules.0), class(rules.1));
    if translated(&rules.0.when, mapping).as_ref() != Some(&rules.1.when) {
        aspect("when", Some(words(old, &rules.0.when)), Some(words(new, &rules.1.when)));
    }
    let stops = |rules: &Criterion| Some(rules.stops.to_string());
    aspect("stops", stops(rules.0), stops(rules.1));
    let waits = |definition: &Definition, names: &CriterionNames| {
        names.waits.map(|window| definition.windows[window].name.clone())
    };
    aspect("waits", waits(old, names.0), waits(new, names.1));
    let emergency = CriterionClass::Decides(Outcome::Emergency);
    if rules.0.class == emergency && rules.1.class == emergency {
        aspect("call", Some(call(names.0).to_owned()), Some(call(names.1).to_owned()));
    }
    let sources = |definition: &Definition, names: &CriterionNames| {
        (!names.sources.is_empty()).then(|| source_ids(definition, &names.sources))
    };
    aspect("sources", sources(old, names.0), sources(new, names.1));
    found
}

fn renamed(part: Part, from: &str, to: &str) -> Option<Edit> {
    (from != to).then(|| Edit::new(part, to, What::Renamed(from.to_owned())))
}

fn call(names: &CriterionNames) -> &'static str {
    match names.call {
        Call::Emergency => "emergency",
        Call::Crisis => "crisis",
    }
}

fn words(definition: &Definition, condition: &Condition) -> String {
    in_words(Names { definition, words: None }, condition)
}

/// The old condition as it would be written in the new questionnaire, if it can be.
fn translated(condition: &Condition, mapping: &Mapping) -> Option<Condition> {
    let list = |parts: &[Condition]| {
        parts.iter().map(|part| translated(part, mapping)).collect::<Option<Vec<_>>>()
    };
    Some(match condition {
        Condition::Is { item, options } => {
            let mut bits = 0;
            for option in 0..OptionSet::MOST {
                if options.intersects(OptionSet::one(option)) {
                    bits |= OptionSet::one(mapping.new_option(*item, option)?).bits();
                }
            }
            let item = mapping.new_item(*item)?;
            Condition::Is { item, options: OptionSet::from_bits(bits) }
        }
        Condition::All(parts) => Condition::All(list(parts)?),
        Condition::Any(parts) => Condition::Any(list(parts)?),
        Condition::Not(part) => Condition::Not(Box::new(translated(part, mapping)?)),
    })
}
