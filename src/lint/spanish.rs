//! How easy a Spanish text is: Szigriszt-Pazos's perspicuity, 0 to 100.
//!
//! The INFLESZ scale calls 55 to 65 normal, 65 to 80 fairly easy and more very
//! easy, and takes 55 as the least for patients' leaflets. Formula and scale
//! are from general knowledge (Szigriszt Pazos 1993, Barrio-Cantalejo 2008)
//! and were not looked up again for this.

use super::sentences::Counts;

pub(super) fn perspicuity(counts: Counts) -> f64 {
    206.835 - 62.3 * counts.syllables / counts.words - counts.words / counts.sentences
}

/// Syllables and letters of a word.
pub(super) fn word(word: &str) -> (usize, usize) {
    let letters = word.chars().filter(|c| c.is_alphanumeric()).count();
    (syllables(word, letters), letters)
}

fn syllables(word: &str, letters: usize) -> usize {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    if digits == letters {
        return 1;
    }
    // Letters that are said one by one, as in MRI or A1c.
    if digits > 0 || (letters > 1 && !word.chars().any(char::is_lowercase)) {
        return letters;
    }
    let mut count = 0;
    let (mut in_run, mut heard) = (false, false);
    let mut rest = word.chars().flat_map(char::to_lowercase).peekable();
    while let Some(c) = rest.next() {
        let weak = matches!(c, 'i' | 'u' | 'ü') || (c == 'y' && rest.peek().is_none());
        if !weak && !"aeoáéíóú".contains(c) {
            (in_run, heard) = (false, false);
            continue;
        }
        // Weak vowels lean on a neighbor. Each strong or marked one is a syllable,
        // and takes over the weak one that opened the run.
        count += match (in_run, weak) {
            (false, _) => 1,
            (true, true) => 0,
            (true, false) => usize::from(heard),
        };
        heard |= !weak;
        in_run = true;
    }
    count.max(1)
}

#[cfg(test)]
mod tests {
    use super::{Counts, perspicuity, word};

    #[test]
    fn syllables_are_counted_as_they_are_heard() {
        let table = [
            (1, "y que hay muy bien fue pie 911"),
            (2, "día aire cáncer cuello guía después país oír fiebre seguir"),
            (3, "médico línea oído cuidado problema DNI A1c"),
            (4, "medicina articular señalado"),
            (5, "administración"),
        ];
        for (want, words) in table {
            for text in words.split(' ') {
                assert_eq!(word(text).0, want, "{text}");
            }
        }
    }

    #[test]
    fn the_formula_agrees_with_a_count_by_hand() {
        let counts = Counts::of(&["No deje ninguna medicina. Llame a su médico."], word);
        assert_eq!((counts.sentences, counts.words, counts.syllables), (2.0, 8.0, 17.0));
        assert!((perspicuity(counts) - 70.45).abs() < 0.01, "{}", perspicuity(counts));
    }
}
