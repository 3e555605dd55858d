//! The form in which a published questionnaire travels: a line that names the format, a line of
//! numbers, then one text a line. Positions instead of names make it small, both as a file and in
//! what has to read it.

use std::borrow::Cow;

use super::Filling;
#[cfg(feature = "cli")]
use super::texts::one_line;
use crate::words::fill;

/// The first line. A widget reads the format of its own version and no other.
pub(super) const FORMAT: &str = "candidacy-screener 1";

/// Reads numbers and texts in the order in which they were written.
///
/// What is not there reads as nothing, and is remembered: whoever asks for something that fits
/// need not ask after each piece whether the file was whole, only once at the end.
pub(super) struct Reader<'a> {
    numbers: std::str::Split<'a, char>,
    texts: std::str::Split<'a, char>,
    filling: Filling<'a>,
    fits: bool,
}

impl<'a> Reader<'a> {
    /// A reader at the beginning, if the text is of this format.
    pub(super) fn new(text: &'a str, filling: Filling<'a>) -> Option<Reader<'a>> {
        let mut texts = text.strip_suffix('\n')?.split('\n');
        let known = texts.next() == Some(FORMAT);
        let numbers = texts.next().filter(|_| known)?.split(' ');
        Some(Reader { numbers, texts, filling, fits: true })
    }

    /// Ends reading: whether everything was there, and nothing is left.
    pub(super) fn finish(mut self) -> bool {
        self.fits && self.numbers.next().is_none() && self.texts.next().is_none()
    }

    /// Says that something does not fit.
    pub(super) fn refuse(&mut self) {
        self.fits = false;
    }

    /// The next number. Small enough to be a position or a count.
    pub(super) fn number(&mut self) -> usize {
        usize::try_from(self.bits()).ok().filter(|number| *number < 1 << 16).unwrap_or_else(|| {
            self.refuse();
            0
        })
    }

    /// The next number below `end`.
    pub(super) fn below(&mut self, end: usize) -> usize {
        let number = self.number();
        if number < end {
            return number;
        }
        self.refuse();
        0
    }

    /// The next number, of up to 64 bits.
    pub(super) fn bits(&mut self) -> u64 {
        let number = self.numbers.next().and_then(|digits| digits.parse().ok());
        number.unwrap_or_else(|| {
            self.refuse();
            0
        })
    }

    /// Whether the next number is 1.
    pub(super) fn flag(&mut self) -> bool {
        self.below(2) == 1
    }

    /// The next text as it stands.
    pub(super) fn plain(&mut self) -> &'a str {
        self.texts.next().unwrap_or_else(|| {
            self.refuse();
            ""
        })
    }

    /// The next text, with what the page says filled in.
    pub(super) fn text(&mut self) -> String {
        let text = self.plain();
        fill(text, |name| {
            Some(match name {
                "clinic" => Cow::Borrowed(self.clinic()),
                "emergency" => Cow::Borrowed(self.emergency()),
                other => Cow::Owned(["{", other, "}"].concat()),
            })
        })
    }

    /// Calls the clinic this where the page gives no name.
    pub(super) fn call_clinic(&mut self, unnamed: &'a str) {
        self.filling.clinic.get_or_insert(unnamed);
    }

    /// What the clinic is called.
    pub(super) fn clinic(&self) -> &'a str {
        self.filling.clinic.unwrap_or_default()
    }

    /// The number for emergencies.
    pub(super) fn emergency(&self) -> &'a str {
        self.filling.emergency
    }

    /// As many as the next number says.
    pub(super) fn list<T>(&mut self, mut read: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let mut list = Vec::new();
        for _ in 0..self.number() {
            // A wrong count ends with the file and not with the memory.
            if !self.fits {
                break;
            }
            list.push(read(self));
        }
        list
    }

    /// The next texts.
    pub(super) fn texts(&mut self) -> Vec<String> {
        self.list(Reader::text)
    }

    /// A text that may be missing.
    pub(super) fn optional(&mut self) -> Option<String> {
        self.flag().then(|| self.text())
    }
}

/// Writes what [`Reader`] reads.
#[cfg(feature = "cli")]
#[derive(Default)]
pub(super) struct Writer {
    numbers: Vec<String>,
    texts: Vec<String>,
}

#[cfg(feature = "cli")]
impl Writer {
    pub(super) fn bits(&mut self, number: u64) {
        self.numbers.push(number.to_string());
    }

    pub(super) fn number(&mut self, number: usize) {
        self.bits(number as u64);
    }

    pub(super) fn flag(&mut self, flag: bool) {
        self.bits(u64::from(flag));
    }

    pub(super) fn text(&mut self, text: &str) {
        self.texts.push(one_line(text));
    }

    pub(super) fn list<T>(&mut self, list: &[T], mut write: impl FnMut(&mut Self, &T)) {
        self.number(list.len());
        list.iter().for_each(|entry| write(self, entry));
    }

    pub(super) fn optional(&mut self, text: Option<&str>) {
        self.flag(text.is_some());
        text.iter().for_each(|text| self.text(text));
    }

    /// The whole file.
    pub(super) fn finish(self) -> String {
        let lines = [FORMAT.to_owned(), self.numbers.join(" ")];
        lines.into_iter().chain(self.texts).map(|line| line + "\n").collect()
    }
}
