//! What never happens, by looking at every session without gaps.

use candidacy_screener::engine::{Condition, CriterionClass, CriterionIx, ItemIx, Outcome, Truth};
use candidacy_screener::verify::{Breach, Owner};

use super::brute::{Brute, Run};

impl Brute<'_> {
    pub(super) fn liveness(&self) -> Vec<Breach> {
        let mut dead = Vec::new();
        for item in self.questionnaire.item_ixs() {
            let rules = self.questionnaire.item(item);
            if !self.happens(|run| run.path.asks(item)) {
                let enabled = |run: &Run| {
                    let when = rules.enable_when.as_ref();
                    when.is_none_or(|when| when.holds(run.path.readings()))
                };
                let contradictory = !self.happens(enabled);
                dead.push(Breach::ItemNeverAsked { item, contradictory });
                continue;
            }
            for option in 0..rules.options {
                if !self
                    .happens(|run| run.path.asks(item) && run.response.chosen(item) == Some(option))
                {
                    dead.push(Breach::OptionNeverChosen { item, option });
                }
            }
            if let Some(when) = &rules.enable_when {
                self.parts(when, Owner::Item(item), &[], &mut dead, &|run| {
                    let stop = run.path.stopped_by();
                    stop.is_none_or(|stop| {
                        let mut last = ItemIx::new(0);
                        let when = &self.questionnaire.criterion(stop).when;
                        when.each_comparison(&mut |item, _| last = last.max(item));
                        last >= item
                    })
                });
            }
        }
        for (position, criterion) in self.questionnaire.criteria().iter().enumerate() {
            let ix = CriterionIx::new(position);
            let met = |run: &Run| run.truth(&criterion.when) == Truth::True;
            if !self.happens(met) {
                dead.push(Breach::CriterionNeverMet(ix));
                continue;
            }
            if let CriterionClass::Decides(class) = criterion.class
                && !self.happens(|run| met(run) && run.outcome() == class)
            {
                dead.push(Breach::CriterionNeverDecides(ix));
            }
            self.parts(&criterion.when, Owner::Criterion(ix), &[], &mut dead, &|_| true);
        }
        for outcome in Outcome::ALL {
            let mut classes = self.questionnaire.criteria().iter().map(|it| it.class);
            let wanted = outcome == Outcome::Consult
                || classes.any(|class| class == CriterionClass::Decides(outcome));
            if wanted && !self.happens(|run| run.outcome() == outcome) {
                dead.push(Breach::OutcomeNeverReached(outcome));
            }
        }
        dead
    }

    fn happens(&self, so: impl Fn(&Run) -> bool) -> bool {
        self.sessions().any(|run| run.has_no_gap() && so(run))
    }

    fn parts(
        &self,
        condition: &Condition,
        owner: Owner,
        place: &[usize],
        dead: &mut Vec<Breach>,
        reached: &dyn Fn(&Run) -> bool,
    ) {
        let parts: Vec<&Condition> = match condition {
            Condition::Is { .. } => Vec::new(),
            Condition::All(parts) | Condition::Any(parts) => parts.iter().collect(),
            Condition::Not(part) => vec![part],
        };
        for (position, part) in parts.into_iter().enumerate() {
            let place = [place, &[position]].concat();
            let is_true = |run: &Run| reached(run) && run.truth(part) == Truth::True;
            let without = condition_without(condition, position);
            let truth = |run: &Run, condition: &Condition| match (owner, run.truth(condition)) {
                (Owner::Item(_), truth) => (truth == Truth::True, Truth::True),
                (Owner::Criterion(_), truth) => (truth == Truth::True, truth),
            };
            let same = |without: Condition| {
                let mut runs = self.sessions().filter(|run| reached(run));
                runs.all(|run| truth(run, condition) == truth(run, &without))
            };
            if !self.happens(is_true) {
                dead.push(Breach::PartNeverTrue { owner, part: place });
            } else if without.is_some_and(same) {
                dead.push(Breach::PartMakesNoDifference { owner, part: place });
            } else {
                self.parts(part, owner, &place, dead, reached);
            }
        }
    }
}

/// The same list of parts without one, unless it is the only one.
fn condition_without(condition: &Condition, position: usize) -> Option<Condition> {
    let rest = |parts: &[Condition]| {
        let rest = [&parts[..position], &parts[position + 1..]].concat();
        (!rest.is_empty()).then_some(rest)
    };
    match condition {
        Condition::All(parts) => rest(parts).map(Condition::All),
        Condition::Any(parts) => rest(parts).map(Condition::Any),
        Condition::Is { .. } | Condition::Not(_) => None,
    }
}
