//! What day it is.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::engine::Date;

const SECONDS_A_DAY: u64 = 24 * 60 * 60;

/// Today, in UTC; `None` if the clock stands before 1970.
pub(super) fn today() -> Option<Date> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs();
    day(seconds / SECONDS_A_DAY)
}

/// The day that is so many days after 1 January 1970.
fn day(mut days: u64) -> Option<Date> {
    for year in 1970..=9999 {
        for month in 1..=12 {
            let length = (28..=31).rev().find(|&last| Date::new(year, month, last).is_some())?;
            if days < u64::from(length) {
                return Date::new(year, month, u8::try_from(days).ok()? + 1);
            }
            days -= u64::from(length);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{Date, day};

    #[test]
    fn days_are_counted_from_1970() {
        for (days, text) in
            [(0, "1970-01-01"), (58, "1970-02-28"), (11_016, "2000-02-29"), (20_484, "2026-01-31")]
        {
            assert_eq!(day(days), Date::parse(text), "{text}");
        }
    }
}
