//! The results of a check as SARIF 2.1.0, which code review tools show beside the lines.

use serde::Serialize;

use super::check::Results;
use super::exit::Failure;
use super::folder::{Folder, Refused};
use super::json::written;
use super::lints::place;
use super::names::Names;
use super::places::Places;
use super::stale::Stale;
use super::transcript;
use super::wording::tell;
use crate::lint::Lint;
use crate::verify::{Level, Property};

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

#[derive(Serialize)]
struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    tool: Tool,
    /// Columns count characters, not UTF-16 units.
    column_kind: &'static str,
    results: Vec<Finding>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
struct Driver {
    name: &'static str,
    version: &'static str,
    rules: Vec<Rule>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    short_description: Option<Text>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Finding {
    rule_id: &'static str,
    level: &'static str,
    message: Text,
    locations: [Location; 1],
}

#[derive(Serialize)]
struct Text {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: PhysicalLocation,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    region: Region,
}

#[derive(Serialize)]
struct ArtifactLocation {
    uri: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
}

/// The results.
pub(super) fn report(folder: &Folder, found: &Results<'_>) -> Result<String, Failure> {
    let Results { report, lints, stale } = *found;
    let names = Names { definition: &folder.definition, words: folder.default_words() };
    let places = Places::new(folder);
    let questionnaire = &folder.definition.questionnaire;
    let results = report.violations().map(|(property, violation)| {
        let told = tell(names, &folder.checks, violation);
        let place = places.of(told.subject);
        let mut text = format!("{}; {}", told.message, told.help);
        for session in &violation.transcripts {
            text += "\n\n";
            text +=
                transcript::text(names, session, &violation.breach.items(questionnaire)).trim_end();
        }
        let at = location(&place.file.name, place.line_and_column());
        let level = level(violation.breach.level());
        Finding { rule_id: property.code(), level, message: Text { text }, locations: [at] }
    });
    let in_texts = lints.iter().flat_map(|linted| {
        linted.checked.findings.iter().map(|finding| {
            let place = place(folder, finding.spot);
            Finding {
                rule_id: linted.lint.code(),
                level: level(finding.level),
                message: Text { text: format!("{}; {}", finding.message, finding.help) },
                locations: [location(&place.file.name, place.line_and_column())],
            }
        })
    });
    let not_checked = lints.iter().flat_map(|linted| {
        linted.checked.not_checked.iter().map(|reason| Finding {
            rule_id: linted.lint.code(),
            level: "note",
            message: Text { text: format!("not checked: {reason}") },
            locations: [location(&folder.questionnaire.name, (1, 1))],
        })
    });
    let stale = stale.map(|stale| Finding {
        rule_id: Stale::CODE,
        level: level(stale.level),
        message: Text { text: format!("{}; {}", stale.message, stale.help) },
        locations: [location(&stale.place.file.name, stale.place.line_and_column())],
    });
    let properties = Property::ALL.map(|property| rule(property.code(), property.statement()));
    let lint_rules = Lint::ALL.map(|lint| rule(lint.code(), lint.statement()));
    let rules = properties.into_iter().chain(lint_rules);
    let rules = rules.chain([rule(Stale::CODE, Stale::STATEMENT)]);
    log(rules.collect(), results.chain(in_texts).chain(not_checked).chain(stale).collect())
}

fn rule(id: &'static str, statement: &str) -> Rule {
    Rule { id, short_description: Some(Text { text: statement.to_owned() }) }
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
    }
}

/// The problems of files that were refused.
pub(super) fn problems(refused: &Refused) -> Result<String, Failure> {
    let mut codes: Vec<_> = refused.problems.iter().map(|problem| problem.code.name()).collect();
    codes.sort_unstable();
    codes.dedup();
    let rules = codes.into_iter().map(|id| Rule { id, short_description: None });
    let results = refused.problems.iter().map(|problem| Finding {
        rule_id: problem.code.name(),
        level: "error",
        message: Text { text: format!("{}; {}", problem.message, problem.help) },
        locations: [location(&problem.file, (problem.line, problem.column))],
    });
    log(rules.collect(), results.collect())
}

fn log(rules: Vec<Rule>, results: Vec<Finding>) -> Result<String, Failure> {
    let driver = Driver { name: "screener", version: env!("CARGO_PKG_VERSION"), rules };
    let run = Run { tool: Tool { driver }, column_kind: "unicodeCodePoints", results };
    written(&Log { schema: SCHEMA, version: "2.1.0", runs: [run] })
}

fn location(file: &str, (start_line, start_column): (usize, usize)) -> Location {
    let uri = file.replace('\\', "/").replace(' ', "%20");
    Location {
        physical_location: PhysicalLocation {
            artifact_location: ArtifactLocation { uri },
            region: Region { start_line, start_column },
        },
    }
}
