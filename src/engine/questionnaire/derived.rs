//! Tables that follow from items and criteria, made once when a questionnaire is put together.

use super::super::condition::Condition;
use super::{Criterion, CriterionIx, Item, ItemIx, OptionSet, Watcher};

fn last_item(condition: &Condition) -> ItemIx {
    let mut last = ItemIx(0);
    condition.each_comparison(&mut |item, _| last = last.max(item));
    last
}

pub(super) fn stops_after(items: &[Item], criteria: &[Criterion]) -> Vec<Vec<CriterionIx>> {
    let mut stops = vec![Vec::new(); items.len()];
    for (position, criterion) in criteria.iter().enumerate() {
        if criterion.stops {
            stops[last_item(&criterion.when).0].push(CriterionIx(position));
        }
    }
    stops
}

pub(super) fn watchers_at(
    items: &[Item],
    criteria: &[Criterion],
    stops_after: &[Vec<CriterionIx>],
) -> Vec<Vec<Watcher>> {
    let mut watchers_at = vec![Vec::new(); items.len() + 1];
    let mut watch = |watcher: Watcher, condition: &Condition, last: usize| {
        let mut first = last;
        condition.each_comparison(&mut |item, _| first = first.min(item.0));
        for watchers in &mut watchers_at[first + 1..=last.max(first)] {
            watchers.push(watcher);
        }
    };
    for (position, item) in items.iter().enumerate() {
        if let Some(when) = &item.enable_when {
            watch(Watcher::Item(ItemIx(position)), when, position);
        }
        for &stop in &stops_after[position] {
            watch(Watcher::Stop(stop), &criteria[stop.0].when, position);
        }
    }
    watchers_at
}

pub(super) fn live_at(
    items: &[Item],
    criteria: &[Criterion],
    watchers_at: &[Vec<Watcher>],
) -> Vec<Vec<ItemIx>> {
    let live = |(position, watchers): (usize, &Vec<Watcher>)| {
        let mut live: Vec<ItemIx> = Vec::new();
        let mut mention = |item: ItemIx, _: OptionSet| {
            if item.0 < position
                && let Err(place) = live.binary_search(&item)
            {
                live.insert(place, item);
            }
        };
        for watcher in watchers {
            let condition = match *watcher {
                Watcher::Item(item) => items[item.0].enable_when.as_ref(),
                Watcher::Stop(stop) => Some(&criteria[stop.0].when),
            };
            condition.iter().for_each(|condition| condition.each_comparison(&mut mention));
        }
        live
    };
    watchers_at.iter().enumerate().map(live).collect()
}

/// Two options of an item lead to the same path when every condition that
/// decides about the path lists both or neither, and both or neither are "not sure".
pub(super) fn branches(items: &[Item], criteria: &[Criterion]) -> Vec<Vec<usize>> {
    let mut sets: Vec<Vec<OptionSet>> = vec![Vec::new(); items.len()];
    let mut mention = |item: ItemIx, options: OptionSet| sets[item.0].push(options);
    items
        .iter()
        .filter_map(|item| item.enable_when.as_ref())
        .for_each(|when| when.each_comparison(&mut mention));
    criteria
        .iter()
        .filter(|criterion| criterion.stops)
        .for_each(|criterion| criterion.when.each_comparison(&mut mention));
    items
        .iter()
        .zip(&sets)
        .map(|(item, sets)| {
            let same = |a: usize, b: usize| {
                item.is_unsure(a) == item.is_unsure(b)
                    && sets.iter().all(|set| {
                        set.intersects(OptionSet::one(a)) == set.intersects(OptionSet::one(b))
                    })
            };
            let mut kinds: Vec<usize> = Vec::new();
            for option in 0..item.options {
                if !kinds.iter().any(|&kind| same(kind, option)) {
                    kinds.push(option);
                }
            }
            kinds
        })
        .collect()
}
