//! What screens are made from.

use super::settings::Settings;
use crate::engine::Date;
use crate::published::Published;
use crate::words::InterfaceKey;

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
        self.published.interface_with(key, own)
    }

    /// A date in words: "November 23, 2026".
    pub fn date(&self, date: Date) -> String {
        let months = self.interface(InterfaceKey::Months);
        let month = months.split(' ').nth(usize::from(date.month()) - 1).unwrap_or_default();
        let (day, year) = (date.day().to_string(), date.year().to_string());
        let own = [("month", month), ("day", &day), ("year", &year)];
        self.interface_with(InterfaceKey::Date, &own)
    }
}
