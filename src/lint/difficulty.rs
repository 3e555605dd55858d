//! How difficult a text is, by the formula of its language.

use super::passages::Kind;
use super::sentences::Counts;
use super::{english, spanish};
use crate::words::{Formula, Limits, Wording};

/// Syllables and letters that a name counts, which cannot be said in easier words: a person looks
/// for exactly this name on a letter from the doctor or on a label.
const NAME: (usize, usize) = (2, 6);

/// What the formulas count in texts that are read together.
fn counts<T: AsRef<str>>(formula: Formula, wording: &Wording, texts: &[T]) -> Counts {
    Counts::of(texts, |word| {
        let lower = word.to_lowercase();
        if wording.names.iter().any(|name| name.text == lower) {
            return NAME;
        }
        match formula {
            Formula::English => english::word(word),
            Formula::Spanish => spanish::word(word),
        }
    })
}

/// What is wrong with texts that are read together, if they are too hard. Texts without a
/// sentence, such as labels, are never too hard, and neither is a language without a formula.
pub fn too_hard<T: AsRef<str>>(wording: &Wording, kind: Kind, texts: &[T]) -> Option<String> {
    let formula = wording.formula?;
    let counts = counts(formula, wording, texts);
    if counts.words <= 0.0 {
        return None;
    }
    let limit = limit(&wording.limits, kind);
    match formula {
        Formula::English => {
            let grades = [english::flesch_kincaid(counts), english::automated_readability(counts)];
            grades.iter().any(|grade| *grade > limit).then(|| {
                format!(
                    "grade {:.1} by one formula and {:.1} by another, at most {limit}",
                    grades[0], grades[1]
                )
            })
        }
        Formula::Spanish => {
            let ease = spanish::perspicuity(counts);
            (ease < limit).then(|| format!("{ease:.1} on the scale of ease, at least {limit}"))
        }
    }
}

/// How hard a text is, only to compare it with others: more is harder.
pub(super) fn hardness(wording: &Wording, text: &str) -> Option<f64> {
    let formula = wording.formula?;
    let counts = counts(formula, wording, &[text]);
    (counts.words > 0.0).then(|| match formula {
        Formula::English => english::flesch_kincaid(counts),
        Formula::Spanish => -spanish::perspicuity(counts),
    })
}

/// A third grade for English texts of more than 100 words; none for other languages.
pub fn coleman_liau<T: AsRef<str>>(wording: &Wording, texts: &[T]) -> Option<(f64, Counts)> {
    match wording.formula? {
        Formula::English => {
            let counts = counts(Formula::English, wording, texts);
            Some((english::coleman_liau(counts), counts))
        }
        Formula::Spanish => None,
    }
}

fn limit(limits: &Limits, kind: Kind) -> f64 {
    match kind {
        Kind::RedFlag => limits.red_flag,
        Kind::Ordinary => limits.ordinary,
        Kind::Notice => limits.notice,
    }
}

#[cfg(test)]
mod tests {
    use super::super::built_in;
    use super::{Kind, too_hard};
    use crate::words::{Phrase, Wording};

    #[test]
    fn a_hard_text_is_refused() {
        let english = "Contraindications necessitate comprehensive multidisciplinary evaluation \
            before any regenerative intervention can be administered to individual patients.";
        let spanish = "Las contraindicaciones requieren una evaluación multidisciplinaria \
            exhaustiva previamente a la administración de intervenciones individualizadas.";
        let plain = ["Call your doctor now.", "Llame ahora a su médico."];
        for (locale, hard, plain) in [("en", english, plain[0]), ("es", spanish, plain[1])] {
            let wording = built_in(locale).unwrap();
            for kind in Kind::ALL {
                assert!(too_hard(&wording, kind, &[hard]).is_some(), "{locale} {kind:?}");
                assert_eq!(too_hard(&wording, kind, &[plain]), None, "{locale} {kind:?}");
            }
        }
        assert_eq!(too_hard(&Wording::default(), Kind::RedFlag, &[english]), None, "no formula");
    }

    #[test]
    fn one_formula_is_enough_to_refuse() {
        // Many small words in one sentence, and few words with many letters in one beat.
        let syllables = "Any elephant ate a tomato, a banana, a papaya, an avocado or a potato.";
        let letters = "Strengths, thoughts, scratched knuckles, straight branches.";
        for text in [syllables, letters] {
            let found = too_hard(&built_in("en").unwrap(), Kind::RedFlag, &[text]);
            assert!(found.is_some(), "{text}");
        }
    }

    #[test]
    fn a_name_that_cannot_be_avoided_counts_as_easy() {
        let text = "Do you take methotrexate or methylprednisolone?";
        let mut wording = built_in("en").unwrap();
        assert!(too_hard(&wording, Kind::RedFlag, &[text]).is_some());
        for name in ["methotrexate", "methylprednisolone"] {
            wording.names.push(Phrase { text: name.to_owned(), own: None });
        }
        assert_eq!(too_hard(&wording, Kind::RedFlag, &[text]), None);
    }
}
