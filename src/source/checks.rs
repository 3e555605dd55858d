//! Reads `checks.json`: which answers are worse than others, and which exceptions the author makes.

use super::definition::one_of;
use super::diagnostic::{Code, Diagnostic, Position, SourceFile};
use super::json::{self, Node};
use super::reader::{Fields, Reader, Spanned};
#[cfg(feature = "cli")]
use crate::definition::BurdenLimits;
use crate::definition::{Allowed, Checks, Definition, Exception};
use crate::engine::{CriterionIx, ItemIx, OptionSet};

const KEYS: &[&str] = &["severity", "exceptions", "burden"];
#[cfg(feature = "cli")]
const BURDEN_KEYS: &[&str; 2] = &["typical", "most"];
const SEVERITY_KEYS: &[&str] = &["optionSets", "items"];
const EXCEPTION_KEYS: &[&str] = &["property", "item", "options", "criterion", "why"];

pub(super) fn load(
    file: SourceFile<'_>,
    definition: &Definition,
) -> Result<Checks, Vec<Diagnostic>> {
    let node = json::parse(&file).map_err(|problem| vec![problem])?;
    let mut loader = Loader { reader: Reader::new(file), definition };
    let checks = loader.checks(&node);
    let problems = loader.reader.into_problems();
    match checks {
        Some(checks) if problems.is_empty() => Ok(checks),
        _ => Err(problems),
    }
}

struct Loader<'a> {
    reader: Reader<'a>,
    definition: &'a Definition,
}

/// Reads the limits of burden. The key is known to [`load`], which reads the rest.
#[cfg(feature = "cli")]
pub(super) fn load_burden_limits(
    file: SourceFile<'_>,
) -> Result<Option<BurdenLimits>, Vec<Diagnostic>> {
    let node = json::parse(&file).map_err(|problem| vec![problem])?;
    let mut reader = Reader::new(file);
    let limits = reader
        .members(&node)
        .and_then(|members| members.iter().find(|member| member.name == "burden"))
        .and_then(|member| {
            let fields = reader.fields(&member.node, BURDEN_KEYS)?;
            let [typical, most] = BURDEN_KEYS.map(|key| {
                let node = fields.required(&mut reader, key)?;
                let number = reader.number(node)?;
                let taps = number.value.parse().ok();
                if taps.is_none() {
                    let message = "a number of taps is a whole number";
                    reader.report(Code::BadValue, number.at, &[message], "correct the number");
                }
                taps
            });
            Some(BurdenLimits { typical: typical?, most: most?, at: member.at.0 })
        });
    let problems = reader.into_problems();
    if problems.is_empty() { Ok(limits) } else { Err(problems) }
}

/// The property that an exception is from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Excused {
    Trigger,
    Monotonicity,
    RedFlagsFirst,
    Decides,
}

impl Loader<'_> {
    fn checks(&mut self, node: &Node) -> Option<Checks> {
        let mut checks = Checks::plain(self.definition);
        let fields = self.reader.fields(node, KEYS)?;
        if let Some(node) = fields.optional("severity") {
            let fields = self.reader.fields(node, SEVERITY_KEYS)?;
            if let Some(node) = fields.optional("optionSets") {
                self.set_orders(node, &mut checks);
            }
            // After the sets: what is said about an item counts for it.
            if let Some(node) = fields.optional("items") {
                self.item_orders(node, &mut checks);
            }
        }
        if let Some(node) = fields.optional("exceptions") {
            let definition = self.definition;
            checks.exceptions = self
                .reader
                .list(node, |reader, node| Loader::exception(reader, definition, node))?;
        }
        Some(checks)
    }

    fn set_orders(&mut self, node: &Node, checks: &mut Checks) {
        let items = &self.definition.items;
        for member in self.reader.members(node).unwrap_or_default() {
            let of_set =
                |position: &usize| items[*position].option_set.as_ref() == Some(&member.name);
            let positions: Vec<usize> = (0..items.len()).filter(of_set).collect();
            let Some(first) = positions.first() else {
                let known = items.iter().filter_map(|item| item.option_set.as_deref());
                self.reader.report_unknown(
                    Code::UnknownName,
                    member.at,
                    "option set",
                    &member.name,
                    known,
                );
                continue;
            };
            if let Some(order) = order(&mut self.reader, &member.node, &items[*first].options) {
                for position in positions {
                    checks.severity[position] = Some(order.clone());
                }
            }
        }
    }

    fn item_orders(&mut self, node: &Node, checks: &mut Checks) {
        for member in self.reader.members(node).unwrap_or_default() {
            let name = Spanned { at: member.at, value: member.name.clone() };
            let Some(item) = find_item(&mut self.reader, self.definition, &name) else { continue };
            let options = &self.definition.item(item).options;
            if let Some(order) = order(&mut self.reader, &member.node, options) {
                checks.severity[item.position()] = Some(order);
            }
        }
    }

    fn exception(
        reader: &mut Reader<'_>,
        definition: &Definition,
        node: &Node,
    ) -> Option<Exception> {
        let properties = [
            ("trigger", Excused::Trigger),
            ("monotonicity", Excused::Monotonicity),
            ("red-flags-first", Excused::RedFlagsFirst),
            ("decides", Excused::Decides),
        ];
        let fields = reader.fields(node, EXCEPTION_KEYS)?;
        let property =
            fields.required(reader, "property").and_then(|node| one_of(reader, node, &properties));
        let why = fields.required(reader, "why").and_then(|node| reader.text(node));
        let allows = match property? {
            Excused::Trigger => {
                let (item, options) = answers(reader, definition, &fields)?;
                Allowed::Trigger { item, options }
            }
            Excused::Monotonicity => {
                let (item, options) = answers(reader, definition, &fields)?;
                Allowed::Monotonicity { item, options }
            }
            Excused::RedFlagsFirst => {
                Allowed::RedFlagsFirst { criterion: criterion(reader, definition, &fields)? }
            }
            Excused::Decides => {
                Allowed::Decides { criterion: criterion(reader, definition, &fields)? }
            }
        };
        Some(Exception { allows, why: why?.value })
    }
}

/// Options from mildest to worst; some may be left out.
fn order(reader: &mut Reader<'_>, node: &Node, known: &[String]) -> Option<Vec<usize>> {
    let order = options(reader, node, known)?;
    if order.len() < 2 {
        let message = ["an order of severity needs at least two options"];
        reader.report(Code::BadValue, node.at, &message, "list them from mildest to worst");
        return None;
    }
    Some(order)
}

fn options(reader: &mut Reader<'_>, node: &Node, known: &[String]) -> Option<Vec<usize>> {
    let codes = reader.texts(node)?;
    super::definition::check_unique(reader, &codes);
    let mut found = Vec::new();
    for code in &codes {
        match known.iter().position(|option| *option == code.value) {
            Some(position) => found.push(position),
            None => {
                let known = known.iter().map(String::as_str);
                reader.report_unknown(Code::UnknownName, code.at, "option", &code.value, known);
            }
        }
    }
    (found.len() == codes.len()).then_some(found)
}

fn find_item(
    reader: &mut Reader<'_>,
    definition: &Definition,
    name: &Spanned<String>,
) -> Option<ItemIx> {
    let found = definition.find_item(&name.value);
    if found.is_none() {
        let known = definition.items.iter().map(|item| item.link_id.as_str());
        reader.report_unknown(Code::UnknownName, name.at, "item", &name.value, known);
    }
    found
}

/// The answers that an exception is about.
fn answers(
    reader: &mut Reader<'_>,
    definition: &Definition,
    fields: &Fields<'_>,
) -> Option<(ItemIx, OptionSet)> {
    refuse(reader, fields, &["criterion"]);
    let name = fields.required(reader, "item").and_then(|node| reader.text(node));
    let node = fields.required(reader, "options");
    let item = find_item(reader, definition, &name?)?;
    let node = node?;
    let found = options(reader, node, &definition.item(item).options)?;
    if found.is_empty() {
        let message = ["this list of options is empty"];
        reader.report(Code::Empty, node.at, &message, "add an option");
        return None;
    }
    let bits = found.into_iter().fold(0, |bits, option| bits | OptionSet::one(option).bits());
    Some((item, OptionSet::from_bits(bits)))
}

/// The criterion that an exception is about.
fn criterion(
    reader: &mut Reader<'_>,
    definition: &Definition,
    fields: &Fields<'_>,
) -> Option<CriterionIx> {
    refuse(reader, fields, &["item", "options"]);
    let name = fields.required(reader, "criterion").and_then(|node| reader.text(node))?;
    named_criterion(reader, definition, &name)
}

/// The criterion with this id.
pub(super) fn named_criterion(
    reader: &mut Reader<'_>,
    definition: &Definition,
    name: &Spanned<String>,
) -> Option<CriterionIx> {
    let found = definition.criteria.iter().position(|criterion| criterion.id == name.value);
    if found.is_none() {
        let known = definition.criteria.iter().map(|criterion| criterion.id.as_str());
        reader.report_unknown(Code::UnknownName, name.at, "criterion", &name.value, known);
    }
    found.map(CriterionIx::new)
}

/// Reports keys that do not go with the property of an exception.
fn refuse(reader: &mut Reader<'_>, fields: &Fields<'_>, keys: &[&str]) {
    for key in keys {
        if let Some(node) = fields.optional(key) {
            let at: Position = node.at;
            let message = ["`", key, "` does not go with this property"];
            reader.report(Code::BadValue, at, &message, "delete it");
        }
    }
}
