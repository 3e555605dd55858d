//! Every condition that is one change away from another one.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::kind::Change;

/// The option codes of each item.
pub(super) type Options = BTreeMap<String, Vec<String>>;

/// A condition with one change.
pub(super) struct Variant {
    pub(super) change: Change,
    /// Where in the condition and what, as in `any.0.is: also unsure`.
    pub(super) place: String,
    pub(super) condition: Value,
}

/// Every condition that is one change away.
pub(super) fn variants(condition: &Value, options: &Options) -> Vec<Variant> {
    let mut found = Vec::new();
    let variant = |change, place: String, condition| Variant { change, place, condition };
    if let Some(item) = condition.get("item") {
        let all = &options[item.as_str().unwrap()];
        let is = |list: Vec<&String>| json!({ "item": item, "is": list });
        let listed: Vec<&String> = condition["is"]
            .as_array()
            .unwrap()
            .iter()
            .map(|code| all.iter().find(|it| code == it.as_str()).unwrap())
            .collect();
        let others: Vec<&String> = all.iter().filter(|code| !listed.contains(code)).collect();
        found.push(variant(Change::OtherOptions, "is: the others".into(), is(others.clone())));
        for code in others {
            let more = listed.iter().copied().chain([code]).collect();
            found.push(variant(Change::AddOption, format!("is: also {code}"), is(more)));
        }
        for code in listed.iter().filter(|_| listed.len() > 1) {
            let less = listed.iter().copied().filter(|other| other != code).collect();
            found.push(variant(Change::RemoveOption, format!("is: without {code}"), is(less)));
        }
    } else if let Some(part) = condition.get("not") {
        found.push(variant(Change::Negate, "not: left out".into(), part.clone()));
        found.extend(variants(part, options).into_iter().map(|inner| Variant {
            place: format!("not.{}", inner.place),
            condition: json!({ "not": inner.condition }),
            ..inner
        }));
        return found;
    } else {
        let (name, other) =
            if condition.get("all").is_some() { ("all", "any") } else { ("any", "all") };
        let parts = condition[name].as_array().unwrap();
        let place = format!("{name}: {other}");
        found.push(variant(Change::AllAny, place, json!({ other: parts })));
        for (at, part) in parts.iter().enumerate() {
            let mut rest = parts.clone();
            rest.remove(at);
            let place = format!("{name}.{at}: left out");
            found.push(variant(Change::DropPart, place, json!({ name: rest })));
            found.extend(variants(part, options).into_iter().map(|inner| {
                let mut changed = parts.clone();
                changed[at] = inner.condition;
                let place = format!("{name}.{at}.{}", inner.place);
                Variant { place, condition: json!({ name: changed }), ..inner }
            }));
        }
    }
    found.push(variant(Change::Negate, "negated".into(), json!({ "not": condition })));
    found
}
