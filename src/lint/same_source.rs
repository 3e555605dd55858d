//! `same-source`: no publication is listed twice.
//!
//! Why: cited as two, one study looks like two that agree. Two are the same if they have the same
//! identifier, or, where an identifier is only a remark such as "reviewed 23 March 2023", the same
//! title, publisher and year. A warning.
//!
//! Example: `S3` and `S17` with the same DOI.

use super::context::Context;
use super::finding::Checked;
use crate::definition::Source;

pub(super) fn check(context: &Context<'_>) -> Checked {
    let mut checked = Checked::default();
    let sources = &context.files.definition.sources;
    for (position, source) in sources.iter().enumerate() {
        checked.count += 1;
        if let Some(first) = sources[..position].iter().find(|known| same(known, source)) {
            let path = ["sources".into(), position.into(), "identifier".into()];
            let message = format!("`{}` is the same publication as `{}`", source.id, first.id);
            let help = "keep one of the two and cite that, or correct the identifier";
            checked.warning(context.questionnaire.value(&path), message, help);
        }
    }
    checked
}

fn same(one: &Source, other: &Source) -> bool {
    if is_code(&one.identifier) && is_code(&other.identifier) {
        return one.identifier == other.identifier;
    }
    (&one.title, &one.publisher, &one.year) == (&other.title, &other.publisher, &other.year)
}

/// Whether an identifier is one, such as a DOI, and not a remark.
fn is_code(identifier: &str) -> bool {
    identifier.contains(|c: char| c.is_ascii_digit()) && !identifier.contains(' ')
}
