//! Two versions of a generated questionnaire: one edited as people edit, by name.

use std::collections::BTreeMap;

use candidacy_screener::definition::{Call, CriterionNames, Definition, ItemNames, Language};
use candidacy_screener::engine::{
    Condition, Criterion, CriterionClass, Item, ItemIx, OptionSet, Outcome, Questionnaire, Status,
};

use crate::engine::generate::{Choices, Size, condition, questionnaire};

/// A questionnaire with names, and what was renamed on the way to it.
#[derive(Clone)]
pub(super) struct Version {
    pub(super) items: Vec<(ItemNames, Item)>,
    pub(super) criteria: Vec<(String, Criterion)>,
    /// Old and new linkIds.
    pub(super) item_renames: Vec<(String, String)>,
    /// Old linkId, old and new option.
    pub(super) option_renames: Vec<(String, String, String)>,
    pub(super) criterion_renames: Vec<(String, String)>,
}

/// What an edit does. Renames come last, since they are told by the old name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Edit {
    DropCriterion,
    AddCriterion,
    ChangeClass,
    ChangeStops,
    ChangeWhen,
    AddItem,
    DropItem,
    AddOption,
    DropOption,
    MoveOption,
    MoveItem,
    ChangeEnableWhen,
    RenameOption,
    RenameItem,
    RenameCriterion,
    SwapNames,
    RenameInSilence,
}

impl Edit {
    pub(super) const ALL: [Edit; 17] = [
        Edit::DropCriterion,
        Edit::AddCriterion,
        Edit::ChangeClass,
        Edit::ChangeStops,
        Edit::ChangeWhen,
        Edit::AddItem,
        Edit::DropItem,
        Edit::AddOption,
        Edit::DropOption,
        Edit::MoveOption,
        Edit::MoveItem,
        Edit::ChangeEnableWhen,
        Edit::RenameOption,
        Edit::RenameItem,
        Edit::RenameCriterion,
        Edit::SwapNames,
        Edit::RenameInSilence,
    ];
}

impl Version {
    pub(super) fn generate(choices: &mut Choices, size: Size) -> Version {
        Version::of(&questionnaire(choices, size))
    }

    pub(super) fn of(questionnaire: &Questionnaire) -> Version {
        let name = |(position, item): (usize, &Item)| {
            let options = (0..item.options).map(|option| format!("o{option}")).collect();
            let names = ItemNames { link_id: format!("i{position}"), option_set: None, options };
            (names, item.clone())
        };
        let criteria = questionnaire.criteria().iter().enumerate();
        Version {
            items: questionnaire.items().iter().enumerate().map(name).collect(),
            criteria: criteria.map(|(at, it)| (format!("c{at}"), it.clone())).collect(),
            item_renames: Vec::new(),
            option_renames: Vec::new(),
            criterion_renames: Vec::new(),
        }
    }

    pub(super) fn definition(&self) -> Option<Definition> {
        let items = self.items.iter().map(|(_, item)| item.clone()).collect();
        let criteria = self.criteria.iter().map(|(_, criterion)| criterion.clone()).collect();
        let questionnaire = Questionnaire::new(items, criteria).ok()?;
        let names = |(id, _): &(String, Criterion)| CriterionNames {
            id: id.clone(),
            call: Call::Emergency,
            waits: None,
            sources: Vec::new(),
            clinics_choice: true,
        };
        Some(Definition {
            id: "generated".to_owned(),
            version: "1".to_owned(),
            status: Status::Active,
            certificate: false,
            review: None,
            locales: vec![Language { locale: "en".to_owned(), name: "English".to_owned() }],
            crisis_number: None,
            windows: Vec::new(),
            sources: Vec::new(),
            facts: Vec::new(),
            items: self.items.iter().map(|(names, _)| names.clone()).collect(),
            criteria: self.criteria.iter().map(names).collect(),
            questionnaire,
        })
    }

    /// A mapping file with what was renamed.
    pub(super) fn mapping(&self) -> String {
        let pairs = |pairs: &[(String, String)]| -> BTreeMap<String, String> {
            pairs.iter().cloned().collect()
        };
        let mut options = serde_json::Map::new();
        for (item, from, to) in &self.option_renames {
            options.entry(item).or_insert_with(|| serde_json::json!({}))[from] = to.clone().into();
        }
        let criteria = pairs(&self.criterion_renames);
        serde_json::json!({
            "items": pairs(&self.item_renames), "options": options, "criteria": criteria,
        })
        .to_string()
    }

    /// The same after one edit; `None` if there is nothing to do it to.
    pub(super) fn edited(&self, choices: &mut Choices, edit: Edit) -> Option<Version> {
        let mut next = self.clone();
        match edit {
            Edit::DropCriterion => {
                next.criteria.remove(pick(choices, &self.criteria)?);
            }
            Edit::AddCriterion => {
                let class = class(choices);
                let when = condition(choices, &self.plain_items(), 2, true);
                let stops = class == CriterionClass::Decides(Outcome::Emergency);
                let place = choices.below(self.criteria.len() + 1);
                next.criteria.insert(place, ("cn".to_owned(), Criterion { class, when, stops }));
            }
            Edit::ChangeClass => {
                let criterion = &mut next.criteria[pick(choices, &self.criteria)?].1;
                criterion.class = class(choices);
                criterion.stops = match criterion.class {
                    CriterionClass::Decides(Outcome::Emergency) => true,
                    CriterionClass::Decides(_) => criterion.stops,
                    CriterionClass::Info => false,
                };
            }
            Edit::ChangeStops => {
                let criterion = &mut next.criteria[pick(choices, &self.criteria)?].1;
                criterion.stops = !criterion.stops;
            }
            Edit::ChangeWhen => {
                let criterion = pick(choices, &self.criteria)?;
                next.criteria[criterion].1.when = condition(choices, &self.plain_items(), 2, true);
            }
            Edit::AddItem => next.add_item(choices),
            Edit::DropItem => next.drop_item(pick(choices, &self.items)?)?,
            Edit::AddOption => next.add_option(choices)?,
            Edit::DropOption => next.drop_option(choices)?,
            Edit::MoveOption => next.move_option(choices)?,
            Edit::MoveItem => {
                let from = pick(choices, &self.items)?;
                let to = choices.below(self.items.len());
                let moved = next.items.remove(from);
                next.items.insert(to, moved);
                let mut order: Vec<usize> = (0..self.items.len()).collect();
                let position = order.remove(from);
                order.insert(to, position);
                next.replace(&|item, options| {
                    let place = order.iter().position(|it| *it == item)?;
                    Some((place, options))
                })?;
            }
            Edit::ChangeEnableWhen => {
                let item = pick(choices, &self.items)?;
                let earlier = self.plain_items();
                let when = || condition(choices, &earlier[..item], 1, false);
                next.items[item].1.enable_when = (item > 0).then(when);
            }
            Edit::RenameItem => {
                let item = pick(choices, &self.items)?;
                let from = std::mem::replace(&mut next.items[item].0.link_id, "renamed".to_owned());
                next.item_renames.push((from, "renamed".to_owned()));
            }
            Edit::RenameOption => {
                let names = &mut next.items[pick(choices, &self.items)?].0;
                let option = choices.below(names.options.len());
                let from = std::mem::replace(&mut names.options[option], "renamed".to_owned());
                next.option_renames.push((names.link_id.clone(), from, "renamed".to_owned()));
            }
            Edit::RenameCriterion => {
                let criterion = &mut next.criteria[pick(choices, &self.criteria)?].0;
                let from = std::mem::replace(criterion, "renamed".to_owned());
                next.criterion_renames.push((from, "renamed".to_owned()));
            }
            Edit::SwapNames => {
                let names = |at: usize| Some(self.items.get(at)?.0.link_id.clone());
                let (first, second) = (names(0)?, names(1)?);
                next.items[0].0.link_id.clone_from(&second);
                next.items[1].0.link_id.clone_from(&first);
                next.item_renames.push((first.clone(), second.clone()));
                next.item_renames.push((second, first));
            }
            Edit::RenameInSilence => {
                next.items[pick(choices, &self.items)?].0.link_id = "other".to_owned();
            }
        }
        next.definition().is_some().then_some(next)
    }

    fn plain_items(&self) -> Vec<Item> {
        self.items.iter().map(|(_, item)| item.clone()).collect()
    }

    fn add_item(&mut self, choices: &mut Choices) {
        let place = choices.below(self.items.len() + 1);
        let earlier = self.plain_items();
        let when = place > 0 && choices.chance(50);
        let enable_when = when.then(|| condition(choices, &earlier[..place], 1, false));
        let options: Vec<_> = (0..1 + choices.below(3)).map(|it| format!("o{it}")).collect();
        let last_is_unsure = options.len() > 1 && choices.chance(40);
        let item = Item { options: options.len(), last_is_unsure, enable_when };
        let names = ItemNames { link_id: "new".to_owned(), option_set: None, options };
        // What comes after it moves up by one.
        let moved =
            |item: usize, options| Some((if item >= place { item + 1 } else { item }, options));
        let _nothing_is_lost = self.replace(&moved);
        self.items.insert(place, (names, item));
    }

    /// The conditions that look at it lose that part, or go with it.
    fn drop_item(&mut self, gone: usize) -> Option<()> {
        self.items.remove(gone);
        (!self.items.is_empty()).then_some(())?;
        let left = |item: usize, options| match item.cmp(&gone) {
            std::cmp::Ordering::Less => Some((item, options)),
            std::cmp::Ordering::Equal => None,
            std::cmp::Ordering::Greater => Some((item - 1, options)),
        };
        for (_, item) in &mut self.items {
            item.enable_when = item.enable_when.take().and_then(|when| mapped(&when, &left));
        }
        self.criteria.retain_mut(|(_, criterion)| match mapped(&criterion.when, &left) {
            Some(when) => {
                criterion.when = when;
                true
            }
            None => false,
        });
        Some(())
    }

    fn add_option(&mut self, choices: &mut Choices) -> Option<()> {
        let at = pick(choices, &self.items)?;
        let (names, item) = &mut self.items[at];
        let place = choices.below(item.options + usize::from(!item.last_is_unsure));
        names.options.insert(place, "on".to_owned());
        item.options += 1;
        let wider = |bits: u64| {
            let (low, high) = (bits & ((1 << place) - 1), bits >> place);
            low | high << (place + 1)
        };
        self.replace(&|item, bits| Some((item, if item == at { wider(bits) } else { bits })))
    }

    fn drop_option(&mut self, choices: &mut Choices) -> Option<()> {
        let at = pick(choices, &self.items)?;
        let (names, item) = &mut self.items[at];
        (item.options > 1).then_some(())?;
        let place = choices.below(item.options);
        names.options.remove(place);
        item.last_is_unsure &= place + 1 < item.options && item.options > 2;
        item.options -= 1;
        let narrower = |bits: u64| {
            let (low, high) = (bits & ((1 << place) - 1), bits >> (place + 1));
            low | high << place
        };
        self.replace(&|item, bits| {
            let bits = if item == at { narrower(bits) } else { bits };
            (bits != 0).then_some((item, bits))
        })
    }

    /// Two options change places, and the conditions follow.
    fn move_option(&mut self, choices: &mut Choices) -> Option<()> {
        let at = pick(choices, &self.items)?;
        let (names, item) = &mut self.items[at];
        let movable = item.options - usize::from(item.last_is_unsure);
        (movable > 1).then_some(())?;
        names.options.swap(0, movable - 1);
        let last = movable - 1;
        let swapped = |bits: u64| {
            let (a, b) = (bits & 1, bits >> last & 1);
            bits & !(1 | 1 << last) | b | a << last
        };
        self.replace(&|item, bits| Some((item, if item == at { swapped(bits) } else { bits })))
    }

    /// Replaces every comparison; `None` if a condition is lost.
    fn replace(&mut self, with: &impl Fn(usize, u64) -> Option<(usize, u64)>) -> Option<()> {
        for (_, item) in &mut self.items {
            if let Some(when) = &item.enable_when {
                item.enable_when = Some(mapped(when, with)?);
            }
        }
        for (_, criterion) in &mut self.criteria {
            criterion.when = mapped(&criterion.when, with)?;
        }
        Some(())
    }
}

fn pick<T>(choices: &mut Choices, list: &[T]) -> Option<usize> {
    (!list.is_empty()).then(|| choices.below(list.len()))
}

fn class(choices: &mut Choices) -> CriterionClass {
    match choices.below(7) {
        0 => CriterionClass::Info,
        at => CriterionClass::Decides(Outcome::ALL[at - 1]),
    }
}

/// The condition with other items and options; parts that are lost are left out.
fn mapped(
    condition: &Condition,
    with: &impl Fn(usize, u64) -> Option<(usize, u64)>,
) -> Option<Condition> {
    let list = |parts: &[Condition]| {
        let parts: Vec<_> = parts.iter().filter_map(|part| mapped(part, with)).collect();
        (!parts.is_empty()).then_some(parts)
    };
    Some(match condition {
        Condition::Is { item, options } => {
            let (item, bits) = with(item.position(), options.bits())?;
            Condition::Is { item: ItemIx::new(item), options: OptionSet::from_bits(bits) }
        }
        Condition::All(parts) => Condition::All(list(parts)?),
        Condition::Any(parts) => Condition::Any(list(parts)?),
        Condition::Not(part) => Condition::Not(Box::new(mapped(part, with)?)),
    })
}
