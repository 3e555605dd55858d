//! `screener diff`: what an edit changes, over every combination of answers.

mod causes;
mod columns;
mod conclusion;
mod human;
mod json;

pub(super) use causes::edited;
pub(super) use conclusion::{Conclusion, notes};

use std::io::{stderr, stdout};
use std::path::{Path, PathBuf};

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
pub(super) struct Difference {
    old: Folder,
    new: Folder,
    mapping: Mapping,
    pub(super) edits: Vec<Edit>,
    pub(super) comparison: Comparison,
}

impl Difference {
    /// Reads and compares two versions; `None` if files were refused, which is then told.
    pub(super) fn between(
        old: &Path,
        new: &Path,
        mapping: Option<&Path>,
    ) -> Result<Option<Difference>, Failure> {
        let read = (Folder::read(old)?, Folder::read(new)?);
        let (old, new) = match read {
            (Ok(old), Ok(new)) => (old, new),
            // Whatever is refused on either side is told, since all of it has to be mended.
            (old, new) => {
                for refused in [old.err(), new.err()].into_iter().flatten() {
                    refuse(&refused);
                }
                return Ok(None);
            }
        };
        let mapping = match mapping {
            Some(path) => {
                let text = Text::read(path)?;
                match load_mapping(text.file(), &old.definition, &new.definition) {
                    Ok(mapping) => mapping,
                    Err(problems) => {
                        refuse(&Refused { texts: vec![text], problems });
                        return Ok(None);
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
        Ok(Some(Difference { old, new, mapping, edits, comparison }))
    }

    pub(super) fn folder(&self, side: Side) -> &Folder {
        match side {
            Side::Old => &self.old,
            Side::New => &self.new,
        }
    }

    pub(super) fn names(&self, side: Side) -> Names<'_> {
        let folder = self.folder(side);
        Names { definition: &folder.definition, words: folder.default_words() }
    }
}

pub(super) fn run(arguments: &Arguments) -> Result<Exit, Failure> {
    let Arguments { old, new, mapping, format } = arguments;
    let Some(difference) = Difference::between(old, new, mapping.as_deref())? else {
        return Ok(Exit::CouldNotRun);
    };
    let text = match format {
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
