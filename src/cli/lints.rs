//! Runs the lints over a folder, and finds their places in its files.

use super::folder::{Folder, Text};
use super::places::Place;
use crate::engine::Date;
use crate::lint::{Context, File, Files, Linted, LocaleFiles, Spot, lint};
use crate::verify::{Model, Report};

/// What the lints say about a questionnaire on a day.
pub(super) fn run_lints(
    folder: &Folder,
    model: &Model<'_>,
    report: &Report,
    today: Option<Date>,
) -> Vec<Linted> {
    let files = Files {
        definition: &folder.definition,
        questionnaire: folder.questionnaire.file(),
        checks: folder.checks_file.as_ref().map(Text::file),
        burden_limits: folder.burden_limits,
        model,
        burden: &report.burden,
        today,
    };
    let locales = folder.words.iter().zip(&folder.locales);
    let locales: Vec<_> = locales
        .map(|(words, beside)| LocaleFiles {
            words,
            file: beside.file.file(),
            wording: &beside.wording,
            wording_file: beside.wording_file.as_ref().map(Text::file),
        })
        .collect();
    lint(&Context::new(files, &locales))
}

/// Where a spot is.
pub(super) fn place(folder: &Folder, spot: Spot) -> Place<'_> {
    let locale = |at: usize| folder.locales.get(at);
    let file = match spot.file {
        File::Questionnaire => None,
        File::Checks => folder.checks_file.as_ref(),
        File::Words(at) => locale(at).map(|locale| &locale.file),
        File::Wording(at) => locale(at).and_then(|locale| locale.wording_file.as_ref()),
    };
    Place { file: file.unwrap_or(&folder.questionnaire), from: spot.from, to: spot.to }
}
