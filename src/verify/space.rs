//! Every way to answer, as the assignments of a few binary variables.
//!
//! Each item has one digit: 0 for "unanswered", 1 for its first option and so
//! on. A digit takes as many bits as it needs, highest first, and the bits of
//! the items follow one another in the order of the questionnaire. Questions
//! that depend on one another stand close together, so the diagrams stay
//! narrow.
//!
//! # The library
//!
//! `biodivine-lib-bdd` was weighed against `oxidd` on the same model (follow-ups
//! in every ten items, stops, six outcome sets, two monotonicity steps for each
//! item and outcome), in release on two cores:
//!
//! | items | biodivine-lib-bdd 0.6.3 | oxidd 0.13.0, one thread | two threads |
//! | --- | --- | --- | --- |
//! | 40 | 1.4 ms, 2.4 MB | 1.9 ms, 25 MB | 22 ms |
//! | 200 | 22 ms, 2.6 MB | 39 ms, 30 MB | 240 ms |
//! | 400 | 79 ms, 3.0 MB | 168 ms, 47 MB | 552 ms |
//!
//! Its diagrams are plain values: no manager, no capacity to choose, no
//! operation that can run out of it, and it counts exactly. A SAT solver such
//! as `rustsat` offers finds witnesses too, but it cannot count sessions.

use biodivine_lib_bdd::{Bdd, BddValuation, BddVariable, BddVariableSet};

use crate::engine::{ItemIx, OptionSet, Questionnaire, Response};

/// The binary variables of a questionnaire.
pub struct Space {
    variables: BddVariableSet,
    digits: Vec<Digit>,
    valid: Bdd,
}

/// The variables of one item.
#[derive(Clone, Debug)]
struct Digit {
    /// Highest bit first.
    bits: Vec<BddVariable>,
    /// For each digit that means something ("unanswered", and the options) the number that the
    /// bits have for it. The same number, unless two questionnaires share the bits.
    codes: Vec<usize>,
    /// The numbers for options that only the other questionnaire has. For this one they are no
    /// answer, as they are for the engine.
    foreign: Vec<usize>,
}

/// How the digits of one item are told by the bits of an item of another space.
#[derive(Clone, Debug)]
pub(super) struct Digits {
    /// The item whose bits they are.
    pub(super) item: ItemIx,
    /// For each digit of this item the digit of that one.
    pub(super) codes: Vec<usize>,
    /// Digits of that item that are none of this one.
    pub(super) foreign: Vec<usize>,
}

/// The questionnaire needs more variables than the library has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge;

impl Space {
    /// The variables for a questionnaire.
    ///
    /// # Errors
    /// [`TooLarge`] from about ten thousand items on.
    pub fn new(questionnaire: &Questionnaire) -> Result<Space, TooLarge> {
        Space::of(questionnaire.items().iter().map(|item| item.options + 1))
    }

    /// The variables for items with so many digits.
    pub(super) fn of(values: impl Iterator<Item = usize> + Clone) -> Result<Space, TooLarge> {
        let total =
            u16::try_from(values.clone().map(width).sum::<usize>()).map_err(|_| TooLarge)?;
        if total == u16::MAX {
            return Err(TooLarge);
        }
        let variables = BddVariableSet::new_anonymous(total);
        let mut free = variables.variables().into_iter();
        let digit = |values: usize| Digit {
            bits: free.by_ref().take(width(values)).collect(),
            codes: (0..values).collect(),
            foreign: Vec::new(),
        };
        let digits = values.map(digit).collect();
        let valid = variables.mk_true();
        let mut space = Space { variables, digits, valid };
        // From the last item to the first: each step then only puts nodes on top.
        for position in (0..space.items()).rev() {
            let item = ItemIx::new(position);
            let digits = 0..space.values(item);
            let known = space.union(digits.map(|digit| space.digit(item, digit)));
            space.valid = known.and(&space.valid);
        }
        Ok(space)
    }

    /// The same variables as another questionnaire sees them, item by item.
    pub(super) fn seen_by(&self, items: impl Iterator<Item = Digits>) -> Space {
        let digit = |seen: Digits| Digit {
            bits: self.digits[seen.item.position()].bits.clone(),
            codes: seen.codes,
            foreign: seen.foreign,
        };
        Space {
            variables: self.variables.clone(),
            digits: items.map(digit).collect(),
            valid: self.valid.clone(),
        }
    }

    /// Everything.
    pub fn all(&self) -> Bdd {
        self.variables.mk_true()
    }

    /// Nothing.
    pub fn none(&self) -> Bdd {
        self.variables.mk_false()
    }

    /// The assignments in which every digit means something.
    pub fn valid(&self) -> &Bdd {
        &self.valid
    }

    /// How many digits an item has: its options, and 0 for "unanswered".
    pub fn values(&self, item: ItemIx) -> usize {
        self.digits[item.position()].codes.len()
    }

    /// How many items there are.
    pub fn items(&self) -> usize {
        self.digits.len()
    }

    /// The item has this digit.
    pub fn digit(&self, item: ItemIx, digit: usize) -> Bdd {
        self.code(item, self.digits[item.position()].codes[digit])
    }

    /// The bits of the item have this number.
    fn code(&self, item: ItemIx, code: usize) -> Bdd {
        let bits = self.bits_of(item, code);
        bits.rev()
            .fold(self.all(), |rest, (bit, value)| self.variables.mk_literal(bit, value).and(&rest))
    }

    /// The item has no answer, or none that this questionnaire has.
    pub fn unanswered(&self, item: ItemIx) -> Bdd {
        let foreign = &self.digits[item.position()].foreign;
        foreign.iter().fold(self.digit(item, 0), |set, &code| set.or(&self.code(item, code)))
    }

    /// The item is answered with this option.
    pub fn chosen(&self, item: ItemIx, option: usize) -> Bdd {
        self.digit(item, option + 1)
    }

    /// The item is answered with one of these options.
    pub fn chosen_of(&self, item: ItemIx, options: OptionSet) -> Bdd {
        let listed =
            (0..self.values(item) - 1).filter(|&option| options.intersects(OptionSet::one(option)));
        self.union(listed.map(|option| self.chosen(item, option)))
    }

    /// What is left of a set once the item has this digit; it no longer looks at the item.
    pub fn given(&self, set: &Bdd, item: ItemIx, digit: usize) -> Bdd {
        set.restrict(&self.bits(item, digit).collect::<Vec<_>>())
    }

    /// The assignments, whatever the item says, for which the set looks at the item.
    pub fn looks_at(&self, set: &Bdd, item: ItemIx) -> Bdd {
        let bits = &self.digits[item.position()].bits;
        set.exists(bits).and_not(&set.for_all(bits))
    }

    /// The assignment that is this response.
    pub fn assignment(&self, response: &Response) -> BddValuation {
        let mut values = vec![false; usize::from(self.variables.num_vars())];
        for position in 0..self.digits.len() {
            let item = ItemIx::new(position);
            let digit = response.chosen(item).map_or(0, |option| option + 1);
            for (bit, value) in self.bits(item, digit) {
                values[bit.to_index()] = value;
            }
        }
        BddValuation::new(values)
    }

    /// The union of some sets.
    pub fn union(&self, sets: impl IntoIterator<Item = Bdd>) -> Bdd {
        let mut sets: Vec<Bdd> = sets.into_iter().collect();
        // Two and two: neighbours look at the same items, and the large sums come last.
        while sets.len() > 1 {
            let pairs = sets.chunks(2);
            sets = pairs
                .map(|pair| pair.iter().skip(1).fold(pair[0].clone(), |a, b| a.or(b)))
                .collect();
        }
        sets.pop().unwrap_or_else(|| self.none())
    }

    /// The variables of an item with their values for this digit, highest first.
    pub(super) fn bits(
        &self,
        item: ItemIx,
        digit: usize,
    ) -> impl DoubleEndedIterator<Item = (BddVariable, bool)> + '_ {
        self.bits_of(item, self.digits[item.position()].codes[digit])
    }

    fn bits_of(
        &self,
        item: ItemIx,
        code: usize,
    ) -> impl DoubleEndedIterator<Item = (BddVariable, bool)> + '_ {
        let bits = &self.digits[item.position()].bits;
        let last = bits.len() - 1;
        bits.iter().enumerate().map(move |(place, bit)| (*bit, code >> (last - place) & 1 == 1))
    }
}

/// How many bits the digits below `values` take.
fn width(values: usize) -> usize {
    (values - 1).ilog2() as usize + 1
}

#[cfg(test)]
mod tests {
    use super::{Space, TooLarge, width};
    use crate::engine::{Item, OptionSet, Questionnaire};

    #[test]
    fn digits_take_as_many_bits_as_they_need() {
        for (values, bits) in [(2, 1), (3, 2), (4, 2), (5, 3), (8, 3), (9, 4), (64, 6), (65, 7)] {
            assert_eq!(width(values), bits, "{values} values");
        }
    }

    #[test]
    fn a_questionnaire_beyond_the_library_is_refused() {
        let item = Item { options: OptionSet::MOST, last_is_unsure: false, enable_when: None };
        let space =
            |count| Space::new(&Questionnaire::new(vec![item.clone(); count], vec![]).unwrap());
        assert!(space(100).is_ok());
        assert_eq!(space(10_000).err(), Some(TooLarge));
    }
}
