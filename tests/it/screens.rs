//! What people see, on the shipped questionnaire.

mod banners;
mod outcomes;
mod reasons;
mod waits;
mod windows;

use candidacy_screener::engine::Event;
use candidacy_screener::present::Body;

use crate::loading::shipped::{Shipped, answers, walk};

#[test]
fn the_start_has_nothing_to_go_back_to_and_nothing_to_delete() {
    let shipped = Shipped::new("en");
    let screens = walk(&shipped, |_| None);
    let [start, question] = &screens[..] else { panic!("{} screens", screens.len()) };
    assert!(matches!(start.body, Body::Start(_)));
    assert_eq!((&start.back, &start.foot.delete), (&None, &None));
    assert!(matches!(question.body, Body::Question(_)));
    assert!(question.back.is_some() && question.foot.delete.is_some());
}

#[test]
fn help_stands_below_every_screen() {
    let shipped = Shipped::new("en");
    for screen in walk(&shipped, |item| shipped.option(&answers(&[]), item)) {
        let help: Vec<_> = screen.foot.help.iter().map(|(_, phone)| phone.shown()).collect();
        assert_eq!(help, ["911", "988"]);
        let (label, phone) = screen.foot.clinic.unwrap();
        let said = "Call Example Clinic: +1 555 010 0199";
        assert_eq!((label.as_str(), phone.shown()), (said, "+1 555 010 0199"));
        assert_eq!(screen.foot.lines.len(), 1, "an interpreter");
    }
}

#[test]
fn back_from_the_outcome_says_where_it_leads() {
    let shipped = Shipped::new("en");
    let back = |changes: &[(&str, &str)]| shipped.outcome(changes).0.back.unwrap();
    let complete = back(&[]);
    let stopped = back(&[("age", "under-18")]);
    assert_ne!(complete, stopped, "the list of answers, or the last question");
}

#[test]
fn the_check_lists_every_answer_once() {
    let shipped = Shipped::new("en");
    let given = answers(&[
        ("metabolic", "yes"),
        ("diabetes", "yes"),
        ("a1c", "above"),
        ("weight", "between"),
    ]);
    let screens = walk(&shipped, |item| shipped.option(&given, item));
    let questions = screens.iter().filter(|screen| matches!(screen.body, Body::Question(_)));
    let Body::Check(check) = &screens[screens.len() - 2].body else { panic!("no check") };
    assert_eq!(check.rows.len(), questions.count());
    let item = |link_id| shipped.definition.find_item(link_id).unwrap();
    let row = |link_id| check.rows.iter().find(|row| row.item == item(link_id)).unwrap();
    assert_eq!(row("diabetes").answer, "Yes");
    assert_eq!(row("a1c").answer, "Above 8.0");
}

#[test]
fn an_answer_that_was_given_is_marked_and_no_other() {
    let shipped = Shipped::new("en");
    let questionnaire = &shipped.definition.questionnaire;
    let item = shipped.definition.find_item("emergency-signs").unwrap();
    let events = [Event::Start, Event::Answer(item, 1), Event::Back];
    let session = events
        .into_iter()
        .fold(candidacy_screener::engine::Session::new(questionnaire), |session, event| {
            session.step(questionnaire, event).unwrap()
        });
    let Body::Question(question) = shipped.screen(&session).body else { panic!("not a question") };
    let marked: Vec<_> = question.options.iter().map(|option| option.chosen.is_some()).collect();
    assert_eq!((question.item, marked), (item, vec![false, true, false]));
}

#[test]
fn progress_counts_down_to_the_last_question() {
    let shipped = Shipped::new("en");
    let screens = walk(&shipped, |item| shipped.option(&answers(&[]), item));
    let progress: Vec<_> = screens
        .iter()
        .filter_map(|screen| match &screen.body {
            Body::Question(question) => Some(question.progress.clone()),
            _ => None,
        })
        .collect();
    let most: Vec<_> = progress.iter().map(|progress| progress.most).collect();
    assert!(most.is_sorted_by(|earlier, later| earlier >= later), "{most:?}");
    for (answered, progress) in progress.iter().enumerate() {
        assert_eq!(progress.answered, answered);
    }
    assert_eq!(progress[progress.len() - 1].label, "Last question");
    // The last check opens four more questions, unless it is answered with no.
    assert_eq!(progress[progress.len() - 2].label, "1 more questions, at most 5");
}
