//! A pre-screening questionnaire for clinic websites, and the rules behind it.
//!
//! Read the modules in this order:
//!
//! 1. [`engine`]: items, criteria, answers, and what follows from them. Pure.
//! 2. [`definition`] and [`words`]: a questionnaire as published, and its words.
//! 3. `source` (feature `cli`): the files, and every problem they can have.
//! 4. [`published`]: what patients' devices get of them.
//! 5. [`present`]: what people see, as plain data.
//! 6. `verify` (feature `cli`): what is proved about a questionnaire, over every way to answer.
//! 7. `lint` (feature `cli`): words, dates, sources and burden, beyond the logic.
//! 8. `cli` (feature `cli`): the command `screener`.
//! 9. `ui` and `embed` (feature `web`): the widget in Yew, and its boundary to the page.
//!
//! `ARCHITECTURE.md` says who may import whom; a test enforces it.

pub mod definition;
pub mod engine;
pub mod present;
pub mod published;
pub mod words;

#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "cli")]
pub mod lint;
#[cfg(feature = "cli")]
pub mod source;
#[cfg(feature = "cli")]
pub mod verify;

#[cfg(feature = "web")]
pub mod embed;
#[cfg(feature = "web")]
pub mod ui;
