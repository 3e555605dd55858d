//! The results of a check, for programs.

use serde::Serialize;

use super::check::Results;
use super::exit::Failure;
use super::folder::{Folder, Refused};
use super::lints::place;
use super::names::Names;
use super::places::Places;
use super::stale::Stale;
use super::transcript::cause;
use super::wording::tell;
use crate::lint::{Finding, Lint, Linted};
use crate::source::Diagnostic;
use crate::verify::{Counts, Level, Transcript};

/// Rises when a field is taken away or changes its meaning.
const FORMAT: u32 = 1;

#[derive(Serialize)]
struct Checked<'a> {
    format: u32,
    questionnaire: &'a str,
    version: &'a str,
    holds: bool,
    sessions: Number,
    outcomes: Vec<Reached>,
    properties: Vec<Held>,
    findings: Vec<Found>,
}

/// Numbers of sessions, as texts: they are too large for most readers of JSON.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Number {
    complete: String,
    with_gaps: String,
}

#[derive(Serialize)]
struct Reached {
    outcome: &'static str,
    sessions: Number,
    #[serde(skip_serializing_if = "Option::is_none")]
    taps: Option<Taps>,
}

#[derive(Serialize)]
struct Taps {
    fewest: usize,
    typical: usize,
    most: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Held {
    property: &'static str,
    statement: &'static str,
    holds: bool,
    checked: usize,
    excused: usize,
    /// What could not be looked at, and why.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    not_checked: Vec<String>,
}

#[derive(Serialize)]
struct Found {
    property: &'static str,
    level: &'static str,
    message: String,
    help: String,
    file: String,
    line: usize,
    column: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    sessions: Option<Number>,
    witnesses: Vec<Witness>,
}

#[derive(Serialize)]
pub(super) struct Witness {
    asked: Vec<Asked>,
    outcome: &'static str,
    findings: Vec<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Asked {
    link_id: String,
    option: Option<String>,
}

#[derive(Serialize)]
struct Problems<'a> {
    format: u32,
    holds: bool,
    problems: Vec<Problem<'a>>,
}

#[derive(Serialize)]
struct Problem<'a> {
    code: &'static str,
    message: &'a str,
    help: &'a str,
    file: &'a str,
    line: usize,
    column: usize,
}

/// The results.
pub(super) fn report(folder: &Folder, results: &Results<'_>) -> Result<String, Failure> {
    let Results { report, lints, stale } = *results;
    let names = Names { definition: &folder.definition, words: None };
    let places = Places::new(folder);
    let findings = report.violations().map(|(property, violation)| {
        let told = tell(names, &folder.checks, violation);
        let place = places.of(told.subject);
        let (line, column) = place.line_and_column();
        Found {
            property: property.code(),
            level: level(violation.breach.level()),
            message: told.message,
            help: told.help,
            file: place.file.name.clone(),
            line,
            column,
            sessions: violation.sessions.as_ref().map(number),
            witnesses: violation.transcripts.iter().map(|it| witness(names, it)).collect(),
        }
    });
    let stale_found = stale.map(|stale| {
        let (line, column) = stale.place.line_and_column();
        Found {
            property: Stale::CODE,
            level: level(stale.level),
            message: stale.message.clone(),
            help: stale.help.to_owned(),
            file: stale.place.file.name.clone(),
            line,
            column,
            sessions: None,
            witnesses: Vec::new(),
        }
    });
    let outcomes = report.outcomes.iter().map(|(outcome, counts)| {
        let burden = report.burden.iter().find(|burden| burden.outcome == *outcome);
        let taps = burden.map(|it| Taps { fewest: it.fewest, typical: it.typical, most: it.most });
        Reached { outcome: outcome.code(), sessions: number(counts), taps }
    });
    let properties = report.verdicts.iter().map(|verdict| Held {
        property: verdict.property.code(),
        statement: verdict.property.statement(),
        holds: verdict.violations.iter().all(|it| it.breach.level() == Level::Warning),
        checked: verdict.checked,
        excused: verdict.excused,
        not_checked: Vec::new(),
    });
    let looked_at = lints.iter().map(|Linted { lint, checked }| Held {
        property: lint.code(),
        statement: lint.statement(),
        holds: checked.holds(),
        checked: checked.count,
        excused: 0,
        not_checked: checked.not_checked.clone(),
    });
    let in_texts = lints.iter().flat_map(|linted| {
        linted.checked.findings.iter().map(|finding| found(folder, linted.lint, finding))
    });
    written(&Checked {
        format: FORMAT,
        questionnaire: &folder.definition.id,
        version: &folder.definition.version,
        holds: results.holds(),
        sessions: number(&report.sessions),
        outcomes: outcomes.collect(),
        properties: properties.chain(looked_at).collect(),
        findings: findings.chain(in_texts).chain(stale_found).collect(),
    })
}

fn found(folder: &Folder, lint: Lint, finding: &Finding) -> Found {
    let place = place(folder, finding.spot);
    let (line, column) = place.line_and_column();
    Found {
        property: lint.code(),
        level: level(finding.level),
        message: finding.message.clone(),
        help: finding.help.clone(),
        file: place.file.name.clone(),
        line,
        column,
        sessions: None,
        witnesses: Vec::new(),
    }
}

/// The problems of files that were refused.
pub(super) fn problems<'r>(refused: &'r Refused) -> Result<String, Failure> {
    let problem = |problem: &'r Diagnostic| Problem {
        code: problem.code.name(),
        message: &problem.message,
        help: &problem.help,
        file: &problem.file,
        line: problem.line,
        column: problem.column,
    };
    let problems = refused.problems.iter().map(problem).collect();
    written(&Problems { format: FORMAT, holds: false, problems })
}

/// As JSON with indents.
pub(super) fn written(value: &impl Serialize) -> Result<String, Failure> {
    serde_json::to_string_pretty(value).map_err(|error| error.to_string())
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
    }
}

/// Numbers of sessions, complete and with questions left open.
pub(super) fn number(counts: &Counts) -> Number {
    Number { complete: counts.complete.to_string(), with_gaps: counts.with_gaps.to_string() }
}

/// A session as it is gone through.
pub(super) fn witness(names: Names<'_>, transcript: &Transcript) -> Witness {
    let asked = transcript.asked.iter().map(|&(item, option)| Asked {
        link_id: names.item(item).to_owned(),
        option: option.map(|option| names.option(item, option).to_owned()),
    });
    let findings = transcript.assessment.findings.iter();
    Witness {
        asked: asked.collect(),
        outcome: transcript.assessment.outcome.code(),
        findings: findings.map(|finding| cause(names, finding.cause)).collect(),
    }
}
