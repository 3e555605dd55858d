//! Outcome codes, in the one order that everything else relies on: strictest first.

/// What a person should do next. The order is the clinical strictness: the
/// smallest value is the strictest, and the strictest finding decides.
///
/// There is no score: two findings never add up to a stricter outcome than
/// the stricter of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// A red flag: call for help now. Nothing else is asked or offered.
    Emergency,
    /// A red flag: be seen today. No booking.
    Urgent,
    /// An established path exists elsewhere for this problem.
    OtherPathway,
    /// An exclusion: not something this clinic can start now.
    NotNow,
    /// A deferral: wait, then come back.
    Wait,
    /// A clinician looks first. Every doubt falls at least to here.
    Review,
    /// Nothing in the answers tells us to wait. A clinician still has to check.
    Consult,
}

impl Outcome {
    /// All outcomes, strictest first.
    pub const ALL: [Outcome; 7] = [
        Outcome::Emergency,
        Outcome::Urgent,
        Outcome::OtherPathway,
        Outcome::NotNow,
        Outcome::Wait,
        Outcome::Review,
        Outcome::Consult,
    ];

    /// The code used in files, events and documents.
    pub fn code(self) -> &'static str {
        match self {
            Outcome::Emergency => "emergency",
            Outcome::Urgent => "urgent",
            Outcome::OtherPathway => "other-pathway",
            Outcome::NotNow => "not-now",
            Outcome::Wait => "wait",
            Outcome::Review => "review",
            Outcome::Consult => "consult",
        }
    }

    /// The outcome with this code, if there is one.
    pub fn from_code(code: &str) -> Option<Outcome> {
        Outcome::ALL.into_iter().find(|outcome| outcome.code() == code)
    }

    /// The stricter of two outcomes.
    #[must_use]
    pub fn strictest(self, other: Outcome) -> Outcome {
        self.min(other)
    }
}
