//! Reads answers: an object with the code of an option for each linkId, or null for none.

use super::diagnostic::{Code, Diagnostic, SourceFile};
use super::json::{self, Node, Value};
use super::reader::Reader;
use crate::definition::Definition;
use crate::engine::Response;

pub(super) fn load(
    file: SourceFile<'_>,
    definition: &Definition,
) -> Result<Response, Vec<Diagnostic>> {
    let node = json::parse(&file).map_err(|problem| vec![problem])?;
    let mut reader = Reader::new(file);
    let nobody = Response::empty(&definition.questionnaire);
    let response = changed(&mut reader, &node, definition, nobody);
    let problems = reader.into_problems();
    if problems.is_empty() { Ok(response) } else { Err(problems) }
}

/// These answers with the ones in the object in their place; null takes an answer away.
pub(super) fn changed(
    reader: &mut Reader<'_>,
    node: &Node,
    definition: &Definition,
    mut response: Response,
) -> Response {
    let questionnaire = &definition.questionnaire;
    for member in reader.members(node).unwrap_or_default() {
        let Some(item) = definition.find_item(&member.name) else {
            let known = definition.items.iter().map(|item| item.link_id.as_str());
            reader.report_unknown(Code::UnknownName, member.at, "item", &member.name, known);
            continue;
        };
        if member.node.value == Value::Null {
            response = response.without(item);
            continue;
        }
        let Some(code) = reader.text(&member.node) else { continue };
        let options = &definition.item(item).options;
        match options.iter().position(|option| *option == code.value) {
            Some(option) => response = response.with(questionnaire, item, option),
            None => {
                let known = options.iter().map(String::as_str);
                reader.report_unknown(Code::UnknownName, code.at, "option", &code.value, known);
            }
        }
    }
    response
}
