//! How hard each screen is to read. A screen is judged as a whole, with its
//! placeholders filled, since no formula means anything for a single line.

use std::collections::BTreeSet;

use candidacy_screener::lint::{
    Kind, Passage, Piece, coleman_liau, filled, passages, plain, too_hard,
};
use candidacy_screener::words::Limits;

use super::pieces::{all_pieces, locales, wording};
use crate::loading::shipped::Shipped;

/// The texts of a passage as they are read on the page of a clinic.
fn texts(shipped: &Shipped, passage: &Passage<'_>) -> Vec<String> {
    passage.pieces.iter().map(|piece| shipped.texts().fill(&piece.text)).collect()
}

#[test]
fn every_screen_is_as_plain_as_it_must_be() {
    let mut hard = Vec::new();
    for (locale, shipped) in locales() {
        let wording = wording(&locale);
        for passage in passages(&shipped.definition, &all_pieces(&shipped, &locale)) {
            let found = too_hard(&wording, passage.kind, &texts(&shipped, &passage));
            let Passage { name, kind, .. } = passage;
            hard.extend(found.map(|why| format!("{locale}, {kind:?} {name}: {why}")));
        }
    }
    assert!(hard.is_empty(), "{} screens:\n{}", hard.len(), hard.join("\n"));
}

/// The clinic's lists may ask for less, and the shipped ones do not.
#[test]
fn the_limits_are_these() {
    let limits = |locale: &str| wording(locale).limits;
    assert_eq!(limits("en"), Limits { red_flag: 5.0, ordinary: 6.0, notice: 8.0 });
    // From 65 on INFLESZ calls a text "fairly easy", from 55 on "normal".
    assert_eq!(limits("es"), Limits { red_flag: 65.0, ordinary: 65.0, notice: 55.0 });
}

#[test]
fn english_is_plain_by_a_third_formula_where_there_is_enough_of_it() {
    let shipped = Shipped::new("en");
    let (pieces, wording) = (all_pieces(&shipped, "en"), wording("en"));
    let passages = passages(&shipped.definition, &pieces);
    for (kind, most) in
        [(Kind::RedFlag, wording.limits.red_flag), (Kind::Ordinary, wording.limits.ordinary)]
    {
        let of_kind = passages.iter().filter(|passage| passage.kind == kind);
        let texts: Vec<_> = of_kind.flat_map(|passage| texts(&shipped, passage)).collect();
        let (grade, counts) = coleman_liau(&wording, &texts).unwrap();
        assert!(counts.words > 1000.0, "{kind:?}: {} words", counts.words);
        assert!(grade <= most, "{kind:?}: grade {grade:.1}");
    }
}

#[test]
fn red_flags_are_told_from_the_rest() {
    let shipped = Shipped::new("en");
    let pieces = all_pieces(&shipped, "en");
    let passages = passages(&shipped.definition, &pieces);
    let kind = |name: &str| passages.iter().find(|passage| passage.name == name).unwrap().kind;
    for name in ["item emergency-signs", "item urgent-kind", "criterion bad-fall", "outcome urgent"]
    {
        assert_eq!(kind(name), Kind::RedFlag, "{name}");
    }
    for name in ["start", "item age", "criterion gvhd", "outcome review"] {
        assert_eq!(kind(name), Kind::Ordinary, "{name}");
    }
    assert_eq!(kind("notices"), Kind::Notice);
}

/// `screener check` has no page: it fills in what stands for the clinic in the wording.
#[test]
fn what_the_command_fills_in_is_what_patients_read() {
    for (locale, mut shipped) in locales() {
        shipped.settings.clinic = None;
        let wording = wording(&locale);
        for Piece { text, .. } in
            candidacy_screener::lint::pieces(&shipped.definition, &shipped.words)
        {
            assert_eq!(filled(&shipped.definition, &wording, &text), shipped.texts().fill(&text));
        }
    }
}

#[test]
fn the_lists_of_unavoidable_names_stay_short_and_used() {
    for (locale, shipped) in locales() {
        let names: Vec<_> = wording(&locale).names.into_iter().map(|name| name.text).collect();
        assert!(names.len() <= 40, "rather say it in plainer words than add to {}", names.len());
        let pieces = all_pieces(&shipped, &locale);
        let text: String = pieces.into_iter().map(|piece| piece.text + " ").collect();
        let text = plain(&text);
        for name in &names {
            assert!(text.contains(&format!(" {name} ")), "{name} is not used any more");
        }
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "a name twice");
    }
}
