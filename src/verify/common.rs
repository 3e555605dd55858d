//! Two questionnaires on the same variables: the items and options of both, each once.

use super::comparison::Side;
use super::space::{Digits, Space, TooLarge};
use crate::definition::Mapping;
use crate::engine::{ItemIx, Questionnaire, Response};

/// The items of two questionnaires, with a space in which an answer is the same on both sides.
pub(super) struct Common {
    /// The variables: one item for each of `slots`.
    pub(super) space: Space,
    /// The items of both sides in the order of the new questionnaire; an item that only the old
    /// one has follows the one that it followed there.
    pub(super) slots: Vec<Slot>,
}

/// A question of one questionnaire or of both.
#[derive(Clone, Debug)]
pub(super) struct Slot {
    old: Option<Seen>,
    new: Option<Seen>,
}

/// How one questionnaire sees a slot.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    /// Its item.
    pub(super) item: ItemIx,
    /// For "unanswered" and each of its options the digit of the slot.
    codes: Vec<usize>,
}

impl Seen {
    /// The option that the digit of the slot is here, if it is one.
    pub(super) fn option(&self, digit: usize) -> Option<usize> {
        self.codes.iter().position(|code| *code == digit)?.checked_sub(1)
    }
}

impl Slot {
    /// How this side sees it, if it has the item.
    pub(super) fn on(&self, side: Side) -> Option<&Seen> {
        match side {
            Side::Old => self.old.as_ref(),
            Side::New => self.new.as_ref(),
        }
    }

    /// How many digits there are: "unanswered", and each option of either side once.
    pub(super) fn values(&self) -> usize {
        let codes = self.old.iter().chain(&self.new).flat_map(|seen| &seen.codes);
        codes.max().map_or(1, |most| most + 1)
    }
}

impl Common {
    pub(super) fn new(
        old: &Questionnaire,
        new: &Questionnaire,
        mapping: &Mapping,
    ) -> Result<Common, TooLarge> {
        let mut slots: Vec<Slot> = new
            .item_ixs()
            .map(|item| {
                let codes = (0..=new.item(item).options).collect();
                Slot { old: None, new: Some(Seen { item, codes }) }
            })
            .collect();
        let mut after = 0;
        for item in old.item_ixs() {
            let partner = mapping.new_item(item);
            let place = slots.iter().position(|slot| {
                partner.is_some() && slot.on(Side::New).map(|seen| seen.item) == partner
            });
            let options = old.item(item).options;
            match place {
                Some(place) => {
                    let mut free = slots[place].values();
                    let mut codes = vec![0];
                    for option in 0..options {
                        codes.push(match mapping.new_option(item, option) {
                            Some(option) => option + 1,
                            None => {
                                free += 1;
                                free - 1
                            }
                        });
                    }
                    slots[place].old = Some(Seen { item, codes });
                    after = place + 1;
                }
                None => {
                    let codes = (0..=options).collect();
                    slots.insert(after, Slot { old: Some(Seen { item, codes }), new: None });
                    after += 1;
                }
            }
        }
        let values: Vec<usize> = slots.iter().map(Slot::values).collect();
        Ok(Common { space: Space::of(values.into_iter())?, slots })
    }

    /// The space as one side sees it.
    pub(super) fn seen_by(&self, side: Side) -> Space {
        let here = |(place, slot): (usize, &Slot)| {
            let seen = slot.on(side)?;
            let foreign = (0..slot.values()).filter(|digit| !seen.codes.contains(digit));
            let digits = Digits {
                item: ItemIx::new(place),
                codes: seen.codes.clone(),
                foreign: foreign.collect(),
            };
            Some((seen.item, digits))
        };
        let mut items: Vec<_> = self.slots.iter().enumerate().filter_map(here).collect();
        items.sort_by_key(|(item, _)| *item);
        self.space.seen_by(items.into_iter().map(|(_, digits)| digits))
    }

    /// What one side is told of a combination, given as a digit for each slot.
    pub(super) fn response(
        &self,
        side: Side,
        questionnaire: &Questionnaire,
        digits: &[usize],
    ) -> Response {
        let mut response = Response::empty(questionnaire);
        for (slot, &digit) in self.slots.iter().zip(digits) {
            if let Some(seen) = slot.on(side)
                && let Some(option) = seen.option(digit)
            {
                response = response.with(questionnaire, seen.item, option);
            }
        }
        response
    }
}
