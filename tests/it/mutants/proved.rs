//! What `./run mutants` found out about every mutant, kept so that `./test` need not do it again.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use candidacy_screener::verify::Property;

use super::effect::Effect;
use super::fate::Proved;

fn file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mutants/proved.txt")
}

/// By the key of the mutant.
pub(super) fn kept() -> BTreeMap<String, Proved> {
    let line = |line: &str| {
        let parts: Vec<_> = line.split('\t').collect();
        let [effect, check, key] = parts[..] else { panic!("{line}") };
        let effect = Effect::ALL.into_iter().find(|it| it.code() == effect).unwrap();
        let check = Property::ALL.into_iter().find(|it| it.code() == check);
        (key.to_owned(), Proved { effect, check })
    };
    fs::read_to_string(file()).unwrap().lines().map(line).collect()
}

pub(super) fn keep<'a>(all: impl Iterator<Item = (&'a String, Proved)>) {
    let line = |(key, proved): (&String, Proved)| {
        let check = proved.check.map_or("-", Property::code);
        format!("{}\t{check}\t{key}\n", proved.effect.code())
    };
    fs::write(file(), all.map(line).collect::<String>()).unwrap();
}
