//! The questionnaire: items in the order they are asked, and criteria over the answers.
//!
//! Everything here is by position. Names (linkId, option codes, criterion ids)
//! and words belong to the layers that read files and show screens.

mod derived;

use super::condition::Condition;
use super::outcome::Outcome;
use derived::{branches, live_at, stops_after, watchers_at};

/// The position of an item in its questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemIx(usize);

impl ItemIx {
    /// The item at this position, counted from 0.
    pub fn new(position: usize) -> ItemIx {
        ItemIx(position)
    }

    /// The position, counted from 0.
    pub fn position(self) -> usize {
        self.0
    }

    /// This item's entry in a slice with one entry an item.
    pub(crate) fn of<T: Copy>(self, entries: &[T]) -> T {
        entries[self.0]
    }
}

/// The position of a criterion in its questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CriterionIx(usize);

impl CriterionIx {
    /// The criterion at this position, counted from 0.
    pub fn new(position: usize) -> CriterionIx {
        CriterionIx(position)
    }

    /// The position, counted from 0.
    pub fn position(self) -> usize {
        self.0
    }
}

/// A set of options of one item, by position; at most [`OptionSet::MOST`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OptionSet(u64);

impl OptionSet {
    /// The most options that an item may have.
    pub const MOST: usize = 64;

    /// The set with these bits, bit 0 being the first option.
    pub fn from_bits(bits: u64) -> OptionSet {
        OptionSet(bits)
    }

    /// The set of one option, by position (0 to 63).
    pub fn one(position: usize) -> OptionSet {
        OptionSet(1 << position)
    }

    /// The bits, bit 0 being the first option.
    pub fn bits(self) -> u64 {
        self.0
    }

    /// Whether the two sets share an option.
    pub fn intersects(self, other: OptionSet) -> bool {
        self.0 & other.0 != 0
    }
}

/// One question with a finite set of options, of which a person picks one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// How many options there are; at least one (an acknowledgement), at most [`OptionSet::MOST`].
    pub options: usize,
    /// Whether the last option means "not sure".
    pub last_is_unsure: bool,
    /// Asked only when this holds; always asked without it.
    pub enable_when: Option<Condition>,
}

impl Item {
    /// Whether the option at this position means "not sure".
    pub fn is_unsure(&self, option: usize) -> bool {
        self.last_is_unsure && option + 1 == self.options
    }
}

/// What a criterion does to the outcome when it is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CriterionClass {
    /// The outcome is at least this strict. Never [`Outcome::Consult`].
    Decides(Outcome),
    /// Listed in the summary; never changes the outcome.
    Info,
}

impl CriterionClass {
    /// Which way doubt falls, for every class: the one place where this is decided.
    ///
    /// "Not sure" about a red flag counts as yes, since waiting is the danger.
    /// About anything else it asks a clinician, who can find out. Nothing that
    /// is unknown is ever reassuring.
    pub fn when_unsure(self) -> Outcome {
        match self {
            CriterionClass::Decides(outcome) if self.is_red_flag() => outcome,
            CriterionClass::Decides(_) | CriterionClass::Info => Outcome::Review,
        }
    }

    /// Whether it is a red flag: a sign that needs help now or today.
    pub fn is_red_flag(self) -> bool {
        matches!(self, CriterionClass::Decides(Outcome::Emergency | Outcome::Urgent))
    }
}

/// A rule: a condition over the answers, and what it means for the outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// What it does to the outcome.
    pub class: CriterionClass,
    /// When it is met.
    pub when: Condition,
    /// Whether the rest is not asked once it decides. Always so for an emergency.
    pub stops: bool,
}

/// Something that keeps items and criteria from being a questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// There is no item at all.
    NoItems,
    /// The item has no option, or more than [`OptionSet::MOST`].
    OptionCount(ItemIx),
    /// The only option of the item is "not sure".
    OnlyUnsure(ItemIx),
    /// `enableWhen` of the first item names one that does not come before it.
    NotEarlier {
        /// The item with the `enableWhen`.
        item: ItemIx,
        /// The item that it names.
        names: ItemIx,
    },
    /// `enableWhen` of the item uses "not", which is true when nothing was asked.
    NotInEnableWhen(ItemIx),
    /// `enableWhen` of the item has an empty list or names no existing option.
    EmptyEnableWhen(ItemIx),
    /// The criterion's condition has an empty list, or names no existing item or option.
    EmptyCondition(CriterionIx),
    /// The criterion's class is `consult`, which is what is left when nothing else decides.
    ConsultClass(CriterionIx),
    /// An emergency must stop the questionnaire.
    EmergencyMustStop(CriterionIx),
    /// Information cannot stop the questionnaire: what is not asked could not be found.
    InfoCannotStop(CriterionIx),
}

/// A condition that decides what is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Watcher {
    /// The `enableWhen` of this item.
    Item(ItemIx),
    /// This stopping criterion.
    Stop(CriterionIx),
}

/// A questionnaire that the engine can run: total and terminating by construction.
///
/// INVARIANT: every condition names existing items and options, `enableWhen`
/// only earlier ones and without "not"; the fields are private to keep it so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Questionnaire {
    items: Vec<Item>,
    criteria: Vec<Criterion>,
    /// Criteria that stop the questionnaire, by the last item that each one mentions.
    stops_after: Vec<Vec<CriterionIx>>,
    /// For each item and for the end, the conditions from here on that look at earlier items.
    watchers_at: Vec<Vec<Watcher>>,
    /// For each item and for the end, the earlier items that these conditions look at.
    live_at: Vec<Vec<ItemIx>>,
    /// For each item, options that lead to different paths: one of each kind.
    branches: Vec<Vec<usize>>,
}

impl Questionnaire {
    /// Checks items and criteria and puts them together.
    ///
    /// # Errors
    /// Every flaw that was found, in file order.
    pub fn new(items: Vec<Item>, criteria: Vec<Criterion>) -> Result<Questionnaire, Vec<Flaw>> {
        let flaws = find_flaws(&items, &criteria);
        if !flaws.is_empty() {
            return Err(flaws);
        }
        let stops_after = stops_after(&items, &criteria);
        let watchers_at = watchers_at(&items, &criteria, &stops_after);
        let live_at = live_at(&items, &criteria, &watchers_at);
        let branches = branches(&items, &criteria);
        Ok(Questionnaire { items, criteria, stops_after, watchers_at, live_at, branches })
    }

    /// The items, in the order they are asked.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The positions of all items.
    pub fn item_ixs(&self) -> impl DoubleEndedIterator<Item = ItemIx> + Clone + use<> {
        (0..self.items.len()).map(ItemIx)
    }

    /// One item.
    pub fn item(&self, item: ItemIx) -> &Item {
        &self.items[item.0]
    }

    /// The criteria, in file order.
    pub fn criteria(&self) -> &[Criterion] {
        &self.criteria
    }

    /// One criterion.
    pub fn criterion(&self, criterion: CriterionIx) -> &Criterion {
        &self.criteria[criterion.0]
    }

    /// The stopping criteria that can be judged once this item has been passed.
    pub(crate) fn stops_after(&self, item: ItemIx) -> &[CriterionIx] {
        &self.stops_after[item.0]
    }

    /// The conditions from this item on, or from the end, that look at earlier items.
    pub(crate) fn watchers_at(&self, item: ItemIx) -> &[Watcher] {
        &self.watchers_at[item.0]
    }

    /// The earlier items that these conditions look at.
    pub(crate) fn live_at(&self, item: ItemIx) -> &[ItemIx] {
        &self.live_at[item.0]
    }

    /// Options of this item that lead to different paths, one of each kind.
    pub(crate) fn branches(&self, item: ItemIx) -> &[usize] {
        &self.branches[item.0]
    }
}

fn find_flaws(items: &[Item], criteria: &[Criterion]) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    if items.is_empty() {
        flaws.push(Flaw::NoItems);
    }
    for (position, item) in items.iter().enumerate() {
        let ix = ItemIx(position);
        if item.options == 0 || item.options > OptionSet::MOST {
            flaws.push(Flaw::OptionCount(ix));
        } else if item.options == 1 && item.last_is_unsure {
            flaws.push(Flaw::OnlyUnsure(ix));
        }
        if let Some(when) = &item.enable_when {
            let mut later = None;
            when.each_comparison(&mut |names, _| {
                if names >= ix {
                    later.get_or_insert(names);
                }
            });
            if let Some(names) = later {
                flaws.push(Flaw::NotEarlier { item: ix, names });
            } else if !well_formed(when, items) {
                flaws.push(Flaw::EmptyEnableWhen(ix));
            }
            if uses_not(when) {
                flaws.push(Flaw::NotInEnableWhen(ix));
            }
        }
    }
    for (position, criterion) in criteria.iter().enumerate() {
        let ix = CriterionIx(position);
        if !well_formed(&criterion.when, items) {
            flaws.push(Flaw::EmptyCondition(ix));
        }
        match criterion.class {
            CriterionClass::Decides(Outcome::Consult) => flaws.push(Flaw::ConsultClass(ix)),
            CriterionClass::Decides(Outcome::Emergency) if !criterion.stops => {
                flaws.push(Flaw::EmergencyMustStop(ix));
            }
            CriterionClass::Info if criterion.stops => flaws.push(Flaw::InfoCannotStop(ix)),
            CriterionClass::Decides(_) | CriterionClass::Info => {}
        }
    }
    flaws
}

/// Whether no list is empty and every comparison names an existing item and existing options.
fn well_formed(condition: &Condition, items: &[Item]) -> bool {
    match condition {
        Condition::Is { item, options } => items.get(item.0).is_some_and(|item| {
            let bits = options.bits();
            bits != 0 && (item.options >= OptionSet::MOST || bits >> item.options == 0)
        }),
        Condition::All(parts) | Condition::Any(parts) => {
            !parts.is_empty() && parts.iter().all(|part| well_formed(part, items))
        }
        Condition::Not(part) => well_formed(part, items),
    }
}

fn uses_not(condition: &Condition) -> bool {
    match condition {
        Condition::Is { .. } => false,
        Condition::All(parts) | Condition::Any(parts) => parts.iter().any(uses_not),
        Condition::Not(_) => true,
    }
}
