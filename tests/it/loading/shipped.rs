//! The files that the widget is published with, read as it reads them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use candidacy_screener::definition::Definition;
use candidacy_screener::engine::{Date, Event, ItemIx, Session, Stage, Standing};
use candidacy_screener::present::{
    Body, Given, Options, OutcomeScreen, Screen, Settings, Texts, screen,
};
use candidacy_screener::source::{
    Diagnostic, SourceFile, load_definition, load_interface, load_words,
};
use candidacy_screener::words::{Interface, Words};

/// A file below `www/`.
pub(crate) fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("www").join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub(crate) fn questionnaire_text() -> String {
    read("questionnaires/regenerative/questionnaire.json")
}

pub(crate) fn words_text(locale: &str) -> String {
    read(&format!("questionnaires/regenerative/words.{locale}.json"))
}

pub(crate) fn interface_text(locale: &str) -> String {
    read(&format!("interface/{locale}.json"))
}

/// The option code chosen for each linkId.
pub(crate) type Answers = BTreeMap<String, String>;

pub(crate) fn cases_text() -> String {
    read("questionnaires/regenerative/cases.json")
}

/// The answers of a person with nothing to report, with these ones instead.
pub(crate) fn answers(changes: &[(&str, &str)]) -> Answers {
    let cases: serde_json::Value = serde_json::from_str(&cases_text()).unwrap();
    let mut answers: Answers = serde_json::from_value(cases["clear"].clone()).unwrap();
    for (item, option) in changes {
        answers.insert((*item).to_owned(), (*option).to_owned());
    }
    answers
}

/// What was loaded, or a failed test that says every problem.
pub(crate) fn loaded<T>(result: Result<T, Vec<Diagnostic>>) -> T {
    result.unwrap_or_else(|problems| {
        let lines: Vec<_> = problems.iter().map(Diagnostic::to_string).collect();
        panic!("refused:\n{}", lines.join("\n"))
    })
}

pub(crate) fn definition_of(text: &str) -> Definition {
    loaded(load_definition(SourceFile { name: "questionnaire.json", text }))
}

/// The shipped questionnaire in one locale, on a page of a clinic that gives everything.
#[derive(Clone)]
pub(crate) struct Shipped {
    pub(crate) definition: Definition,
    pub(crate) words: Words,
    pub(crate) interface: Interface,
    pub(crate) settings: Settings,
}

impl Shipped {
    pub(crate) fn new(locale: &str) -> Shipped {
        Shipped::with(&questionnaire_text(), locale)
    }

    /// The shipped words with this logic.
    pub(crate) fn with(questionnaire: &str, locale: &str) -> Shipped {
        let definition = definition_of(questionnaire);
        let words = SourceFile { name: "words.json", text: &words_text(locale) };
        let words = loaded(load_words(words, &definition));
        let interface = SourceFile { name: "interface.json", text: &interface_text(locale) };
        let interface = loaded(load_interface(interface));
        Shipped { definition, words, interface, settings: clinic(Standing::Demo) }
    }

    /// The same with this standing.
    pub(crate) fn standing(mut self, standing: Standing) -> Shipped {
        self.settings.standing = standing;
        self
    }

    /// The option that these answers choose for an item.
    pub(crate) fn option(&self, answers: &Answers, item: ItemIx) -> Option<usize> {
        let names = self.definition.item(item);
        let code = answers.get(&names.link_id)?;
        let found = names.options.iter().position(|option| option == code);
        assert!(found.is_some(), "{} has no option {code}", names.link_id);
        found
    }

    /// The option of a follow-up question that says that there is nothing, if it has one.
    fn quiet(&self, item: ItemIx) -> Option<usize> {
        let options = &self.definition.item(item).options;
        options.iter().position(|code| matches!(code.as_str(), "no" | "none"))
    }

    /// The outcome that a person with nothing else to report sees.
    pub(crate) fn outcome(&self, changes: &[(&str, &str)]) -> (Screen, OutcomeScreen) {
        let answers = answers(changes);
        let choose = |item| self.option(&answers, item).or_else(|| self.quiet(item));
        let screen = walk(self.texts(), choose).pop().unwrap();
        match screen.body.clone() {
            Body::Outcome(outcome) => (screen, outcome),
            other => panic!("{changes:?} end at {other:?}"),
        }
    }

    pub(crate) fn texts(&self) -> Texts<'_> {
        Texts {
            definition: &self.definition,
            words: &self.words,
            interface: &self.interface,
            settings: &self.settings,
        }
    }
}

/// The settings of a page that gives a name, a phone and a booking address.
pub(crate) fn clinic(standing: Standing) -> Settings {
    let given = [
        ("clinic", "Example Clinic"),
        ("bookingUrl", "https://clinic.example/book"),
        ("phone", "+1 555 010 0199"),
    ];
    let given = given.map(|(name, value)| (name.to_owned(), Given::Text(value.to_owned())));
    let (options, complaints) = Options::read(&given);
    assert_eq!(complaints, []);
    Settings::new(options, standing, Date::parse("2026-11-23"))
}

/// Every screen from the start on, until the outcome or a question left open.
pub(crate) fn walk(
    texts: Texts<'_>,
    mut choose: impl FnMut(ItemIx) -> Option<usize>,
) -> Vec<Screen> {
    let questionnaire = &texts.definition.questionnaire;
    let mut session = Session::new(questionnaire);
    let mut screens = Vec::new();
    loop {
        screens.push(screen(&texts, &session));
        let event = match session.stage(questionnaire) {
            Stage::Start => Event::Start,
            Stage::Question(item) => match choose(item) {
                Some(option) => Event::Answer(item, option),
                None => return screens,
            },
            Stage::Check => Event::ShowOutcome,
            Stage::Outcome => return screens,
        };
        session = session.step(questionnaire, event).unwrap();
    }
}
