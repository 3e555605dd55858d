//! Dates, numbers, lists and names as people write them.

use maud::{Markup, html};

use super::super::human::grouped;
use crate::engine::{CriterionClass, Date, Outcome, Standing};

/// How many digits a number may have for people to read it.
const READABLE: usize = 9;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// "31 January 2026"
pub(super) fn long_date(date: Date) -> String {
    let month = MONTHS[usize::from(date.month()) - 1];
    format!("{} {month} {}", date.day(), date.year())
}

/// A date that programs can read, too.
pub(super) fn date(date: Date) -> Markup {
    let machine = format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day());
    html! { time datetime=(machine) { (long_date(date)) } }
}

/// A number of sessions with its thousands apart; where it is too long to be read, with its
/// order of magnitude first.
pub(super) fn large(digits: &str) -> Markup {
    html! {
        (rounded(digits))
        @if digits.len() > READABLE { " " span.exact { "(" (grouped(digits)) ")" } }
    }
}

/// Such a number without its digits, where they are too many.
pub(super) fn rounded(digits: &str) -> Markup {
    html! {
        @if digits.len() > READABLE {
            "about " (digits[..1]) "." (digits[1..2]) " × 10" sup { (digits.len() - 1) }
        } @else {
            (grouped(digits))
        }
    }
}

/// "1 question", "2 questions"
pub(super) fn count(number: usize, one: &str, other: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { other })
}

/// "a, b or c"
pub(super) fn listed(parts: &[String], word: &str) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {word} {last}", first.join(", ")),
    }
}

/// A text in which names stand between backquotes.
pub(super) fn ticked(text: &str) -> Markup {
    html! {
        @for (place, part) in text.split('`').enumerate() {
            @if place % 2 == 1 { code { (part) } } @else { (part) }
        }
    }
}

/// "Other pathway"
pub(super) fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Emergency => "Emergency",
        Outcome::Urgent => "Urgent",
        Outcome::OtherPathway => "Other pathway",
        Outcome::NotNow => "Not now",
        Outcome::Wait => "Wait",
        Outcome::Review => "Review",
        Outcome::Consult => "Consult",
    }
}

/// An outcome, marked by its colour and its name.
pub(super) fn badge(of: Outcome) -> Markup {
    html! { span class={ "badge " (of.code()) } { (outcome(of)) } }
}

/// The class of a criterion, as a badge.
pub(super) fn class_badge(class: CriterionClass) -> Markup {
    match class {
        CriterionClass::Decides(outcome) => badge(outcome),
        CriterionClass::Info => html! { span class="badge info" { "Information" } },
    }
}

/// What the standing of a questionnaire means, in a sentence.
pub(super) fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::InForce => "Active, and within its review.",
        Standing::Draft => "A draft.",
        Standing::Retired => "Retired: no longer in use.",
        Standing::NotReviewed => "Said to be active, but nobody is named as its reviewer.",
        Standing::Overdue => "Active, but outside the dates of its review.",
        Standing::Demo => "A demonstration.",
    }
}

#[cfg(test)]
mod tests {
    use super::{large, listed, ticked};

    #[test]
    fn large_numbers_have_an_order_of_magnitude() {
        assert_eq!(large("1234567").into_string(), "1,234,567");
        let text = large("12345678901").into_string();
        assert!(text.contains("about 1.2 × 10<sup>10</sup>"), "{text}");
        assert!(text.contains("(12,345,678,901)"), "{text}");
    }

    #[test]
    fn lists_end_with_a_word() {
        let parts =
            |parts: &[&str]| parts.iter().map(|part| (*part).to_owned()).collect::<Vec<_>>();
        assert_eq!(listed(&parts(&["a"]), "or"), "a");
        assert_eq!(listed(&parts(&["a", "b", "c"]), "or"), "a, b or c");
    }

    #[test]
    fn names_in_backquotes_are_marked_and_escaped() {
        assert_eq!(ticked("a `<b>` c").into_string(), "a <code>&lt;b&gt;</code> c");
    }
}
