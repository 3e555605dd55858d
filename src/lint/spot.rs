//! Places in the files, found by name in the tree that the reader makes of them.

use crate::source::{Node, Position, Value};

/// One of the files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    /// The logic.
    Questionnaire,
    /// `checks.json`.
    Checks,
    /// The words of the locale at this position.
    Words(usize),
    /// What the words of the locale at this position are held to.
    Wording(usize),
}

/// A stretch of a file, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The file.
    pub file: File,
    /// Where it begins.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
}

/// A step into a value: a key, or a position in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The value of this key.
    Key(String),
    /// The element at this position.
    Place(usize),
}

impl From<&str> for Step {
    fn from(key: &str) -> Step {
        Step::Key(key.to_owned())
    }
}

impl From<usize> for Step {
    fn from(place: usize) -> Step {
        Step::Place(place)
    }
}

/// A file with its tree.
pub(super) struct Placed<'a> {
    pub(super) file: File,
    pub(super) text: &'a str,
    pub(super) tree: Option<Node>,
}

impl Placed<'_> {
    /// The value at the end of these steps; the last one that is there, if some are not.
    pub(super) fn value(&self, path: &[Step]) -> Spot {
        let mut at = Position(0);
        let mut node = self.tree.as_ref();
        for step in path {
            let Some(next) = node.and_then(|node| inside(node, step)) else { break };
            at = next.at;
            node = Some(next);
        }
        self.spot(at)
    }

    /// Whether there is a value at the end of these steps.
    pub(super) fn has(&self, path: &[Step]) -> bool {
        let mut node = self.tree.as_ref();
        for step in path {
            node = node.and_then(|node| inside(node, step));
        }
        node.is_some()
    }

    /// The last key of these steps; the last one that is there, if some are not.
    pub(super) fn key(&self, path: &[&str]) -> Spot {
        let mut at = Position(0);
        let mut node = self.tree.as_ref();
        for key in path {
            let Some(Value::Object(members)) = node.map(|node| &node.value) else { break };
            let Some(member) = members.iter().find(|member| member.name == *key) else { break };
            at = member.at;
            node = Some(&member.node);
        }
        self.spot(at)
    }

    /// The value that begins here.
    pub(super) fn spot(&self, at: Position) -> Spot {
        Spot { file: self.file, from: at.0, to: value_end(self.text, at.0) }
    }

    /// The first word of these in the text at a spot, or the whole text if it is not there as
    /// such, for instance because it comes from a placeholder.
    pub(super) fn word(&self, whole: Spot, words: &str) -> Spot {
        let wanted = words.split([' ', '*']).find(|word| !word.is_empty()).unwrap_or_default();
        let text = self.text.get(whole.from..whole.to).unwrap_or_default();
        let mut after_letter = false;
        for (at, c) in text.char_indices() {
            let rest = &text[at..];
            let begins = !after_letter || words.starts_with('*') || !c.is_alphanumeric();
            if begins && rest.to_lowercase().starts_with(wanted) {
                let length = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
                let length = length.max(c.len_utf8());
                return Spot { from: whole.from + at, to: whole.from + at + length, ..whole };
            }
            after_letter = c.is_alphanumeric();
        }
        whole
    }
}

fn inside<'n>(node: &'n Node, step: &Step) -> Option<&'n Node> {
    match (&node.value, step) {
        (Value::Object(members), Step::Key(key)) => {
            members.iter().find(|member| member.name == *key).map(|member| &member.node)
        }
        (Value::List(nodes), Step::Place(place)) => nodes.get(*place),
        _ => None,
    }
}

/// The end of the text, number or sign that begins at this byte.
fn value_end(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    let mut escaped = false;
    let length = match rest.strip_prefix('"') {
        Some(inside) => {
            let closes = |c: char| {
                let quote = c == '"' && !escaped;
                escaped = c == '\\' && !escaped;
                quote || c == '\n'
            };
            inside.find(closes).map_or(rest.len(), |end| end + 2)
        }
        None => {
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '.' && c != '-');
            let first = rest.chars().next().map_or(0, char::len_utf8);
            end.unwrap_or(rest.len()).max(first)
        }
    };
    (from + length).min(text.len())
}
