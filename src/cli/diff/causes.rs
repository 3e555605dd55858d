//! Why an outcome changed: the findings that decide, and what was edited about them.

use super::super::edits::{What, of_criterion};
use super::Difference;
use crate::engine::{Cause, CriterionIx, ItemIx};
use crate::verify::Side;

/// What was edited about the thing behind a finding: the criterion, or the item.
pub(super) fn edited(difference: &Difference, side: Side, cause: Cause) -> Vec<String> {
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
            let text = |it: Option<String>| it.unwrap_or_else(|| "nothing".to_owned());
            Some(format!("`{aspect}` was {}, is {}", text(from), text(to)))
        }
        What::Changed { .. } | What::Added | What::Removed | What::Renamed(_) | What::Moved => None,
    });
    told.collect()
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
