//! A window is written in one place: options, headlines and reasons follow it.

use candidacy_screener::present::Body;

use crate::loading::shipped::{Shipped, answers, questionnaire_text, walk};

/// A shot in the place to be treated, not long ago.
const SHOT: [(&str, &str); 2] = [("area", "yes"), ("recent-shot", "within")];

/// The shipped questionnaire with this number of months since a shot.
fn months(number: &str) -> String {
    let shipped = questionnaire_text();
    let (from, to) = ("\"recentShot\": { \"number\": 3,", "\"recentShot\": { \"number\": ");
    assert_eq!(shipped.matches(from).count(), 1);
    shipped.replace(from, &format!("{to}{number},"))
}

#[test]
fn a_window_changes_options_and_reasons_alike() {
    let table = [
        ("3", "en", "3 months"),
        ("6", "en", "6 months"),
        ("1", "en", "1 month"),
        ("6", "es", "6 meses"),
        ("1", "es", "1 mes"),
    ];
    for (number, locale, span) in table {
        let shipped = Shipped::with(&months(number), locale);
        let item = shipped.definition.find_item("recent-shot").unwrap();
        let given = answers(&SHOT);
        let screens = walk(&shipped, |item| shipped.option(&given, item));
        let labels = screens.iter().find_map(|screen| match &screen.body {
            Body::Question(question) if question.item == item => Some(question.options.clone()),
            _ => None,
        });
        let labels: Vec<_> = labels.unwrap().into_iter().map(|option| option.label).collect();
        let (_, outcome) = shipped.outcome(&SHOT);
        let reason = &outcome.groups[0].reasons[0];
        let change = reason.change.clone().unwrap();
        let texts = [
            &labels[0],
            &labels[1],
            &outcome.heading,
            &outcome.body,
            &change,
            &reason.answers[0].2,
        ];
        for text in texts {
            assert!(holds(text, span), "{text:?} says {span}");
        }
    }
}

/// The span as a whole: "1 month" is not in "1 months" or in "11 month".
fn holds(text: &str, span: &str) -> bool {
    let outside = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
    text.match_indices(span).any(|(at, _)| {
        outside(text[..at].chars().next_back()) && outside(text[at + span.len()..].chars().next())
    })
}

#[test]
fn a_bare_number_is_shown_as_it_was_written() {
    for (written, shown) in [("8.0", "8.0"), ("7.5", "7.5"), ("9", "9")] {
        let text = questionnaire_text();
        let from = "\"a1cLimit\": { \"number\": 8.0,";
        assert_eq!(text.matches(from).count(), 1);
        let text = text.replace(from, &from.replace("8.0", written));
        let shipped = Shipped::with(&text, "en");
        let (_, outcome) = shipped.outcome(&[
            ("metabolic", "yes"),
            ("diabetes", "yes"),
            ("a1c", "above"),
            ("weight", "between"),
        ]);
        assert_eq!(outcome.groups[0].reasons[0].answers[0].2, format!("Above {shown}"));
    }
}

#[test]
fn every_window_is_used_and_filled_in() {
    for locale in ["en", "es"] {
        let shipped = Shipped::new(locale);
        let words = crate::loading::shipped::words_text(locale);
        for window in &shipped.definition.windows {
            let used = words.contains(&format!("{{{}}}", window.name));
            assert!(used, "{} in {locale}", window.name);
            let filled = shipped.texts().fill(&format!("{{{0}}} {{{0}.number}}", window.name));
            let number = format!(" {}", window.number);
            assert!(filled.starts_with(&window.number) && filled.ends_with(&number), "{filled}");
        }
    }
}
