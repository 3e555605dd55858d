//! What the page's script hands over.

use serde::Deserialize;

use crate::present::Attributes;

/// Everything that a screener is made from.
#[derive(Deserialize)]
pub(super) struct LoadOptions {
    pub(super) page: PageOptions,
    /// The published questionnaire in one language.
    pub(super) published: String,
}

/// What the page says, unchecked.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PageOptions {
    clinic: Option<String>,
    booking_url: Option<String>,
    phone: Option<String>,
    emergency_number: Option<String>,
    pub(super) demo: bool,
    /// Today, where the person is, written as `2026-01-31`.
    pub(super) today: String,
}

impl PageOptions {
    /// The attributes, for checking.
    pub(super) fn attributes(&self) -> Attributes {
        Attributes {
            clinic: self.clinic.clone(),
            booking_url: self.booking_url.clone(),
            phone: self.phone.clone(),
            emergency_number: self.emergency_number.clone(),
        }
    }
}
