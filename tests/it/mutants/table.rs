//! The tables in `docs/proof.md`.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use super::effect::Effect;
use super::fate::Proved;
use super::kind::Kind;

const BEGIN: &str = "<!-- mutants: written by ./run mutants -->\n";
const END: &str = "<!-- end of mutants -->";

/// What became of one mutant.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) kind: Kind,
    pub(super) key: String,
    /// `None` if it does not load.
    pub(super) fate: Option<(Proved, bool)>,
}

/// Who noticed, in the order of the columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Noticed {
    Refused,
    Check,
    Cases,
    Both,
    /// Nobody, and nothing is different.
    Equivalent,
    Nobody,
}

impl Row {
    pub(super) fn noticed(&self) -> Noticed {
        let Some((proved, cases)) = self.fate else { return Noticed::Refused };
        match (proved.check.is_some(), cases) {
            (true, false) => Noticed::Check,
            (false, true) => Noticed::Cases,
            (true, true) => Noticed::Both,
            (false, false) if proved.effect == Effect::Nothing => Noticed::Equivalent,
            (false, false) => Noticed::Nobody,
        }
    }
}

const COLUMNS: [Noticed; 6] = [
    Noticed::Refused,
    Noticed::Check,
    Noticed::Cases,
    Noticed::Both,
    Noticed::Equivalent,
    Noticed::Nobody,
];

/// Both tables as Markdown.
pub(super) fn tables(rows: &[Row]) -> String {
    let mut text = String::from(
        "\n| what is done to the rules | mutants | refused | `check` alone | cases alone | both | nothing changes | explained |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n",
    );
    for kind in Kind::all() {
        line(&mut text, &kind.label(), rows.iter().filter(|row| row.kind == kind), &COLUMNS);
    }
    line(&mut text, "**all**", rows.iter(), &COLUMNS);
    text += "\n| what patients would notice | mutants | `check` alone | cases alone | both | nobody |\n\
             | --- | ---: | ---: | ---: | ---: | ---: |\n";
    for effect in Effect::ALL {
        let these = rows.iter().filter(|row| row.fate.is_some_and(|it| it.0.effect == effect));
        let last = if effect == Effect::Nothing { Noticed::Equivalent } else { Noticed::Nobody };
        let columns = [Noticed::Check, Noticed::Cases, Noticed::Both, last];
        line(&mut text, effect.label(), these, &columns);
    }
    text.push('\n');
    text
}

fn line<'a>(
    text: &mut String,
    label: &str,
    rows: impl Iterator<Item = &'a Row>,
    columns: &[Noticed],
) {
    let mut counts: BTreeMap<Noticed, usize> = BTreeMap::new();
    rows.for_each(|row| *counts.entry(row.noticed()).or_default() += 1);
    write!(text, "| {label} | {} |", counts.values().sum::<usize>()).unwrap();
    for column in columns {
        write!(text, " {} |", counts.get(column).unwrap_or(&0)).unwrap();
    }
    text.push('\n');
}

fn document() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/proof.md")
}

/// The document before the tables, the tables, and what follows them.
fn parts(document: &str) -> (&str, &str, &str) {
    let (before, rest) = document.split_once(BEGIN).unwrap();
    let (tables, after) = rest.split_once(END).unwrap();
    (before, tables, after)
}

pub(super) fn written() -> String {
    parts(&fs::read_to_string(document()).unwrap()).1.to_owned()
}

pub(super) fn rewrite(tables: &str) {
    let old = fs::read_to_string(document()).unwrap();
    let (before, _, after) = parts(&old);
    fs::write(document(), [before, BEGIN, tables, END, after].concat()).unwrap();
}
