//! Random JSON documents, each with what it says, written with odd spacing,
//! escapes and numbers.

use proptest::prelude::*;
use proptest::sample::select;

/// What a document says, and one way to write it.
#[derive(Clone, Debug)]
pub(super) struct Written {
    pub(super) meaning: Meaning,
    pub(super) text: String,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Meaning {
    Null,
    Bool(bool),
    /// As it was written.
    Number(String),
    Text(String),
    List(Vec<Meaning>),
    Object(Vec<(String, Meaning)>),
}

fn space() -> impl Strategy<Value = &'static str> + Clone {
    select(&["", "", "", " ", "\n", "\t", "\r\n", " \n\n  "][..])
}

fn character() -> impl Strategy<Value = char> {
    let special = select(&['"', '\\', '/', '\u{8}', '\u{c}', '\n', '\r', '\t', '\0', '\u{7f}'][..]);
    prop_oneof![4 => prop::char::range(' ', '~'), 2 => special, 1 => any::<char>()]
}

/// One character, plain or in one of the ways to escape it.
fn written_character((character, style): (char, u8)) -> (char, String) {
    let short = match character {
        '"' | '\\' | '/' => Some(character),
        '\u{8}' => Some('b'),
        '\u{c}' => Some('f'),
        '\n' => Some('n'),
        '\r' => Some('r'),
        '\t' => Some('t'),
        _ => None,
    };
    let must = character < ' ' || matches!(character, '"' | '\\');
    let text = match (style, short) {
        (0 | 1, _) if !must => character.to_string(),
        (0..=2, Some(letter)) => format!("\\{letter}"),
        _ => {
            let mut units = [0; 2];
            let units = character.encode_utf16(&mut units).iter();
            let lower = style % 2 == 0;
            units
                .map(|u| if lower { format!("\\u{u:04x}") } else { format!("\\u{u:04X}") })
                .collect()
        }
    };
    (character, text)
}

/// What a text says, and one way to write it.
pub(super) fn written_text() -> impl Strategy<Value = (String, String)> {
    let characters = prop::collection::vec((character(), 0..5_u8), 0..8);
    characters.prop_map(|characters| {
        let (meaning, text): (String, String) =
            characters.into_iter().map(written_character).unzip();
        (meaning, format!("\"{text}\""))
    })
}

fn number() -> impl Strategy<Value = String> {
    let exponent = (select(&["e", "E", "e+", "e-", "E-"][..]), 0..100_u8, any::<bool>());
    (
        select(&["", "-"][..]),
        prop_oneof![Just(0_u64), 0..1000_u64, any::<u64>()],
        prop::option::of((0..3_usize, 0..1000_u32)),
        prop::option::of(exponent),
    )
        .prop_map(|(sign, whole, fraction, exponent)| {
            let fraction =
                fraction.map(|(zeros, digits)| format!(".{}{digits}", "0".repeat(zeros)));
            let exponent = exponent.map(|(mark, digits, zero)| {
                format!("{mark}{}{digits}", if zero { "0" } else { "" })
            });
            [sign, &whole.to_string(), &fraction.unwrap_or_default(), &exponent.unwrap_or_default()]
                .concat()
        })
}

/// A whole document, with space around it.
pub(super) fn document() -> impl Strategy<Value = Written> {
    let word = |meaning, text: &str| Just(Written { meaning, text: text.to_owned() });
    let leaf = prop_oneof![
        word(Meaning::Null, "null"),
        word(Meaning::Bool(true), "true"),
        word(Meaning::Bool(false), "false"),
        number().prop_map(|text| Written { meaning: Meaning::Number(text.clone()), text }),
        written_text()
            .prop_map(|(meaning, text)| Written { meaning: Meaning::Text(meaning), text }),
    ];
    let value = leaf.prop_recursive(5, 32, 5, |inner| {
        let part = (space(), inner, space());
        let name = (space(), written_text(), space());
        prop_oneof![
            (prop::collection::vec(part.clone(), 0..5), space()).prop_map(list),
            (prop::collection::vec((name, part), 0..5), space()).prop_map(object),
        ]
    });
    (space(), value, space()).prop_map(|(before, Written { meaning, text }, after)| Written {
        meaning,
        text: [before, text.as_str(), after].concat(),
    })
}

type Part = (&'static str, Written, &'static str);
type Name = (&'static str, (String, String), &'static str);

fn list((parts, empty): (Vec<Part>, &str)) -> Written {
    let written = |(before, part, after): &Part| [before, part.text.as_str(), after].concat();
    let texts: Vec<_> = parts.iter().map(written).collect();
    let inside = if texts.is_empty() { empty.to_owned() } else { texts.join(",") };
    let meaning = Meaning::List(parts.into_iter().map(|(_, part, _)| part.meaning).collect());
    Written { meaning, text: format!("[{inside}]") }
}

fn object((parts, empty): (Vec<(Name, Part)>, &str)) -> Written {
    let mut members: Vec<(String, Meaning)> = Vec::new();
    let mut texts = Vec::new();
    for ((a, (name, name_text), b), (c, part, d)) in parts {
        if members.iter().all(|(known, _)| *known != name) {
            texts.push([a, &name_text, b, ":", c, &part.text, d].concat());
            members.push((name, part.meaning));
        }
    }
    let inside = if texts.is_empty() { empty.to_owned() } else { texts.join(",") };
    Written { meaning: Meaning::Object(members), text: format!("{{{inside}}}") }
}
