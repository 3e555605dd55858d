//! How hard an English text is, as US school grades.
//!
//! Two formulas judge each screen: Flesch-Kincaid, which counts syllables, and
//! the Automated Readability Index, which counts letters and so does not share
//! the mistakes of a syllable counter. Coleman-Liau counts letters too, but
//! was fitted on samples of 100 words and barely heeds sentence length: on a
//! screen of 20 words one "breathing" moves it by a grade. It judges what is
//! long enough for it, the screens of a kind taken together.

use super::sentences::Counts;

/// What the rule below gets wrong.
const EXCEPTIONS: [(&str, usize); 18] = [
    ("area", 3),
    ("being", 2),
    ("diagnosis", 4),
    ("doing", 2),
    ("every", 2),
    ("everyone", 3),
    ("going", 2),
    ("guardian", 3),
    ("idea", 3),
    ("radiation", 4),
    ("reaction", 3),
    ("reactions", 3),
    ("safety", 2),
    ("something", 2),
    ("trial", 2),
    ("trying", 2),
    ("usual", 3),
    ("without", 2),
];

/// Syllables and letters of a word.
pub(super) fn word(word: &str) -> (usize, usize) {
    let lower = word.to_lowercase();
    let letters = lower.chars().filter(|c| c.is_alphanumeric()).count();
    (syllables(word, &lower), letters)
}

fn syllables(word: &str, lower: &str) -> usize {
    if let Some((_, count)) = EXCEPTIONS.iter().find(|(exception, _)| *exception == lower) {
        return *count;
    }
    let digits = lower.chars().filter(char::is_ascii_digit).count();
    let letters = lower.chars().filter(|c| c.is_alphabetic()).count();
    if letters == 0 {
        return 1;
    }
    // Letters that are said one by one, as in MRI or A1c.
    if digits > 0 || (letters > 1 && !word.chars().any(char::is_lowercase)) {
        return letters + digits;
    }
    let bare = lower.replace(['\'', '’'], "");
    groups(&spoken(&bare)).max(1)
}

/// The word without the letters of its ending that are not heard.
fn spoken(word: &str) -> String {
    let mut word = word.to_owned();
    let hisses = ["s", "x", "z", "ch", "sh", "c", "g"];
    if let Some(stem) = word.strip_suffix("es")
        && !hisses.iter().any(|end| stem.ends_with(end))
    {
        word = format!("{stem}e");
    } else if let Some(stem) = word.strip_suffix("ed")
        && !stem.ends_with(['t', 'd', 'e'])
        && groups(stem) > 0
    {
        return stem.to_owned();
    }
    if let Some(stem) = word.strip_suffix("ely")
        && groups(stem) > 0
    {
        return format!("{stem}ly");
    }
    match word.strip_suffix('e') {
        Some(stem) if groups(stem) > 0 && !consonant_and_l(stem) => stem.to_owned(),
        _ => word,
    }
}

/// Whether the final e of "trouble" is heard, unlike that of "while".
fn consonant_and_l(stem: &str) -> bool {
    let mut ends = stem.chars().rev();
    ends.next() == Some('l') && ends.next().is_some_and(|c| !is_vowel(c))
}

fn is_vowel(c: char) -> bool {
    "aeiouy".contains(c)
}

fn groups(word: &str) -> usize {
    word.split(|c| !is_vowel(c)).filter(|run| !run.is_empty()).count()
}

pub(super) fn flesch_kincaid(counts: Counts) -> f64 {
    0.39 * counts.words / counts.sentences + 11.8 * counts.syllables / counts.words - 15.59
}

pub(super) fn automated_readability(counts: Counts) -> f64 {
    4.71 * counts.letters / counts.words + 0.5 * counts.words / counts.sentences - 21.43
}

pub(super) fn coleman_liau(counts: Counts) -> f64 {
    5.88 * counts.letters / counts.words - 29.6 * counts.sentences / counts.words - 15.8
}

#[cfg(test)]
mod tests {
    use super::{Counts, automated_readability, coleman_liau, flesch_kincaid, word};

    #[test]
    fn syllables_are_counted_as_they_are_heard() {
        let table = [
            (1, "call called calls one nerve nerves whole tried need red 911 voice seen types"),
            (
                2,
                "trouble people muscles waited someone headache lately studied pages before safely",
            ),
            (3, "medicine clinician diseases breastfeeding insurance MRI A1c everyone"),
            (4, "emergency diagnosis"),
            (5, "regenerative"),
        ];
        for (want, words) in table {
            for text in words.split(' ') {
                assert_eq!(word(text).0, want, "{text}");
            }
        }
    }

    #[test]
    fn the_formulas_agree_with_a_count_by_hand() {
        let counts = Counts::of(&["You can talk to a person at any time."], word);
        let by_hand = Counts { sentences: 1.0, words: 9.0, syllables: 11.0, letters: 28.0 };
        assert_eq!(counts, by_hand);
        let near =
            |grade: f64, want: f64| assert!((grade - want).abs() < 0.01, "{grade}, not {want}");
        near(flesch_kincaid(counts), 2.34);
        near(automated_readability(counts), -2.28);
        near(coleman_liau(counts), -0.80);
    }
}
