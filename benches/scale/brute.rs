//! Every complete session, one after the other, with the engine.
//!
//! The least that a checker without diagrams would have to do: it assesses each session once, and
//! looks at no pairs, no gaps and no answers that were taken back.

use candidacy_screener::engine::{
    CriterionClass, Path, PathEnd, Questionnaire, Response, Standing, Truth, assess,
};

/// How many complete sessions there are; each is checked for a criterion that is met and an
/// outcome that is milder.
pub(crate) fn sessions(questionnaire: &Questionnaire) -> u64 {
    let mut open = vec![Response::empty(questionnaire)];
    let mut sessions = 0;
    while let Some(response) = open.pop() {
        let path = Path::new(questionnaire, &response);
        if let PathEnd::Open(item) = path.end() {
            let options = 0..questionnaire.item(item).options;
            open.extend(options.map(|option| response.with(questionnaire, item, option)));
            continue;
        }
        let assessment = assess(questionnaire, &response, Standing::InForce);
        for criterion in questionnaire.criteria() {
            if let CriterionClass::Decides(outcome) = criterion.class {
                let met = criterion.when.truth(path.readings()) == Truth::True;
                assert!(!met || assessment.outcome <= outcome);
            }
        }
        sessions += 1;
    }
    sessions
}
