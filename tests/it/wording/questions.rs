//! How a question is put: one thing at a time, without a hint of the limit behind it.

use std::collections::BTreeSet;

use candidacy_screener::definition::{Definition, ItemNames};
use candidacy_screener::source::{SourceFile, load_words};
use candidacy_screener::words::{ItemWords, placeholders};

use super::pieces::locales;
use super::sentences::plain;
use crate::loading::shipped::{Shipped, loaded, words_text};

/// The set whose "Not sure" is everyone's.
const SHARED: &str = "yes-no-unsure";

/// What is wrong with the words of a question.
fn complaints(definition: &Definition, words: &ItemWords) -> Vec<&'static str> {
    let mut found = Vec::new();
    let question = words.question.as_str();
    let mut complain = |wrong: bool, why: &'static str| found.extend(wrong.then_some(why));
    complain(!question.ends_with('?'), "does not end as a question");
    complain(question.matches('?').count() != 1, "asks more or less than once");
    complain(question.matches(['.', '?']).count() > 2, "has more than two sentences");
    let one = words.why.trim_end_matches('.');
    complain(one.len() + 1 != words.why.len() || one.contains(". "), "why is not one sentence");
    complain(words.options.iter().any(|option| length(option) > 18), "has a long option");
    let options: BTreeSet<_> = words.options.iter().map(|option| plain(option)).collect();
    complain(options.len() != words.options.len(), "has two options alike");
    // What stands beside the options must not give away which one is welcome.
    let beside = [&words.why, question].into_iter().chain(words.help.as_deref());
    for text in beside.chain(words.points.iter().map(String::as_str)) {
        let filled = definition.windows.iter().any(|window| {
            placeholders(text).any(|name| name.split('.').next() == Some(&window.name))
        });
        let said = definition.windows.iter().any(|window| says(text, &window.number));
        complain(filled || said, "shows the limit");
    }
    found
}

/// Words as they are counted on the screen.
fn length(text: &str) -> usize {
    text.split_whitespace().count()
}

/// Whether a text says this number, however many zeros it ends in.
fn says(text: &str, number: &str) -> bool {
    let number: f64 = number.parse().unwrap();
    let word = |part: &str| part.trim_matches(|c: char| !c.is_alphanumeric()).parse::<f64>();
    text.split_whitespace().any(|part| word(part) == Ok(number))
}

/// What is wrong with the "Not sure" of a question, given the shared label.
fn unsure_complaint(names: &ItemNames, labels: &[String], shared: &str) -> Option<&'static str> {
    let at = names.options.iter().position(|code| code == "unsure");
    let named = labels.iter().position(|label| label == shared);
    match at {
        Some(at) if at + 1 != labels.len() => Some("\"not sure\" is not last"),
        _ if at != named => Some("\"not sure\" is said in other words"),
        _ => None,
    }
}

fn each(mut visit: impl FnMut(&str, &Shipped, &ItemNames, &ItemWords)) {
    for (locale, shipped) in locales() {
        for (names, words) in shipped.definition.items.iter().zip(&shipped.words.items) {
            visit(&locale, &shipped, names, words);
        }
    }
}

#[test]
fn every_question_is_put_well() {
    each(|locale, shipped, names, words| {
        let found = complaints(&shipped.definition, words);
        assert_eq!(found, [""; 0], "{locale} {}", names.link_id);
        if locale == "es" {
            assert_eq!(words.question.matches('¿').count(), 1, "{}", names.link_id);
        }
    });
}

#[test]
fn no_two_questions_are_alike() {
    for (locale, shipped) in locales() {
        let items = &shipped.words.items;
        let differ = |texts: Vec<&String>| {
            let different: BTreeSet<_> = texts.iter().map(|text| plain(text)).collect();
            assert_eq!(different.len(), texts.len(), "{locale}");
        };
        differ(items.iter().map(|item| &item.question).collect());
        differ(items.iter().map(|item| &item.short).collect());
    }
}

/// The label of the shared "Not sure".
fn shared_label(shipped: &Shipped) -> &str {
    let items = &shipped.definition.items;
    let at = items.iter().position(|item| item.option_set.as_deref() == Some(SHARED)).unwrap();
    shipped.words.items[at].options.last().unwrap()
}

#[test]
fn not_sure_is_last_and_always_the_same() {
    each(|locale, shipped, names, words| {
        let shared = shared_label(shipped);
        let found = unsure_complaint(names, &words.options, shared);
        assert_eq!(found, None, "{locale} {}", names.link_id);
        let item = shipped.definition.find_item(&names.link_id).unwrap();
        let item = shipped.definition.questionnaire.item(item);
        assert_eq!(item.last_is_unsure, names.options.iter().any(|code| code == "unsure"));
    });
}

#[test]
fn the_logic_orders_the_options_and_the_words_cannot() {
    for (locale, shipped) in locales() {
        // Parsed and written again, every object has its keys in alphabetical order.
        let sorted: serde_json::Value = serde_json::from_str(&words_text(&locale)).unwrap();
        let sorted = sorted.to_string();
        let file = SourceFile { name: "words.json", text: &sorted };
        assert_eq!(loaded(load_words(file, &shipped.definition)), shipped.words);
    }
}

#[test]
fn badly_put_questions_are_refused() {
    let shipped = Shipped::new("en");
    let good = ItemWords {
        short: "Shot".to_owned(),
        question: "Have you had a shot?".to_owned(),
        help: None,
        points: Vec::new(),
        why: "A shot can hide the result.".to_owned(),
        options: vec!["Yes".to_owned(), "No".to_owned()],
    };
    assert_eq!(complaints(&shipped.definition, &good), [""; 0]);
    let text = str::to_owned;
    let bad: [(&str, ItemWords); 9] = [
        (
            "does not end as a question",
            ItemWords { question: text("A shot? Say."), ..good.clone() },
        ),
        ("asks more", ItemWords { question: text("A shot? Or gel?"), ..good.clone() }),
        ("two sentences", ItemWords { question: text("One. Two. Three?"), ..good.clone() }),
        ("one sentence", ItemWords { why: text("It can. It may."), ..good.clone() }),
        ("long option", ItemWords { options: vec![text(&"so ".repeat(19))], ..good.clone() }),
        ("alike", ItemWords { options: vec![text("Yes"), text("yes.")], ..good.clone() }),
        ("limit", ItemWords { why: text("We wait {recentShot}."), ..good.clone() }),
        ("limit", ItemWords { why: text("An A1c over 8 is high."), ..good.clone() }),
        ("limit", ItemWords { help: Some(text("Not after {recentShot.number}.")), ..good }),
    ];
    for (why, words) in bad {
        let found = complaints(&shipped.definition, &words);
        assert!(found.iter().any(|complaint| complaint.contains(why)), "{why}: {found:?}");
    }
    for text in ["Wait 180 days.", "Wait 8.5 days.", "Your last A1c."] {
        assert!(["18", "8.0", "1"].iter().all(|number| !says(text, number)), "{text}");
    }
}

#[test]
fn another_not_sure_is_refused() {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    let complaint = |codes: &[&str], labels: &[&str]| {
        let names = ItemNames { link_id: "x".to_owned(), option_set: None, options: texts(codes) };
        unsure_complaint(&names, &texts(labels), "Not sure")
    };
    assert_eq!(complaint(&["yes", "unsure"], &["Yes", "Not sure"]), None);
    assert_eq!(complaint(&["yes", "no"], &["Yes", "No"]), None);
    assert!(complaint(&["unsure", "yes"], &["Not sure", "Yes"]).is_some());
    assert!(complaint(&["yes", "unsure"], &["Yes", "I do not know"]).is_some());
    assert!(complaint(&["yes", "no"], &["Yes", "Not sure"]).is_some());
}
