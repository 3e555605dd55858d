//! Every text of a locale's files, with the screen it is read on. Nothing is
//! left out by `..`, so that a text added to the words is also held to the rules.

use candidacy_screener::words::{CriterionWords, ItemWords, OutcomeWords, StartWords, Words};

use crate::loading::shipped::{Shipped, definition_of, interface_text, questionnaire_text};

/// One text, with its placeholders.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// What is read together: `item age`, `outcome wait`, `notices`.
    pub(super) screen: String,
    /// Its place there: `help`, `steps 2`.
    pub(super) field: String,
    pub(super) text: String,
}

impl Piece {
    /// Where it is, for messages.
    pub(super) fn place(&self) -> String {
        format!("{}, {}", self.screen, self.field)
    }
}

/// The shipped files in each locale that the questionnaire has.
pub(super) fn locales() -> Vec<(String, Shipped)> {
    let locales = definition_of(&questionnaire_text()).locales;
    let load = |locale: String| (locale.clone(), Shipped::new(&locale));
    locales.into_iter().map(|language| load(language.locale)).collect()
}

/// Every text, in file order, with its placeholders.
pub(super) fn pieces(shipped: &Shipped, locale: &str) -> Vec<Piece> {
    let Words {
        locale: _,
        translation_note,
        notices,
        start,
        items,
        criteria,
        facts,
        outcomes,
        disclaimer,
        bring,
        ask,
    } = &shipped.words;
    let mut found = Found(Vec::new());
    found.one("translation note", "text", translation_note);
    found.list("notices", "text", notices);
    let StartWords { heading, lead, points } = start;
    found.one("start", "heading", [heading]);
    found.one("start", "lead", [lead]);
    found.list("start", "points", points);
    for (names, words) in shipped.definition.items.iter().zip(items) {
        found.item(&format!("item {}", names.link_id), words);
    }
    for (names, words) in shipped.definition.criteria.iter().zip(criteria) {
        found.criterion(&format!("criterion {}", names.id), words);
    }
    for (fact, text) in shipped.definition.facts.iter().zip(facts) {
        found.one("facts", &fact.id, [text]);
    }
    for (outcome, words) in candidacy_screener::engine::Outcome::ALL.iter().zip(outcomes) {
        found.outcome(&format!("outcome {}", outcome.code()), words);
    }
    found.list("disclaimer", "text", disclaimer);
    found.list("bring", "text", bring);
    found.list("ask", "text", ask);
    let interface: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(&interface_text(locale)).unwrap();
    for (key, text) in interface {
        found.one("interface", &key, [text.as_str().unwrap()]);
    }
    found.0
}

struct Found(Vec<Piece>);

impl Found {
    fn one<T: AsRef<str>>(&mut self, screen: &str, field: &str, text: impl IntoIterator<Item = T>) {
        self.0.extend(text.into_iter().map(|text| Piece {
            screen: screen.to_owned(),
            field: field.to_owned(),
            text: text.as_ref().to_owned(),
        }));
    }

    fn list(&mut self, screen: &str, field: &str, texts: &[String]) {
        for (position, text) in texts.iter().enumerate() {
            self.one(screen, &format!("{field} {}", position + 1), [text]);
        }
    }

    fn item(&mut self, screen: &str, words: &ItemWords) {
        let ItemWords { short, question, help, points, why, options } = words;
        self.one(screen, "short", [short]);
        self.one(screen, "question", [question]);
        self.one(screen, "help", help);
        self.list(screen, "points", points);
        self.list(screen, "options", options);
        self.one(screen, "why", [why]);
    }

    fn criterion(&mut self, screen: &str, words: &CriterionWords) {
        let CriterionWords { reason, unsure, change, heading, body, steps } = words;
        self.one(screen, "heading", heading);
        self.one(screen, "body", body);
        self.one(screen, "reason", [reason]);
        self.one(screen, "unsure", unsure);
        self.one(screen, "change", change);
        self.list(screen, "steps", steps);
    }

    fn outcome(&mut self, screen: &str, words: &OutcomeWords) {
        let OutcomeWords { label, heading, body, steps } = words;
        self.one(screen, "label", [label]);
        self.one(screen, "heading", [heading]);
        self.one(screen, "body", [body]);
        self.list(screen, "steps", steps);
    }
}

#[test]
fn every_text_of_the_files_is_among_the_pieces() {
    fn strings(value: &serde_json::Value) -> usize {
        match value {
            serde_json::Value::String(_) => 1,
            serde_json::Value::Array(list) => list.iter().map(strings).sum(),
            serde_json::Value::Object(fields) => fields.values().map(strings).sum(),
            _ => 0,
        }
    }
    for (locale, shipped) in locales() {
        let count = |text: &str| strings(&serde_json::from_str(text).unwrap());
        let words = crate::loading::shipped::words_text(&locale);
        // The tag of the locale is no text, and a shared set of options is written once.
        let sets: serde_json::Value = serde_json::from_str(&words).unwrap();
        let items = &shipped.definition.items;
        let shared: usize = items
            .iter()
            .filter(|item| item.option_set.is_some())
            .map(|item| item.options.len() - strings(&sets["items"][&item.link_id]["options"]))
            .sum();
        let written =
            count(&words) - 1 - strings(&sets["optionSets"]) + count(&interface_text(&locale));
        assert_eq!(pieces(&shipped, &locale).len(), written + shared, "{locale}");
    }
}
