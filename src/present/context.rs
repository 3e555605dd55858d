//! What screens are made from.

use std::borrow::Cow;

use super::settings::Settings;
use crate::engine::Date;
use crate::published::Published;
use crate::words::{InterfaceKey, fill};

/// A published questionnaire on a clinic's page.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The questionnaire in one language.
    pub published: &'a Published,
    /// The clinic's settings.
    pub settings: &'a Settings,
}

impl Context<'_> {
    /// One of the widget's own texts.
    pub fn interface(&self, key: InterfaceKey) -> String {
        self.published.interface(key)
    }

    /// One of the widget's own texts, with placeholders of its own.
    pub fn interface_with(&self, key: InterfaceKey, own: &[(&str, &str)]) -> String {
        fill(self.published.interface.get(key), |name| {
            let own = own.iter().find(|(known, _)| *known == name);
            own.map(|(_, value)| Cow::Borrowed(*value))
        })
    }

    /// A date in words: "November 23, 2026".
    pub fn date(&self, date: Date) -> String {
        let months = self.published.interface.get(InterfaceKey::Months);
        let month = months.split(' ').nth(usize::from(date.month()) - 1).unwrap_or_default();
        let (day, year) = (date.day().to_string(), date.year().to_string());
        let own = [("month", month), ("day", &day), ("year", &year)];
        self.interface_with(InterfaceKey::Date, &own)
    }
}
