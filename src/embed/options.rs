//! What the script hands over.

use serde::Deserialize;
use wasm_bindgen::JsValue;

use crate::present::{Complaint, Given, Options};
use crate::source::SourceFile;

/// Everything that a screener is made from.
#[derive(Deserialize)]
pub(super) struct LoadOptions {
    pub(super) page: PageOptions,
    pub(super) questionnaire: FileText,
    pub(super) files: WordFiles,
}

/// What the page asks for, unchecked.
#[derive(Deserialize)]
pub(super) struct PageOptions {
    /// Today, where the person is, written as `2026-01-31`.
    pub(super) today: String,
    /// Each option that the page gives, by its name in JavaScript. Pairs and no object, so that
    /// nothing that a page has put on every object is taken for an option.
    options: Vec<(String, Value)>,
}

/// A value as it stands in JavaScript: serde's own ways to take any kind would bring in numbers.
#[derive(Deserialize)]
struct Value(#[serde(with = "serde_wasm_bindgen::preserve")] JsValue);

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
    /// The options that are right, and a complaint for each other one.
    pub(super) fn read(&self) -> (Options, Vec<Complaint>) {
        let given = |(name, value): &(String, Value)| {
            let value = match (value.0.as_string(), value.0.as_bool()) {
                (Some(text), _) => Given::Text(text),
                (None, Some(flag)) => Given::Flag(flag),
                (None, None) => Given::Other,
            };
            (name.clone(), value)
        };
        Options::read(&self.options.iter().map(given).collect::<Vec<_>>())
    }
}

impl FileText {
    /// The file, to read from.
    pub(super) fn file(&self) -> SourceFile<'_> {
        SourceFile { name: &self.name, text: &self.text }
    }
}
