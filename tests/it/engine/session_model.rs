//! What a session should show after each event: an eager model that stores the
//! stage and where a change came from, where the engine derives both.

use candidacy_screener::engine::{Event, ItemIx, PathEnd, Questionnaire, Refusal, Response, Stage};

use super::oracle::Oracle;

#[derive(Clone, Debug)]
pub(crate) struct Model {
    pub(crate) response: Response,
    pub(crate) stage: Stage,
    /// For a change: the stage that Back returns to.
    came_from: Option<Stage>,
}

/// What the model says about an event.
pub(crate) enum Verdict {
    Goes(Model),
    Refused(Refusal),
}

impl Model {
    pub(crate) fn new(questionnaire: &Questionnaire) -> Model {
        let response = Response::empty(questionnaire);
        Model { response, stage: Stage::Start, came_from: None }
    }

    pub(crate) fn step(&self, questionnaire: &Questionnaire, event: Event) -> Verdict {
        let oracle = Oracle::new(questionnaire, &self.response);
        match event {
            Event::Start => match self.stage {
                Stage::Start => self.at(forward(questionnaire, &self.response)),
                Stage::Question(_) | Stage::Check | Stage::Outcome => {
                    Verdict::Refused(Refusal::Begun)
                }
            },
            Event::Answer(item, _) if self.stage != Stage::Question(item) => {
                Verdict::Refused(Refusal::NotShowing)
            }
            Event::Answer(item, option) if option >= questionnaire.item(item).options => {
                Verdict::Refused(Refusal::NoSuchOption)
            }
            Event::Answer(item, option) => {
                let response = self.response.with(questionnaire, item, option);
                let stage = match forward(questionnaire, &response) {
                    Stage::Check if self.came_from == Some(Stage::Outcome) => Stage::Outcome,
                    stage => stage,
                };
                Verdict::Goes(Model { response, stage, came_from: None })
            }
            Event::Back => match (self.came_from, self.stage) {
                (Some(origin), _) => self.at(origin),
                (None, Stage::Start) => Verdict::Refused(Refusal::NothingBefore),
                (None, Stage::Question(item)) => self.at(before(&oracle, Some(item))),
                (None, Stage::Outcome) if oracle.end() == PathEnd::Complete => {
                    self.at(Stage::Check)
                }
                (None, Stage::Check | Stage::Outcome) => self.at(before(&oracle, None)),
            },
            Event::Change(_) if !matches!(self.stage, Stage::Check | Stage::Outcome) => {
                Verdict::Refused(Refusal::NotShowing)
            }
            Event::Change(item) if !oracle.asked[item.position()] => {
                Verdict::Refused(Refusal::NotAsked)
            }
            Event::Change(item) => Verdict::Goes(Model {
                response: self.response.clone(),
                stage: Stage::Question(item),
                came_from: Some(self.stage),
            }),
            Event::ShowOutcome if self.stage == Stage::Check => self.at(Stage::Outcome),
            Event::ShowOutcome => Verdict::Refused(Refusal::NotShowing),
            Event::Restart => Verdict::Goes(Model::new(questionnaire)),
        }
    }

    fn at(&self, stage: Stage) -> Verdict {
        Verdict::Goes(Model { response: self.response.clone(), stage, came_from: None })
    }
}

/// Where someone is led who wants to get on.
pub(crate) fn forward(questionnaire: &Questionnaire, response: &Response) -> Stage {
    match Oracle::new(questionnaire, response).end() {
        PathEnd::Open(item) => Stage::Question(item),
        PathEnd::Complete => Stage::Check,
        PathEnd::Stopped(_) => Stage::Outcome,
    }
}

/// The asked item before this one, or the last one of all; the start if there is none.
fn before(oracle: &Oracle<'_>, item: Option<ItemIx>) -> Stage {
    let mut earlier = oracle.asked();
    earlier.retain(|&asked| item.is_none_or(|item| asked < item));
    earlier.last().map_or(Stage::Start, |&item| Stage::Question(item))
}
