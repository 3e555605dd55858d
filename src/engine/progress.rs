//! "At most N more", exactly.

use super::condition::{Condition, Reading};
use super::path::{is_enabled, reading, stop_after};
use super::questionnaire::{ItemIx, Questionnaire, Watcher};
use super::response::Response;
use super::truth::Truth;

/// The most questions that can still be asked, over every way of answering
/// them, given the answers so far. The one that is showing counts, if it has
/// no answer. Answering a question never makes it go up.
///
/// Walks the items once. Two ways of getting to an item are one from there on
/// when they look the same to every condition that is still to be judged; of
/// those, the one with the most questions is kept. So a follow-up to any of
/// twenty conditions needs two ways, not 2^20: one for "none of them yet", one
/// for "asked in any case". Conditions that tie many distant answers together
/// can still make it slow; `tests/it/engine/progress.rs` holds typical shapes.
pub fn most_remaining(questionnaire: &Questionnaire, response: &Response) -> usize {
    let mut best = 0;
    let mut ways = vec![Way { signature: Vec::new(), live: Vec::new(), count: 0 }];
    let mut readings = vec![Reading::NotAsked; questionnaire.items().len()];
    for item in questionnaire.item_ixs() {
        let next = ItemIx::new(item.position() + 1);
        let mut next_ways: Vec<Way> = Vec::new();
        for way in ways {
            for (&earlier, reading) in questionnaire.live_at(item).iter().zip(way.live) {
                readings[earlier.position()] = reading;
            }
            let answers = if !is_enabled(questionnaire, item, &readings) {
                vec![(Reading::NotAsked, way.count)]
            } else if let Some(option) = response.chosen(item) {
                vec![(reading(questionnaire, item, option), way.count)]
            } else {
                let branches = questionnaire.branches(item).iter();
                let branch = |&option| (reading(questionnaire, item, option), way.count + 1);
                branches.map(branch).collect()
            };
            for (here, count) in answers {
                readings[item.position()] = here;
                if stop_after(questionnaire, item, &readings).is_some() {
                    best = best.max(count);
                    continue;
                }
                let signature = signature(questionnaire, next, &readings);
                match next_ways.binary_search_by(|known| known.signature.cmp(&signature)) {
                    Ok(known) => next_ways[known].count = next_ways[known].count.max(count),
                    Err(place) => {
                        let live = questionnaire.live_at(next).iter();
                        let live = live.map(|earlier| earlier.of(&readings)).collect();
                        next_ways.insert(place, Way { signature, live, count });
                    }
                }
            }
        }
        ways = next_ways;
    }
    ways.into_iter().map(|way| way.count).fold(best, usize::max)
}

/// Ways of getting to an item that are the same from there on.
struct Way {
    /// What they look like to the conditions that are still to be judged.
    signature: Vec<u8>,
    /// The readings of one of them, for the items that are still looked at.
    live: Vec<Reading>,
    /// The most questions on any of them.
    count: usize,
}

/// What the readings before `next` look like to the conditions still to be judged.
fn signature(questionnaire: &Questionnaire, next: ItemIx, readings: &[Reading]) -> Vec<u8> {
    let mut signature = Vec::new();
    for watcher in questionnaire.watchers_at(next) {
        let (condition, value): (_, fn(Truth) -> Truth) = match *watcher {
            Watcher::Item(item) => (questionnaire.item(item).enable_when.as_ref(), only_true),
            Watcher::Stop(stop) => (Some(&questionnaire.criterion(stop).when), |truth| truth),
        };
        if let Some(condition) = condition {
            residual(condition, readings, next, value, &mut signature);
        }
    }
    signature
}

/// `enableWhen` only asks whether a comparison is true, and knows no "not".
fn only_true(truth: Truth) -> Truth {
    if truth == Truth::True { Truth::True } else { Truth::False }
}

/// Writes down what is left of a condition: its value if it is decided, else
/// the sum of its decided parts and what is left of the others.
fn residual(
    condition: &Condition,
    readings: &[Reading],
    next: ItemIx,
    value: fn(Truth) -> Truth,
    signature: &mut Vec<u8>,
) {
    const OPEN: u8 = 4;
    if let Some(truth) = condition.decided_before(readings, next, value) {
        signature.push(truth as u8);
        return;
    }
    signature.push(OPEN);
    match condition {
        Condition::Is { .. } => {}
        Condition::Not(part) => residual(part, readings, next, value, signature),
        Condition::All(parts) | Condition::Any(parts) => {
            let (sum, end) = condition.junction();
            let mut decided = end.negate();
            for part in parts {
                match part.decided_before(readings, next, value) {
                    Some(truth) => {
                        decided = sum(decided, truth);
                        signature.push(u8::MAX);
                    }
                    None => residual(part, readings, next, value, signature),
                }
            }
            signature.push(decided as u8);
        }
    }
}
