//! The questionnaire's files: what is refused and why, and that nothing else happens.

mod diagnostics;
mod folders;
mod json;
mod literals;
mod mutations;
pub(crate) mod shipped;
