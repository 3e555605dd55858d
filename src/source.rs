//! Reads the questionnaire's files into [`Definition`], [`Words`], [`Interface`],
//! [`Checks`], [`Case`]s and [`Mapping`], or refuses them with every problem that they have.
//!
//! The format is described in `docs/questionnaire.md`. Nothing here knows a
//! browser; the texts are handed in.

mod answers;
mod cases;
mod checks;
mod condition;
mod definition;
mod diagnostic;
mod interface;
mod json;
mod mapping;
mod reader;
mod rules;
#[cfg(feature = "cli")]
mod wording;
mod words;

pub use diagnostic::{Code, Diagnostic, Position, SourceFile};
pub use json::{Member, Node, Value, parse};

#[cfg(feature = "cli")]
use crate::definition::BurdenLimits;
use crate::definition::{Case, Checks, Definition, Mapping};
use crate::engine::Response;
#[cfg(feature = "cli")]
use crate::words::Wording;
use crate::words::{Interface, Words};

/// Reads the logic of a questionnaire.
///
/// # Errors
/// Every problem found, in file order.
pub fn load_definition(file: SourceFile<'_>) -> Result<Definition, Vec<Diagnostic>> {
    definition::load(file)
}

/// Reads the words of a questionnaire in one locale.
///
/// # Errors
/// Every problem found, in file order: also words that are missing or left over.
pub fn load_words(file: SourceFile<'_>, definition: &Definition) -> Result<Words, Vec<Diagnostic>> {
    words::load(file, definition)
}

/// Reads what the checker is told about a questionnaire.
///
/// # Errors
/// Every problem found, in file order.
pub fn load_checks(
    file: SourceFile<'_>,
    definition: &Definition,
) -> Result<Checks, Vec<Diagnostic>> {
    checks::load(file, definition)
}

/// Reads the limits of burden in a `checks.json`; none if it declares none.
///
/// # Errors
/// Every problem found in that part, in file order.
#[cfg(feature = "cli")]
pub fn load_burden_limits(file: SourceFile<'_>) -> Result<Option<BurdenLimits>, Vec<Diagnostic>> {
    checks::load_burden_limits(file)
}

/// Reads what the words of a locale are held to. The lists of the file are added to those of
/// `base`, unless it says `"builtIn": false`.
///
/// # Errors
/// Every problem found, in file order.
#[cfg(feature = "cli")]
pub fn load_wording(file: SourceFile<'_>, base: Wording) -> Result<Wording, Vec<Diagnostic>> {
    wording::load(file, base)
}

/// Reads the author's own cases.
///
/// # Errors
/// Every problem found, in file order.
pub fn load_cases(
    file: SourceFile<'_>,
    definition: &Definition,
) -> Result<Vec<Case>, Vec<Diagnostic>> {
    cases::load(file, definition)
}

/// Reads answers to a questionnaire: `{"linkId": "option", …}`.
///
/// # Errors
/// Every problem found, in file order.
pub fn load_answers(
    file: SourceFile<'_>,
    definition: &Definition,
) -> Result<Response, Vec<Diagnostic>> {
    answers::load(file, definition)
}

/// Reads what was renamed between two versions of a questionnaire.
///
/// # Errors
/// Every problem found, in file order.
pub fn load_mapping(
    file: SourceFile<'_>,
    old: &Definition,
    new: &Definition,
) -> Result<Mapping, Vec<Diagnostic>> {
    mapping::load(file, old, new)
}

/// Reads the widget's own words in one locale.
///
/// # Errors
/// Every problem found, in file order.
pub fn load_interface(file: SourceFile<'_>) -> Result<Interface, Vec<Diagnostic>> {
    interface::load(file)
}
