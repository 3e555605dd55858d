//! What no text may say: a verdict on a person, a promise, a number for a
//! chance, or advice to give up a medicine.

use candidacy_screener::lint::{banned, double_negation, plain};
use candidacy_screener::words::Wording;

use super::pieces::{all_pieces, locales, wording};

/// What is wrong with a text.
pub(super) fn complaints(wording: &Wording, text: &str) -> Vec<String> {
    let said = banned(wording, text)
        .into_iter()
        .map(|(banned, said)| format!("says `{said}` ({}): {}", banned.pattern, banned.why));
    let twice = double_negation(wording, text).map(|clause| format!("turns round twice: {clause}"));
    said.chain(twice).collect()
}

#[test]
fn no_text_says_what_must_not_be_said() {
    let mut found = Vec::new();
    for (locale, shipped) in locales() {
        let wording = wording(&locale);
        for piece in all_pieces(&shipped, &locale) {
            let text = shipped.texts().fill(&piece.text);
            let complaints = complaints(&wording, &text);
            found.extend(complaints.iter().map(|why| format!("{locale} {}: {why}", piece.place())));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn each_banned_word_is_found() {
    for (locale, least) in [("en", 50), ("es", 75)] {
        let wording = wording(locale);
        assert!(wording.banned.len() >= least, "{locale}: {}", wording.banned.len());
        for banned in &wording.banned {
            let said = banned.pattern.replace("and or", "and/or").replace("y o", "y/o");
            let text = format!("Xx {}, yy.", said.replace('*', "zz"));
            let found = super::must_not_say::complaints(&wording, &text);
            let complaint = format!("({}): {}", banned.pattern, banned.why);
            assert!(found.iter().any(|it| it.ends_with(&complaint)), "{locale}: {text}: {found:?}");
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
        "¿Tienes fiebre?",
        "Llama a tu médico.",
        "Te ayudamos.",
        "¿Ya hablaste con él?",
    ];
    for (locale, texts) in [("en", &english[..]), ("es", &spanish[..])] {
        for text in texts {
            assert!(!complaints(&wording(locale), text).is_empty(), "{text}");
        }
    }
    let good = [("en", "Do not stop any medicine."), ("es", "¿Tiene fiebre? Llame a su médico.")];
    for (locale, text) in good {
        assert_eq!(complaints(&wording(locale), text), [""; 0]);
    }
}

#[test]
fn every_exception_is_needed() {
    let page = plain(&super::page::visible_text());
    for (locale, shipped) in locales() {
        let all = all_pieces(&shipped, &locale);
        let texts: Vec<_> = all.iter().map(|piece| plain(&piece.text)).collect();
        let wording = wording(&locale);
        for exception in wording.allowed.iter().chain(&wording.plain_negations) {
            // What is built in is for everyone.
            if exception.own.is_none() {
                continue;
            }
            let said = format!(" {} ", exception.text);
            let used = page.contains(&said) || texts.iter().any(|text| text.contains(&said));
            assert!(used, "nobody says {:?}", exception.text);
        }
    }
}
