//! Every text of a locale, with the screen it is read on and its place in the file. Nothing is
//! left out by `..`, so that a text added to the words is also looked at.

use super::spot::Step;
use crate::definition::{Definition, ItemNames};
use crate::engine::Outcome;
use crate::words::{CriterionWords, ItemWords, OutcomeWords, StartWords, Words};

/// One text, with its placeholders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What is read together: `item age`, `outcome wait`, `notices`.
    pub screen: String,
    /// Its place there: `help`, `steps 2`.
    pub field: String,
    /// The text.
    pub text: String,
    /// Where it stands in the file.
    pub path: Vec<Step>,
    /// The set of options and the code, if it may stand there for several items.
    pub shared: Option<(String, String)>,
}

impl Piece {
    /// Where it is, for messages.
    pub fn place(&self) -> String {
        match &self.shared {
            Some((set, code)) => format!("option set {set}, {code}"),
            None => format!("{}, {}", self.screen, self.field),
        }
    }

    /// With the place of the words that are there: an item's own come before those of its set.
    pub(super) fn settled(mut self, has: impl Fn(&[Step]) -> bool) -> Piece {
        if has(&self.path) {
            self.shared = None;
        } else if let Some((set, code)) = &self.shared {
            self.path = vec!["optionSets".into(), set.as_str().into(), code.as_str().into()];
        }
        self
    }
}

/// Every text, in the order of the files' format.
pub fn pieces(definition: &Definition, words: &Words) -> Vec<Piece> {
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
    } = words;
    let mut found = Found { pieces: Vec::new(), screen: String::new(), path: Vec::new() };
    found.on("translation note", &[]).one("text", "translationNote", translation_note);
    found.on("notices", &[]).list("text", "notices", notices);
    let StartWords { heading, lead, points } = start;
    found.on("start", &["start"]).one("heading", "heading", [heading]);
    found.one("lead", "lead", [lead]);
    found.list("points", "points", points);
    for (names, words) in definition.items.iter().zip(items) {
        found.on(&format!("item {}", names.link_id), &["items", &names.link_id]);
        found.item(names, words);
    }
    for (names, words) in definition.criteria.iter().zip(criteria) {
        found.on(&format!("criterion {}", names.id), &["criteria", &names.id]).criterion(words);
    }
    for (fact, text) in definition.facts.iter().zip(facts) {
        found.on("facts", &["facts"]).one(&fact.id, &fact.id, [text]);
    }
    for (outcome, words) in Outcome::ALL.iter().zip(outcomes) {
        let code = outcome.code();
        found.on(&format!("outcome {code}"), &["outcomes", code]).outcome(words);
    }
    for (name, list) in [("disclaimer", disclaimer), ("bring", bring), ("ask", ask)] {
        found.on(name, &[]).list("text", name, list);
    }
    found.pieces
}

struct Found {
    pieces: Vec<Piece>,
    screen: String,
    path: Vec<Step>,
}

impl Found {
    /// What follows is read on this screen and stands here.
    fn on(&mut self, screen: &str, path: &[&str]) -> &mut Found {
        screen.clone_into(&mut self.screen);
        self.path = path.iter().map(|key| Step::from(*key)).collect();
        self
    }

    fn add(&mut self, field: String, text: &str, steps: &[Step], shared: Option<(String, String)>) {
        let mut path = self.path.clone();
        path.extend_from_slice(steps);
        let text = text.to_owned();
        self.pieces.push(Piece { screen: self.screen.clone(), field, text, path, shared });
    }

    fn one<'t>(&mut self, field: &str, key: &str, text: impl IntoIterator<Item = &'t String>) {
        for text in text {
            self.add(field.to_owned(), text, &[key.into()], None);
        }
    }

    fn list(&mut self, field: &str, key: &str, texts: &[String]) {
        for (place, text) in texts.iter().enumerate() {
            self.add(format!("{field} {}", place + 1), text, &[key.into(), place.into()], None);
        }
    }

    fn item(&mut self, names: &ItemNames, words: &ItemWords) {
        let ItemWords { short, question, help, points, why, options } = words;
        self.one("short", "short", [short]);
        self.one("question", "question", [question]);
        self.one("help", "help", help);
        self.list("points", "points", points);
        for (place, (text, code)) in options.iter().zip(&names.options).enumerate() {
            let shared = names.option_set.clone().map(|set| (set, code.clone()));
            let steps = ["options".into(), code.as_str().into()];
            self.add(format!("options {}", place + 1), text, &steps, shared);
        }
        self.one("why", "why", [why]);
    }

    fn criterion(&mut self, words: &CriterionWords) {
        let CriterionWords { reason, unsure, change, heading, body, steps } = words;
        self.one("heading", "heading", heading);
        self.one("body", "body", body);
        self.one("reason", "reason", [reason]);
        self.one("unsure", "unsure", unsure);
        self.one("change", "change", change);
        self.list("steps", "steps", steps);
    }

    fn outcome(&mut self, words: &OutcomeWords) {
        let OutcomeWords { label, heading, body, steps } = words;
        self.one("label", "label", [label]);
        self.one("heading", "heading", [heading]);
        self.one("body", "body", [body]);
        self.list("steps", "steps", steps);
    }
}
