//! What became of items, options and criteria from one version of a questionnaire to the next.

use super::Definition;
use crate::engine::{CriterionIx, ItemIx};

/// Which items, options and criteria of an old and a new questionnaire are the same.
///
/// INVARIANT: nothing has two partners. The fields are private to keep it so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    items: Vec<Option<Partner>>,
    criteria: Vec<Option<CriterionIx>>,
}

/// The new item that an old one became.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Partner {
    item: ItemIx,
    /// For each option of the old item the one that it became.
    options: Vec<Option<usize>>,
}

/// What goes by another name now: pairs of old and new positions. Everything else keeps its
/// name, or is gone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Renames {
    /// Items.
    pub items: Vec<(ItemIx, ItemIx)>,
    /// Options, each with its old item.
    pub options: Vec<(ItemIx, usize, usize)>,
    /// Criteria.
    pub criteria: Vec<(CriterionIx, CriterionIx)>,
}

impl Mapping {
    /// Pairs what is renamed, and then what has the same name on both sides and is not spoken for.
    pub fn new(old: &Definition, new: &Definition, renames: &Renames) -> Mapping {
        let place = |(from, to): &(ItemIx, ItemIx)| (from.position(), to.position());
        let renamed: Vec<_> = renames.items.iter().map(place).collect();
        let link_ids = |definition: &Definition| -> Vec<String> {
            definition.items.iter().map(|item| item.link_id.clone()).collect()
        };
        let partners = pairs(&link_ids(old), &link_ids(new), &renamed);
        let items = partners.into_iter().enumerate().map(|(from, to)| {
            let to = to?;
            let of_item = |(item, _, _): &&(ItemIx, usize, usize)| item.position() == from;
            let renamed = renames.options.iter().filter(of_item).map(|(_, from, to)| (*from, *to));
            let renamed: Vec<_> = renamed.collect();
            let options = pairs(&old.items[from].options, &new.items[to].options, &renamed);
            Some(Partner { item: ItemIx::new(to), options })
        });
        let place = |(from, to): &(CriterionIx, CriterionIx)| (from.position(), to.position());
        let renamed: Vec<_> = renames.criteria.iter().map(place).collect();
        let ids = |definition: &Definition| -> Vec<String> {
            definition.criteria.iter().map(|criterion| criterion.id.clone()).collect()
        };
        let criteria = pairs(&ids(old), &ids(new), &renamed).into_iter();
        Mapping {
            items: items.collect(),
            criteria: criteria.map(|to| to.map(CriterionIx::new)).collect(),
        }
    }

    /// The new item that an old one became.
    pub fn new_item(&self, old: ItemIx) -> Option<ItemIx> {
        Some(self.items.get(old.position())?.as_ref()?.item)
    }

    /// The old item that a new one was.
    pub fn old_item(&self, new: ItemIx) -> Option<ItemIx> {
        let was = |partner: &Option<Partner>| partner.as_ref().is_some_and(|it| it.item == new);
        self.items.iter().position(was).map(ItemIx::new)
    }

    /// The option of the new item that an option of the old item became.
    pub fn new_option(&self, old: ItemIx, option: usize) -> Option<usize> {
        *self.items.get(old.position())?.as_ref()?.options.get(option)?
    }

    /// The option of the old item that an option of its new item was.
    pub fn old_option(&self, old: ItemIx, option: usize) -> Option<usize> {
        let options = &self.items.get(old.position())?.as_ref()?.options;
        options.iter().position(|new| *new == Some(option))
    }

    /// The new criterion that an old one became.
    pub fn new_criterion(&self, old: CriterionIx) -> Option<CriterionIx> {
        *self.criteria.get(old.position())?
    }

    /// The old criterion that a new one was.
    pub fn old_criterion(&self, new: CriterionIx) -> Option<CriterionIx> {
        self.criteria.iter().position(|it| *it == Some(new)).map(CriterionIx::new)
    }
}

/// For each old name the position of its new one: as renamed, or the same name. Nothing is given
/// away twice; what is renamed comes first.
fn pairs(old: &[String], new: &[String], renamed: &[(usize, usize)]) -> Vec<Option<usize>> {
    let mut partners = vec![None; old.len()];
    let mut taken = vec![false; new.len()];
    for &(from, to) in renamed {
        if partners[from].is_none() && !taken[to] {
            partners[from] = Some(to);
            taken[to] = true;
        }
    }
    for (partner, name) in partners.iter_mut().zip(old) {
        let same = new.iter().position(|it| it == name).filter(|&place| !taken[place]);
        if let (None, Some(place)) = (&partner, same) {
            *partner = Some(place);
            taken[place] = true;
        }
    }
    partners
}

#[cfg(test)]
mod tests {
    use super::pairs;

    #[test]
    fn what_is_renamed_comes_before_what_has_the_same_name() {
        let names = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
        let (old, new) = (names(&["a", "b", "c"]), names(&["b", "c", "d"]));
        assert_eq!(pairs(&old, &new, &[]), [None, Some(0), Some(1)]);
        // `a` is `b` now, so the old `b` is gone.
        assert_eq!(pairs(&old, &new, &[(0, 0)]), [Some(0), None, Some(1)]);
        // The two change names.
        assert_eq!(pairs(&old, &names(&["b", "a"]), &[(0, 0), (1, 1)]), [Some(0), Some(1), None]);
        // One name cannot be two things.
        assert_eq!(pairs(&old, &new, &[(0, 2), (1, 2)]), [Some(2), Some(0), Some(1)]);
    }
}
