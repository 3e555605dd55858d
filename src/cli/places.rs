//! Where items, criteria and exceptions stand in their files.

use super::folder::{Folder, Text};
use crate::engine::{CriterionIx, ItemIx};
use crate::source::{Member, Node, Position, Value, parse};

/// Something that a result is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// An item.
    Item(ItemIx),
    /// A criterion.
    Criterion(CriterionIx),
    /// An exception in `checks.json`, by position.
    Exception(usize),
    /// The questionnaire as a whole.
    Questionnaire,
}

/// A stretch of a file.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) file: &'a Text,
    pub(super) from: usize,
    pub(super) to: usize,
}

impl Place<'_> {
    /// Line and column, counted from 1.
    pub(super) fn line_and_column(&self) -> (usize, usize) {
        line_and_column(&self.file.text, self.from)
    }
}

/// Line and column of a byte, counted from 1, the column in characters.
pub(super) fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

/// The places of all subjects.
pub(super) struct Places<'a> {
    questionnaire: &'a Text,
    checks: Option<&'a Text>,
    items: Vec<Position>,
    criteria: Vec<Position>,
    exceptions: Vec<Position>,
}

impl<'a> Places<'a> {
    pub(super) fn new(folder: &'a Folder) -> Places<'a> {
        let questionnaire = &folder.questionnaire;
        let checks = folder.checks_file.as_ref();
        Places {
            items: named_by(questionnaire, "items", "linkId"),
            criteria: named_by(questionnaire, "criteria", "id"),
            exceptions: checks
                .map_or_else(Vec::new, |file| named_by(file, "exceptions", "property")),
            questionnaire,
            checks,
        }
    }

    /// Where the subject's name stands.
    pub(super) fn of(&self, subject: Subject) -> Place<'a> {
        let (file, at) = match subject {
            Subject::Item(item) => (self.questionnaire, self.items.get(item.position())),
            Subject::Criterion(criterion) => {
                (self.questionnaire, self.criteria.get(criterion.position()))
            }
            Subject::Exception(exception) => {
                (self.checks.unwrap_or(self.questionnaire), self.exceptions.get(exception))
            }
            Subject::Questionnaire => (self.questionnaire, None),
        };
        let from = at.map_or(0, |at| at.0);
        Place { file, from, to: word_end(&file.text, from) }
    }
}

/// The end of the name, number or sign that begins at this byte.
pub(super) fn word_end(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    let length = match rest.strip_prefix('"') {
        Some(name) => name.find(['"', '\n']).map_or(rest.len(), |end| end + 2),
        None => rest
            .find(|c: char| !c.is_alphanumeric() && c != '.' && c != '-')
            .unwrap_or(rest.len())
            .max(rest.chars().next().map_or(0, char::len_utf8)),
    };
    (from + length).min(text.len())
}

/// For each object in the list of this name, where the value of this key stands.
fn named_by(file: &Text, list: &str, key: &str) -> Vec<Position> {
    let Ok(root) = parse(&file.file()) else { return Vec::new() };
    let Some(Value::List(nodes)) = member(&root, list).map(|member| &member.node.value) else {
        return Vec::new();
    };
    nodes.iter().map(|node| member(node, key).map_or(node.at, |name| name.node.at)).collect()
}

/// Where this name stands in the outermost object of a file.
pub(super) fn root_name(file: &Text, name: &str) -> Option<Position> {
    Some(member(&parse(&file.file()).ok()?, name)?.at)
}

/// Where a name in the object of this name stands.
pub(super) fn member_name(file: &Text, object: &str, name: &str) -> Option<Position> {
    let root = parse(&file.file()).ok()?;
    Some(member(&member(&root, object)?.node, name)?.at)
}

fn member<'n>(node: &'n Node, name: &str) -> Option<&'n Member> {
    match &node.value {
        Value::Object(members) => members.iter().find(|member| member.name == name),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Text(_) | Value::List(_) => None,
    }
}
