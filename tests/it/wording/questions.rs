//! How a question is put: one thing at a time, without a hint of the limit behind it.

use candidacy_screener::lint::{complaints, shows_limit};
use candidacy_screener::source::{SourceFile, load_words};
use candidacy_screener::words::ItemWords;

use super::pieces::locales;
use crate::loading::shipped::{Shipped, loaded, words_text};

#[test]
fn every_question_is_put_well() {
    for (locale, shipped) in locales() {
        for (names, words) in shipped.definition.items.iter().zip(&shipped.words.items) {
            assert_eq!(complaints(words), [], "{locale} {}", names.link_id);
            if locale == "es" {
                assert_eq!(words.question.matches('¿').count(), 1, "{}", names.link_id);
            }
            let beside = [&words.why, &words.question].into_iter().chain(&words.help);
            for text in beside.chain(&words.points) {
                assert_eq!(shows_limit(&shipped.definition, text), None, "{locale}: {text}");
            }
        }
    }
}

#[test]
fn an_option_is_not_sure_by_its_code() {
    let shipped = Shipped::new("en");
    for names in &shipped.definition.items {
        let item = shipped.definition.find_item(&names.link_id).unwrap();
        let item = shipped.definition.questionnaire.item(item);
        assert_eq!(item.last_is_unsure, names.options.iter().any(|code| code == "unsure"));
    }
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
    assert_eq!(complaints(&good), []);
    let text = str::to_owned;
    let bad: [(&str, ItemWords); 6] = [
        (
            "does not end as a question",
            ItemWords { question: text("A shot? Say."), ..good.clone() },
        ),
        ("asks more", ItemWords { question: text("A shot? Or gel?"), ..good.clone() }),
        ("asks more", ItemWords { question: text("¿Fiebre, ¿o tos?"), ..good.clone() }),
        ("two sentences", ItemWords { question: text("One. Two. Three?"), ..good.clone() }),
        ("one sentence", ItemWords { why: text("It can. It may."), ..good.clone() }),
        ("option is long", ItemWords { options: vec![text(&"so ".repeat(19))], ..good }),
    ];
    for (why, words) in bad {
        let found = complaints(&words);
        assert!(found.iter().any(|(_, complaint)| complaint.contains(why)), "{why}: {found:?}");
    }
    for text in ["We wait {recentShot}.", "An A1c over 8 is high.", "Not {recentShot.number}."] {
        assert!(shows_limit(&shipped.definition, text).is_some(), "{text}");
    }
}
