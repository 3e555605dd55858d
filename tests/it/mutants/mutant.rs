//! A logic file that is wrong in one way.

use serde_json::Value;

use super::kind::Kind;

/// One mutation of the shipped rules.
#[derive(Clone)]
pub(super) struct Mutant {
    pub(super) kind: Kind,
    /// What it is about and what is done to it; no two mutants share it.
    pub(super) key: String,
    /// What stands at a JSON pointer instead; nothing where it is left out.
    edits: Vec<(String, Option<Value>)>,
}

impl Mutant {
    pub(super) fn new(kind: Kind, key: String) -> Mutant {
        Mutant { kind, key, edits: Vec::new() }
    }

    pub(super) fn set(mut self, pointer: String, value: Value) -> Mutant {
        self.edits.push((pointer, Some(value)));
        self
    }

    pub(super) fn remove(mut self, pointer: String) -> Mutant {
        self.edits.push((pointer, None));
        self
    }

    /// The logic file with the mutation.
    pub(super) fn text(&self, shipped: &Value) -> String {
        let mut file = shipped.clone();
        for (pointer, value) in &self.edits {
            match value {
                Some(value) => *file.pointer_mut(pointer).unwrap() = value.clone(),
                None => {
                    let (parent, name) = pointer.rsplit_once('/').unwrap();
                    match file.pointer_mut(parent).unwrap() {
                        Value::Object(members) => drop(members.remove(name).unwrap()),
                        Value::Array(parts) => drop(parts.remove(name.parse().unwrap())),
                        other => panic!("{other} has no parts"),
                    }
                }
            }
        }
        file.to_string()
    }

    /// What makes two mutants the same.
    pub(super) fn edits(&self) -> String {
        format!("{:?}", self.edits)
    }
}
