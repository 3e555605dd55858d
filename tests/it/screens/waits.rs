//! When the waits are over.

use candidacy_screener::engine::Date;

use crate::loading::shipped::{Shipped, questionnaire_text};

/// Answers of one topic: the item and its option.
type Parts = &'static [(&'static str, &'static str)];

const SHOT: [(&str, &str); 2] = [("area", "yes"), ("recent-shot", "within")];
const HEART: [(&str, &str); 2] = [("organs", "yes"), ("heart-event", "within")];
/// Ends when the pregnancy does, which no window says.
const PREGNANT: [(&str, &str); 1] = [("pregnancy", "yes")];
const ARTIFICIAL_JOINT: [(&str, &str); 2] = [("area", "yes"), ("area-metal", "joint")];

const LATEST: &str = "wait.latest";
const LATEST_OF: &str = "wait.latestOf";
const OPEN: &str = "wait.open";

fn on(day: &str, locale: &str) -> Shipped {
    let mut shipped = Shipped::new(locale);
    shipped.settings.today = Date::parse(day);
    shipped
}

fn until(shipped: &Shipped, parts: &[&[(&str, &str)]]) -> Vec<String> {
    shipped.outcome(&parts.concat()).1.until
}

/// A line of the interface file with this date in it.
fn line(locale: &str, key: &str, date: &str) -> String {
    let text = crate::loading::shipped::interface_text(locale);
    let texts: serde_json::Value = serde_json::from_str(&text).unwrap();
    let line = texts[key].as_str().unwrap();
    assert_eq!(line.contains("{date}"), !date.is_empty(), "{key}");
    line.replace("{date}", date)
}

#[test]
fn the_latest_of_all_waits_is_said() {
    let shipped = on("2026-11-23", "en");
    let said = |key, date| line("en", key, date);
    let table: [(&[Parts], Vec<String>); 6] = [
        (&[&SHOT], vec![said(LATEST, "February 23, 2027")]),
        (&[&HEART], vec![said(LATEST, "May 23, 2027")]),
        (&[&SHOT, &HEART], vec![said(LATEST_OF, "May 23, 2027")]),
        (&[&SHOT, &PREGNANT], vec![said(LATEST_OF, "February 23, 2027"), said(OPEN, "")]),
        (&[&PREGNANT], vec![]),
        // What is stricter decides, and no date makes it sound as if waiting were enough.
        (&[&HEART, &ARTIFICIAL_JOINT], vec![]),
    ];
    for (answers, want) in table {
        assert_eq!(until(&shipped, answers), want, "{answers:?}");
    }
}

#[test]
fn a_wait_ends_on_a_day_that_exists() {
    let want = line("en", LATEST, "February 28, 2027");
    assert_eq!(until(&on("2026-11-30", "en"), &[&SHOT]), [want]);
    let want = line("es", LATEST, "29 de febrero de 2028");
    assert_eq!(until(&on("2027-11-30", "es"), &[&SHOT]), [want]);
}

#[test]
fn each_locale_names_twelve_months() {
    for (locale, first, last) in [
        ("en", "January 15, 2027", "December 15, 2027"),
        ("es", "15 de enero de 2027", "15 de diciembre de 2027"),
    ] {
        let shipped = Shipped::new(locale);
        let date = |text: &str| shipped.date(Date::parse(text).unwrap());
        assert_eq!((date("2027-01-15"), date("2027-12-15")), (first.to_owned(), last.to_owned()));
        let names: std::collections::BTreeSet<_> =
            (1..=12).map(|month| shipped.date(Date::new(2027, month, 1).unwrap())).collect();
        assert_eq!(names.len(), 12);
        let text = crate::loading::shipped::interface_text(locale);
        let texts: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(texts["date.months"].as_str().unwrap().split(' ').count(), 12);
    }
}

#[test]
fn a_window_changes_the_date() {
    let from = "\"recentShot\": { \"number\": 3, \"unit\": \"month\" }";
    let text = questionnaire_text();
    assert_eq!(text.matches(from).count(), 1);
    for (number, unit, date) in [
        (6, "month", "May 23, 2027"),
        (10, "day", "December 3, 2026"),
        (6, "week", "January 4, 2027"),
        (1, "year", "November 23, 2027"),
    ] {
        let window = format!("\"recentShot\": {{ \"number\": {number}, \"unit\": \"{unit}\" }}");
        let mut shipped = Shipped::with(&text.replace(from, &window), "en");
        shipped.settings.today = Date::parse("2026-11-23");
        assert_eq!(until(&shipped, &[&SHOT]), [line("en", LATEST, date)], "{window}");
    }
}

#[test]
fn without_a_day_no_date_is_made_up() {
    let mut shipped = Shipped::new("en");
    shipped.settings.today = None;
    assert_eq!(until(&shipped, &[&SHOT, &PREGNANT]), [""; 0]);
}
