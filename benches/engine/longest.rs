//! The longest way through a questionnaire.

use candidacy_screener::engine::{ItemIx, Path, PathEnd, Questionnaire, Response, most_remaining};

/// What a person has answered, and what they are asked then.
pub(crate) struct Step {
    /// The answers so far.
    pub(crate) response: Response,
    /// The question that is showing.
    pub(crate) item: ItemIx,
    /// The option that leads on to the most questions.
    pub(crate) option: usize,
}

/// Every step of the way that asks the most, and the answers at its end. Of options that lead to
/// as many questions the first is taken, which is mostly a yes: that finds the most, too.
pub(crate) fn longest(questionnaire: &Questionnaire) -> (Vec<Step>, Response) {
    let mut steps = Vec::new();
    let mut response = Response::empty(questionnaire);
    while let PathEnd::Open(item) = Path::new(questionnaire, &response).end() {
        let remaining =
            |option| most_remaining(questionnaire, &response.with(questionnaire, item, option));
        let options = (0..questionnaire.item(item).options).rev();
        let option = options.max_by_key(|option| remaining(*option)).unwrap_or(0);
        let after = response.with(questionnaire, item, option);
        steps.push(Step { response, item, option });
        response = after;
    }
    (steps, response)
}
