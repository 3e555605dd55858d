//! What was edited about the findings that a change of outcome comes from.

use super::super::edits::{Edit, Part, What, of_criterion};
use super::Difference;
use crate::engine::{Cause, CriterionIx, ItemIx};
use crate::verify::Side;

/// What was edited about the thing behind a finding: the criterion, or the item.
pub(in crate::cli) fn edited(difference: &Difference, side: Side, cause: Cause) -> Vec<String> {
    match cause {
        Cause::Met(criterion) | Cause::Unsure(criterion) => {
            about_criterion(difference, side, criterion)
        }
        Cause::UnsureAnswer(item) | Cause::Unanswered(item) => about_item(difference, side, item),
        Cause::Standing(_) => Vec::new(),
    }
}

fn about_criterion(difference: &Difference, side: Side, criterion: CriterionIx) -> Vec<String> {
    let mapping = &difference.mapping;
    let (old, new) = match side {
        Side::Old => (Some(criterion), mapping.new_criterion(criterion)),
        Side::New => (mapping.old_criterion(criterion), Some(criterion)),
    };
    let (Some(old), Some(new)) = (old, new) else {
        return vec![gone_or_new(side, "the criterion")];
    };
    let (before, after) = (&difference.old.definition, &difference.new.definition);
    let edits = of_criterion(before, old, after, new, mapping);
    let rules = ["class", "when", "stops", "waits"];
    let told = edits.into_iter().filter_map(|edit| match edit.what {
        What::Changed { aspect, from, to } if rules.contains(&aspect.as_str()) => {
            Some(format!("`{aspect}` {}", was_and_is(from, to)))
        }
        What::Changed { .. } | What::Added | What::Removed | What::Renamed(_) | What::Moved => None,
    });
    let told: Vec<_> = told.collect();
    if told.is_empty() { about_its_questions(difference, old) } else { told }
}

/// What was edited about the questions that an old criterion looks at, which is itself as it was.
fn about_its_questions(difference: &Difference, criterion: CriterionIx) -> Vec<String> {
    let (before, after) = (&difference.old.definition, &difference.new.definition);
    let mut names = Vec::new();
    let when = &before.questionnaire.criterion(criterion).when;
    when.each_comparison(&mut |item, _| {
        let name = match difference.mapping.new_item(item) {
            Some(now) => &after.item(now).link_id,
            None => &before.item(item).link_id,
        };
        if !names.contains(name) {
            names.push(name.clone());
        }
    });
    let about = |edit: &&Edit| match edit.part {
        Part::Item => names.contains(&edit.name),
        Part::Option => {
            edit.name.split_once('/').is_some_and(|(item, _)| names.iter().any(|it| it == item))
        }
        Part::Identity
        | Part::Locale
        | Part::Window
        | Part::Source
        | Part::Fact
        | Part::Criterion
        | Part::Words => false,
    };
    let told = difference.edits.iter().filter(about).filter_map(|edit| {
        let name = &edit.name;
        Some(match &edit.what {
            What::Added => format!("`{name}` was added"),
            What::Removed => format!("`{name}` was removed"),
            What::Moved => format!("`{name}` was moved"),
            What::Changed { aspect, from, to } => {
                format!("`{aspect}` of `{name}` {}", was_and_is(from.clone(), to.clone()))
            }
            What::Renamed(_) => return None,
        })
    });
    told.collect()
}

fn was_and_is(from: Option<String>, to: Option<String>) -> String {
    let text = |it: Option<String>| it.unwrap_or_else(|| "nothing".to_owned());
    format!("was {}, is {}", text(from), text(to))
}

fn about_item(difference: &Difference, side: Side, item: ItemIx) -> Vec<String> {
    let partner = match side {
        Side::Old => difference.mapping.new_item(item),
        Side::New => difference.mapping.old_item(item),
    };
    match partner {
        Some(_) => Vec::new(),
        None => vec![gone_or_new(side, "the question")],
    }
}

fn gone_or_new(side: Side, what: &str) -> String {
    match side {
        Side::Old => format!("{what} was removed"),
        Side::New => format!("{what} was added"),
    }
}
