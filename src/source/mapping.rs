//! Reads what was renamed between two versions of a questionnaire: an object of old and new names.

use super::diagnostic::{Code, Diagnostic, SourceFile};
use super::json::{self, Member, Node};
use super::reader::Reader;
use crate::definition::{Definition, Mapping, Renames};
use crate::engine::{CriterionIx, ItemIx};

const KEYS: &[&str] = &["items", "options", "criteria"];

pub(super) fn load(
    file: SourceFile<'_>,
    old: &Definition,
    new: &Definition,
) -> Result<Mapping, Vec<Diagnostic>> {
    let node = json::parse(&file).map_err(|problem| vec![problem])?;
    let mut reader = Reader::new(file);
    let renames = read(&mut reader, &node, old, new);
    let problems = reader.into_problems();
    match renames {
        Some(renames) if problems.is_empty() => Ok(Mapping::new(old, new, &renames)),
        _ => Err(problems),
    }
}

fn read(
    reader: &mut Reader<'_>,
    node: &Node,
    old: &Definition,
    new: &Definition,
) -> Option<Renames> {
    let mut renames = Renames::default();
    let fields = reader.fields(node, KEYS)?;
    if let Some(node) = fields.optional("items") {
        let known = |definition: &Definition| -> Vec<String> {
            definition.items.iter().map(|item| item.link_id.clone()).collect()
        };
        for (from, to) in pairs(reader, node, "item", &known(old), &known(new)) {
            renames.items.push((ItemIx::new(from), ItemIx::new(to)));
        }
    }
    if let Some(node) = fields.optional("criteria") {
        let known = |definition: &Definition| -> Vec<String> {
            definition.criteria.iter().map(|criterion| criterion.id.clone()).collect()
        };
        for (from, to) in pairs(reader, node, "criterion", &known(old), &known(new)) {
            renames.criteria.push((CriterionIx::new(from), CriterionIx::new(to)));
        }
    }
    // Last: which options there are depends on what became of their item.
    if let Some(node) = fields.optional("options") {
        let items = Mapping::new(old, new, &renames);
        for member in reader.members(node).unwrap_or_default() {
            options(reader, member, (old, new), &items, &mut renames);
        }
    }
    Some(renames)
}

/// The options of one item, which goes by its old name.
fn options(
    reader: &mut Reader<'_>,
    member: &Member,
    (old, new): (&Definition, &Definition),
    items: &Mapping,
    renames: &mut Renames,
) {
    let Some(item) = old.find_item(&member.name) else {
        let known = old.items.iter().map(|item| item.link_id.as_str());
        reader.report_unknown(Code::UnknownName, member.at, "old item", &member.name, known);
        return;
    };
    let Some(partner) = items.new_item(item) else {
        let message = ["the item `", &member.name, "` is not in the new questionnaire"];
        let help = "say under `items` which item it became, or delete this";
        reader.report(Code::UnknownName, member.at, &message, help);
        return;
    };
    let (known_old, known_new) = (&old.item(item).options, &new.item(partner).options);
    for (from, to) in pairs(reader, &member.node, "option", known_old, known_new) {
        renames.options.push((item, from, to));
    }
}

/// The positions of old and new names.
fn pairs(
    reader: &mut Reader<'_>,
    node: &Node,
    what: &str,
    old: &[String],
    new: &[String],
) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for member in reader.members(node).unwrap_or_default() {
        let from = old.iter().position(|name| *name == member.name);
        if from.is_none() {
            let (what, known) = (["old ", what].concat(), old.iter().map(String::as_str));
            reader.report_unknown(Code::UnknownName, member.at, &what, &member.name, known);
        }
        let Some(name) = reader.text(&member.node) else { continue };
        let Some(to) = new.iter().position(|known| *known == name.value) else {
            let (what, known) = (["new ", what].concat(), new.iter().map(String::as_str));
            reader.report_unknown(Code::UnknownName, name.at, &what, &name.value, known);
            continue;
        };
        if found.iter().any(|(_, taken)| *taken == to) {
            let message = ["two ", what, "s cannot both have become `", &name.value, "`"];
            reader.report(Code::DuplicateName, name.at, &message, "keep one of them");
        } else if let Some(from) = from {
            found.push((from, to));
        }
    }
    found
}
