//! One locale's texts, with the clinic's settings and the windows filled in.

use std::borrow::Cow;

use super::settings::Settings;
use crate::definition::{Definition, Unit, Window};
use crate::engine::Date;
use crate::words::{Interface, InterfaceKey, Words, fill};

/// Everything that a screen's texts are made from.
#[derive(Clone, Copy)]
pub struct Texts<'a> {
    /// The questionnaire.
    pub definition: &'a Definition,
    /// Its words.
    pub words: &'a Words,
    /// The widget's words.
    pub interface: &'a Interface,
    /// The clinic's settings.
    pub settings: &'a Settings,
}

impl Texts<'_> {
    /// A text with its placeholders filled.
    pub fn fill(&self, text: &str) -> String {
        self.fill_with(text, &[])
    }

    /// Texts with their placeholders filled.
    pub fn fill_all(&self, texts: &[String]) -> Vec<String> {
        texts.iter().map(|text| self.fill(text)).collect()
    }

    /// One of the widget's own texts.
    pub fn interface(&self, key: InterfaceKey) -> String {
        self.fill(self.interface.get(key))
    }

    /// One of the widget's own texts, with placeholders of its own.
    pub fn interface_with(&self, key: InterfaceKey, own: &[(&str, &str)]) -> String {
        self.fill_with(self.interface.get(key), own)
    }

    /// A date in words: "November 23, 2026".
    pub fn date(&self, date: Date) -> String {
        let months = self.interface.get(InterfaceKey::Months);
        fill(self.interface.get(InterfaceKey::Date), |name| match name {
            "month" => months.split(' ').nth(usize::from(date.month()) - 1).map(Cow::Borrowed),
            "day" => Some(Cow::Owned(date.day().to_string())),
            "year" => Some(Cow::Owned(date.year().to_string())),
            _ => None,
        })
    }

    fn fill_with(&self, text: &str, own: &[(&str, &str)]) -> String {
        fill(text, |name| {
            if let Some((_, value)) = own.iter().find(|(known, _)| *known == name) {
                return Some(Cow::Owned((*value).to_owned()));
            }
            match name {
                "clinic" => {
                    let unnamed = self.interface.get(InterfaceKey::ClinicUnnamed);
                    return Some(Cow::Borrowed(self.settings.clinic.as_deref().unwrap_or(unnamed)));
                }
                "emergency" => return Some(Cow::Borrowed(self.settings.emergency.shown())),
                "crisis" => {
                    let crisis = self.definition.crisis_number.as_ref();
                    return crisis.map(|crisis| Cow::Borrowed(crisis.shown()));
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
            Some(Cow::Owned(if number_only { window.number.clone() } else { self.span(window) }))
        })
    }

    /// A window in words: "3 months".
    fn span(&self, window: &Window) -> String {
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
