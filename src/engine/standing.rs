//! Whether a questionnaire may speak for a clinic today.

use super::date::Date;

/// The publication status that the file declares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Being written; no clinician has taken responsibility for it.
    Draft,
    /// In use.
    Active,
    /// No longer in use.
    Retired,
}

/// A clinician's review of a questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// Who reviewed it.
    pub reviewer: String,
    /// The day of the review.
    pub reviewed_on: Date,
    /// The first day on which the review no longer counts.
    pub review_due: Date,
}

/// Whether the questionnaire may give its mildest outcome today, and if not, why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Active and within its review.
    InForce,
    /// A draft.
    Draft,
    /// Retired.
    Retired,
    /// Said to be active, but nobody is named as its reviewer.
    NotReviewed,
    /// The review is not yet valid, or no longer.
    Overdue,
    /// Shown as a demonstration, and marked as one on every screen.
    Demo,
}

impl Standing {
    /// The standing of a questionnaire on a given day.
    pub fn on(today: Date, status: Status, review: Option<&Review>) -> Standing {
        match (status, review) {
            (Status::Draft, _) => Standing::Draft,
            (Status::Retired, _) => Standing::Retired,
            (Status::Active, None) => Standing::NotReviewed,
            (Status::Active, Some(review)) => {
                if (review.reviewed_on..review.review_due).contains(&today) {
                    Standing::InForce
                } else {
                    Standing::Overdue
                }
            }
        }
    }

    /// Whether [`super::Outcome::Consult`] may be given.
    pub fn allows_consult(self) -> bool {
        match self {
            Standing::InForce | Standing::Demo => true,
            Standing::Draft | Standing::Retired | Standing::NotReviewed | Standing::Overdue => {
                false
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_active_questionnaire_within_its_review_is_in_force() {
        let day = |text| Date::parse(text).unwrap();
        let review = Review {
            reviewer: "A clinician".into(),
            reviewed_on: day("2026-01-10"),
            review_due: day("2027-01-10"),
        };
        for (today, status, reviewed, want) in [
            ("2026-01-09", Status::Active, true, Standing::Overdue),
            ("2026-01-10", Status::Active, true, Standing::InForce),
            ("2027-01-09", Status::Active, true, Standing::InForce),
            ("2027-01-10", Status::Active, true, Standing::Overdue),
            ("2026-06-01", Status::Active, false, Standing::NotReviewed),
            ("2026-06-01", Status::Draft, true, Standing::Draft),
            ("2026-06-01", Status::Retired, true, Standing::Retired),
        ] {
            let got = Standing::on(day(today), status, reviewed.then_some(&review));
            assert_eq!(got, want, "{today} {status:?}");
            assert_eq!(got.allows_consult(), want == Standing::InForce);
        }
    }
}
