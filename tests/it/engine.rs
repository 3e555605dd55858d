//! The engine against a naive oracle, its rules on generated questionnaires, and its tables.

mod agreement;
pub(crate) mod generate;
mod oracle;
mod progress;
mod rules;
mod session_model;
mod sessions;
pub(crate) mod show;
mod steps;
mod tables;
