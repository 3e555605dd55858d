//! Which items are asked, derived from the answers alone.

use super::condition::Reading;
use super::questionnaire::{CriterionIx, ItemIx, OptionSet, Questionnaire};
use super::response::Response;
use super::truth::Truth;

/// The way through the questionnaire that the answers describe.
///
/// The walk goes through the items once, in order. An item is asked when its
/// `enableWhen` holds over the items before it. Once a stopping criterion
/// decides, nothing after the last item that it mentions is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    readings: Vec<Reading>,
    stopped_by: Option<CriterionIx>,
}

/// Where a path ends, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathEnd {
    /// Some asked item has no answer; this is the first one.
    Open(ItemIx),
    /// Every asked item is answered, and this criterion stopped the rest.
    Stopped(CriterionIx),
    /// Every asked item is answered.
    Complete,
}

impl Path {
    /// Replays the answers.
    pub fn new(questionnaire: &Questionnaire, response: &Response) -> Path {
        let mut readings = vec![Reading::NotAsked; questionnaire.items().len()];
        for item in questionnaire.item_ixs() {
            if is_enabled(questionnaire, item, &readings) {
                readings[item.position()] = match response.chosen(item) {
                    Some(option) => reading(questionnaire, item, option),
                    None => Reading::Unanswered,
                };
            }
            if let Some(stop) = stop_after(questionnaire, item, &readings) {
                return Path { readings, stopped_by: Some(stop) };
            }
        }
        Path { readings, stopped_by: None }
    }

    /// What each item says, by position.
    pub fn readings(&self) -> &[Reading] {
        &self.readings
    }

    /// Whether the item is asked.
    pub fn asks(&self, item: ItemIx) -> bool {
        let reading = self.readings.get(item.position());
        reading.is_some_and(|reading| *reading != Reading::NotAsked)
    }

    /// The items that are asked, in order.
    pub fn asked(&self) -> impl DoubleEndedIterator<Item = ItemIx> + '_ {
        (0..self.readings.len()).map(ItemIx::new).filter(|item| self.asks(*item))
    }

    /// The asked items that have no answer, in order.
    pub fn unanswered(&self) -> impl Iterator<Item = ItemIx> + '_ {
        self.asked().filter(|item| item.of(&self.readings) == Reading::Unanswered)
    }

    /// The criterion that stopped the questionnaire, if one did.
    pub fn stopped_by(&self) -> Option<CriterionIx> {
        self.stopped_by
    }

    /// Where the path ends. An open question comes before a stop further on:
    /// this happens only when an earlier answer was changed so that new
    /// questions opened, and they are then asked first, in their order.
    pub fn end(&self) -> PathEnd {
        match (self.unanswered().next(), self.stopped_by) {
            (Some(item), _) => PathEnd::Open(item),
            (None, Some(criterion)) => PathEnd::Stopped(criterion),
            (None, None) => PathEnd::Complete,
        }
    }
}

/// What an item says when it is asked and answered with this option.
pub(super) fn reading(questionnaire: &Questionnaire, item: ItemIx, option: usize) -> Reading {
    Reading::Chosen {
        option: OptionSet::one(option),
        unsure: questionnaire.item(item).is_unsure(option),
    }
}

/// Whether the item is asked, given the readings of the items before it.
pub(super) fn is_enabled(
    questionnaire: &Questionnaire,
    item: ItemIx,
    readings: &[Reading],
) -> bool {
    questionnaire.item(item).enable_when.as_ref().is_none_or(|when| when.holds(readings))
}

/// The criterion that ends the questionnaire once this item has been passed.
pub(super) fn stop_after(
    questionnaire: &Questionnaire,
    item: ItemIx,
    readings: &[Reading],
) -> Option<CriterionIx> {
    questionnaire.stops_after(item).iter().copied().find(|&stop| {
        let criterion = questionnaire.criterion(stop);
        match criterion.when.truth(readings) {
            Truth::True => true,
            Truth::Unsure => criterion.class.is_red_flag(),
            Truth::False | Truth::Unanswered => false,
        }
    })
}
