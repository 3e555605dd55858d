//! One step of a session, with what is true of every step checked.

use candidacy_screener::engine::{
    Event, ItemIx, Path, PathEnd, Questionnaire, Session, Stage, most_remaining,
};

use super::generate::{Choices, event};
use super::session_model::forward;
use super::show::show;

pub(crate) fn describe(questionnaire: &Questionnaire, session: &Session) -> String {
    format!("{session:?}\n{}", show(questionnaire, session.response()))
}

/// What is true of every session and every event, whether accepted or refused.
pub(crate) fn step(
    questionnaire: &Questionnaire,
    session: &Session,
    event: Event,
) -> Option<Session> {
    let stage = session.stage(questionnaire);
    let result = session.step(questionnaire, event);
    assert_eq!(result, session.step(questionnaire, event), "an event always does the same");
    let Ok(next) = result else { return None };
    let context = || format!("{event:?} at {stage:?}: {}", describe(questionnaire, session));
    for item in questionnaire.item_ixs() {
        let (before, after) = (session.response().chosen(item), next.response().chosen(item));
        match event {
            Event::Restart => assert_eq!(after, None, "{}", context()),
            Event::Answer(answered, option) if answered == item => {
                assert_eq!((after, stage), (Some(option), Stage::Question(item)), "{}", context());
            }
            _ => assert_eq!(after, before, "{}", context()),
        }
    }
    if let Event::Answer(item, _) = event {
        // Rule 5: "Next" never makes "at most N more" go up; a first answer makes it go down.
        let first = session.response().chosen(item).is_none();
        let before = most_remaining(questionnaire, session.response());
        let after = most_remaining(questionnaire, next.response());
        let open = forward(questionnaire, session.response()) == Stage::Question(item);
        assert!(!first || after <= before, "progress went up: {}", context());
        assert!(!open || after < before, "no progress: {}", context());
    }
    possible(questionnaire, &next, event, &context());
    Some(next)
}

/// A stage that fits the answers.
fn possible(questionnaire: &Questionnaire, session: &Session, event: Event, context: &str) {
    let path = Path::new(questionnaire, session.response());
    match (session.stage(questionnaire), path.end()) {
        (Stage::Start, _) => {}
        (Stage::Question(item), end) => {
            assert!(path.asks(item), "shown though not asked: {context}");
            // A change may name any asked item, also one further on.
            if let (PathEnd::Open(open), false) = (end, event == Event::Change(item)) {
                assert!(item <= open, "shown before an open question: {context}");
            }
        }
        (Stage::Check, end) => assert_eq!(end, PathEnd::Complete, "{context}"),
        (Stage::Outcome, end) => {
            assert!(!matches!(end, PathEnd::Open(_)), "outcome too early: {context}");
        }
    }
}

/// An event that fits the stage more often than not, so that sessions get somewhere.
pub(crate) fn likely(choices: &mut Choices, questionnaire: &Questionnaire, stage: Stage) -> Event {
    match stage {
        _ if choices.chance(35) => event(choices, questionnaire),
        Stage::Start => Event::Start,
        Stage::Question(item) => {
            Event::Answer(item, choices.below(questionnaire.item(item).options))
        }
        Stage::Check if choices.chance(50) => Event::ShowOutcome,
        Stage::Check | Stage::Outcome => {
            Event::Change(ItemIx::new(choices.below(questionnaire.items().len())))
        }
    }
}

pub(crate) fn wander(
    choices: &mut Choices,
    questionnaire: &Questionnaire,
    events: usize,
) -> Session {
    let mut session = Session::new(questionnaire);
    for _ in 0..events {
        let event = likely(choices, questionnaire, session.stage(questionnaire));
        session = step(questionnaire, &session, event).unwrap_or(session);
    }
    session
}
