//! `screener diff`: what an edit changes, over every combination of answers.

mod causes;
mod columns;
mod conclusion;
mod human;
mod json;

use std::io::{stderr, stdout};
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::check::disagreed;
use super::edits::{Edit, edits};
use super::exit::{Exit, Failure};
use super::folder::{Folder, Refused, Text};
use super::names::Names;
use super::print::print;
use super::progress::Progress;
use super::render::Style;
use crate::definition::{Mapping, Renames};
use crate::source::load_mapping;
use crate::verify::{Comparison, NotCompared, Side, compare};

/// Shows what an edit changes: which combinations of answers have another outcome now.
///
/// Both versions are compared over all combinations at once, as if both were in force. For each
/// pair of outcomes the shortest combination is gone through with the engine that patients use.
#[derive(Args)]
#[command(
    after_help = "Exit codes: 0 no outcome became milder, 1 an outcome became milder, 2 could not run."
)]
pub(super) struct Arguments {
    /// The version before: a folder with questionnaire.json, or its logic file.
    old: PathBuf,
    /// The version after.
    new: PathBuf,
    /// A file that says what was renamed: {"items": {"old": "new"}, "options": {"old item":
    /// {"old": "new"}}, "criteria": {"old": "new"}}.
    #[arg(long)]
    mapping: Option<PathBuf>,
    /// How the results are written.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For people.
    Human,
    /// For programs.
    Json,
}

/// Two versions, what was edited, and what follows from it.
struct Difference {
    old: Folder,
    new: Folder,
    mapping: Mapping,
    edits: Vec<Edit>,
    comparison: Comparison,
}

impl Difference {
    fn folder(&self, side: Side) -> &Folder {
        match side {
            Side::Old => &self.old,
            Side::New => &self.new,
        }
    }

    fn names(&self, side: Side) -> Names<'_> {
        let folder = self.folder(side);
        Names { definition: &folder.definition, words: folder.default_words() }
    }
}

pub(super) fn run(arguments: &Arguments) -> Result<Exit, Failure> {
    let read = (Folder::read(&arguments.old)?, Folder::read(&arguments.new)?);
    let (old, new) = match read {
        (Ok(old), Ok(new)) => (old, new),
        // Whatever is refused on either side is told, since all of it has to be mended.
        (old, new) => {
            for refused in [old.err(), new.err()].into_iter().flatten() {
                refuse(&refused);
            }
            return Ok(Exit::CouldNotRun);
        }
    };
    let mapping = match &arguments.mapping {
        Some(path) => {
            let text = Text::read(path)?;
            match load_mapping(text.file(), &old.definition, &new.definition) {
                Ok(mapping) => mapping,
                Err(problems) => {
                    refuse(&Refused { texts: vec![text], problems });
                    return Ok(Exit::CouldNotRun);
                }
            }
        }
        None => Mapping::new(&old.definition, &new.definition, &Renames::default()),
    };
    let mut progress = Progress::of(crate::engine::Outcome::ALL.len());
    let questionnaires = (&old.definition.questionnaire, &new.definition.questionnaire);
    let compared = compare(questionnaires.0, questionnaires.1, &mapping, |outcome| {
        progress.step(outcome.code());
    });
    drop(progress);
    let comparison = compared.map_err(|failure| not_compared(&old, &new, &failure))?;
    let edits = edits(&old, &new, &mapping);
    let difference = Difference { old, new, mapping, edits, comparison };
    let text = match arguments.format {
        Format::Human => human::report(&difference, &Style::of(&stdout())),
        Format::Json => json::report(&difference)?,
    };
    print(&text)?;
    Ok(if difference.comparison.is_milder() { Exit::Found } else { Exit::Well })
}

fn refuse(refused: &Refused) {
    eprintln!("{}", Style::of(&stderr()).problems(refused).trim_end());
}

fn not_compared(old: &Folder, new: &Folder, failure: &NotCompared) -> Failure {
    match failure {
        NotCompared::TooLarge => "the two questionnaires have too many items together".to_owned(),
        NotCompared::Disagreement(Side::Old, disagreement) => disagreed(old, disagreement),
        NotCompared::Disagreement(Side::New, disagreement) => disagreed(new, disagreement),
    }
}
