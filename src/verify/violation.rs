//! Where a property does not hold, with the shortest session that shows it.

use biodivine_lib_bdd::Bdd;

use super::cheapest::cheapest;
use super::count::Counts;
use super::model::Model;
use super::transcript::{Disagreement, Transcript};
use crate::engine::{CriterionIx, ItemIx, Outcome, Questionnaire, Response};

/// Where a property does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// What is wrong.
    pub breach: Breach,
    /// In how many sessions; `None` where the fault is that there is no session.
    pub sessions: Option<Counts>,
    /// The shortest session that shows it, as the engine goes through it; two for a comparison,
    /// none where the fault is that there is no such session.
    pub transcripts: Vec<Transcript>,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Breach {
    /// The criterion is met, and the outcome milder than its class.
    MetButMilder(CriterionIx),
    /// The criterion is unsure, and the outcome milder than doubt about it allows.
    UnsureButMilder(CriterionIx),
    /// The item is asked and open, and the outcome is `consult`.
    SkippedButConsult(ItemIx),
    /// The outcome is `consult`, and the criterion is true, unsure or unanswered.
    ConsultDespiteCriterion(CriterionIx),
    /// The outcome is `consult`, and the item is "not sure" or open.
    ConsultDespiteItem(ItemIx),
    /// The answer is one that a criterion looks for, or that leads to its question, and the
    /// outcome is `consult`.
    TriggerConsults {
        /// The item.
        item: ItemIx,
        /// The answer.
        option: usize,
        /// The criterion that it would have to do with.
        criterion: CriterionIx,
    },
    /// The second answer is worse than the first, and the outcome milder.
    WorseIsMilder {
        /// The item.
        item: ItemIx,
        /// The milder answer.
        from: usize,
        /// The worse answer.
        to: usize,
    },
    /// The answers have no outcome, or two.
    NotOneOutcome,
    /// The item is never asked.
    ItemNeverAsked {
        /// The item.
        item: ItemIx,
        /// Whether its `enableWhen` contradicts itself; otherwise a stop always comes before.
        contradictory: bool,
    },
    /// The item is asked, and the option cannot be chosen.
    OptionNeverChosen {
        /// The item.
        item: ItemIx,
        /// The option.
        option: usize,
    },
    /// The criterion is never met.
    CriterionNeverMet(CriterionIx),
    /// The criterion is met at times, and another is always stricter. A warning.
    CriterionNeverDecides(CriterionIx),
    /// A part of a condition is never true.
    PartNeverTrue {
        /// Whose condition.
        owner: Owner,
        /// Where the part is: its position in the list, in the list within that and so on.
        part: Vec<usize>,
    },
    /// A part of a condition can be left out: whatever the answers, the condition comes to the
    /// same. A warning.
    PartMakesNoDifference {
        /// Whose condition.
        owner: Owner,
        /// Where the part is, as above.
        part: Vec<usize>,
    },
    /// The outcome is never reached, although it is `consult` or a criterion has it as its class.
    OutcomeNeverReached(Outcome),
    /// The item is not asked, and what follows depends on it.
    NotAskedMatters(ItemIx),
    /// The criterion stopped the questionnaire, and the item is asked afterwards.
    AskedAfterStop {
        /// The criterion.
        criterion: CriterionIx,
        /// The item.
        item: ItemIx,
    },
    /// The emergency decides, and the questionnaire goes on.
    EmergencyGoesOn(CriterionIx),
    /// A milder criterion stopped before an item that the red flag depends on.
    RedFlagWithheld {
        /// The red flag.
        criterion: CriterionIx,
        /// The item that is not asked because of it.
        item: ItemIx,
        /// What stopped.
        stopped_by: CriterionIx,
    },
    /// The exception is not needed.
    UnusedException {
        /// Its position.
        exception: usize,
        /// The option that it is not needed for, if it lists options.
        option: Option<usize>,
    },
}

/// Whose condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// The `enableWhen` of an item.
    Item(ItemIx),
    /// The `when` of a criterion.
    Criterion(CriterionIx),
}

/// How much it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// The questionnaire must not be published like this.
    Error,
    /// Worth a look.
    Warning,
}

impl Breach {
    /// The items that it is about, by name or through a criterion's condition.
    pub fn items(&self, questionnaire: &Questionnaire) -> Vec<ItemIx> {
        let of = |criterion: CriterionIx| {
            let mut items = Vec::new();
            questionnaire
                .criterion(criterion)
                .when
                .each_comparison(&mut |item, _| items.push(item));
            items
        };
        match self {
            Breach::MetButMilder(criterion)
            | Breach::UnsureButMilder(criterion)
            | Breach::ConsultDespiteCriterion(criterion)
            | Breach::CriterionNeverMet(criterion)
            | Breach::CriterionNeverDecides(criterion)
            | Breach::EmergencyGoesOn(criterion)
            | Breach::AskedAfterStop { criterion, .. }
            | Breach::RedFlagWithheld { stopped_by: criterion, .. } => of(*criterion),
            Breach::SkippedButConsult(item)
            | Breach::ConsultDespiteItem(item)
            | Breach::TriggerConsults { item, .. }
            | Breach::WorseIsMilder { item, .. }
            | Breach::ItemNeverAsked { item, .. }
            | Breach::OptionNeverChosen { item, .. }
            | Breach::NotAskedMatters(item) => vec![*item],
            Breach::PartNeverTrue { owner, .. } | Breach::PartMakesNoDifference { owner, .. } => {
                match owner {
                    Owner::Item(item) => vec![*item],
                    Owner::Criterion(criterion) => of(*criterion),
                }
            }
            Breach::NotOneOutcome
            | Breach::OutcomeNeverReached(_)
            | Breach::UnusedException { .. } => Vec::new(),
        }
    }

    /// How much it matters.
    pub fn level(&self) -> Level {
        match self {
            Breach::CriterionNeverDecides(_) | Breach::PartMakesNoDifference { .. } => {
                Level::Warning
            }
            Breach::MetButMilder(_)
            | Breach::UnsureButMilder(_)
            | Breach::SkippedButConsult(_)
            | Breach::ConsultDespiteCriterion(_)
            | Breach::ConsultDespiteItem(_)
            | Breach::TriggerConsults { .. }
            | Breach::WorseIsMilder { .. }
            | Breach::NotOneOutcome
            | Breach::ItemNeverAsked { .. }
            | Breach::OptionNeverChosen { .. }
            | Breach::CriterionNeverMet(_)
            | Breach::PartNeverTrue { .. }
            | Breach::OutcomeNeverReached(_)
            | Breach::NotAskedMatters(_)
            | Breach::AskedAfterStop { .. }
            | Breach::EmergencyGoesOn(_)
            | Breach::RedFlagWithheld { .. }
            | Breach::UnusedException { .. } => Level::Error,
        }
    }
}

impl Violation {
    /// A violation that consists in nothing happening.
    pub(super) fn absence(breach: Breach) -> Violation {
        Violation { breach, sessions: None, transcripts: Vec::new() }
    }

    /// The violation by these responses, if there are any. The shortest session is gone through
    /// by the engine, and `confirm` has to find the fault there too.
    pub(super) fn by(
        model: &Model<'_>,
        breach: Breach,
        responses: &Bdd,
        confirm: impl Fn(&Transcript) -> bool,
    ) -> Result<Option<Violation>, Disagreement> {
        let sessions = responses.and(model.sessions());
        let Some(response) = shortest(model, &sessions, model.complete()) else { return Ok(None) };
        let transcript = Transcript::replay(model, response)?;
        if !confirm(&transcript) {
            return Err(Disagreement { response: transcript.response, about: "a violation" });
        }
        let sessions = Some(Counts::of(model, responses));
        Ok(Some(Violation { breach, sessions, transcripts: vec![transcript] }))
    }
}

/// The shortest of some responses: one without gaps if there is one, since that is what patients
/// can do; then the fewest answers; then the earliest options.
pub(super) fn shortest(model: &Model<'_>, responses: &Bdd, complete: &Bdd) -> Option<Response> {
    let answers = |_, digit| i64::from(digit != 0);
    let find = |set: &Bdd| cheapest(model.space(), set, answers);
    let found = find(&responses.and(complete)).or_else(|| find(responses))?;
    Some(found.response(model.questionnaire()))
}
