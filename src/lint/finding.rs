//! What a lint found.

use super::spot::Spot;
use crate::verify::Level;

/// Something that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How much it matters.
    pub level: Level,
    /// Where it is.
    pub spot: Spot,
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    pub help: String,
}

/// What a lint looked at and found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// How many texts, passages, sources or dates it looked at.
    pub count: usize,
    /// What is wrong.
    pub findings: Vec<Finding>,
    /// What it could not look at, and why.
    pub not_checked: Vec<String>,
}

impl Checked {
    /// Notes an error.
    pub(super) fn error(&mut self, spot: Spot, message: String, help: impl Into<String>) {
        self.add(Finding { level: Level::Error, spot, message, help: help.into() });
    }

    /// Notes a warning.
    pub(super) fn warning(&mut self, spot: Spot, message: String, help: impl Into<String>) {
        self.add(Finding { level: Level::Warning, spot, message, help: help.into() });
    }

    /// The words of a shared set of options stand once in the file and on many screens.
    fn add(&mut self, finding: Finding) {
        if !self.findings.contains(&finding) {
            self.findings.push(finding);
        }
    }

    /// Notes what could not be looked at.
    pub(super) fn skip(&mut self, locale: &str, why: &str) {
        self.not_checked.push(format!("{locale}: {why}"));
    }

    /// Whether there is no error.
    pub fn holds(&self) -> bool {
        self.findings.iter().all(|finding| finding.level == Level::Warning)
    }
}
