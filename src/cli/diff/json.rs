//! The difference, for programs.

use serde::Serialize;

use super::super::edits::{Edit, What};
use super::super::exit::Failure;
use super::super::folder::Folder;
use super::super::json::{Number, Witness, number, witness, written};
use super::super::transcript::cause;
use super::Difference;
use super::causes::edited;
use super::conclusion::{Conclusion, notes};
use crate::engine::{Cause, Outcome};
use crate::verify::{Change, Counts, OneSided, Side};

/// Rises when a field is taken away or changes its meaning.
const FORMAT: u32 = 1;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Told<'a> {
    format: u32,
    old: Version<'a>,
    new: Version<'a>,
    conclusion: &'static str,
    milder: bool,
    combinations: Number,
    /// Every pair of outcomes that some combination has.
    matrix: Vec<Cell>,
    changes: Vec<Changed>,
    not_comparable: Number,
    one_sided: Vec<Only>,
    edits: Vec<Edited>,
    notes: Vec<String>,
}

#[derive(Serialize)]
struct Version<'a> {
    questionnaire: &'a str,
    version: &'a str,
}

#[derive(Serialize)]
struct Cell {
    old: &'static str,
    new: &'static str,
    combinations: Number,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Changed {
    old: &'static str,
    new: &'static str,
    milder: bool,
    combinations: Number,
    old_causes: Vec<Decides>,
    new_causes: Vec<Decides>,
    witness: Both,
}

#[derive(Serialize)]
struct Decides {
    finding: String,
    /// What was edited about its criterion or item.
    edited: Vec<String>,
    combinations: Number,
}

#[derive(Serialize)]
struct Both {
    old: Witness,
    new: Witness,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Only {
    side: &'static str,
    link_id: String,
    option: String,
    outcomes: Vec<Reached>,
}

#[derive(Serialize)]
struct Reached {
    outcome: &'static str,
    combinations: Number,
}

#[derive(Serialize)]
struct Edited {
    part: &'static str,
    name: String,
    change: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    aspect: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<String>,
}

pub(super) fn report(difference: &Difference) -> Result<String, Failure> {
    let comparison = &difference.comparison;
    let pairs = Outcome::ALL.into_iter().flat_map(|old| Outcome::ALL.map(|new| (old, new)));
    let matrix = pairs.filter_map(|(old, new)| {
        let combinations = number(comparison.count(old, new)?);
        Some(Cell { old: old.code(), new: new.code(), combinations })
    });
    written(&Told {
        format: FORMAT,
        old: version(&difference.old),
        new: version(&difference.new),
        conclusion: Conclusion::of(difference).code(),
        milder: comparison.is_milder(),
        combinations: number(&comparison.combinations),
        matrix: matrix.collect(),
        changes: comparison.changes.iter().map(|it| changed(difference, it)).collect(),
        not_comparable: number(&comparison.not_comparable),
        one_sided: comparison.one_sided.iter().map(|it| only(difference, it)).collect(),
        edits: difference.edits.iter().map(edit).collect(),
        notes: notes(difference),
    })
}

fn version(folder: &Folder) -> Version<'_> {
    Version { questionnaire: &folder.definition.id, version: &folder.definition.version }
}

fn changed(difference: &Difference, change: &Change) -> Changed {
    let decides = |side, causes: &[(Cause, Counts)]| {
        let one = |(finding, counts): &(Cause, Counts)| Decides {
            finding: cause(difference.names(side), *finding),
            edited: edited(difference, side, *finding),
            combinations: number(counts),
        };
        causes.iter().map(one).collect()
    };
    Changed {
        old: change.old.code(),
        new: change.new.code(),
        milder: change.is_milder(),
        combinations: number(&change.combinations),
        old_causes: decides(Side::Old, &change.old_causes),
        new_causes: decides(Side::New, &change.new_causes),
        witness: Both {
            old: witness(difference.names(Side::Old), &change.witness.old),
            new: witness(difference.names(Side::New), &change.witness.new),
        },
    }
}

fn only(difference: &Difference, one_sided: &OneSided) -> Only {
    let OneSided { side, item, option, outcomes } = one_sided;
    let names = difference.names(*side);
    let reached = |(outcome, counts): &(Outcome, Counts)| Reached {
        outcome: outcome.code(),
        combinations: number(counts),
    };
    Only {
        side: match side {
            Side::Old => "old",
            Side::New => "new",
        },
        link_id: names.item(*item).to_owned(),
        option: names.option(*item, *option).to_owned(),
        outcomes: outcomes.iter().map(reached).collect(),
    }
}

fn edit(edit: &Edit) -> Edited {
    let (change, aspect, from, to) = match &edit.what {
        What::Added => ("added", None, None, None),
        What::Removed => ("removed", None, None, None),
        What::Moved => ("moved", None, None, None),
        What::Renamed(from) => ("renamed", None, Some(from.clone()), Some(edit.name.clone())),
        What::Changed { aspect, from, to } => {
            ("changed", Some(aspect.clone()), from.clone(), to.clone())
        }
    };
    Edited { part: edit.part.code(), name: edit.name.clone(), change, aspect, from, to }
}
