//! What the page's script hands over.

use serde::Deserialize;

use crate::present::Attributes;
use crate::source::SourceFile;

/// Everything that a screener is made from.
#[derive(Deserialize)]
pub(super) struct LoadOptions {
    pub(super) page: PageOptions,
    pub(super) questionnaire: FileText,
    pub(super) files: WordFiles,
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

/// The words of one locale.
#[derive(Deserialize)]
pub(super) struct WordFiles {
    /// The locale that was asked for.
    pub(super) locale: String,
    pub(super) words: FileText,
    pub(super) interface: FileText,
}

/// A file's name and text.
#[derive(Deserialize)]
pub(super) struct FileText {
    name: String,
    text: String,
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

impl FileText {
    /// The file, to read from.
    pub(super) fn file(&self) -> SourceFile<'_> {
        SourceFile { name: &self.name, text: &self.text }
    }
}
