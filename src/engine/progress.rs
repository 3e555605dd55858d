//! "At most N more", exactly.

use super::condition::Reading;
use super::path::{is_enabled, reading, stop_after};
use super::questionnaire::{ItemIx, Questionnaire};
use super::response::Response;

/// The most questions that can still be asked, over every way of answering
/// them, given the answers so far. The one that is showing counts, if it has
/// no answer. Answering a question never makes it go up.
///
/// Walks the items once, keeping for each way so far only the readings that
/// later questions still look at, and the highest count for each. The cost
/// grows with the number of items times the number of such ways, which is
/// small when follow-ups stand near the question that opens them.
pub fn most_remaining(questionnaire: &Questionnaire, response: &Response) -> usize {
    let mut best = 0;
    let mut ways: Vec<(Vec<Reading>, usize)> = vec![(Vec::new(), 0)];
    let mut readings = vec![Reading::NotAsked; questionnaire.items().len()];
    for item in questionnaire.item_ixs() {
        let live = questionnaire.live_at(item);
        let next_live = match item.position() + 1 {
            next if next < readings.len() => questionnaire.live_at(ItemIx::new(next)),
            _ => &[],
        };
        let mut next_ways: Vec<(Vec<Reading>, usize)> = Vec::new();
        for (way, count) in ways {
            for (&earlier, reading) in live.iter().zip(way) {
                readings[earlier.position()] = reading;
            }
            let answers = if !is_enabled(questionnaire, item, &readings) {
                vec![(Reading::NotAsked, count)]
            } else if let Some(option) = response.chosen(item) {
                vec![(reading(questionnaire, item, option), count)]
            } else {
                let branches = questionnaire.branches(item).iter();
                branches.map(|&option| (reading(questionnaire, item, option), count + 1)).collect()
            };
            for (here, count) in answers {
                readings[item.position()] = here;
                if stop_after(questionnaire, item, &readings).is_some() {
                    best = best.max(count);
                    continue;
                }
                let way: Vec<Reading> =
                    next_live.iter().map(|earlier| earlier.of(&readings)).collect();
                match next_ways.binary_search_by(|(known, _)| known.cmp(&way)) {
                    Ok(known) => next_ways[known].1 = next_ways[known].1.max(count),
                    Err(place) => next_ways.insert(place, (way, count)),
                }
            }
        }
        ways = next_ways;
    }
    ways.into_iter().map(|(_, count)| count).fold(best, usize::max)
}
