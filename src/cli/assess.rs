//! `screener assess`: answers in, assessment out.

use std::io::{Read, stderr, stdin};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::date::{day, today};
use super::exit::{Exit, Failure};
use super::folder::{Folder, Refused, Text};
use super::json::written;
use super::names::Names;
use super::print::print;
use super::render::Style;
use super::trace::Trace;
use crate::engine::{Date, Response, Standing};
use crate::source::load_answers;

/// Assesses answers as the widget does, and shows how it comes to the outcome.
///
/// Answers are JSON: {"linkId": "option", ...}. An item that is left out, or null, has no answer.
#[derive(Args)]
pub(super) struct Arguments {
    /// A folder with questionnaire.json, or the logic file.
    path: PathBuf,
    /// A file with the answers; `-` or nothing for standard input.
    answers: Option<PathBuf>,
    /// How the result is written.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// The day on which it is assessed, as 2026-01-31; today if nothing is said. A draft, or a
    /// questionnaire whose review is overdue, never gives `consult`.
    #[arg(long, value_parser = day)]
    on: Option<Date>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For people.
    Human,
    /// For programs.
    Json,
}

pub(super) fn run(arguments: &Arguments) -> Result<Exit, Failure> {
    let refuse = |refused: &Refused| {
        eprintln!("{}", Style::of(&stderr()).problems(refused).trim_end());
        Ok(Exit::CouldNotRun)
    };
    let folder = match Folder::read(&arguments.path)? {
        Ok(folder) => folder,
        Err(refused) => return refuse(&refused),
    };
    let response = match answers(arguments.answers.as_deref(), &folder)? {
        Ok(response) => response,
        Err(refused) => return refuse(&refused),
    };
    let definition = &folder.definition;
    let today = arguments.on.or_else(today).ok_or("the clock stands before 1970; say --on DATE")?;
    let standing = Standing::on(today, definition.status, definition.review.as_ref());
    let names = Names { definition, words: folder.default_words() };
    let trace = Trace::of(names, &response, standing);
    match arguments.format {
        Format::Human => print(&trace.text())?,
        Format::Json => print(&written(&trace)?)?,
    }
    Ok(Exit::Well)
}

fn answers(path: Option<&Path>, folder: &Folder) -> Result<Result<Response, Refused>, Failure> {
    let text = match path {
        Some(path) if path != Path::new("-") => Text::read(path)?,
        Some(_) | None => {
            let mut text = String::new();
            stdin()
                .read_to_string(&mut text)
                .map_err(|error| format!("standard input: {error}"))?;
            Text { name: "standard input".to_owned(), text }
        }
    };
    let loaded = load_answers(text.file(), &folder.definition);
    Ok(loaded.map_err(|problems| Refused { texts: vec![text], problems }))
}
