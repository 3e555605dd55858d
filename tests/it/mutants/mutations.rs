//! Every mutation of a logic file.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::conditions::{Options, variants};
use super::kind::Kind;
use super::mutant::Mutant;

/// Strictest first; a weaker class stands further on.
const CLASSES: [&str; 7] =
    ["emergency", "urgent", "other-pathway", "not-now", "wait", "review", "info"];

/// Every mutation, in the order of the file; what comes to the same file is there once.
pub(super) fn mutations(file: &Value) -> Vec<Mutant> {
    let mut all = criteria(file);
    all.extend(enable_whens(file));
    all.extend(order(file));
    all.extend(options(file));
    all.extend(windows(file));
    let mut seen = BTreeSet::new();
    all.retain(|mutant| seen.insert(mutant.edits()));
    all
}

fn list<'a>(file: &'a Value, name: &str) -> &'a [Value] {
    file[name].as_array().unwrap()
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap()
}

fn codes(list: &Value) -> Vec<String> {
    serde_json::from_value(list.clone()).unwrap()
}

fn options_of(file: &Value) -> Options {
    let of = |item: &Value| match &item["options"] {
        Value::String(set) => codes(&file["optionSets"][set]),
        own => codes(own),
    };
    list(file, "items").iter().map(|item| (text(item, "linkId").to_owned(), of(item))).collect()
}

fn criteria(file: &Value) -> Vec<Mutant> {
    let options = options_of(file);
    let mut found = Vec::new();
    for (at, criterion) in list(file, "criteria").iter().enumerate() {
        let id = text(criterion, "id");
        let pointer = format!("/criteria/{at}");
        found.push(
            Mutant::new(Kind::DropCriterion, format!("{id}: left out")).remove(pointer.clone()),
        );
        let class = CLASSES.iter().position(|class| *class == text(criterion, "class")).unwrap();
        for weaker in &CLASSES[class + 1..] {
            let mut mutant = Mutant::new(Kind::WeakenClass, format!("{id}: {weaker}"))
                .set(format!("{pointer}/class"), json!(weaker));
            // What the loader would refuse at once.
            if criterion.get("waits").is_some() {
                mutant = mutant.remove(format!("{pointer}/waits"));
            }
            if *weaker == "info" && criterion.get("stops").is_some() {
                mutant = mutant.remove(format!("{pointer}/stops"));
            }
            found.push(mutant);
        }
        if criterion.get("stops").is_some() {
            found.push(
                Mutant::new(Kind::DropStops, format!("{id}: without stops"))
                    .remove(format!("{pointer}/stops")),
            );
        }
        found.extend(variants(&criterion["when"], &options).into_iter().map(|variant| {
            Mutant::new(Kind::Rule(variant.change), format!("{id}.when.{}", variant.place))
                .set(format!("{pointer}/when"), variant.condition)
        }));
    }
    found
}

fn enable_whens(file: &Value) -> Vec<Mutant> {
    let options = options_of(file);
    let mut found = Vec::new();
    for (at, item) in list(file, "items").iter().enumerate() {
        let Some(when) = item.get("enableWhen") else { continue };
        let id = text(item, "linkId");
        let pointer = format!("/items/{at}/enableWhen");
        let key = format!("{id}.enableWhen: left out");
        found.push(Mutant::new(Kind::DropEnableWhen, key).remove(pointer.clone()));
        found.extend(variants(when, &options).into_iter().map(|variant| {
            let key = format!("{id}.enableWhen.{}", variant.place);
            Mutant::new(Kind::Asked(variant.change), key).set(pointer.clone(), variant.condition)
        }));
    }
    found
}

fn order(file: &Value) -> Vec<Mutant> {
    let items = list(file, "items");
    let names = |items: &[Value]| text(&items[0], "linkId").to_owned();
    let swap = |kind, from: usize, middle: usize, to: usize| {
        let (first, second) = (&items[from..middle], &items[middle..to]);
        let swapped = [&items[..from], second, first, &items[to..]].concat();
        let key = format!("{} after {}: {kind:?}", names(first), names(second));
        Mutant::new(kind, key).set("/items".into(), Value::Array(swapped))
    };
    let mut found: Vec<_> = (1..items.len())
        .map(|middle| swap(Kind::SwapItems, middle - 1, middle, middle + 1))
        .collect();
    let mut topics: Vec<_> =
        (0..items.len()).filter(|at| items[*at].get("enableWhen").is_none()).collect();
    topics.push(items.len());
    let swapped = topics.windows(3).map(|at| swap(Kind::SwapTopics, at[0], at[1], at[2]));
    found.extend(swapped);
    found
}

fn options(file: &Value) -> Vec<Mutant> {
    let own = list(file, "items").iter().enumerate().filter(|(_, item)| item["options"].is_array());
    let mut lists: Vec<(String, String, Vec<String>)> = own
        .map(|(at, item)| {
            let id = text(item, "linkId").to_owned();
            (id, format!("/items/{at}/options"), codes(&item["options"]))
        })
        .collect();
    let sets = file["optionSets"].as_object().unwrap();
    lists.extend(
        sets.iter().map(|(set, list)| (set.clone(), format!("/optionSets/{set}"), codes(list))),
    );
    let mut found = Vec::new();
    for (id, pointer, codes) in lists {
        let with = |kind, key: String, codes: &[String]| {
            Mutant::new(kind, format!("{id}.options: {key}")).set(pointer.clone(), json!(codes))
        };
        if codes.last().is_some_and(|code| code == "unsure") {
            let mut turned = codes.clone();
            turned.rotate_right(1);
            found.push(with(Kind::UnsureNotLast, "unsure first".into(), &turned));
        }
        let mut swapped = codes.clone();
        swapped.swap(0, 1);
        found.push(with(Kind::SwapOptions, format!("{} first", codes[1]), &swapped));
        for at in 0..codes.len() {
            let mut renamed = codes.clone();
            renamed[at].push_str("-renamed");
            found.push(with(Kind::RenameOption, format!("{} renamed", codes[at]), &renamed));
        }
    }
    found
}

fn windows(file: &Value) -> Vec<Mutant> {
    let windows = file["windows"].as_object().unwrap();
    let more = |(name, window): (&String, &Value)| {
        let number = match window["number"].as_u64() {
            Some(number) => json!(number + 1),
            None => json!(window["number"].as_f64().unwrap() + 1.0),
        };
        Mutant::new(Kind::Window, format!("{name}: {number}"))
            .set(format!("/windows/{name}/number"), number)
    };
    windows.iter().map(more).collect()
}
