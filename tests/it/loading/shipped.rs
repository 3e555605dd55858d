//! The files that the widget is published with, read as it reads them.

use std::fs;
use std::path::Path;

use candidacy_screener::definition::Definition;
use candidacy_screener::engine::Standing;
use candidacy_screener::present::{Attributes, Settings, Texts};
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
    let text = |text: &str| Some(text.to_owned());
    let attributes = Attributes {
        clinic: text("Example Clinic"),
        booking_url: text("https://clinic.example/book"),
        phone: text("+1 555 010 0199"),
        emergency_number: None,
    };
    let (settings, complaints) = Settings::read(&attributes, standing);
    assert_eq!(complaints, [""; 0]);
    settings
}
