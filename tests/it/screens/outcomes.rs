//! The ways on from each outcome, and what an emergency leaves out.

use candidacy_screener::definition::Phone;
use candidacy_screener::engine::{Outcome, Standing};
use candidacy_screener::present::{Action, OutcomeScreen, Settings, Ways};

use crate::loading::shipped::Shipped;

/// One way to each outcome.
const WAYS: [(Outcome, &[(&str, &str)]); 7] = [
    (Outcome::Emergency, &[("emergency-signs", "yes"), ("emergency-kind", "chest-or-breathing")]),
    (Outcome::Urgent, &[("urgent-signs", "yes"), ("urgent-kind", "hot-joint")]),
    (Outcome::OtherPathway, &[("problem", "blood-immune"), ("blood-immune-kind", "gvhd")]),
    (Outcome::NotNow, &[("age", "under-18")]),
    (Outcome::Wait, &[("area", "yes"), ("recent-shot", "within")]),
    (Outcome::Review, &[("blood-thinner", "yes")]),
    (Outcome::Consult, &[]),
];

const SELF_HARM: &[(&str, &str)] = &[("emergency-signs", "yes"), ("emergency-kind", "self-harm")];

fn with_settings(change: impl Fn(&mut Settings)) -> Shipped {
    let mut shipped = Shipped::new("en");
    change(&mut shipped.settings);
    shipped
}

/// What an action does, without its label.
fn does(action: &Action) -> String {
    match action {
        Action::Call(_, phone) => format!("call {}", phone.shown()),
        Action::MayCall(_, phone) => format!("may call {}", phone.shown()),
        Action::Text(_, phone) => format!("text {}", phone.shown()),
        Action::Book(_, _, url) => format!("book {}", url.as_str()),
        Action::Say(_) => "say".to_owned(),
    }
}

fn all(outcome: &OutcomeScreen) -> Vec<String> {
    outcome.actions.iter().map(does).collect()
}

#[test]
fn each_outcome_offers_its_own_way_on() {
    let clinic = "call +1 555 010 0199";
    let table: [(Outcome, &[&str], &[&str]); 7] = [
        // The outcome, with everything given, and with neither phone nor booking address.
        (Outcome::Emergency, &["call 911"], &["call 911"]),
        (Outcome::Urgent, &["may call 911"], &["may call 911"]),
        (Outcome::OtherPathway, &["may call +1 555 010 0199"], &["say"]),
        (Outcome::NotNow, &[clinic], &["say"]),
        (Outcome::Wait, &[], &[]),
        (Outcome::Review, &[clinic], &["say"]),
        (Outcome::Consult, &["book https://clinic.example/book"], &["say"]),
    ];
    let full = Shipped::new("en");
    let bare = with_settings(|settings| {
        settings.phone = None;
        settings.booking_url = None;
    });
    for ((code, way), (want_code, want, want_bare)) in WAYS.into_iter().zip(table) {
        assert_eq!(code, want_code);
        let (screen, outcome) = full.outcome(way);
        assert_eq!(outcome.code, code);
        assert_eq!(all(&outcome), want, "{code:?}");
        assert_eq!(screen.foot.clinic.is_some(), code != Outcome::Emergency, "{code:?}");
        let (screen, outcome) = bare.outcome(way);
        assert_eq!(outcome.code, code);
        assert_eq!(all(&outcome), want_bare, "{code:?}");
        assert_eq!(screen.foot.clinic, None);
    }
}

#[test]
fn a_visit_without_a_booking_address_is_asked_for_by_phone() {
    let shipped = with_settings(|settings| settings.booking_url = None);
    let (_, outcome) = shipped.outcome(&[]);
    let number = Phone::parse("+1 555 010 0199").unwrap();
    assert_eq!(outcome.actions, [Action::Call("Call Example Clinic".into(), number)]);
}

#[test]
fn only_a_questionnaire_in_force_or_on_show_books() {
    let books = |standing| {
        let (_, outcome) = Shipped::new("en").standing(standing).outcome(&[]);
        outcome.actions.iter().any(|action| matches!(action, Action::Book(..)))
    };
    assert!(books(Standing::InForce) && books(Standing::Demo));
    for standing in [Standing::Draft, Standing::Retired, Standing::NotReviewed, Standing::Overdue] {
        assert!(!books(standing), "{standing:?}");
    }
}

#[test]
fn an_emergency_shows_one_instruction_and_nothing_else() {
    for locale in ["en", "es"] {
        let mut shipped = Shipped::new(locale);
        shipped.settings.ways_checked = Ways::parse("13");
        for way in [WAYS[0].1, SELF_HARM] {
            let (screen, outcome) = shipped.outcome(way);
            assert_eq!(outcome.code, Outcome::Emergency);
            assert!(outcome.groups.is_empty(), "no reasons");
            assert!(outcome.lists.is_empty(), "no lists");
            assert!(outcome.sources.is_empty() && outcome.identity.is_empty());
            assert!(outcome.disclaimer.is_empty() && outcome.facts.is_empty());
            assert_eq!(screen.foot.clinic, None, "no clinic phone");
            assert_eq!(screen.foot.lines.len(), 1, "an interpreter, and no more");
            let help: Vec<_> = screen.foot.help.iter().map(|(_, phone)| phone.shown()).collect();
            assert_eq!(help, ["911", "988"], "the numbers stay where they were");
        }
    }
}

#[test]
fn every_other_outcome_says_that_the_rules_were_checked_if_they_were() {
    for (locale, line) in [
        ("en", "A computer checked these rules over all 13 ways to answer."),
        ("es", "Una computadora revisó estas reglas en las 13 formas de responder."),
    ] {
        let plain = Shipped::new(locale);
        let mut checked = plain.clone();
        checked.settings.ways_checked = Ways::parse("13");
        for (code, way) in &WAYS[1..] {
            let said = |shipped: &Shipped| {
                let lines = shipped.outcome(way).1.identity;
                assert!(lines[0].contains("regenerative 0."), "{code:?}: {}", lines[0]);
                lines.iter().filter(|said| said.starts_with(line)).count()
            };
            assert_eq!((said(&plain), said(&checked)), (0, 1), "{locale} {code:?}");
        }
    }
}

#[test]
fn thoughts_of_self_harm_lead_to_the_crisis_line() {
    let (_, outcome) = Shipped::new("en").outcome(SELF_HARM);
    assert_eq!(all(&outcome), ["call 988", "text 988"]);
    let urls: Vec<_> = outcome
        .actions
        .iter()
        .map(|action| match action {
            Action::Call(_, phone) => phone.call_url(),
            Action::Text(_, phone) => phone.text_url(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(urls, ["tel:988", "sms:988"]);
    assert!(outcome.heading.contains("988"), "{}", outcome.heading);
}

#[test]
fn the_emergency_number_is_the_one_of_the_page() {
    let shipped = with_settings(|settings| settings.emergency = Phone::parse("112").unwrap());
    let (screen, outcome) = shipped.outcome(WAYS[0].1);
    assert_eq!(all(&outcome), ["call 112"]);
    assert_eq!(outcome.heading, "Call 112 now");
    assert_eq!(screen.foot.help[0].1.shown(), "112");
}

#[test]
fn not_sure_about_a_red_flag_is_treated_as_yes() {
    let shipped = Shipped::new("en");
    for (way, signs, kind) in
        [(WAYS[0], "emergency-signs", "emergency-kind"), (WAYS[1], "urgent-signs", "urgent-kind")]
    {
        for answer in ["yes", "unsure"] {
            let (_, outcome) = shipped.outcome(&[(signs, answer), (kind, "cannot-tell")]);
            assert_eq!(outcome.code, way.0, "{signs} {answer}");
            assert_eq!(all(&outcome), all(&shipped.outcome(way.1).1), "{signs} {answer}");
        }
    }
    // With one instruction, not with a list of everything that it might be.
    let (_, outcome) =
        shipped.outcome(&[("emergency-signs", "yes"), ("emergency-kind", "cannot-tell")]);
    assert_eq!(outcome.heading, "Call 911 now");
}

#[test]
fn what_to_bring_and_ask_is_for_those_who_may_come() {
    let shipped = Shipped::new("en");
    for (code, way) in WAYS {
        let outcome = shipped.outcome(way).1;
        let lists = outcome.lists.len();
        let want = match code {
            Outcome::Emergency => 0,
            Outcome::Urgent | Outcome::OtherPathway | Outcome::NotNow => 1,
            Outcome::Wait | Outcome::Review | Outcome::Consult => 3,
        };
        assert_eq!(lists, want, "{code:?}");
        // What every person is told goes with them, each with its sources.
        let facts = if want == 3 { shipped.definition.facts.len() } else { 0 };
        assert_eq!(outcome.facts.len(), facts, "{code:?}");
        for fact in &outcome.facts {
            assert!(!fact.sources.is_empty(), "{}", fact.text);
            let listed = 1..=outcome.sources.len();
            assert!(fact.sources.iter().all(|number| listed.contains(number)), "{}", fact.text);
        }
    }
}
