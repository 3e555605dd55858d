//! The answers: the stored truth from which everything else is derived.

use super::questionnaire::{ItemIx, OptionSet, Questionnaire};

/// The answers so far, at most one option an item.
///
/// An answer stays when its item is no longer asked; the [`super::Path`]
/// decides which ones count.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Response {
    chosen: Vec<Option<u8>>,
}

impl Response {
    /// No answers yet.
    pub fn empty(questionnaire: &Questionnaire) -> Response {
        Response { chosen: vec![None; questionnaire.items().len()] }
    }

    /// The chosen option of an item, by position.
    pub fn chosen(&self, item: ItemIx) -> Option<usize> {
        item.of(&self.chosen).map(usize::from)
    }

    /// The same answers with this one set. An option that the item does not
    /// have leaves the item unanswered: what cannot be understood is unknown.
    #[must_use]
    pub fn with(&self, questionnaire: &Questionnaire, item: ItemIx, option: usize) -> Response {
        let known = option < questionnaire.item(item).options && option < OptionSet::MOST;
        let mut chosen = self.chosen.clone();
        chosen[item.position()] = if known { u8::try_from(option).ok() } else { None };
        Response { chosen }
    }

    /// The same answers without this one.
    #[must_use]
    pub fn without(&self, item: ItemIx) -> Response {
        let mut chosen = self.chosen.clone();
        chosen[item.position()] = None;
        Response { chosen }
    }

    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.chosen.iter().all(Option::is_none)
    }
}
