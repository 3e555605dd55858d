//! What must be said, where a person begins and where the answers end.

use candidacy_screener::engine::Outcome;
use candidacy_screener::lint::{plain, unsaid};
use candidacy_screener::present::Screen;

use super::pieces::{locales, wording};
use crate::loading::screen_texts;
use crate::loading::shipped::{Shipped, walk};

fn text(screen: &Screen) -> String {
    screen_texts(screen).join("\n")
}

/// Answers that lead to each outcome.
const ENDS: [(Outcome, &[(&str, &str)]); 7] = [
    (Outcome::Emergency, &[("emergency-signs", "yes"), ("emergency-kind", "chest-or-breathing")]),
    (Outcome::Urgent, &[("urgent-signs", "yes"), ("urgent-kind", "hot-joint")]),
    (Outcome::OtherPathway, &[("problem", "blood-immune"), ("blood-immune-kind", "gvhd")]),
    (Outcome::NotNow, &[("age", "under-18")]),
    (Outcome::Wait, &[("infection", "yes"), ("infection-now", "yes")]),
    (Outcome::Review, &[("immune", "yes"), ("immune-medicine", "yes")]),
    (Outcome::Consult, &[]),
];

fn ended(shipped: &Shipped, outcome: Outcome) -> String {
    let (_, changes) = ENDS.iter().find(|(end, _)| *end == outcome).unwrap();
    let (screen, end) = shipped.outcome(changes);
    assert_eq!(end.code, outcome);
    text(&screen)
}

#[test]
fn the_start_says_what_must_be_said() {
    for (locale, shipped) in locales() {
        let start = text(&walk(&shipped, |_| None)[0]);
        assert_eq!(unsaid(&wording(&locale), &start), [""; 0], "{locale}");
    }
}

#[test]
fn every_outcome_says_what_must_be_said() {
    for (locale, shipped) in locales() {
        // An emergency says one thing only: to call.
        for outcome in &Outcome::ALL[1..] {
            let end = ended(&shipped, *outcome);
            assert_eq!(unsaid(&wording(&locale), &end), [""; 0], "{locale} {}", outcome.code());
        }
    }
}

#[test]
fn an_emergency_says_to_call() {
    for (locale, call) in [("en", " call 911 now "), ("es", " llame al 911 ahora ")] {
        let end = plain(&ended(&Shipped::new(locale), Outcome::Emergency));
        assert!(end.contains(call), "{end}");
    }
}

#[test]
fn what_is_left_out_is_missed() {
    for (locale, shipped) in locales() {
        let start = plain(&text(&walk(&shipped, |_| None)[0]));
        let wording = wording(&locale);
        // The nine of the shipped questionnaire, whatever else is built in.
        assert!(wording.must_say.len() >= 9, "{locale}");
        for statement in &wording.must_say {
            let ways = statement.ways.iter();
            let cut = ways.fold(start.clone(), |text, said| text.replace(said, "xx"));
            assert_eq!(unsaid(&wording, &cut), [statement.name.as_str()], "{locale}");
        }
        assert_eq!(unsaid(&wording, "").len(), wording.must_say.len());
    }
}
