//! The engine against a naive oracle, its rules on generated questionnaires, and its tables.

mod agreement;
mod generate;
mod oracle;
mod progress;
mod rules;
mod session_model;
mod sessions;
mod show;
mod steps;
mod tables;
