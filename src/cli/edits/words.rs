//! The texts of one locale.

use super::{Edit, Part};
use crate::definition::{Definition, Mapping};
use crate::engine::{CriterionIx, ItemIx, Outcome};
use crate::words::Words;

/// A text, or the texts of a list, under the name of what it belongs to.
type Texts = Vec<(String, String)>;

/// The names, in the new questionnaire, of what both have; by position in one of the two.
struct Shared {
    items: Vec<Option<SharedItem>>,
    criteria: Vec<Option<String>>,
    facts: Vec<Option<String>>,
}

struct SharedItem {
    name: String,
    options: Vec<Option<String>>,
}

/// The texts that differ. Those of what is new or gone are left out: that is told already.
pub(super) fn edits(
    old: (&Definition, &Words),
    new: (&Definition, &Words),
    mapping: &Mapping,
) -> Vec<Edit> {
    let before = texts(&Shared::of_old(old.0, new.0, mapping), old.1);
    let after = texts(&Shared::of_new(old.0, new.0, mapping), new.1);
    let find = |texts: &Texts, place: &str| {
        texts.iter().find(|(known, _)| known == place).map(|(_, text)| text.clone())
    };
    let locale = &new.1.locale;
    let mut found = Vec::new();
    for (place, text) in &before {
        let now = find(&after, place);
        found.extend(Edit::of_aspect(Part::Words, locale, place, Some(text.clone()), now));
    }
    for (place, text) in &after {
        if find(&before, place).is_none() {
            found.extend(Edit::of_aspect(Part::Words, locale, place, None, Some(text.clone())));
        }
    }
    found
}

impl Shared {
    fn of_old(old: &Definition, new: &Definition, mapping: &Mapping) -> Shared {
        let item = |item: ItemIx| {
            let now = new.item(mapping.new_item(item)?);
            let option = |option| Some(now.options[mapping.new_option(item, option)?].clone());
            let options = (0..old.item(item).options.len()).map(option).collect();
            Some(SharedItem { name: now.link_id.clone(), options })
        };
        let criterion = |position| {
            let now = mapping.new_criterion(CriterionIx::new(position))?;
            Some(new.criterion(now).id.clone())
        };
        Shared {
            items: old.questionnaire.item_ixs().map(item).collect(),
            criteria: (0..old.criteria.len()).map(criterion).collect(),
            facts: facts(old, new),
        }
    }

    fn of_new(old: &Definition, new: &Definition, mapping: &Mapping) -> Shared {
        let item = |item: ItemIx| {
            let (before, names) = (mapping.old_item(item)?, new.item(item));
            let option = |(position, name): (usize, &String)| {
                mapping.old_option(before, position).map(|_| name.clone())
            };
            let options = names.options.iter().enumerate().map(option).collect();
            Some(SharedItem { name: names.link_id.clone(), options })
        };
        let criterion = |position| {
            let criterion = CriterionIx::new(position);
            mapping.old_criterion(criterion).map(|_| new.criterion(criterion).id.clone())
        };
        Shared {
            items: new.questionnaire.item_ixs().map(item).collect(),
            criteria: (0..new.criteria.len()).map(criterion).collect(),
            facts: facts(new, old),
        }
    }
}

fn facts(of: &Definition, other: &Definition) -> Vec<Option<String>> {
    let shared = |id: &String| other.facts.iter().any(|fact| fact.id == *id);
    of.facts.iter().map(|fact| Some(fact.id.clone()).filter(shared)).collect()
}

/// Every text of what both have.
fn texts(shared: &Shared, words: &Words) -> Texts {
    let mut found = Vec::new();
    let mut put = |of: &str, what: &str, text: Option<&str>| {
        let place = if of.is_empty() { what.to_owned() } else { format!("{of}, {what}") };
        found.extend(text.filter(|text| !text.is_empty()).map(|text| (place, text.to_owned())));
    };
    let list = |texts: &[String]| texts.join(" / ");
    put("", "translationNote", words.translation_note.as_deref());
    put("", "notices", Some(&list(&words.notices)));
    put("start", "heading", Some(&words.start.heading));
    put("start", "lead", Some(&words.start.lead));
    put("start", "points", Some(&list(&words.start.points)));
    for (item, text) in shared.items.iter().zip(&words.items) {
        let Some(item) = item else { continue };
        let of = format!("item `{}`", item.name);
        put(&of, "short", Some(&text.short));
        put(&of, "question", Some(&text.question));
        put(&of, "help", text.help.as_deref());
        put(&of, "points", Some(&list(&text.points)));
        put(&of, "why", Some(&text.why));
        for (name, label) in item.options.iter().zip(&text.options) {
            if let Some(name) = name {
                put(&of, &format!("option `{name}`"), Some(label));
            }
        }
    }
    for (name, text) in shared.criteria.iter().zip(&words.criteria) {
        let Some(name) = name else { continue };
        let of = format!("criterion `{name}`");
        put(&of, "reason", Some(&text.reason));
        put(&of, "unsure", text.unsure.as_deref());
        put(&of, "change", text.change.as_deref());
        put(&of, "heading", text.heading.as_deref());
        put(&of, "body", text.body.as_deref());
        put(&of, "steps", Some(&list(&text.steps)));
    }
    for (name, text) in shared.facts.iter().zip(&words.facts) {
        if let Some(name) = name {
            put("", &format!("fact `{name}`"), Some(text));
        }
    }
    for (outcome, text) in Outcome::ALL.into_iter().zip(&words.outcomes) {
        let of = format!("outcome `{}`", outcome.code());
        put(&of, "label", Some(&text.label));
        put(&of, "heading", Some(&text.heading));
        put(&of, "body", Some(&text.body));
        put(&of, "steps", Some(&list(&text.steps)));
    }
    put("", "disclaimer", Some(&list(&words.disclaimer)));
    put("", "bring", Some(&list(&words.bring)));
    put("", "ask", Some(&list(&words.ask)));
    found
}
