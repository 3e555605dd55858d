//! The names in a logic file, read without the loader, so that the two can be compared.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

pub(super) struct Logic {
    pub(super) items: BTreeSet<String>,
    /// How many items are asked of everyone.
    pub(super) always: usize,
    pub(super) criteria: BTreeMap<String, Criterion>,
    pub(super) facts: BTreeSet<String>,
    /// Each window as a reader would write it: "3 months".
    pub(super) windows: BTreeMap<String, String>,
    pub(super) sources: BTreeSet<String>,
    options: BTreeSet<String>,
}

pub(super) struct Criterion {
    pub(super) class: String,
    pub(super) waits: Option<String>,
    /// The items that its condition looks at.
    pub(super) items: BTreeSet<String>,
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

fn list<'a>(file: &'a Value, key: &str) -> &'a [Value] {
    file[key].as_array().unwrap()
}

fn names(file: &Value, key: &str, name: &str) -> BTreeSet<String> {
    list(file, key).iter().map(|entry| text(&entry[name])).collect()
}

fn items_of(condition: &Value) -> BTreeSet<String> {
    match condition {
        Value::Object(parts) if parts.contains_key("item") => [text(&parts["item"])].into(),
        Value::Object(parts) => parts.values().flat_map(items_of).collect(),
        Value::Array(parts) => parts.iter().flat_map(items_of).collect(),
        _ => BTreeSet::new(),
    }
}

fn window(window: &Value) -> String {
    let number = window["number"].to_string();
    match window["unit"].as_str().unwrap() {
        "none" => number,
        unit if number == "1" => format!("{number} {unit}"),
        unit => format!("{number} {unit}s"),
    }
}

impl Logic {
    pub(super) fn read(file: &str) -> Logic {
        let file: Value = serde_json::from_str(file).unwrap();
        let criterion = |entry: &Value| Criterion {
            class: text(&entry["class"]),
            waits: entry.get("waits").map(text),
            items: items_of(&entry["when"]),
        };
        let always = list(&file, "items").iter().filter(|item| item.get("enableWhen").is_none());
        let own = list(&file, "items").iter().filter_map(|item| item["options"].as_array());
        Logic {
            items: names(&file, "items", "linkId"),
            always: always.count(),
            criteria: list(&file, "criteria")
                .iter()
                .map(|entry| (text(&entry["id"]), criterion(entry)))
                .collect(),
            facts: names(&file, "facts", "id"),
            windows: file["windows"]
                .as_object()
                .unwrap()
                .iter()
                .map(|(name, value)| (name.clone(), window(value)))
                .collect(),
            sources: names(&file, "sources", "id"),
            options: own.flatten().map(text).collect(),
        }
    }

    /// Whether the file has anything of this name, or a class.
    pub(super) fn knows(&self, name: &str) -> bool {
        self.items.contains(name)
            || self.criteria.contains_key(name)
            || self.criteria.values().any(|criterion| criterion.class == name)
            || self.facts.contains(name)
            || self.windows.contains_key(name)
            || self.options.contains(name)
    }
}
