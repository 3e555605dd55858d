//! Conditions in words: the names of the items and the options as patients read them.

use maud::{Markup, html};

use super::sheet::Sheet;
use crate::engine::{Condition, Criterion, CriterionClass, ItemIx, OptionSet};

/// A condition in words.
pub(super) fn words(sheet: &Sheet<'_>, condition: &Condition) -> Markup {
    match condition {
        Condition::Is { item, options } => html! {
            (sheet.item(*item)) ": " span.answer { (sheet.quoted(*item, *options)) }
        },
        Condition::Not(part) => match &**part {
            Condition::Is { item, options } => html! {
                (sheet.item(*item)) ": " b { "not " } span.answer { (sheet.quoted(*item, *options)) }
            },
            part => html! { b { "not: " } (words(sheet, part)) },
        },
        Condition::All(parts) => list(sheet, "all of", parts),
        Condition::Any(parts) => list(sheet, "any of", parts),
    }
}

fn list(sheet: &Sheet<'_>, word: &str, parts: &[Condition]) -> Markup {
    if let [only] = parts {
        return words(sheet, only);
    }
    html! {
        span.parts { (word) }
        ul.condition { @for part in parts { li { (words(sheet, part)) } } }
    }
}

/// What "not sure" does, if the condition leaves that open for some item that offers it.
pub(super) fn when_unsure(sheet: &Sheet<'_>, criterion: &Criterion) -> Option<Markup> {
    let mut open = false;
    criterion.when.each_comparison(&mut |item, options| {
        open |= unsure(sheet, item).is_some_and(|unsure| !options.intersects(unsure));
    });
    let says = match criterion.class {
        CriterionClass::Decides(_) => "“Not sure” here asks for",
        CriterionClass::Info => "“Not sure” is no information, and asks for",
    };
    let outcome = super::prose::badge(criterion.class.when_unsure());
    open.then(|| html! { p.unsure { (says) " " (outcome) } })
}

/// The option "not sure" of an item, if it offers it.
pub(super) fn unsure(sheet: &Sheet<'_>, item: ItemIx) -> Option<OptionSet> {
    let item = sheet.definition.questionnaire.item(item);
    item.last_is_unsure.then(|| OptionSet::one(item.options - 1))
}
