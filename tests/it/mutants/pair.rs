//! The shipped questionnaire and a mutant, over every way to answer.

use biodivine_lib_bdd::Bdd;
use candidacy_screener::definition::Definition;
use candidacy_screener::engine::{
    Condition, Criterion, CriterionClass, CriterionIx, Item, ItemIx, OptionSet, Outcome,
    Questionnaire, Truth,
};
use candidacy_screener::verify::Model;

use super::order::Order;

/// A set of responses by the shipped questionnaire, and by the mutant.
pub(super) type Sides = (Bdd, Bdd);

/// The shipped questionnaire beside a mutant. All sets are in the variables of the former.
pub(super) struct Pair<'a> {
    pub(super) shipped: &'a Definition,
    pub(super) model: &'a Model<'a>,
    mutant: &'a Definition,
    mutated: &'a Model<'a>,
    order: Order,
    /// Who answers every question that either of the two asks.
    pub(super) finished: Bdd,
}

impl<'a> Pair<'a> {
    /// `mutated` is the model of [`in_shipped_codes`].
    pub(super) fn new(
        shipped: &'a Definition,
        model: &'a Model<'a>,
        mutant: &'a Definition,
        mutated: &'a Model<'a>,
    ) -> Pair<'a> {
        let order = Order::new(shipped, model, mutant, mutated);
        let finished = model.answered().and(&order.restore(mutated.answered()));
        let finished = finished.and(model.space().valid());
        Pair { shipped, model, mutant, mutated, order, finished }
    }

    /// For each outcome, who gets it or a stricter one.
    pub(super) fn at_least(&self) -> Vec<Sides> {
        let of =
            |it| (self.model.at_least(it).clone(), self.order.restore(self.mutated.at_least(it)));
        Outcome::ALL.map(of).to_vec()
    }

    /// For each criterion, who is told that it is met, and who is told that it is in doubt; nobody
    /// by a mutant where it has another class, since that is another reason.
    pub(super) fn told(&self) -> Vec<[Sides; 2]> {
        let class = |of: &Definition, ix| of.questionnaire.criterion(ix).class;
        let same = |here, there| class(self.shipped, here) == class(self.mutant, there);
        self.told_if(same)
    }

    /// For each criterion, who is told it at all, by whatever class.
    pub(super) fn named(&self) -> Vec<Sides> {
        let either = |[met, unsure]: [Sides; 2]| (met.0.or(&unsure.0), met.1.or(&unsure.1));
        self.told_if(|_, _| true).into_iter().map(either).collect()
    }

    fn told_if(&self, same: impl Fn(CriterionIx, CriterionIx) -> bool) -> Vec<[Sides; 2]> {
        let by = |model: &Model<'_>, ix: Option<CriterionIx>, truth| {
            let is_told = |ix: &CriterionIx| {
                let class = model.questionnaire().criterion(*ix).class;
                truth == Truth::True || class != CriterionClass::Info
            };
            ix.filter(is_told).map_or_else(|| model.space().none(), |ix| model.truth(ix, truth))
        };
        let of = |position| {
            let here = CriterionIx::new(position);
            let id = &self.shipped.criterion(here).id;
            let there = self.mutant.criteria.iter().position(|other| other.id == *id);
            let there = there.map(CriterionIx::new).filter(|there| same(here, *there));
            [Truth::True, Truth::Unsure].map(|truth| {
                let after = by(self.mutated, there, truth);
                (by(self.model, Some(here), truth), self.order.restore(&after))
            })
        };
        (0..self.shipped.criteria.len()).map(of).collect()
    }

    /// For each item, who is told that "not sure" was the answer, and no criterion says so.
    pub(super) fn unexplained(&self) -> Vec<Sides> {
        let of = |item| {
            let after = self.mutated.unexplained(self.order.of_mutant(item));
            (self.model.unexplained(item).clone(), self.order.restore(after))
        };
        self.shipped.questionnaire.item_ixs().map(of).collect()
    }

    /// For each item, who is asked and has not answered.
    pub(super) fn left_open(&self) -> Vec<Sides> {
        let of = |item| {
            let after = self.mutated.left_open(self.order.of_mutant(item));
            (self.model.left_open(item), self.order.restore(&after))
        };
        self.shipped.questionnaire.item_ixs().map(of).collect()
    }
}

/// The mutant's logic with the options of each item in the shipped order, where they are the same.
/// A response is then the same answers in both.
pub(super) fn in_shipped_codes(shipped: &Definition, mutant: &Definition) -> Questionnaire {
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
