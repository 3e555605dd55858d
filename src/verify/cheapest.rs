//! The member of a set of responses that costs least, whatever "cost" means:
//! fewest answers for a witness, fewest or most taps for the burden.

use std::collections::BTreeMap;

use biodivine_lib_bdd::{Bdd, BddPointer};

use super::space::Space;
use crate::engine::{ItemIx, Questionnaire, Response};

/// A member of a set, and what it costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cheapest {
    /// The sum over all items.
    pub cost: i64,
    /// For each item 0 for "unanswered", 1 for its first option and so on.
    pub digits: Vec<usize>,
}

impl Cheapest {
    /// As the engine takes it.
    pub fn response(&self, questionnaire: &Questionnaire) -> Response {
        let mut response = Response::empty(questionnaire);
        for (item, &digit) in questionnaire.item_ixs().zip(&self.digits) {
            if let Some(option) = digit.checked_sub(1) {
                response = response.with(questionnaire, item, option);
            }
        }
        response
    }
}

/// The member of the set with the smallest sum of `cost(item, digit)`; of several the one with
/// the smallest digits, from the first item on. `None` if the set has no member.
///
/// Walks the items once. Two ways of getting to a node of the diagram go on in the same ways, so
/// only the better one is kept.
pub fn cheapest(space: &Space, set: &Bdd, cost: impl Fn(ItemIx, usize) -> i64) -> Option<Cheapest> {
    if set.is_false() {
        return None;
    }
    let mut ways = BTreeMap::from([(set.root_pointer(), (0_i64, Vec::<usize>::new()))]);
    for position in 0..space.items() {
        let item = ItemIx::new(position);
        let mut next_ways: BTreeMap<BddPointer, (i64, Vec<usize>)> = BTreeMap::new();
        for (node, (sum, digits)) in ways {
            for digit in 0..space.values(item) {
                let next = follow(space, set, node, item, digit);
                if next.is_zero() {
                    continue;
                }
                let sum = sum + cost(item, digit);
                let better = next_ways.get(&next).is_none_or(|(known, known_digits)| {
                    let same_so_far = (*known, &known_digits[..position]);
                    (sum, &digits[..]) < same_so_far
                        || ((sum, &digits[..]) == same_so_far && digit < known_digits[position])
                });
                if better {
                    let digits = digits.iter().copied().chain([digit]).collect();
                    next_ways.insert(next, (sum, digits));
                }
            }
        }
        ways = next_ways;
    }
    let (cost, digits) = ways.remove(&BddPointer::one())?;
    Some(Cheapest { cost, digits })
}

/// The node after the bits of one item.
fn follow(space: &Space, set: &Bdd, from: BddPointer, item: ItemIx, digit: usize) -> BddPointer {
    space.bits(item, digit).fold(from, |node, (bit, value)| {
        if node.is_terminal() || set.var_of(node) != bit {
            node
        } else if value {
            set.high_link_of(node)
        } else {
            set.low_link_of(node)
        }
    })
}
