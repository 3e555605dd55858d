//! One session, gone through with the real engine.

use super::model::Model;
use crate::engine::{
    Assessment, Event, ItemIx, Path, PathEnd, Response, Session, Stage, Standing, assess,
};

/// What a person is asked and answers, and what follows, all as the engine says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transcript {
    /// The answers, also to items that are not asked.
    pub response: Response,
    /// The asked items in order, with the chosen option or none.
    pub asked: Vec<(ItemIx, Option<usize>)>,
    /// How the questions end.
    pub end: PathEnd,
    /// What follows.
    pub assessment: Assessment,
}

/// The model said one thing about a response and the engine another: an error in the checker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// The answers that they disagree about.
    pub response: Response,
    /// What they disagree about.
    pub about: &'static str,
}

impl Transcript {
    /// Goes through the session as a person would, one tap after the other, and compares what
    /// comes out with what the model says.
    ///
    /// # Errors
    /// A [`Disagreement`] between the model and the engine, or within the engine.
    pub fn replay(model: &Model<'_>, response: Response) -> Result<Transcript, Disagreement> {
        let questionnaire = model.questionnaire();
        let disagree = |about| Err(Disagreement { response: response.clone(), about });
        let path = Path::new(questionnaire, &response);
        let assessment = assess(questionnaire, &response, Standing::InForce);
        let (outcomes, causes) = model.says(&response);
        if outcomes != [assessment.outcome] {
            return disagree("the outcome");
        }
        let of_engine = assessment.findings.iter().map(|finding| finding.cause);
        if of_engine.clone().count() != causes.len()
            || of_engine.clone().any(|it| !causes.contains(&it))
        {
            return disagree("the findings");
        }
        let asked: Vec<_> = path.asked().map(|item| (item, response.chosen(item))).collect();
        let answered = asked.iter().take_while(|(_, option)| option.is_some());
        if walk(model, &response) != Some(answered.map(|(item, _)| *item).collect()) {
            return disagree("the way through the questions");
        }
        let end = path.end();
        Ok(Transcript { asked, end, assessment, response })
    }
}

/// The questions that a person sees who answers like this, until the outcome or the first
/// question that is left open. `None` if the session refuses a tap.
fn walk(model: &Model<'_>, response: &Response) -> Option<Vec<ItemIx>> {
    let questionnaire = model.questionnaire();
    let mut session = Session::new(questionnaire).step(questionnaire, Event::Start).ok()?;
    let mut seen = Vec::new();
    loop {
        let event = match session.stage(questionnaire) {
            Stage::Question(item) => match response.chosen(item) {
                Some(option) => {
                    seen.push(item);
                    Event::Answer(item, option)
                }
                None => return Some(seen),
            },
            Stage::Check => Event::ShowOutcome,
            Stage::Outcome => return Some(seen),
            Stage::Start => return None,
        };
        session = session.step(questionnaire, event).ok()?;
    }
}
