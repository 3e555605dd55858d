//! Four-valued truth: what is known about a condition.
//!
//! "Not known" comes in two kinds, because they lead to different places: a
//! person who says "not sure" about a red flag is treated as having it, a
//! question that nobody has answered yet only keeps the outcome from being
//! reassuring.

/// What the answers say about a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Truth {
    /// The answers make it true.
    True,
    /// The answers make it false.
    False,
    /// It hangs on an answer of "not sure".
    Unsure,
    /// It hangs on a question that was asked and has no answer yet.
    Unanswered,
}

impl Truth {
    /// True if both are; false if either is; otherwise unknown. "Not sure"
    /// outweighs "unanswered", since it is what a person said.
    #[must_use]
    pub fn and(self, other: Truth) -> Truth {
        match (self, other) {
            (Truth::False, _) | (_, Truth::False) => Truth::False,
            (Truth::Unsure, _) | (_, Truth::Unsure) => Truth::Unsure,
            (Truth::Unanswered, _) | (_, Truth::Unanswered) => Truth::Unanswered,
            (Truth::True, Truth::True) => Truth::True,
        }
    }

    /// True if either is; false if both are; otherwise unknown, as for [`Truth::and`].
    #[must_use]
    pub fn or(self, other: Truth) -> Truth {
        self.negate().and(other.negate()).negate()
    }

    /// Swaps true and false; unknown stays unknown.
    #[must_use]
    pub fn negate(self) -> Truth {
        match self {
            Truth::True => Truth::False,
            Truth::False => Truth::True,
            Truth::Unsure => Truth::Unsure,
            Truth::Unanswered => Truth::Unanswered,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Truth::{self, False, True, Unanswered, Unsure};

    const ALL: [Truth; 4] = [True, False, Unsure, Unanswered];

    #[test]
    fn and_is_this_table() {
        let table = [
            [True, False, Unsure, Unanswered],
            [False, False, False, False],
            [Unsure, False, Unsure, Unsure],
            [Unanswered, False, Unsure, Unanswered],
        ];
        for (a, row) in ALL.into_iter().zip(table) {
            for (b, want) in ALL.into_iter().zip(row) {
                assert_eq!(a.and(b), want, "{a:?} and {b:?}");
            }
        }
    }

    #[test]
    fn or_is_this_table() {
        let table = [
            [True, True, True, True],
            [True, False, Unsure, Unanswered],
            [True, Unsure, Unsure, Unsure],
            [True, Unanswered, Unsure, Unanswered],
        ];
        for (a, row) in ALL.into_iter().zip(table) {
            for (b, want) in ALL.into_iter().zip(row) {
                assert_eq!(a.or(b), want, "{a:?} or {b:?}");
            }
        }
    }

    #[test]
    fn negation_swaps_only_what_is_known() {
        let want = [False, True, Unsure, Unanswered];
        for (a, want) in ALL.into_iter().zip(want) {
            assert_eq!(a.negate(), want, "not {a:?}");
        }
    }
}
