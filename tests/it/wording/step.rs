//! The locales say the same: the same texts with the same placeholders, in the
//! respectful form of address.

use candidacy_screener::words::placeholders;

use super::pieces::{Piece, locales, pieces};
use super::sentences::plain;

/// The first difference between two locales' texts.
fn difference(first: &[Piece], other: &[Piece]) -> Option<String> {
    let differs = first.iter().zip(other).find_map(|(one, two)| {
        let (here, there) = (one.place(), two.place());
        if here != there {
            return Some(format!("{here} against {there}"));
        }
        let names = |text| {
            let mut names: Vec<_> = placeholders(text).map(str::to_owned).collect();
            names.sort_unstable();
            names
        };
        let (names, others) = (names(&one.text), names(&two.text));
        (names != others).then(|| format!("{here} fills in {names:?} against {others:?}"))
    });
    differs.or_else(|| (first.len() != other.len()).then(|| "one has more texts".to_owned()))
}

/// The texts that every locale has.
fn shared(mut pieces: Vec<Piece>) -> Vec<Piece> {
    pieces.retain(|piece| piece.screen != "translation note");
    pieces
}

#[test]
fn the_locales_are_in_step() {
    let locales = locales();
    let (locale, shipped) = &locales[0];
    let first = shared(pieces(shipped, locale));
    for (locale, shipped) in &locales[1..] {
        let other = shared(pieces(shipped, locale));
        assert_eq!(difference(&first, &other), None, "{locale}");
    }
}

#[test]
fn no_text_was_left_untranslated() {
    // Names and phone numbers are the same in every language.
    let same = ["item diabetes, short", "interface, help.emergency"];
    let locales = locales();
    let (locale, shipped) = &locales[0];
    let first = shared(pieces(shipped, locale));
    for (locale, shipped) in &locales[1..] {
        for (one, two) in first.iter().zip(shared(pieces(shipped, locale))) {
            let alike = plain(&one.text) == plain(&two.text) && one.text != "No";
            assert_eq!(alike, same.contains(&one.place().as_str()), "{locale} {}", one.place());
        }
    }
}

#[test]
fn a_translation_says_that_nobody_has_checked_it() {
    let locales = locales();
    assert_eq!(locales[0].1.words.translation_note, None);
    for (locale, shipped) in &locales[1..] {
        assert!(shipped.words.translation_note.is_some(), "{locale}");
    }
}

/// Words that only fit someone who is called "tú".
const FAMILIAR: [&str; 25] = [
    "tú",
    "tu",
    "tus",
    "te",
    "ti",
    "contigo",
    "tuyo",
    "tuya",
    "tuyos",
    "tuyas",
    "vos",
    "eres",
    "estás",
    "tienes",
    "puedes",
    "debes",
    "quieres",
    "sabes",
    "necesitas",
    "tomas",
    "has",
    "vas",
    "seas",
    "sientes",
    "vives",
];

/// The words of a Spanish text that are too familiar.
fn familiar(text: &str) -> Vec<String> {
    let text = plain(text);
    let familiar = |word: &&str| {
        FAMILIAR.contains(word) || ["aste", "iste"].iter().any(|ending| word.ends_with(ending))
    };
    text.split_whitespace().filter(familiar).map(str::to_owned).collect()
}

#[test]
fn spanish_says_usted() {
    let (locale, shipped) = locales().into_iter().find(|(locale, _)| locale == "es").unwrap();
    let pieces = pieces(&shipped, &locale);
    for piece in &pieces {
        assert_eq!(familiar(&piece.text), [""; 0], "{}", piece.place());
    }
    let respectful = pieces.iter().filter(|piece| plain(&piece.text).contains(" usted "));
    assert!(respectful.count() >= 10);
}

#[test]
fn familiar_words_are_found() {
    for text in ["¿Tienes fiebre?", "Llama a tu médico.", "Te ayudamos.", "¿Ya hablaste con él?"]
    {
        assert!(!familiar(text).is_empty(), "{text}");
    }
    assert_eq!(familiar("¿Tiene fiebre? Llame a su médico."), [""; 0]);
}

#[test]
fn locales_out_of_step_are_found() {
    let piece = |field: &str, text: &str| Piece {
        screen: "start".to_owned(),
        field: field.to_owned(),
        text: text.to_owned(),
    };
    let first = [piece("lead", "Call {clinic} or {emergency}."), piece("points 1", "Wait.")];
    let good = [piece("lead", "Llame al {emergency} o a {clinic}."), piece("points 1", "Espere.")];
    assert_eq!(difference(&first, &good), None);
    let bad: [&[Piece]; 4] = [
        &[piece("lead", "Llame a {clinic}."), piece("points 1", "Espere.")],
        &[piece("lead", "Llame al {emergency} o a {clinic}."), piece("points 2", "Espere.")],
        &good[..1],
        &[good[0].clone(), good[1].clone(), good[1].clone()],
    ];
    for other in bad {
        assert!(difference(&first, other).is_some(), "{other:?}");
    }
}
