//! What must be said, where a person begins and where the answers end.

use candidacy_screener::engine::Outcome;
use candidacy_screener::present::Screen;

use super::pieces::locales;
use super::sentences::plain;
use crate::loading::screen_texts;
use crate::loading::shipped::{Shipped, walk};

/// A statement, and the ways in which a locale says it; one of them is enough.
type Statement = (&'static str, &'static [&'static str]);

const ENGLISH: [Statement; 9] = [
    ("not a diagnosis", &["this is not a diagnosis or medical advice"]),
    ("does not decide", &["it does not decide your care", "it does not decide if a treatment"]),
    ("a clinician decides", &["a clinician such as a doctor does that", "a clinician will check"]),
    ("not approved", &["not fda approved for joint tendon disc or pain problems"]),
    ("keep the medicines", &["do not stop any medicine"]),
    ("emergency", &["in an emergency call 911"]),
    ("answers stay", &["your answers stay on this device"]),
    ("nothing is sent", &["nothing is sent"]),
    ("a person instead", &["you can talk to a person instead"]),
];

const SPANISH: [Statement; 9] = [
    ("not a diagnosis", &["esto no es un diagnóstico ni un consejo médico"]),
    ("does not decide", &["no decide su atención", "no decide si un tratamiento"]),
    (
        "a clinician decides",
        &[
            "eso lo decide con usted un profesional médico",
            "un profesional médico revisará sus respuestas",
        ],
    ),
    (
        "not approved",
        &["no están aprobados por la fda la agencia de medicinas de ee uu para problemas de \
           articulaciones tendones discos o dolor"],
    ),
    ("keep the medicines", &["no deje ninguna medicina"]),
    ("emergency", &["en una emergencia llame al 911"]),
    ("answers stay", &["sus respuestas se quedan en este dispositivo"]),
    ("nothing is sent", &["no se envía nada"]),
    ("a person instead", &["puede hablar con una persona"]),
];

fn statements(locale: &str) -> &'static [Statement] {
    match locale {
        "en" => &ENGLISH,
        "es" => &SPANISH,
        other => panic!("how is it said in {other}?"),
    }
}

/// The statements that a screen does not make.
fn missing(locale: &str, text: &str) -> Vec<&'static str> {
    let text = plain(text);
    let said = |patterns: &[&str]| patterns.iter().any(|pattern| text.contains(pattern));
    let statements = statements(locale).iter().filter(|(_, patterns)| !said(patterns));
    statements.map(|(name, _)| *name).collect()
}

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
        let start = text(&walk(shipped.texts(), |_| None)[0]);
        assert_eq!(missing(&locale, &start), [""; 0], "{locale}");
    }
}

#[test]
fn every_outcome_says_what_must_be_said() {
    for (locale, shipped) in locales() {
        // An emergency says one thing only: to call.
        for outcome in &Outcome::ALL[1..] {
            let end = ended(&shipped, *outcome);
            assert_eq!(missing(&locale, &end), [""; 0], "{locale} {}", outcome.code());
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
        let start = plain(&text(&walk(shipped.texts(), |_| None)[0]));
        for (name, patterns) in statements(&locale) {
            let cut = patterns.iter().fold(start.clone(), |text, said| text.replace(said, "xx"));
            assert_eq!(missing(&locale, &cut), [*name], "{locale}");
        }
        assert_eq!(missing(&locale, "").len(), statements(&locale).len());
    }
}
