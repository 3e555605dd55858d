//! A questionnaire as it is published: the engine's logic together with its
//! names, identity, windows and sources. Plain data, in file order; the words
//! are in [`crate::words`], since there is one set for each locale.

mod cases;
mod checks;
mod mapping;
mod phone;

pub use cases::Case;
pub use checks::{Allowed, BurdenLimits, Checks, Exception};
pub use mapping::{Mapping, Renames};
pub use phone::Phone;

use crate::engine::{CriterionIx, Date, ItemIx, Questionnaire, Review, Status};

/// A published questionnaire.
#[derive(Clone, Debug)]
pub struct Definition {
    /// Its identifier.
    pub id: String,
    /// Its version.
    pub version: String,
    /// The publication status that the file declares.
    pub status: Status,
    /// Whether a certificate of what was proved stands beside it, for the widget to show.
    pub certificate: bool,
    /// The clinician's review, if there was one.
    pub review: Option<Review>,
    /// The locales that have words, the first being the default.
    pub locales: Vec<Language>,
    /// The phone number of the crisis line, if the questionnaire names one.
    pub crisis_number: Option<Phone>,
    /// Time spans and limits that options, rules and words share.
    pub windows: Vec<Window>,
    /// Where the criteria come from.
    pub sources: Vec<Source>,
    /// What every person is told beside an outcome, each with its sources.
    pub facts: Vec<Fact>,
    /// The names of each item, by position.
    pub items: Vec<ItemNames>,
    /// The names of each criterion, by position.
    pub criteria: Vec<CriterionNames>,
    /// The logic.
    pub questionnaire: Questionnaire,
}

/// A language that a questionnaire has words in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// Its BCP 47 tag.
    pub locale: String,
    /// Its name for itself.
    pub name: String,
}

/// A named value that options, rules and words share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// Its name, used in words as `{name}`.
    pub name: String,
    /// The number, as written.
    pub number: String,
    /// What it counts.
    pub unit: Unit,
}

/// What a window counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Days.
    Day,
    /// Weeks.
    Week,
    /// Months.
    Month,
    /// Years.
    Year,
    /// A bare number, such as an A1c in percent.
    None,
}

impl Window {
    /// The span of time, unless it is a bare number.
    pub fn span(&self) -> Option<Span> {
        let number = self.number.parse().ok()?;
        (self.unit != Unit::None).then_some(Span { number, unit: self.unit })
    }
}

/// A span of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// How many.
    pub number: u16,
    /// Of what; never [`Unit::None`].
    pub unit: Unit,
}

impl Span {
    /// The day on which a wait that began on `from` is over; none when the calendar ends.
    /// Exactly at the window counts as past it.
    pub fn after(self, from: Date) -> Option<Date> {
        match self.unit {
            Unit::Day => from.plus_days(self.number),
            Unit::Week => from.plus_days(self.number.checked_mul(7)?),
            Unit::Month => from.plus_months(self.number),
            Unit::Year => from.plus_months(self.number.checked_mul(12)?),
            Unit::None => None,
        }
    }
}

/// Something that every person is told beside an outcome, whatever the answers were.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its identifier.
    pub id: String,
    /// Positions in [`Definition::sources`]; never empty.
    pub sources: Vec<usize>,
}

/// A publication that supports a criterion or a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its short name in the file.
    pub id: String,
    /// What it is.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// The year, where it is known.
    pub year: Option<String>,
    /// How to find it: a DOI, PMID, registry number or similar.
    pub identifier: String,
}

/// The names of one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemNames {
    /// FHIR's linkId.
    pub link_id: String,
    /// The set that its options come from, when it shares them with other items.
    pub option_set: Option<String>,
    /// The code of each option, by position.
    pub options: Vec<String>,
}

/// The names of one criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriterionNames {
    /// Its identifier.
    pub id: String,
    /// Whom to call when it decides, if it is an emergency.
    pub call: Call,
    /// The position in [`Definition::windows`] of the wait, counted from what the criterion
    /// asks about; none where the wait has no set end.
    pub waits: Option<usize>,
    /// Positions in [`Definition::sources`]. Empty: the clinic's own choice, and said to be.
    pub sources: Vec<usize>,
    /// Whether it is the clinic's choice: as a whole, or, beside sources, its number.
    pub clinics_choice: bool,
}

/// Whom to call when an emergency decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// The emergency number.
    Emergency,
    /// The crisis line.
    Crisis,
}

impl Definition {
    /// The names of an item.
    pub fn item(&self, item: ItemIx) -> &ItemNames {
        &self.items[item.position()]
    }

    /// The names of a criterion.
    pub fn criterion(&self, criterion: CriterionIx) -> &CriterionNames {
        &self.criteria[criterion.position()]
    }

    /// The item with this linkId.
    pub fn find_item(&self, link_id: &str) -> Option<ItemIx> {
        self.items.iter().position(|item| item.link_id == link_id).map(ItemIx::new)
    }
}
