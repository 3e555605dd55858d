//! What no text may say: a verdict on a person, a promise, a number for a
//! chance, or advice to give up a medicine.

use super::forbidden::{Rules, rules};
use super::pieces::{locales, pieces};
use super::sentences::plain;

impl Rules {
    /// What is wrong with a text.
    pub(super) fn complaints(&self, text: &str) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        let mut rest = plain(text);
        for allowed in self.allowed {
            rest = rest.replace(&format!(" {allowed} "), " , ");
        }
        let words: Vec<_> = rest.split_whitespace().collect();
        let forbidden = self.forbidden.iter().filter(|pattern| holds(&words, pattern));
        found.extend(forbidden.map(|pattern| format!("says {pattern:?}")));
        if text.contains(['!', '¡']) {
            found.push("shouts".to_owned());
        }
        if let Some(clause) = self.double_negation(text) {
            found.push(format!("turns round twice: {clause:?}"));
        }
        found
    }

    /// A clause with two negations. What a lint can see: it reads no grammar.
    fn double_negation(&self, text: &str) -> Option<String> {
        for part in text.split(['.', ',', ';', ':', '?', '¿', '(', ')', '“', '”']) {
            let mut part = plain(part);
            for clear in self.plain_negations {
                part = part.replace(&format!(" {clear} "), " ");
            }
            let words: Vec<_> = part.split_whitespace().collect();
            for clause in words.split(|word| self.joints.contains(word)) {
                let negations = clause.iter().filter(|word| self.negations.contains(word));
                if negations.count() > 1 {
                    return Some(clause.join(" "));
                }
            }
        }
        None
    }
}

/// Whether the words hold the pattern.
fn holds(words: &[&str], pattern: &str) -> bool {
    let pattern: Vec<_> = pattern.split(' ').collect();
    let fits = |(word, wanted): (&&str, &&str)| match wanted.strip_suffix('*') {
        Some(start) => word.starts_with(start),
        None => word == wanted,
    };
    words.windows(pattern.len()).any(|row| row.iter().zip(&pattern).all(fits))
}

#[test]
fn no_text_says_what_must_not_be_said() {
    let mut found = Vec::new();
    for (locale, shipped) in locales() {
        for piece in pieces(&shipped, &locale) {
            let text = shipped.texts().fill(&piece.text);
            let complaints = rules(&locale).complaints(&text);
            found.extend(complaints.iter().map(|why| format!("{locale} {}: {why}", piece.place())));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn each_forbidden_word_is_found() {
    for (locale, _) in locales() {
        let rules = rules(&locale);
        for pattern in rules.forbidden {
            let said = pattern.replace("and or", "and/or").replace("y o", "y/o").replace('*', "");
            let text = format!("Xx {said}, yy.");
            let complaint = format!("says {pattern:?}");
            assert!(rules.complaints(&text).contains(&complaint), "{locale}: {text}");
        }
    }
}

#[test]
fn bad_texts_are_refused() {
    let english = [
        "You may be a good Candidate for this.",
        "Your chances are 80%.",
        "This product is FDA approved.",
        "Stop your blood thinner a week before.",
        "Well done!",
        "Have you had cancer and/or a fever?",
        "Do you not have no fever?",
        "You cannot come without a letter.",
    ];
    let spanish = [
        "Usted es elegible.",
        "Es seguro para usted.",
        "Deje su medicina una semana antes.",
        "Están aprobados por la FDA.",
        "¡Muy bien!",
        "¿Tiene fiebre y/o cáncer?",
        "No puede venir sin una carta.",
    ];
    for (locale, texts) in [("en", &english[..]), ("es", &spanish[..])] {
        for text in texts {
            assert!(!rules(locale).complaints(text).is_empty(), "{text}");
        }
    }
}

#[test]
fn every_exception_is_needed() {
    let page = plain(&super::page::visible_text());
    for (locale, shipped) in locales() {
        let all = pieces(&shipped, &locale);
        let texts: Vec<_> = all.iter().map(|piece| plain(&piece.text)).collect();
        let rules = rules(&locale);
        for exception in rules.allowed.iter().chain(rules.plain_negations) {
            let said = format!(" {exception} ");
            let used = page.contains(&said) || texts.iter().any(|text| text.contains(&said));
            assert!(used, "nobody says {exception:?}");
        }
    }
}
