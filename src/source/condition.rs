//! Reads conditions: `{"item": …, "is": […]}`, `{"all": […]}`, `{"any": […]}`, `{"not": …}`.

use super::diagnostic::Code;
use super::json::Node;
use super::reader::Reader;
use super::rules::KnownItems;
use crate::engine::{Condition, ItemIx, OptionSet};

const KEYS: &[&str] = &["item", "is", "all", "any", "not"];

/// Reads a condition over these items.
pub(super) fn read(
    reader: &mut Reader<'_>,
    node: &Node,
    items: KnownItems<'_>,
) -> Option<Condition> {
    let fields = reader.fields(node, KEYS)?;
    let [item, all, any, not] = ["item", "all", "any", "not"].map(|key| fields.optional(key));
    let condition = match (item, all, any, not) {
        (Some(item), None, None, None) => {
            let options = fields.required(reader, "is");
            return comparison(reader, item, options?, items);
        }
        (None, Some(all), None, None) => Condition::All(parts(reader, all, items)?),
        (None, None, Some(any), None) => Condition::Any(parts(reader, any, items)?),
        (None, None, None, Some(not)) => Condition::Not(Box::new(read(reader, not, items)?)),
        _ => {
            let message = "a condition needs exactly one of `item`, `all`, `any` and `not`";
            reader.report(Code::BadValue, fields.at, &[message], "write just one of them");
            return None;
        }
    };
    if let Some(is) = fields.optional("is") {
        reader.report(Code::BadValue, is.at, &["`is` goes with `item`"], "delete it");
        return None;
    }
    Some(condition)
}

fn parts(reader: &mut Reader<'_>, node: &Node, items: KnownItems<'_>) -> Option<Vec<Condition>> {
    let mut complete = true;
    let parts = reader.list(node, |reader, part| {
        let part = read(reader, part, items);
        complete &= part.is_some();
        part
    })?;
    if parts.is_empty() && complete {
        reader.report(
            Code::Empty,
            node.at,
            &["this list of conditions is empty"],
            "add a condition",
        );
        return None;
    }
    complete.then_some(parts)
}

fn comparison(
    reader: &mut Reader<'_>,
    item: &Node,
    options: &Node,
    items: KnownItems<'_>,
) -> Option<Condition> {
    let name = reader.text(item)?;
    let codes = reader.texts(options)?;
    let Some(position) = items.names.iter().position(|item| item.link_id == name.value) else {
        if items.all {
            let known = items.names.iter().map(|item| item.link_id.as_str());
            reader.report_unknown(Code::UnknownName, name.at, "item", &name.value, known);
        }
        return None;
    };
    if codes.is_empty() {
        reader.report(Code::Empty, options.at, &["this list of options is empty"], "add an option");
        return None;
    }
    let known = &items.names[position].options;
    let mut bits = 0;
    let mut complete = true;
    for code in &codes {
        match known.iter().position(|option| *option == code.value) {
            Some(option) if option < OptionSet::MOST => bits |= OptionSet::one(option).bits(),
            _ => {
                let known = known.iter().map(String::as_str);
                reader.report_unknown(Code::UnknownName, code.at, "option", &code.value, known);
                complete = false;
            }
        }
    }
    let options = OptionSet::from_bits(bits);
    complete.then_some(Condition::Is { item: ItemIx::new(position), options })
}
