//! What is wrong with a file: where, and how to mend it.

use std::fmt;

/// A file's name and text.
#[derive(Clone, Copy, Debug)]
pub struct SourceFile<'a> {
    /// The name to show, such as `words.en.json`.
    pub name: &'a str,
    /// The whole text.
    pub text: &'a str,
}

/// A place in a file, in bytes from its beginning.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position(pub usize);

/// What kind of problem it is; stable, for tests and documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// The text is not JSON.
    Syntax,
    /// A name is given twice.
    DuplicateName,
    /// A key that the format does not have.
    UnknownKey,
    /// A key that the format needs.
    MissingKey,
    /// A value of another type than the format has here.
    WrongType,
    /// A value that the format does not have here.
    BadValue,
    /// A name that nothing in the questionnaire has.
    UnknownName,
    /// `enableWhen` looks at an item that does not come before.
    NotEarlier,
    /// `enableWhen` uses "not".
    NotInEnableWhen,
    /// An empty list or text.
    Empty,
    /// "unsure" is not the last option.
    UnsureNotLast,
    /// A criterion without a source and without saying so.
    NoSource,
    /// A criterion whose class and `stops` do not go together.
    BadStop,
    /// Words that a locale lacks.
    MissingWords,
    /// Words for something that the questionnaire does not have.
    ExtraWords,
    /// A placeholder that is not known.
    UnknownPlaceholder,
}

impl Code {
    /// The code as it is printed.
    pub fn name(self) -> &'static str {
        match self {
            Code::Syntax => "syntax",
            Code::DuplicateName => "duplicate-name",
            Code::UnknownKey => "unknown-key",
            Code::MissingKey => "missing-key",
            Code::WrongType => "wrong-type",
            Code::BadValue => "bad-value",
            Code::UnknownName => "unknown-name",
            Code::NotEarlier => "not-earlier",
            Code::NotInEnableWhen => "not-in-enable-when",
            Code::Empty => "empty",
            Code::UnsureNotLast => "unsure-not-last",
            Code::NoSource => "no-source",
            Code::BadStop => "bad-stop",
            Code::MissingWords => "missing-words",
            Code::ExtraWords => "extra-words",
            Code::UnknownPlaceholder => "unknown-placeholder",
        }
    }
}

/// One problem in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of problem it is.
    pub code: Code,
    /// The file's name.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The column, counted from 1 in characters.
    pub column: usize,
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    pub help: String,
}

impl SourceFile<'_> {
    /// A problem at a place in this file.
    pub fn diagnostic(&self, code: Code, at: Position, message: String, help: &str) -> Diagnostic {
        let before = self.text.get(..at.0).unwrap_or(self.text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Diagnostic {
            code,
            file: self.name.to_owned(),
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
            message,
            help: help.to_owned(),
        }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Diagnostic { code, file, line, column, message, help } = self;
        let code = code.name();
        write!(formatter, "{file}:{line}:{column}: {code}: {message}; {help}")
    }
}
