//! How the command ends.

use std::process::ExitCode;

/// How the command ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// All is well.
    Well,
    /// Something was found: a broken property, or a problem in a file.
    Found,
    /// It could not do what it was asked to; nothing is said about the questionnaire.
    CouldNotRun,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(match exit {
            Exit::Well => 0,
            Exit::Found => 1,
            Exit::CouldNotRun => 2,
        })
    }
}

/// Why the command could not run, in words.
pub(super) type Failure = String;
