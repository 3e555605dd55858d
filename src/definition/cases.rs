//! The author's own examples: who should end where.

use crate::engine::{CriterionIx, Outcome, Response};

/// A person with answers, and what the author expects of them, as in `cases.json`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Who it is.
    pub name: String,
    /// The answers: those of a person with nothing to report, and what differs.
    pub response: Response,
    /// The outcome that is expected once the questionnaire is in force.
    pub outcome: Outcome,
    /// The criteria that have to be listed, as met or as left open by "not sure".
    pub findings: Vec<CriterionIx>,
    /// The criteria that must not be listed.
    pub not_findings: Vec<CriterionIx>,
}
