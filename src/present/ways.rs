//! In how many ways a questionnaire can be answered, as a number that can be read.

const SUPERSCRIPTS: [&str; 10] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"];

/// The longest number that is written out.
const MOST_DIGITS: usize = 6;

/// A number of ways to answer, however large.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ways(String);

impl Ways {
    /// The number in these digits, if they are a number and not nothing.
    pub fn parse(digits: &str) -> Option<Ways> {
        let first = digits.bytes().next().filter(|first| *first != b'0');
        let number = first.is_some() && digits.bytes().all(|digit| digit.is_ascii_digit());
        number.then(|| Ways(shown(digits)))
    }

    /// The number as it is shown: `13`, or `4.8 × 10³⁰`, never more than it is.
    pub fn shown(&self) -> &str {
        &self.0
    }
}

fn shown(digits: &str) -> String {
    if digits.len() <= MOST_DIGITS {
        return digits.to_owned();
    }
    let exponent = (digits.len() - 1).to_string();
    let mut leading = digits.chars();
    let mut text: String = leading.by_ref().take(1).chain(['.']).collect();
    text.extend(leading.take(1));
    text.push_str("\u{a0}×\u{a0}10");
    for digit in exponent.bytes() {
        text += SUPERSCRIPTS[usize::from(digit - b'0')];
    }
    text
}

#[cfg(test)]
mod tests {
    use super::Ways;

    #[test]
    fn small_numbers_are_written_out_and_large_ones_cut_short() {
        for (digits, want) in [
            ("1", "1"),
            ("999999", "999999"),
            ("1000000", "1.0\u{a0}×\u{a0}10⁶"),
            ("9999999", "9.9\u{a0}×\u{a0}10⁶"),
            ("4834171132052114605872108750839", "4.8\u{a0}×\u{a0}10³⁰"),
            (&"7".repeat(1_235), "7.7\u{a0}×\u{a0}10¹²³⁴"),
        ] {
            assert_eq!(Ways::parse(digits).unwrap().shown(), want);
        }
    }

    #[test]
    fn what_is_no_number_of_ways_is_refused() {
        for text in ["", "0", "007", "-1", "1e30", "1,000", " 1", "٣", "<b>"] {
            assert_eq!(Ways::parse(text), None, "{text}");
        }
    }
}
