//! What day it is.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::engine::Date;

const SECONDS_A_DAY: u64 = 24 * 60 * 60;

/// Today, in UTC; `None` if the clock stands before 1970.
pub(super) fn today() -> Option<Date> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs();
    day_after_1970(seconds / SECONDS_A_DAY)
}

/// A day as it is written on the command line.
pub(super) fn day(text: &str) -> Result<Date, String> {
    Date::parse(text).ok_or_else(|| "write a day like 2026-01-31".to_owned())
}

/// The day that is so many days after 1 January 1970.
fn day_after_1970(mut days: u64) -> Option<Date> {
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
    use super::{Date, day_after_1970};

    #[test]
    fn days_are_counted_from_1970() {
        for (days, text) in
            [(0, "1970-01-01"), (58, "1970-02-28"), (11_016, "2000-02-29"), (20_484, "2026-01-31")]
        {
            assert_eq!(day_after_1970(days), Date::parse(text), "{text}");
        }
    }
}
