//! A questionnaire as a patient's device gets it: one language, everything by position, every
//! window in words already, and no name that nobody sees. `screener publish` makes it from the
//! files that people edit; [`Published::read`] is all that the widget has to know of them.
//!
//! What a person may be told was decided when it was published. What is left open in a text is
//! what only the page knows: `{clinic}` and `{emergency}` are filled while reading, but in the
//! widget's own texts when they are used, together with their own (such as `{n}`). No text is
//! filled twice, so what the page says can hold braces.

mod compact;
#[cfg(feature = "cli")]
mod make;
mod read;
#[cfg(feature = "cli")]
mod texts;

#[cfg(feature = "cli")]
pub use make::publish;
#[cfg(feature = "cli")]
pub use texts::{Texts, one_line};

use std::borrow::Cow;

use crate::definition::{Call, Language, Phone, Span};
use crate::engine::{CriterionIx, ItemIx, Questionnaire, Review, Status};
use crate::words::{
    CriterionWords, Interface, InterfaceKey, ItemWords, OutcomeWords, StartWords, fill,
};

/// What a text leaves open for the page to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Filling<'a> {
    /// The clinic's name; without one, what the language calls a clinic.
    pub clinic: Option<&'a str>,
    /// The number for emergencies.
    pub emergency: &'a str,
}

/// A published questionnaire in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Its identifier and version, as shown.
    pub name: String,
    /// The publication status that its author declared.
    pub status: Status,
    /// The clinician's review, if there was one.
    pub review: Option<Review>,
    /// The locale of the texts, as a BCP 47 tag.
    pub locale: String,
    /// The other languages that it is published in.
    pub languages: Vec<Language>,
    /// The phone number of the crisis line, if the questionnaire names one.
    pub crisis_number: Option<Phone>,
    /// The widget's own words, with everything that they leave open.
    interface: Interface,
    /// What the page calls the clinic.
    clinic: String,
    /// What the page says is the number for emergencies.
    emergency: String,
    /// Shown on every screen when there is something to say about the translation.
    pub translation_note: Option<String>,
    /// State-law and other notices that must be seen.
    pub notices: Vec<String>,
    /// The start.
    pub start: StartWords,
    /// Where the criteria come from, each as it is shown.
    pub sources: Vec<String>,
    /// The words of the items, by position.
    pub items: Vec<ItemWords>,
    /// The criteria, by position.
    pub criteria: Vec<Rule>,
    /// What every person is told beside an outcome.
    pub facts: Vec<Fact>,
    /// The words of the outcomes, strictest first.
    pub outcomes: Vec<OutcomeWords>,
    /// What must be said below every outcome but an emergency.
    pub disclaimer: Vec<String>,
    /// What to bring to a visit.
    pub bring: Vec<String>,
    /// What to ask the clinic.
    pub ask: Vec<String>,
    /// The logic.
    pub questionnaire: Questionnaire,
}

/// What is said of a criterion, and what goes with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its words.
    pub words: CriterionWords,
    /// Whom to call when it decides, if it is an emergency.
    pub call: Call,
    /// The wait, counted from what the criterion asks about; none where it has no set end.
    pub wait: Option<Span>,
    /// Whether it is the clinic's choice: as a whole, or, beside sources, its number.
    pub clinics_choice: bool,
    /// Positions in [`Published::sources`].
    pub sources: Vec<usize>,
}

/// Something that every person is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The fact, in words.
    pub text: String,
    /// Positions in [`Published::sources`].
    pub sources: Vec<usize>,
}

impl Published {
    /// The words of an item.
    pub fn item(&self, item: ItemIx) -> &ItemWords {
        &self.items[item.position()]
    }

    /// What is said of a criterion.
    pub fn rule(&self, criterion: CriterionIx) -> &Rule {
        &self.criteria[criterion.position()]
    }

    /// One of the widget's own texts.
    pub fn interface(&self, key: InterfaceKey) -> String {
        self.interface_with(key, &[])
    }

    /// One of the widget's own texts, with placeholders of its own.
    pub fn interface_with(&self, key: InterfaceKey, own: &[(&str, &str)]) -> String {
        fill(self.interface.get(key), |name| {
            let page = [("clinic", &*self.clinic), ("emergency", &*self.emergency)];
            let known = own.iter().chain(&page).find(|(known, _)| *known == name);
            known.map(|(_, value)| Cow::Owned((*value).to_owned()))
        })
    }
}
