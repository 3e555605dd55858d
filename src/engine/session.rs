//! One person's way through a questionnaire: the answers, and where they are looking.

use super::path::{Path, PathEnd};
use super::questionnaire::{ItemIx, Questionnaire};
use super::response::Response;

/// The answers and the person's wish to look at something.
///
/// The stage is derived from both each time it is needed. The wish cannot
/// disagree with the answers: one that they no longer allow is passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    response: Response,
    wish: Wish,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    /// To be at the start.
    Start,
    /// To go on: the first open question, or else the check.
    GoOn,
    /// To look at an earlier question, having gone Back to it.
    Earlier(ItemIx),
    /// To change one answer, and then to return.
    Change { item: ItemIx, return_to_outcome: bool },
    /// To see the outcome.
    Outcome,
}

/// What is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The start.
    Start,
    /// One question.
    Question(ItemIx),
    /// All answers, to check before the outcome.
    Check,
    /// The outcome.
    Outcome,
}

/// What a person can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// Begin.
    Start,
    /// Answer an item with an option, by position.
    Answer(ItemIx, usize),
    /// Go back one step.
    Back,
    /// Change the answer to an item.
    Change(ItemIx),
    /// Go on from the check to the outcome.
    ShowOutcome,
    /// Delete the answers and return to the start.
    Restart,
}

/// Why an event was refused. The session stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The event belongs to a stage, or to an item, that is not showing.
    NotShowing,
    /// The item is not asked.
    NotAsked,
    /// The item has no such option.
    NoSuchOption,
    /// There is nothing before the start.
    NothingBefore,
    /// It has begun already.
    Begun,
}

impl Session {
    /// A session at the start, without answers.
    pub fn new(questionnaire: &Questionnaire) -> Session {
        Session { response: Response::empty(questionnaire), wish: Wish::Start }
    }

    /// A session that goes on with these answers.
    pub fn resume(response: Response) -> Session {
        Session { response, wish: Wish::GoOn }
    }

    /// The answers.
    pub fn response(&self) -> &Response {
        &self.response
    }

    /// What is shown.
    pub fn stage(&self, questionnaire: &Questionnaire) -> Stage {
        let path = Path::new(questionnaire, &self.response);
        match self.wish {
            Wish::Start => return Stage::Start,
            Wish::Earlier(item) | Wish::Change { item, .. } if path.asks(item) => {
                return Stage::Question(item);
            }
            Wish::GoOn | Wish::Earlier(_) | Wish::Change { .. } | Wish::Outcome => {}
        }
        match (path.end(), self.wish) {
            (PathEnd::Open(item), _) => Stage::Question(item),
            (PathEnd::Stopped(_), _) | (PathEnd::Complete, Wish::Outcome) => Stage::Outcome,
            (PathEnd::Complete, _) => Stage::Check,
        }
    }

    /// The session after an event.
    ///
    /// # Errors
    /// A [`Refusal`] when the event does not fit what is showing; a second tap
    /// on a question that was already answered is refused this way.
    pub fn step(&self, questionnaire: &Questionnaire, event: Event) -> Result<Session, Refusal> {
        match event {
            Event::Start if self.wish == Wish::Start => Ok(self.wishing(Wish::GoOn)),
            Event::Start => Err(Refusal::Begun),
            Event::Answer(item, option) => self.answer(questionnaire, item, option),
            Event::Back => self.back(questionnaire),
            Event::Change(item) => {
                let return_to_outcome = match self.stage(questionnaire) {
                    Stage::Outcome => true,
                    Stage::Check => false,
                    Stage::Start | Stage::Question(_) => return Err(Refusal::NotShowing),
                };
                let asked = Path::new(questionnaire, &self.response).asks(item);
                let wish = Wish::Change { item, return_to_outcome };
                asked.then(|| self.wishing(wish)).ok_or(Refusal::NotAsked)
            }
            Event::ShowOutcome => match self.stage(questionnaire) {
                Stage::Check => Ok(self.wishing(Wish::Outcome)),
                Stage::Start | Stage::Question(_) | Stage::Outcome => Err(Refusal::NotShowing),
            },
            Event::Restart => Ok(Session::new(questionnaire)),
        }
    }

    fn answer(
        &self,
        questionnaire: &Questionnaire,
        item: ItemIx,
        option: usize,
    ) -> Result<Session, Refusal> {
        if self.stage(questionnaire) != Stage::Question(item) {
            return Err(Refusal::NotShowing);
        }
        if option >= questionnaire.item(item).options {
            return Err(Refusal::NoSuchOption);
        }
        let wish = match self.wish {
            Wish::Change { return_to_outcome: true, .. } => Wish::Outcome,
            Wish::Start | Wish::GoOn | Wish::Earlier(_) | Wish::Change { .. } | Wish::Outcome => {
                Wish::GoOn
            }
        };
        Ok(Session { response: self.response.with(questionnaire, item, option), wish })
    }

    fn back(&self, questionnaire: &Questionnaire) -> Result<Session, Refusal> {
        let path = Path::new(questionnaire, &self.response);
        let earlier = |found: Option<ItemIx>| found.map_or(Wish::Start, Wish::Earlier);
        let wish = match (self.stage(questionnaire), self.wish) {
            (Stage::Start, _) => return Err(Refusal::NothingBefore),
            (Stage::Question(_), Wish::Change { return_to_outcome: true, .. }) => Wish::Outcome,
            (Stage::Question(_), Wish::Change { .. }) => Wish::GoOn,
            (Stage::Question(item), _) => earlier(path.asked().rfind(|before| *before < item)),
            (Stage::Check, _) => earlier(path.asked().next_back()),
            (Stage::Outcome, _) => match path.stopped_by() {
                Some(_) => earlier(path.asked().next_back()),
                None => Wish::GoOn,
            },
        };
        Ok(self.wishing(wish))
    }

    fn wishing(&self, wish: Wish) -> Session {
        Session { response: self.response.clone(), wish }
    }
}
