//! The case that an author would have to write for a mutant that nobody notices.

use candidacy_screener::definition::Definition;
use candidacy_screener::engine::{ItemIx, Response, Standing, assess};
use candidacy_screener::verify::{Cheapest, cheapest};
use serde_json::{Map, Value, json};

use super::fate::found;
use super::pair::Pair;
use crate::loading::shipped::answers;

/// The case with the fewest answers other than those of a person with nothing to report.
/// `null` if there is none: a case names outcome and criteria, not the class of each.
pub(super) fn missing_case(pair: &Pair<'_>, mutant: &Definition) -> Value {
    let space = pair.model.space();
    let sides = pair.at_least().into_iter().chain(pair.named());
    let differs = space.union(sides.map(|(before, after)| before.xor(&after))).and(&pair.finished);
    let clear = answers(&[]);
    let code = |definition: &Definition, item: ItemIx, digit: usize| {
        Some(definition.item(item).options[digit.checked_sub(1)?].clone())
    };
    let is_clear = |item: ItemIx, digit| {
        code(pair.shipped, item, digit).as_ref() == clear.get(&pair.shipped.item(item).link_id)
    };
    let cost = |item, digit| i64::from(!is_clear(item, digit));
    let Some(shortest) = cheapest(space, &differs, cost) else { return Value::Null };
    let changed = pair.shipped.questionnaire.item_ixs().filter_map(|item| {
        let digit = shortest.digits[item.position()];
        let answer = json!(code(pair.shipped, item, digit));
        (!is_clear(item, digit)).then(|| (pair.shipped.item(item).link_id.clone(), answer))
    });
    let (before, after) = (said(pair.shipped, pair, &shortest), said(mutant, pair, &shortest));
    json!({
        "name": "",
        "answers": changed.collect::<Map<_, _>>(),
        "outcome": before.0,
        "findings": before.1,
        "notFindings": after.1.difference(&before.1).collect::<Vec<_>>(),
    })
}

/// What one of the two says to these answers.
fn said(
    definition: &Definition,
    pair: &Pair<'_>,
    answers: &Cheapest,
) -> (&'static str, std::collections::BTreeSet<String>) {
    let questionnaire = &definition.questionnaire;
    let mut response = Response::empty(questionnaire);
    for (names, digit) in pair.shipped.items.iter().zip(&answers.digits) {
        let item = definition.find_item(&names.link_id).unwrap();
        let code = digit.checked_sub(1).map(|option| &names.options[option]);
        let option = definition.item(item).options.iter().position(|it| Some(it) == code);
        if let Some(option) = option {
            response = response.with(questionnaire, item, option);
        }
    }
    let assessment = assess(questionnaire, &response, Standing::Demo);
    (assessment.outcome.code(), found(&assessment, definition))
}
