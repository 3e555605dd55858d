//! A worse answer never makes the outcome milder, and a milder one never stricter.
//!
//! For every item with a declared order of severity and every two of its answers, all else equal.
//! "All else" is every answer that a response holds, also to items that are not asked: the engine
//! keeps them, and they count once a change opens their item. So if the worse answer opens a
//! question, the property has to hold for every answer to it and for none.
//!
//! Two neighbouring steps that hold make the longer one hold too; it is looked at all the same,
//! because an exception may have taken one of the steps away.

use biodivine_lib_bdd::Bdd;

use super::super::count::Counts;
use super::super::excuses::Excuses;
use super::super::model::Model;
use super::super::transcript::{Disagreement, Transcript};
use super::super::violation::{Breach, Violation, shortest};
use super::Found;
use crate::definition::Checks;
use crate::engine::{ItemIx, Outcome};

pub(super) fn check(
    model: &Model<'_>,
    checks: &Checks,
    excuses: &mut Excuses<'_>,
) -> Result<Found, Disagreement> {
    let mut checked = 0;
    let mut violations = Vec::new();
    for (item, order) in model.questionnaire().item_ixs().zip(&checks.severity) {
        let order = order.as_deref().unwrap_or_default();
        let mut told: Vec<(usize, usize)> = Vec::new();
        for length in 1..order.len() {
            for milder in 0..order.len() - length {
                let worse = milder + length;
                checked += 1;
                if told.iter().any(|&(from, to)| milder <= from && to <= worse) {
                    continue;
                }
                let step = Step { model, item, from: order[milder], to: order[worse] };
                let Some(violation) = step.violation()? else { continue };
                if !excuses.monotonicity(item, step.to) {
                    told.push((milder, worse));
                    violations.push(violation);
                }
            }
        }
    }
    Ok((checked, violations))
}

/// One change of one answer.
struct Step<'a> {
    model: &'a Model<'a>,
    item: ItemIx,
    from: usize,
    to: usize,
}

impl Step<'_> {
    fn violation(&self) -> Result<Option<Violation>, Disagreement> {
        let model = self.model;
        let space = model.space();
        let strict_outcomes = Outcome::ALL.into_iter().filter(|it| *it != Outcome::Consult);
        let milder = space.union(strict_outcomes.map(|outcome| {
            let at_least = model.at_least(outcome);
            self.before(at_least).and_not(&self.after(at_least))
        }));
        if milder.is_false() {
            return Ok(None);
        }
        let milder = milder.and(&space.chosen(self.item, self.from)).and(space.valid());
        let answered = model.answered();
        let answered = self.before(answered).and(&self.after(answered));
        let Some(response) = shortest(model, &milder, &answered) else { return Ok(None) };
        let worse = response.with(model.questionnaire(), self.item, self.to);
        let transcripts =
            vec![Transcript::replay(model, response)?, Transcript::replay(model, worse)?];
        if transcripts[0].assessment.outcome >= transcripts[1].assessment.outcome {
            let response = transcripts[0].response.clone();
            return Err(Disagreement { response, about: "a violation" });
        }
        let sessions = Some(self.count(&milder, &answered));
        let breach = Breach::WorseIsMilder { item: self.item, from: self.from, to: self.to };
        Ok(Some(Violation { breach, sessions, transcripts }))
    }

    fn before(&self, set: &Bdd) -> Bdd {
        self.model.space().given(set, self.item, self.from + 1)
    }

    fn after(&self, set: &Bdd) -> Bdd {
        self.model.space().given(set, self.item, self.to + 1)
    }

    /// Pairs of sessions: what is asked in neither has no answer.
    fn count(&self, milder: &Bdd, answered: &Bdd) -> Counts {
        let model = self.model;
        let others = model.questionnaire().item_ixs().filter(|other| *other != self.item);
        let pairs = others.fold(milder.clone(), |pairs, other| {
            let asked = model.asked(other);
            let in_either = self.before(asked).or(&self.after(asked));
            pairs.and(&in_either.or(&model.space().unanswered(other)))
        });
        let complete = pairs.and(answered).exact_cardinality();
        Counts { with_gaps: pairs.exact_cardinality() - &complete, complete }
    }
}
