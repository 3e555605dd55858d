//! The locales say the same, in the respectful form of address. That they have the same texts
//! with the same placeholders is linted; here the widget's own words are held to it too.

use candidacy_screener::lint::{Piece, plain};
use candidacy_screener::words::placeholders;

use super::pieces::{all_pieces, locales, wording};

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
    let first = shared(all_pieces(shipped, locale));
    for (locale, shipped) in &locales[1..] {
        let other = shared(all_pieces(shipped, locale));
        assert_eq!(difference(&first, &other), None, "{locale}");
    }
}

#[test]
fn no_text_was_left_untranslated() {
    let locales = locales();
    let (locale, shipped) = &locales[0];
    let first = shared(all_pieces(shipped, locale));
    for (locale, shipped) in &locales[1..] {
        let same = wording(locale).same;
        // The name of a phone number is the same in every language.
        let rightly = |piece: &Piece, text: &str| {
            same.iter().any(|known| known.text == text)
                || piece.place() == "interface, help.emergency"
        };
        for (one, two) in first.iter().zip(shared(all_pieces(shipped, locale))) {
            let text = plain(&one.text);
            let alike = text == plain(&two.text) && !rightly(one, text.trim());
            assert!(!alike, "{locale} {}: {text}", one.place());
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

#[test]
fn spanish_says_usted() {
    let (locale, shipped) = locales().into_iter().find(|(locale, _)| locale == "es").unwrap();
    // The familiar words are among the banned ones.
    let pieces = all_pieces(&shipped, &locale);
    let respectful = pieces.iter().filter(|piece| plain(&piece.text).contains(" usted "));
    assert!(respectful.count() >= 10);
}

#[test]
fn locales_out_of_step_are_found() {
    let piece = |field: &str, text: &str| Piece {
        screen: "start".to_owned(),
        field: field.to_owned(),
        text: text.to_owned(),
        path: Vec::new(),
        shared: None,
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
