//! Items, options and criteria as people know them: by name, and in the words of the default locale.

use crate::definition::{Definition, Unit, Window};
use crate::engine::{CriterionIx, ItemIx};
use crate::words::{Words, fill};

/// The names of a questionnaire, with its words if they are there.
#[derive(Clone, Copy)]
pub(super) struct Names<'a> {
    pub(super) definition: &'a Definition,
    pub(super) words: Option<&'a Words>,
}

impl Names<'_> {
    /// `linkId`
    pub(super) fn item(&self, item: ItemIx) -> &str {
        &self.definition.item(item).link_id
    }

    /// The option's code.
    pub(super) fn option(&self, item: ItemIx, option: usize) -> &str {
        &self.definition.item(item).options[option]
    }

    /// The criterion's id.
    pub(super) fn criterion(&self, criterion: CriterionIx) -> &str {
        &self.definition.criterion(criterion).id
    }

    /// The question as patients read it.
    pub(super) fn question(&self, item: ItemIx) -> Option<String> {
        Some(self.filled(&self.words?.items.get(item.position())?.question))
    }

    /// The option as patients read it.
    pub(super) fn answer(&self, item: ItemIx, option: usize) -> Option<String> {
        Some(self.filled(self.words?.items.get(item.position())?.options.get(option)?))
    }

    /// Windows as numbers with units; what the page fills in stays in braces.
    fn filled(&self, text: &str) -> String {
        fill(text, |name| {
            let (window, number_only) = match name.strip_suffix(".number") {
                Some(window) => (window, true),
                None => (name, false),
            };
            let found = self.definition.windows.iter().find(|known| known.name == window);
            Some(match found {
                Some(window) if number_only => window.number.clone().into(),
                Some(window) => span(window).into(),
                None => ["{", name, "}"].concat().into(),
            })
        })
    }
}

/// How long a window is.
pub(super) fn span(window: &Window) -> String {
    let unit = match window.unit {
        Unit::Day => "day",
        Unit::Week => "week",
        Unit::Month => "month",
        Unit::Year => "year",
        Unit::None => return window.number.clone(),
    };
    let plural = if window.number == "1" { "" } else { "s" };
    format!("{} {unit}{plural}", window.number)
}
