//! The engine's rules for all answers at once: what [`Path`](crate::engine::Path) and
//! [`assess`](crate::engine::assess) say about one response, said as sets of responses.
//!
//! INVARIANT: for every response, what the sets say is what the engine says.
//! `tests/it/verify` compares the two on every response to thousands of
//! generated questionnaires, and every witness is replayed by the engine.

use biodivine_lib_bdd::Bdd;

use super::space::{Space, TooLarge};
use super::truth_sets::{Readings, TruthSets};
use crate::engine::{
    Cause, Condition, CriterionClass, CriterionIx, ItemIx, Outcome, Questionnaire, Response, Truth,
};

/// Everything that follows from the answers, as sets of responses.
///
/// It is about a questionnaire in force: a draft never gives `consult`, and
/// what is checked is what happens once it does.
pub struct Model<'q> {
    questionnaire: &'q Questionnaire,
    space: Space,
    pub(super) enabled: Vec<Bdd>,
    pub(super) asked: Vec<Bdd>,
    /// For each item and for the end, the answers that stopped before it.
    pub(super) stopped_before: Vec<Bdd>,
    pub(super) stops: Vec<Stop>,
    truths: Vec<TruthSets>,
    pub(super) unexplained: Vec<Bdd>,
    /// By outcome, the answers whose outcome is at least as strict.
    pub(super) at_least: Vec<Bdd>,
    pub(super) outcomes: Vec<Bdd>,
    sessions: Bdd,
    answered: Bdd,
    complete: Bdd,
}

/// A criterion that ends the questionnaire.
pub(super) struct Stop {
    pub(super) criterion: CriterionIx,
    /// The last item before the end.
    pub(super) after: ItemIx,
    /// The answers for which it is this one that ends it.
    pub(super) fires: Bdd,
}

impl<'q> Model<'q> {
    /// The model of a questionnaire.
    ///
    /// # Errors
    /// [`TooLarge`] if it has too many items.
    pub fn new(questionnaire: &'q Questionnaire) -> Result<Model<'q>, TooLarge> {
        Ok(Model::on(questionnaire, Space::new(questionnaire)?))
    }

    /// The model of a questionnaire on these variables.
    pub(super) fn on(questionnaire: &'q Questionnaire, space: Space) -> Model<'q> {
        let mut model = Model {
            questionnaire,
            enabled: Vec::new(),
            asked: Vec::new(),
            stopped_before: vec![space.none()],
            stops: Vec::new(),
            truths: Vec::new(),
            unexplained: Vec::new(),
            at_least: Vec::new(),
            outcomes: Vec::new(),
            sessions: space.valid().clone(),
            answered: space.all(),
            complete: space.none(),
            space,
        };
        for item in questionnaire.item_ixs() {
            model.pass(item);
        }
        let truths =
            questionnaire.criteria().iter().map(|criterion| model.truth_of(&criterion.when));
        model.truths = truths.collect();
        model.assess();
        for item in questionnaire.item_ixs().rev() {
            let (asked, unanswered) = (model.asked(item), model.space.unanswered(item));
            let answered_for_nothing = asked.or(&unanswered);
            let answered = asked.and(&unanswered).not();
            model.sessions = model.sessions.and(&answered_for_nothing);
            model.answered = model.answered.and(&answered);
        }
        model.complete = model.answered.and(&model.sessions);
        model
    }

    /// As one step of the walk of a path.
    fn pass(&mut self, item: ItemIx) {
        let stopped = self.stopped_before[item.position()].clone();
        let enabled = match &self.questionnaire.item(item).enable_when {
            Some(when) => self.truth_of(when).of(Truth::True),
            None => self.space.all(),
        };
        self.asked.push(enabled.and_not(&stopped));
        self.enabled.push(enabled);
        let mut stopped = stopped;
        for &criterion in self.questionnaire.stops_after(item) {
            let rules = self.questionnaire.criterion(criterion);
            let truth = self.truth_of(&rules.when);
            let mut fires = truth.of(Truth::True);
            if rules.class.is_red_flag() {
                fires = fires.or(&truth.of(Truth::Unsure));
            }
            let fires = fires.and_not(&stopped);
            stopped = stopped.or(&fires);
            self.stops.push(Stop { criterion, after: item, fires });
        }
        self.stopped_before.push(stopped);
    }

    /// As `assess`: the findings, and the strictest outcome of them.
    fn assess(&mut self) {
        let mut found = Vec::new();
        for (truth, criterion) in self.truths.iter().zip(self.questionnaire.criteria()) {
            if let CriterionClass::Decides(outcome) = criterion.class {
                found.push((outcome, truth.of(Truth::True)));
                found.push((criterion.class.when_unsure(), truth.of(Truth::Unsure)));
            }
        }
        for item in self.questionnaire.item_ixs() {
            let unexplained = self.find_unexplained(item);
            found.push((Outcome::Review, unexplained.clone()));
            found.push((Outcome::Review, self.left_open(item)));
            self.unexplained.push(unexplained);
        }
        let mut at_least = self.space.none();
        for outcome in Outcome::ALL.into_iter().filter(|it| *it != Outcome::Consult) {
            let asked_for = found.iter().filter(|(of, _)| *of == outcome);
            let asked_for = self.space.union(asked_for.map(|(_, answers)| answers.clone()));
            at_least = at_least.or(&asked_for);
            self.at_least.push(at_least.clone());
        }
        self.at_least.push(self.space.all());
        let stricter = std::iter::once(self.space.none()).chain(self.at_least.iter().cloned());
        self.outcomes = self
            .at_least
            .iter()
            .zip(stricter)
            .map(|(set, stricter)| set.and_not(&stricter))
            .collect();
    }

    /// The answers with a "not sure" to this item that no finding speaks for.
    fn find_unexplained(&self, item: ItemIx) -> Bdd {
        let mut unexplained = self.unsure(item);
        for criterion in self.questionnaire.criteria() {
            let decides = matches!(criterion.class, CriterionClass::Decides(_));
            let mut mentioned = false;
            criterion.when.each_comparison(&mut |named, _| mentioned |= named == item);
            if decides && mentioned && !unexplained.is_false() {
                for value in [Truth::True, Truth::Unsure] {
                    let support = self.readings().support(&criterion.when, value, item);
                    unexplained = unexplained.and_not(&support);
                }
            }
        }
        unexplained
    }

    fn readings(&self) -> Readings<'_> {
        Readings { questionnaire: self.questionnaire, space: &self.space, asked: &self.asked }
    }

    pub(super) fn truth_of(&self, condition: &Condition) -> TruthSets {
        self.readings().truth(condition)
    }

    /// The questionnaire.
    pub fn questionnaire(&self) -> &'q Questionnaire {
        self.questionnaire
    }

    /// The variables.
    pub fn space(&self) -> &Space {
        &self.space
    }

    /// The distinct sessions: an item that is not asked has no answer.
    pub fn sessions(&self) -> &Bdd {
        &self.sessions
    }

    /// The responses in which every asked item is answered, whatever the others say.
    pub fn answered(&self) -> &Bdd {
        &self.answered
    }

    /// The sessions in which every asked item is answered, as patients have to.
    pub fn complete(&self) -> &Bdd {
        &self.complete
    }

    /// The answers for which the item is asked.
    pub fn asked(&self, item: ItemIx) -> &Bdd {
        &self.asked[item.position()]
    }

    /// The answers for which the item is asked and has none.
    pub fn left_open(&self, item: ItemIx) -> Bdd {
        self.space.unanswered(item).and(self.asked(item))
    }

    /// The answers for which the item is asked and answered "not sure".
    pub fn unsure(&self, item: ItemIx) -> Bdd {
        self.readings().unsure(item)
    }

    /// The answers for which the item is "not sure" and no finding of a criterion speaks for it.
    pub fn unexplained(&self, item: ItemIx) -> &Bdd {
        &self.unexplained[item.position()]
    }

    /// The answers that give a criterion's condition this value.
    pub fn truth(&self, criterion: CriterionIx, value: Truth) -> Bdd {
        self.truths[criterion.position()].of(value)
    }

    /// The answers that have this finding.
    pub(super) fn with_finding(&self, cause: Cause) -> Bdd {
        match cause {
            Cause::Met(criterion) => self.truth(criterion, Truth::True),
            Cause::Unsure(criterion) => self.truth(criterion, Truth::Unsure),
            Cause::UnsureAnswer(item) => self.unexplained[item.position()].clone(),
            Cause::Unanswered(item) => self.left_open(item),
            // The model is of a questionnaire in force.
            Cause::Standing(_) => self.space.none(),
        }
    }

    /// Whether any complete session leaves a criterion unsure.
    pub fn can_be_unsure(&self, criterion: CriterionIx) -> bool {
        !self.truth(criterion, Truth::Unsure).and(&self.complete).is_false()
    }

    /// The answers with this outcome.
    pub fn outcome(&self, outcome: Outcome) -> &Bdd {
        &self.outcomes[outcome as usize]
    }

    /// The answers whose outcome is at least as strict as this one.
    pub fn at_least(&self, outcome: Outcome) -> &Bdd {
        &self.at_least[outcome as usize]
    }

    /// What the model says about one response, to compare it with the engine: every outcome that
    /// it gives (one, if all is well), and the causes of the findings in the questionnaire's order.
    pub fn says(&self, response: &Response) -> (Vec<Outcome>, Vec<Cause>) {
        let assignment = self.space.assignment(response);
        let has = |set: &Bdd| set.eval_in(&assignment);
        let outcomes =
            Outcome::ALL.into_iter().filter(|outcome| has(self.outcome(*outcome))).collect();
        let mut causes = Vec::new();
        for (position, criterion) in self.questionnaire.criteria().iter().enumerate() {
            let ix = CriterionIx::new(position);
            if has(&self.truth(ix, Truth::True)) {
                causes.push(Cause::Met(ix));
            } else if criterion.class != CriterionClass::Info && has(&self.truth(ix, Truth::Unsure))
            {
                causes.push(Cause::Unsure(ix));
            }
        }
        for item in self.questionnaire.item_ixs() {
            if has(&self.unexplained[item.position()]) {
                causes.push(Cause::UnsureAnswer(item));
            } else if has(&self.left_open(item)) {
                causes.push(Cause::Unanswered(item));
            }
        }
        (outcomes, causes)
    }
}
