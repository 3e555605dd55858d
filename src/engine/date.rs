//! Calendar dates, only as far as "is the review overdue?" needs them.

/// A day, ordered by time. The engine has no clock: callers say what day it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The day, if year (1 to 9999), month (1 to 12) and day make one.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Date> {
        let leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            1..=12 => 31,
            _ => return None,
        };
        let valid = (1..=9999).contains(&year) && (1..=days).contains(&day);
        valid.then_some(Date { year, month, day })
    }

    /// The day written as `2026-01-31`.
    pub fn parse(text: &str) -> Option<Date> {
        let mut parts = text.split('-');
        let mut part = |digits: usize| {
            parts.next().filter(|part| {
                part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit())
            })
        };
        let (year, month, day) = (part(4)?, part(2)?, part(2)?);
        match parts.next() {
            Some(_) => None,
            None => Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn only_real_days_parse() {
        for text in ["2026-01-31", "2024-02-29", "2000-02-29", "0001-12-01"] {
            assert!(Date::parse(text).is_some(), "{text}");
        }
        for text in [
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-04-31",
            "2026-1-1",
            "2026-01-01-01",
            "2026-01",
            "+026-01-01",
            "",
            "0000-01-01",
        ] {
            assert!(Date::parse(text).is_none(), "{text}");
        }
    }

    #[test]
    fn later_days_are_greater() {
        assert!(Date::parse("2026-09-30") < Date::parse("2026-10-01"));
        assert!(Date::parse("2025-12-31") < Date::parse("2026-01-01"));
    }
}
