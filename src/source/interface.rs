//! Reads the widget's own words.

use super::diagnostic::{Diagnostic, SourceFile};
use super::json;
use super::reader::Reader;
use super::words::check_placeholders;
use crate::words::{INTERFACE_KEYS, Interface};

/// Placeholders that only the widget's own words use.
const PLACEHOLDERS: [&str; 10] =
    ["n", "most", "number", "version", "ways", "reviewer", "date", "month", "day", "year"];

pub(super) fn load(file: SourceFile<'_>) -> Result<Interface, Vec<Diagnostic>> {
    let node = json::parse(&file).map_err(|problem| vec![problem])?;
    let mut reader = Reader::new(file);
    let mut texts = Vec::with_capacity(INTERFACE_KEYS.len());
    if let Some(fields) = reader.fields(&node, INTERFACE_KEYS) {
        for key in INTERFACE_KEYS {
            let text = fields.required(&mut reader, key).and_then(|node| reader.text(node));
            if let Some(text) = text {
                check_placeholders(&mut reader, &text, true, |name| PLACEHOLDERS.contains(&name));
                texts.push(text.value);
            }
        }
    }
    let problems = reader.into_problems();
    match Interface::new(texts) {
        Some(interface) if problems.is_empty() => Ok(interface),
        _ => Err(problems),
    }
}
