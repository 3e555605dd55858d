//! Calendar dates, only as far as "is the review overdue?" and "when is the wait over?" need them.

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
        let valid = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in(year, month)).contains(&day);
        valid.then_some(Date { year, month, day })
    }

    /// The year, 1 to 9999.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u8 {
        self.day
    }

    /// So many days later; none after the year 9999.
    pub fn plus_days(self, days: u16) -> Option<Date> {
        let mut days = u32::from(self.day) + u32::from(days);
        let mut first = Date { day: 1, ..self };
        loop {
            let length = u32::from(days_in(first.year, first.month));
            if days <= length {
                return Date::new(first.year, first.month, u8::try_from(days).ok()?);
            }
            days -= length;
            first = first.plus_months(1)?;
        }
    }

    /// So many months later: the same day of the month, or the month's last day where that
    /// one does not exist. None after the year 9999.
    pub fn plus_months(self, months: u16) -> Option<Date> {
        let months = u32::from(self.year) * 12 + u32::from(self.month) - 1 + u32::from(months);
        let (year, month) = (u16::try_from(months / 12).ok()?, u8::try_from(months % 12).ok()? + 1);
        Date::new(year, month, self.day.min(days_in(year, month)))
    }

    /// The day as [`Date::parse`] reads it.
    #[cfg(feature = "cli")]
    pub fn to_text(self) -> String {
        let (year, month, day) = (self.year, self.month, self.day);
        format!("{year:04}-{month:02}-{day:02}")
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

fn days_in(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 31,
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
    fn days_and_months_are_added_as_a_calendar_does() {
        let day = |text| Date::parse(text).unwrap();
        for (from, days, want) in [
            ("2026-11-23", 0, "2026-11-23"),
            ("2026-11-23", 8, "2026-12-01"),
            ("2026-12-25", 14, "2027-01-08"),
            ("2024-02-28", 1, "2024-02-29"),
            ("2026-11-23", 365, "2027-11-23"),
        ] {
            assert_eq!(day(from).plus_days(days), Date::parse(want), "{from} + {days} days");
        }
        for (from, months, want) in [
            ("2026-11-23", 3, "2027-02-23"),
            ("2026-08-31", 6, "2027-02-28"),
            ("2026-12-31", 2, "2027-02-28"),
            ("2023-12-31", 2, "2024-02-29"),
            ("2026-01-15", 60, "2031-01-15"),
        ] {
            assert_eq!(day(from).plus_months(months), Date::parse(want), "{from} + {months}");
        }
        assert_eq!(day("9999-12-31").plus_days(1), None);
        assert_eq!(day("9999-12-31").plus_months(1), None);
    }

    #[test]
    fn later_days_are_greater() {
        assert!(Date::parse("2026-09-30") < Date::parse("2026-10-01"));
        assert!(Date::parse("2025-12-31") < Date::parse("2026-01-01"));
    }
}
