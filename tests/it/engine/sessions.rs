//! Sessions: every way of clicking through generated questionnaires.

use std::collections::BTreeMap;

use candidacy_screener::engine::{
    Event, ItemIx, Path, Questionnaire, Refusal, Response, Session, Stage, assess,
};
use proptest::prelude::*;

use super::generate::{Case, Choices, Size, case, config, questionnaire};
use super::session_model::{Model, Verdict, forward};
use super::steps::{describe, likely, step, wander};

/// Rules 3 and 4: on long random ways each stage and each refusal is the one that the model
/// says. Events on which the model has no opinion only have to keep the invariants.
#[test]
fn sessions_follow_the_model() {
    let mut choices = Choices::seeded(3);
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for _ in 0..10_000 {
        let questionnaire = questionnaire(&mut choices, Size::MEDIUM);
        let mut session = Session::new(&questionnaire);
        let mut model = Model::new(&questionnaire);
        for _ in 0..40 {
            let stage = session.stage(&questionnaire);
            let event = likely(&mut choices, &questionnaire, stage);
            let next = step(&questionnaire, &session, event);
            let context =
                || format!("{event:?} at {stage:?}: {}", describe(&questionnaire, &session));
            let name = match model.step(&questionnaire, event) {
                Verdict::Refused(want) => {
                    let got = session.step(&questionnaire, event);
                    assert_eq!(got, Err(want), "{}", context());
                    format!("{want:?}")
                }
                Verdict::Goes(after) => {
                    let Some(next) = next else { panic!("refused {}", context()) };
                    assert_eq!(next.stage(&questionnaire), after.stage, "{}", context());
                    assert_eq!(next.response(), &after.response, "{}", context());
                    (session, model) = (next, after);
                    let event = format!("{event:?}");
                    event.split('(').next().unwrap_or_default().to_owned()
                }
            };
            *seen.entry(name).or_default() += 1;
        }
    }
    println!("session events that agree with the model: {seen:?}");
    for name in ["Start", "Answer", "Back", "Change", "ShowOutcome", "Restart"] {
        assert!(seen.get(name).is_some_and(|&times| times > 1_000), "{name}: {seen:?}");
    }
    for refusal in ["NotShowing", "NotAsked", "NoSuchOption", "NothingBefore", "Begun"] {
        assert!(seen.get(refusal).is_some_and(|&times| times > 500), "{refusal}: {seen:?}");
    }
}

/// Rule 3, from every state that can be reached: Back leads to the start, Restart works,
/// every asked item can be changed, and whoever wants to get on is not stuck.
#[test]
fn every_state_has_a_way_back_and_on() {
    let mut choices = Choices::seeded(4);
    let mut states = 0;
    for _ in 0..250 {
        let questionnaire = questionnaire(&mut choices, Size::TINY);
        let mut known: BTreeMap<String, Session> = BTreeMap::new();
        let mut open = vec![Session::new(&questionnaire)];
        while let Some(session) = open.pop() {
            if known.insert(format!("{session:?}"), session.clone()).is_some() {
                continue;
            }
            let next = every_event(&questionnaire)
                .into_iter()
                .filter_map(|event| step(&questionnaire, &session, event));
            open.extend(next);
        }
        known.values().for_each(|session| has_a_way_everywhere(&questionnaire, session));
        states += known.len();
    }
    println!("{states} reachable states of 250 questionnaires");
    assert!(states >= 10_000);
}

fn every_event(questionnaire: &Questionnaire) -> Vec<Event> {
    let mut events = vec![Event::Start, Event::Back, Event::ShowOutcome, Event::Restart];
    for item in questionnaire.item_ixs() {
        events.push(Event::Change(item));
        let options = 0..=questionnaire.item(item).options;
        events.extend(options.map(|option| Event::Answer(item, option)));
    }
    events
}

fn has_a_way_everywhere(questionnaire: &Questionnaire, session: &Session) {
    let context = || describe(questionnaire, session);
    let restarted = session.step(questionnaire, Event::Restart);
    assert_eq!(restarted, Ok(Session::new(questionnaire)), "{}", context());

    // Back: a change and the outcome each take one step more than there are asked items.
    let mut back = session.clone();
    let mut steps = 0;
    while back.stage(questionnaire) != Stage::Start {
        let Some(before) = step(questionnaire, &back, Event::Back) else {
            panic!("no way back from {back:?}: {}", context());
        };
        back = before;
        steps += 1;
        assert!(steps <= questionnaire.items().len() + 4, "Back goes round: {}", context());
    }
    assert_eq!(back.step(questionnaire, Event::Back), Err(Refusal::NothingBefore));
    assert_eq!(back.response(), session.response(), "Back lost an answer: {}", context());

    let stage = session.stage(questionnaire);
    if matches!(stage, Stage::Check | Stage::Outcome) {
        for item in Path::new(questionnaire, session.response()).asked() {
            let Some(change) = step(questionnaire, session, Event::Change(item)) else {
                panic!("{item:?} cannot be changed: {}", context());
            };
            assert_eq!(change.stage(questionnaire), Stage::Question(item));
            let returned = step(questionnaire, &change, Event::Back);
            let returned = returned.map(|session| session.stage(questionnaire));
            assert_eq!(returned, Some(stage), "{}", context());
        }
    }
    if let Stage::Question(item) = stage {
        for option in 0..questionnaire.item(item).options {
            let answered = step(questionnaire, session, Event::Answer(item, option));
            assert!(answered.is_some(), "{item:?} cannot be answered: {}", context());
        }
    }
}

fn all_answered(choices: &mut Choices, questionnaire: &Questionnaire) -> Response {
    questionnaire.item_ixs().fold(Response::empty(questionnaire), |response, item| {
        response.with(questionnaire, item, choices.below(questionnaire.item(item).options))
    })
}

/// Leads a session, wherever it is, to these answers, as a person would: back to the first
/// one that is wrong, mend it, on to the next.
fn lead(questionnaire: &Questionnaire, start: &Session, target: &Response) -> Option<Session> {
    let mut session = start.clone();
    for _ in 0..2_000 {
        let path = Path::new(questionnaire, session.response());
        let wrong =
            path.asked().find(|&item| session.response().chosen(item) != target.chosen(item));
        let Some(wrong) = wrong else { return Some(session) };
        let event = match session.stage(questionnaire) {
            Stage::Start => Event::Start,
            Stage::Question(item) if item <= wrong => Event::Answer(item, target.chosen(item)?),
            Stage::Question(_) | Stage::Check | Stage::Outcome => Event::Back,
        };
        session = step(questionnaire, &session, event)?;
    }
    None
}

proptest! {
    #![proptest_config(config(1_500))]

    /// Rule 1: two sessions that come to the same answers in different ways, one of them with
    /// reloads, end with the same path and the same assessment.
    #[test]
    fn the_route_does_not_matter((case, mut choices) in case(Size::MEDIUM)) {
        let Case { questionnaire, standing, .. } = &case;
        let target = all_answered(&mut choices, questionnaire);
        let wandered = wander(&mut choices, questionnaire, 25);
        let reloaded = Session::resume(wandered.response().clone());
        let reached = lead(questionnaire, &wandered, &target);
        let Some(reached) = reached else {
            return Err(TestCaseError::fail(format!("lost on the way: {wandered:?}")));
        };
        let Some(again) = lead(questionnaire, &reloaded, &target) else {
            return Err(TestCaseError::fail(format!("lost after a reload: {reloaded:?}")));
        };
        let want = assess(questionnaire, &target, *standing);
        prop_assert_eq!(&assess(questionnaire, reached.response(), *standing), &want);
        prop_assert_eq!(&assess(questionnaire, again.response(), *standing), &want);
        let path = Path::new(questionnaire, &target);
        prop_assert_eq!(Path::new(questionnaire, reached.response()), path);
    }

    /// Rule 2: a change and its taking back leave all answers as they were, also those of items
    /// that were not asked in between or ever.
    #[test]
    fn a_change_taken_back_restores_everything((case, mut choices) in case(Size::MEDIUM)) {
        let Case { questionnaire, .. } = &case;
        let target = all_answered(&mut choices, questionnaire);
        let session = Session::resume(target.clone());
        let asked: Vec<ItemIx> = Path::new(questionnaire, &target).asked().collect();
        let item = asked[choices.below(asked.len())];
        let other = choices.below(questionnaire.item(item).options);
        let changed = step(questionnaire, &session, Event::Change(item))
            .and_then(|change| step(questionnaire, &change, Event::Answer(item, other)));
        let Some(changed) = changed else {
            return Err(TestCaseError::fail(format!("{item:?} cannot be changed")));
        };
        let restored = lead(questionnaire, &changed, &target);
        prop_assert_eq!(restored.as_ref().map(Session::response), Some(&target));
    }

    /// Rule 4: what a reload shows follows from the answers alone.
    #[test]
    fn a_resumed_session_goes_on_where_the_answers_lead((case, mut choices) in case(Size::LARGE)) {
        let Case { questionnaire, response, .. } = &case;
        let resumed = Session::resume(response.clone());
        prop_assert_eq!(resumed.stage(questionnaire), forward(questionnaire, response));
        prop_assert_eq!(resumed.response(), response);
        let wandered = wander(&mut choices, questionnaire, 20);
        let reloaded = Session::resume(wandered.response().clone());
        prop_assert_eq!(
            reloaded.stage(questionnaire),
            forward(questionnaire, wandered.response())
        );
    }

    /// A double tap answers one question only.
    #[test]
    fn a_double_tap_answers_once((case, mut choices) in case(Size::MEDIUM)) {
        let Case { questionnaire, .. } = &case;
        let mut session = wander(&mut choices, questionnaire, 12);
        for _ in 0..12 {
            let Stage::Question(item) = session.stage(questionnaire) else { break };
            let tap = Event::Answer(item, choices.below(questionnaire.item(item).options));
            let Ok(once) = session.step(questionnaire, tap) else {
                return Err(TestCaseError::fail(format!("{tap:?} refused: {session:?}")));
            };
            prop_assert_eq!(once.step(questionnaire, tap), Err(Refusal::NotShowing));
            session = once;
        }
    }
}
