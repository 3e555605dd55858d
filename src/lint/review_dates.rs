//! `review-dates`: an active questionnaire has a review, and it is in force today.
//!
//! Why: without one the widget never offers a visit, so the day on which a review runs out has to
//! come as no surprise: the last 30 days before it are a warning. A draft and a retired
//! questionnaire need no review.
//!
//! Example: `"reviewDue": "2026-01-31"` on 1 February 2026.

use super::context::Context;
use super::finding::Checked;
use crate::engine::Status;

/// How long before the end a review should be renewed.
const NOTICE_DAYS: u16 = 30;

pub(super) fn check(context: &Context<'_>) -> Checked {
    let mut checked = Checked::default();
    let definition = context.files.definition;
    match definition.status {
        Status::Draft | Status::Retired => return checked,
        Status::Active => checked.count += 1,
    }
    let place = |path: &[&str]| {
        let path: Vec<_> = path.iter().map(|key| (*key).into()).collect();
        context.questionnaire.value(&path)
    };
    let Some(review) = &definition.review else {
        let message = "this is active, and no clinician is named as its reviewer".to_owned();
        let help = "add `review` with the clinician who takes responsibility, or make it a draft";
        checked.error(place(&["status"]), message, help);
        return checked;
    };
    let on = place(&["review", "reviewedOn"]);
    let due = place(&["review", "reviewDue"]);
    if review.review_due <= review.reviewed_on {
        let message = "the review is due before it was made, so it is never in force".to_owned();
        checked.error(due, message, "correct the dates");
        return checked;
    }
    let Some(today) = context.files.today else {
        checked.not_checked.push("the clock does not say what day it is".to_owned());
        return checked;
    };
    let soon = today.plus_days(NOTICE_DAYS);
    if today < review.reviewed_on {
        let message = "the review lies in the future, so it is not in force".to_owned();
        checked.error(on, message, "correct the day, or publish it on that day");
    } else if today >= review.review_due {
        let message = "the review is overdue, so nobody is offered a visit".to_owned();
        checked.error(due, message, "have it reviewed, and write down who did and until when");
    } else if soon.is_none_or(|soon| soon >= review.review_due) {
        let message = format!("the review is due within {NOTICE_DAYS} days");
        checked.warning(due, message, "have it reviewed in time");
    }
    checked
}
