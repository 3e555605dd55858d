//! Sets of responses to a questionnaire whose items stand in another order.

use biodivine_lib_bdd::{Bdd, BddVariable, BddVariableSet};
use candidacy_screener::definition::Definition;
use candidacy_screener::engine::ItemIx;
use candidacy_screener::verify::Model;

/// Where the items of the shipped questionnaire stand in a mutant.
pub(super) struct Order {
    items: Vec<ItemIx>,
    /// For each variable of the mutant the one that means the same in the shipped questionnaire.
    variables: Vec<BddVariable>,
}

impl Order {
    pub(super) fn new(
        shipped: &Definition,
        model: &Model<'_>,
        mutant: &Definition,
        mutated: &Model<'_>,
    ) -> Order {
        let found = shipped.items.iter().map(|item| mutant.find_item(&item.link_id).unwrap());
        let items: Vec<ItemIx> = found.collect();
        let mut pairs: Vec<(BddVariable, BddVariable)> = items
            .iter()
            .enumerate()
            .flat_map(|(here, there)| {
                let here = bits(&model.space().unanswered(ItemIx::new(here)));
                bits(&mutated.space().unanswered(*there)).into_iter().zip(here)
            })
            .collect();
        pairs.sort();
        Order { items, variables: pairs.into_iter().map(|(_, here)| here).collect() }
    }

    /// Where the item stands in the mutant.
    pub(super) fn of_mutant(&self, item: ItemIx) -> ItemIx {
        self.items[item.position()]
    }

    /// The same responses in the variables of the shipped questionnaire.
    pub(super) fn restore(&self, set: &Bdd) -> Bdd {
        let moved = set.support_set().into_iter().any(|bit| self.variables[bit.to_index()] != bit);
        if !moved {
            return set.clone();
        }
        let variables = BddVariableSet::new_anonymous(set.num_vars());
        let mut restored: Vec<Bdd> = Vec::new();
        // A node comes after those that it leads to.
        for node in set.pointers() {
            restored.push(if node.is_zero() {
                variables.mk_false()
            } else if node.is_one() {
                variables.mk_true()
            } else {
                let bit = variables.mk_var(self.variables[set.var_of(node).to_index()]);
                let to = |next: biodivine_lib_bdd::BddPointer| &restored[next.to_index()];
                Bdd::if_then_else(&bit, to(set.high_link_of(node)), to(set.low_link_of(node)))
            });
        }
        restored.pop().unwrap()
    }
}

/// The variables that a set looks at, in their order.
fn bits(set: &Bdd) -> Vec<BddVariable> {
    let mut bits: Vec<_> = set.support_set().into_iter().collect();
    bits.sort();
    bits
}
