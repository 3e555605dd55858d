//! Conditions over answers, as data. A condition is never a closure or a
//! string, so that it can be listed, drawn, exported and proved about.

use super::questionnaire::{ItemIx, OptionSet};
use super::truth::Truth;

/// A condition over the answers to earlier items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// The item was answered with one of these options.
    Is {
        /// The item.
        item: ItemIx,
        /// The options that make the condition true.
        options: OptionSet,
    },
    /// Every part is true.
    All(Vec<Condition>),
    /// At least one part is true.
    Any(Vec<Condition>),
    /// The part is false. Not allowed in `enableWhen`.
    Not(Box<Condition>),
}

/// What one item says, once the path has decided which items are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reading {
    /// The item is not asked: whatever was answered counts for nothing.
    NotAsked,
    /// The item is asked and has no answer yet.
    Unanswered,
    /// The item is asked and answered with this option.
    Chosen {
        /// The chosen option, as a set of one.
        option: OptionSet,
        /// Whether the option is "not sure".
        unsure: bool,
    },
}

impl Reading {
    /// What this item says about `item is [options]`; the table is at [`Condition::truth`].
    pub fn truth(self, options: OptionSet) -> Truth {
        match self {
            Reading::NotAsked => Truth::False,
            Reading::Unanswered => Truth::Unanswered,
            Reading::Chosen { option, .. } if options.intersects(option) => Truth::True,
            Reading::Chosen { unsure: true, .. } => Truth::Unsure,
            Reading::Chosen { unsure: false, .. } => Truth::False,
        }
    }
}

impl Condition {
    /// What the readings say about this condition.
    ///
    /// For one comparison `item is [options]`:
    ///
    /// | the item is | the comparison is |
    /// | --- | --- |
    /// | not asked | false |
    /// | asked, unanswered | unanswered |
    /// | answered with a listed option | true, also when that option is "not sure" |
    /// | answered "not sure", which is not listed | unsure |
    /// | answered with any other option | false |
    pub fn truth(&self, readings: &[Reading]) -> Truth {
        match self {
            Condition::Is { item, options } => item.of(readings).truth(*options),
            Condition::All(parts) => {
                parts.iter().fold(Truth::True, |sum, part| sum.and(part.truth(readings)))
            }
            Condition::Any(parts) => {
                parts.iter().fold(Truth::False, |sum, part| sum.or(part.truth(readings)))
            }
            Condition::Not(part) => part.truth(readings).negate(),
        }
    }

    /// What the condition will come to, if the items before this one decide it already.
    /// `value` says what each comparison counts as.
    pub(super) fn decided_before(
        &self,
        readings: &[Reading],
        next: ItemIx,
        value: fn(Truth) -> Truth,
    ) -> Option<Truth> {
        match self {
            Condition::Is { item, .. } => (*item < next).then(|| value(self.truth(readings))),
            Condition::Not(part) => part.decided_before(readings, next, value).map(Truth::negate),
            Condition::All(parts) | Condition::Any(parts) => {
                let (sum, end) = self.junction();
                let mut result = Some(end.negate());
                for part in parts {
                    let part = part.decided_before(readings, next, value);
                    if part == Some(end) {
                        return part;
                    }
                    result = result.zip(part).map(|(a, b)| sum(a, b));
                }
                result
            }
        }
    }

    /// How the parts of "all" or "any" are put together, and the value that ends it.
    pub(super) fn junction(&self) -> (fn(Truth, Truth) -> Truth, Truth) {
        match self {
            Condition::Any(_) => (Truth::or, Truth::True),
            Condition::All(_) | Condition::Is { .. } | Condition::Not(_) => {
                (Truth::and, Truth::False)
            }
        }
    }

    /// Whether the condition holds in FHIR's two-valued sense, used for
    /// `enableWhen`: a comparison with an item that is not asked or not
    /// answered is false, and "not sure" is an option like any other.
    pub fn holds(&self, readings: &[Reading]) -> bool {
        self.truth(readings) == Truth::True
    }

    /// Calls `visit` for each comparison in the condition.
    pub fn each_comparison(&self, visit: &mut impl FnMut(ItemIx, OptionSet)) {
        match self {
            Condition::Is { item, options } => visit(*item, *options),
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().for_each(|part| part.each_comparison(visit));
            }
            Condition::Not(part) => part.each_comparison(visit),
        }
    }

    /// The items whose answers make the condition have the value `value`,
    /// in the order they are mentioned: the answers to show beside a finding.
    pub fn support(&self, readings: &[Reading], value: Truth) -> Vec<ItemIx> {
        let mut items = Vec::new();
        self.gather_support(readings, value, &mut items);
        items
    }

    fn gather_support(&self, readings: &[Reading], value: Truth, items: &mut Vec<ItemIx>) {
        if self.truth(readings) != value {
            return;
        }
        match self {
            Condition::Is { item, .. } => {
                if item.of(readings) != Reading::NotAsked && !items.contains(item) {
                    items.push(*item);
                }
            }
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().for_each(|part| part.gather_support(readings, value, items));
            }
            Condition::Not(part) => part.gather_support(readings, value.negate(), items),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is(options: u64) -> Condition {
        Condition::Is { item: ItemIx::new(0), options: OptionSet::from_bits(options) }
    }

    #[test]
    fn one_comparison_in_every_state() {
        let yes = Reading::Chosen { option: OptionSet::from_bits(1), unsure: false };
        let no = Reading::Chosen { option: OptionSet::from_bits(2), unsure: false };
        let unsure = Reading::Chosen { option: OptionSet::from_bits(4), unsure: true };
        for (reading, truth, holds) in [
            (Reading::NotAsked, Truth::False, false),
            (Reading::Unanswered, Truth::Unanswered, false),
            (yes, Truth::True, true),
            (no, Truth::False, false),
            (unsure, Truth::Unsure, false),
        ] {
            assert_eq!(is(1).truth(&[reading]), truth, "{reading:?}");
            assert_eq!(is(1).holds(&[reading]), holds, "{reading:?}");
        }
        assert_eq!(is(5).truth(&[unsure]), Truth::True, "a listed 'not sure' is a match");
    }

    #[test]
    fn support_names_only_what_decided() {
        let yes = Reading::Chosen { option: OptionSet::from_bits(1), unsure: false };
        let no = Reading::Chosen { option: OptionSet::from_bits(2), unsure: false };
        let at = |item, options| Condition::Is {
            item: ItemIx::new(item),
            options: OptionSet::from_bits(options),
        };
        let any = Condition::Any(vec![at(0, 1), at(1, 1)]);
        assert_eq!(any.support(&[yes, no], Truth::True), [ItemIx::new(0)]);
        let all = Condition::All(vec![at(0, 1), Condition::Not(Box::new(at(1, 1)))]);
        assert_eq!(all.support(&[yes, no], Truth::True), [ItemIx::new(0), ItemIx::new(1)]);
    }
}
