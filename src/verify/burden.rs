//! How many taps it takes to get to each outcome.

use biodivine_lib_bdd::Bdd;

use super::cheapest::cheapest;
use super::model::Model;
use crate::definition::Checks;
use crate::engine::{ItemIx, Outcome};

/// The taps of complete sessions with one outcome: one for each question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Burden {
    /// The outcome.
    pub outcome: Outcome,
    /// The fewest taps.
    pub fewest: usize,
    /// The most taps.
    pub most: usize,
    /// The taps of a person who has as little to report as this outcome allows: the session with
    /// the fewest answers other than the mildest, and of those the shortest. Items without a
    /// declared order of severity do not count as something to report.
    pub typical: usize,
}

/// The burden of each outcome that can be reached, strictest first.
pub fn burden(model: &Model<'_>, checks: &Checks) -> Vec<Burden> {
    let reached = |outcome: Outcome| (outcome, model.outcome(outcome).and(model.complete()));
    let of = |(outcome, sessions): (Outcome, Bdd)| {
        let taps = |_: ItemIx, digit: usize| i64::from(digit != 0);
        let fewest = least(model, &sessions, taps)?;
        let most = least(model, &sessions, |item, digit| -taps(item, digit))?;
        let report = |item: ItemIx, digit: usize| {
            let order = checks.severity[item.position()].as_ref();
            let mildest = order.and_then(|order| order.first());
            i64::from(digit != 0 && mildest.is_some_and(|mildest| mildest + 1 != digit))
        };
        // More than any number of taps.
        let weight = 1 + i64::try_from(model.space().items()).ok()?;
        let both = |item, digit| weight * report(item, digit) + taps(item, digit);
        let typical = least(model, &sessions, both)? % weight;
        let count = |taps: i64| usize::try_from(taps.abs()).ok();
        Some(Burden {
            outcome,
            fewest: count(fewest)?,
            most: count(most)?,
            typical: count(typical)?,
        })
    };
    Outcome::ALL.into_iter().map(reached).filter_map(of).collect()
}

fn least(model: &Model<'_>, sessions: &Bdd, cost: impl Fn(ItemIx, usize) -> i64) -> Option<i64> {
    cheapest(model.space(), sessions, cost).map(|found| found.cost)
}
