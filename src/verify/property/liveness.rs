//! Nothing is dead: what is written can happen, in a session without gaps.
//!
//! An item that is never asked takes its options and its "not sure" with it; they are not told
//! again one by one.

use biodivine_lib_bdd::Bdd;

use super::super::excuses::Excuses;
use super::super::model::Model;
use super::super::overlap::overlap;
use super::super::violation::{Breach, Owner, Violation};
use super::Found;
use crate::engine::{Condition, CriterionClass, CriterionIx, ItemIx, Outcome, Truth};

pub(super) fn check(model: &Model<'_>, excuses: &mut Excuses<'_>) -> Found {
    let mut search = Search { model, checked: 0, dead: Vec::new() };
    for item in model.questionnaire().item_ixs() {
        search.item(item);
    }
    for position in 0..model.questionnaire().criteria().len() {
        search.criterion(CriterionIx::new(position), excuses);
    }
    search.outcomes();
    (search.checked, search.dead.into_iter().map(Violation::absence).collect())
}

struct Search<'a> {
    model: &'a Model<'a>,
    checked: usize,
    dead: Vec<Breach>,
}

impl Search<'_> {
    fn happens(&mut self, answers: &Bdd) -> bool {
        self.checked += 1;
        overlap(answers, self.model.complete())
    }

    fn item(&mut self, item: ItemIx) {
        let model = self.model;
        if !self.happens(model.asked(item)) {
            let enabled = &model.enabled[item.position()];
            let contradictory = !overlap(enabled, model.complete());
            self.dead.push(Breach::ItemNeverAsked { item, contradictory });
            return;
        }
        let rules = model.questionnaire().item(item);
        for option in 0..rules.options {
            let chosen = model.space().chosen(item, option).and(model.asked(item));
            if !self.happens(&chosen) {
                self.dead.push(Breach::OptionNeverChosen { item, option });
            }
        }
        if let Some(when) = &rules.enable_when {
            let reached = model.stopped_before[item.position()].not();
            self.parts(when, Owner::Item(item), &reached, &mut Vec::new());
        }
    }

    fn criterion(&mut self, ix: CriterionIx, excuses: &mut Excuses<'_>) {
        let model = self.model;
        let met = model.truth(ix, Truth::True);
        if !self.happens(&met) {
            self.dead.push(Breach::CriterionNeverMet(ix));
            return;
        }
        let criterion = model.questionnaire().criterion(ix);
        if let CriterionClass::Decides(outcome) = criterion.class
            && !self.happens(&met.and(model.outcome(outcome)))
            && !excuses.decides(ix)
        {
            self.dead.push(Breach::CriterionNeverDecides(ix));
        }
        self.parts(&criterion.when, Owner::Criterion(ix), &model.space().all(), &mut Vec::new());
    }

    /// The parts of a condition that can be true; of a dead one its own parts are not told.
    fn parts(
        &mut self,
        condition: &Condition,
        owner: Owner,
        reached: &Bdd,
        place: &mut Vec<usize>,
    ) {
        let parts = match condition {
            Condition::Is { .. } => return,
            Condition::All(parts) | Condition::Any(parts) => &parts[..],
            Condition::Not(part) => std::slice::from_ref(&**part),
        };
        for (position, part) in parts.iter().enumerate() {
            place.push(position);
            let is_true = self.model.truth_of(part).of(Truth::True).and(reached);
            if !self.happens(&is_true) {
                self.dead.push(Breach::PartNeverTrue { owner, part: place.clone() });
            } else if self.makes_no_difference(condition, position, owner, reached) {
                self.dead.push(Breach::PartMakesNoDifference { owner, part: place.clone() });
            } else {
                self.parts(part, owner, reached, place);
            }
            place.pop();
        }
    }

    /// Whether a list of parts comes to the same without this one, in sessions with gaps too.
    /// `enableWhen` only asks what is true.
    fn makes_no_difference(
        &mut self,
        condition: &Condition,
        position: usize,
        owner: Owner,
        reached: &Bdd,
    ) -> bool {
        let mut without = condition.clone();
        match &mut without {
            Condition::All(parts) | Condition::Any(parts) if parts.len() > 1 => {
                parts.remove(position);
            }
            Condition::All(_) | Condition::Any(_) | Condition::Is { .. } | Condition::Not(_) => {
                return false;
            }
        }
        self.checked += 1;
        let model = self.model;
        let (with, without) = (model.truth_of(condition), model.truth_of(&without));
        let values = match owner {
            Owner::Item(_) => &[Truth::True][..],
            Owner::Criterion(_) => &[Truth::True, Truth::False, Truth::Unsure][..],
        };
        values.iter().all(|&value| {
            let differs = with.of(value).xor(&without.of(value));
            !overlap(&differs.and(reached), model.sessions())
        })
    }

    /// `consult`, and whatever some criterion has as its class.
    fn outcomes(&mut self) {
        let criteria = self.model.questionnaire().criteria();
        for outcome in Outcome::ALL {
            let class = CriterionClass::Decides(outcome);
            let wanted = outcome == Outcome::Consult || criteria.iter().any(|it| it.class == class);
            if wanted && !self.happens(self.model.outcome(outcome)) {
                self.dead.push(Breach::OutcomeNeverReached(outcome));
            }
        }
    }
}
