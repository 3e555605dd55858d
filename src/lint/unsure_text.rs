//! `unsure-text`: every `unsure` text of a criterion can be shown.
//!
//! Why: a text that nobody can ever read is a sign that the author thought of the rules in another
//! way than they are. A red flag speaks in its own words even to who is not sure, an `info` is not
//! told in doubt, and some conditions are never unsure.
//!
//! Example: `unsure` on a criterion about an item that does not offer "not sure".

use super::context::Context;
use super::finding::Checked;
use crate::engine::{CriterionClass, CriterionIx};

pub(super) fn check(context: &Context<'_>) -> Checked {
    let mut checked = Checked::default();
    let definition = context.files.definition;
    for (position, names) in definition.criteria.iter().enumerate() {
        let has_text = |words: &crate::words::Words| {
            words.criteria.get(position).is_some_and(|words| words.unsure.is_some())
        };
        let locales: Vec<_> = context.locales.iter().filter(|it| has_text(it.words)).collect();
        if locales.is_empty() {
            continue;
        }
        checked.count += locales.len();
        let criterion = CriterionIx::new(position);
        let class = definition.questionnaire.criterion(criterion).class;
        let why = match class {
            CriterionClass::Info => "an `info` is never told in doubt",
            _ if class.is_red_flag() => "a red flag speaks in its own words in doubt too",
            _ if context.files.model.can_be_unsure(criterion) => continue,
            _ => "no \"not sure\" leaves its condition open",
        };
        for locale in locales {
            let path = ["criteria".into(), names.id.as_str().into(), "unsure".into()];
            let message = format!("this text of `{}` can never be shown: {why}", names.id);
            let help = "delete it, or correct the condition";
            checked.error(locale.placed.value(&path), message, help);
        }
    }
    checked
}
