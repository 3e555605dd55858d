//! The rules, pure: no web, clock, I/O, randomness, file format or display text.
//!
//! A [`Questionnaire`] is items and criteria. A [`Response`] is the answers,
//! and the only thing that is stored. [`Path`] derives from them which items
//! are asked, [`Assessment`] what follows, [`most_remaining`] how many more
//! questions there can be, and [`Session`] adds where the person is looking.
//!
//! What is absent on purpose: scores, weights, probabilities, dates of birth,
//! names, and any knowledge of medicine. Another clinic's questionnaire is data.

mod assessment;
mod condition;
mod date;
mod outcome;
mod path;
mod progress;
mod questionnaire;
mod response;
mod session;
mod standing;
mod truth;

pub use assessment::{Assessment, Cause, Finding, assess};
pub use condition::{Condition, Reading};
pub use date::Date;
pub use outcome::Outcome;
pub use path::{Path, PathEnd};
pub use progress::most_remaining;
pub use questionnaire::{
    Criterion, CriterionClass, CriterionIx, Flaw, Item, ItemIx, OptionSet, Questionnaire,
};
pub use response::Response;
pub use session::{Event, Refusal, Session, Stage};
pub use standing::{Review, Standing, Status};
pub use truth::Truth;
