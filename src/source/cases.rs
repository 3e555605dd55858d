//! Reads `cases.json`: people with answers, and the outcome that the author expects for each.

use super::answers;
use super::checks::named_criterion;
use super::definition::one_of;
use super::diagnostic::{Diagnostic, SourceFile};
use super::json::{self, Node};
use super::reader::Reader;
use crate::definition::{Case, Definition};
use crate::engine::{CriterionIx, Outcome, Response};

const KEYS: &[&str] = &["clear", "cases"];
const CASE_KEYS: &[&str] = &["name", "answers", "outcome", "findings", "notFindings"];

pub(super) fn load(
    file: SourceFile<'_>,
    definition: &Definition,
) -> Result<Vec<Case>, Vec<Diagnostic>> {
    let node = json::parse(&file).map_err(|problem| vec![problem])?;
    let mut reader = Reader::new(file);
    let cases = read(&mut reader, &node, definition);
    let problems = reader.into_problems();
    match cases {
        Some(cases) if problems.is_empty() => Ok(cases),
        _ => Err(problems),
    }
}

fn read(reader: &mut Reader<'_>, node: &Node, definition: &Definition) -> Option<Vec<Case>> {
    let fields = reader.fields(node, KEYS)?;
    let nobody = Response::empty(&definition.questionnaire);
    let clear = fields.required(reader, "clear");
    let cases = fields.required(reader, "cases");
    let clear = answers::changed(reader, clear?, definition, nobody);
    reader.list(cases?, |reader, node| case(reader, node, definition, &clear))
}

fn case(
    reader: &mut Reader<'_>,
    node: &Node,
    definition: &Definition,
    clear: &Response,
) -> Option<Case> {
    let outcomes = Outcome::ALL.map(|outcome| (outcome.code(), outcome));
    let fields = reader.fields(node, CASE_KEYS)?;
    let name = fields.required(reader, "name").and_then(|node| reader.text(node));
    let answers = fields.required(reader, "answers");
    let response = answers.map(|node| answers::changed(reader, node, definition, clear.clone()));
    let outcome =
        fields.required(reader, "outcome").and_then(|node| one_of(reader, node, &outcomes));
    let mut criteria = |key| {
        let node = fields.required(reader, key)?;
        criteria(reader, node, definition)
    };
    let (findings, not_findings) = (criteria("findings"), criteria("notFindings"));
    Some(Case {
        name: name?.value,
        response: response?,
        outcome: outcome?,
        findings: findings?,
        not_findings: not_findings?,
    })
}

fn criteria(
    reader: &mut Reader<'_>,
    node: &Node,
    definition: &Definition,
) -> Option<Vec<CriterionIx>> {
    let names = reader.texts(node)?;
    // All of them first, so that each unknown one is told.
    let found: Vec<_> =
        names.iter().map(|name| named_criterion(reader, definition, name)).collect();
    found.into_iter().collect()
}
