//! One locale's texts, with the windows in words.

use std::borrow::Cow;

use super::Filling;
use crate::definition::{Definition, Unit, Window};
use crate::words::{Interface, InterfaceKey, Words, fill};

/// The files of one locale, and what the page says, if there is one.
#[derive(Clone, Copy)]
pub struct Texts<'a> {
    /// The questionnaire.
    pub definition: &'a Definition,
    /// Its words.
    pub words: &'a Words,
    /// The widget's words.
    pub interface: &'a Interface,
    /// What the page says; without it, texts leave that open.
    pub page: Option<Filling<'a>>,
}

/// A text without line breaks, which end a text where it is published and mean nothing on screen.
pub fn one_line(text: &str) -> String {
    text.replace(['\n', '\r'], " ")
}

impl Texts<'_> {
    /// A text with every placeholder filled of which something is known.
    pub fn fill(&self, text: &str) -> String {
        fill(text, |name| {
            Some(self.value(name).unwrap_or_else(|| Cow::Owned(["{", name, "}"].concat())))
        })
    }

    fn value(&self, name: &str) -> Option<Cow<'_, str>> {
        match name {
            "clinic" => {
                let unnamed = self.interface.get(InterfaceKey::ClinicUnnamed);
                return Some(Cow::Borrowed(self.page?.clinic.unwrap_or(unnamed)));
            }
            "emergency" => return Some(Cow::Borrowed(self.page?.emergency)),
            "crisis" => {
                let crisis = self.definition.crisis_number.as_ref()?;
                return Some(Cow::Borrowed(crisis.shown()));
            }
            "questions" => {
                let items = self.definition.questionnaire.items().iter();
                let asked = items.filter(|item| item.enable_when.is_none()).count();
                return Some(Cow::Owned(asked.to_string()));
            }
            _ => {}
        }
        let (name, number_only) = match name.strip_suffix(".number") {
            Some(name) => (name, true),
            None => (name, false),
        };
        let window = self.definition.windows.iter().find(|window| window.name == name)?;
        Some(Cow::Owned(if number_only { window.number.clone() } else { self.in_words(window) }))
    }

    /// A window in words: "3 months".
    fn in_words(&self, window: &Window) -> String {
        use InterfaceKey as Key;
        let (one, other) = match window.unit {
            Unit::Day => (Key::DayOne, Key::DayOther),
            Unit::Week => (Key::WeekOne, Key::WeekOther),
            Unit::Month => (Key::MonthOne, Key::MonthOther),
            Unit::Year => (Key::YearOne, Key::YearOther),
            Unit::None => return window.number.clone(),
        };
        let key = if window.number == "1" { one } else { other };
        fill(self.interface.get(key), |name| (name == "n").then_some(Cow::Borrowed(&window.number)))
    }
}
