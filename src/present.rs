//! What people see, as plain data: a [`Screen`] for each stage of a session,
//! with every text filled in. No markup, no browser, no rules.

mod context;
mod outcome;
mod screen;
mod settings;
mod ways;

pub use context::Context;
pub use outcome::{Action, FactLine, OutcomeScreen, Reason, ReasonGroup, TitledList};
pub use screen::{
    Body, CheckRow, CheckScreen, Foot, OptionLine, Progress, QuestionScreen, Screen, StartScreen,
    progress_key, screen,
};
pub use settings::{BookingUrl, Complaint, Given, Options, Settings, Share, Trouble};
pub use ways::Ways;
