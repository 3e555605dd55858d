//! `uncited-source`: every source is cited by a criterion or a fact.
//!
//! Why: a source that nothing cites looks like support that is not there, or a citation was lost
//! in an edit. A warning.
//!
//! Example: a guideline that stays in the list after its criterion was deleted.

use super::context::Context;
use super::finding::Checked;

pub(super) fn check(context: &Context<'_>) -> Checked {
    let mut checked = Checked::default();
    let definition = context.files.definition;
    for (position, source) in definition.sources.iter().enumerate() {
        checked.count += 1;
        let by_criterion = definition.criteria.iter().any(|it| it.sources.contains(&position));
        let by_fact = definition.facts.iter().any(|fact| fact.sources.contains(&position));
        if !by_criterion && !by_fact {
            let path = ["sources".into(), position.into(), "id".into()];
            let message = format!("nothing cites `{}`", source.id);
            let help = "cite it where it belongs, or delete it";
            checked.warning(context.questionnaire.value(&path), message, help);
        }
    }
    checked
}
