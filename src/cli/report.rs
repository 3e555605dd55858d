//! `screener report`: the page that a medical director reads and signs.
//!
//! One file for each part of the page. Markup is built with `maud`, which
//! escapes whatever is put into it and refuses markup that is not balanced
//! when it is compiled; a template file could promise neither, and a writer of
//! our own would have to earn the trust. `Raw` is the one way around it, and
//! only our own style sheet takes it.

mod background;
mod cases;
mod changes;
mod condition;
mod criteria;
mod flow;
mod glance;
mod interfaces;
mod items;
mod page;
mod proof;
mod prose;
mod sheet;
mod signature;
mod taps;
mod words;

use std::fs;
use std::io::stderr;
use std::path::PathBuf;

use clap::Args;

use super::check::{model_of, prove};
use super::date::{day, today};
use super::diff::Difference;
use super::exit::{Exit, Failure};
use super::folder::{Folder, Refused};
use super::print::print;
use super::render::Style;
use crate::engine::{Date, Standing};
use crate::present::{Options, Settings};
use cases::Tried;
use interfaces::Interfaces;
use sheet::{Found, Sheet};

/// Writes a questionnaire, its rules and its proof as one HTML page, to be read and signed.
///
/// The page needs no script and loads nothing; it is made for paper (A4 or Letter) and for the
/// screen. It is written even if something does not hold, and then says so first.
#[derive(Args)]
#[command(
    after_help = "Exit codes, all but 2 with the page written: 0 every property holds and every case is as \
    expected, 1 something does not hold or an outcome became milder, 2 could not run."
)]
pub(super) struct Arguments {
    /// A folder with questionnaire.json, words.LOCALE.json, checks.json and cases.json.
    path: PathBuf,
    /// The file to write; standard output if nothing is said.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The date of the report, as 2026-01-31; today if nothing is said.
    #[arg(long, value_parser = day, value_name = "DATE")]
    on: Option<Date>,
    /// A folder with the widget's own words, LOCALE.json, for languages that it does not ship with.
    #[arg(long, value_name = "FOLDER")]
    interface: Option<PathBuf>,
    /// An older version, a folder or logic file, to report what changed since.
    #[arg(long, value_name = "OLD")]
    against: Option<PathBuf>,
    /// A file that says what was renamed since, as for `screener diff`.
    #[arg(long, value_name = "FILE", requires = "against")]
    mapping: Option<PathBuf>,
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
    let missing = folder.locales_without_words();
    if !missing.is_empty() {
        let missing = missing.join(", ");
        return Err(format!("a report needs the words of every language; missing: {missing}"));
    }
    let tried = match Tried::read(&folder)? {
        Ok(tried) => tried,
        Err(refused) => return refuse(&refused),
    };
    let interfaces = match Interfaces::read(&folder, arguments.interface.as_deref())? {
        Ok(interfaces) => interfaces,
        Err(refused) => return refuse(&refused),
    };
    let difference = match &arguments.against {
        Some(old) => {
            match Difference::between(old, &arguments.path, arguments.mapping.as_deref())? {
                Some(difference) => Some(difference),
                None => return Ok(Exit::CouldNotRun),
            }
        }
        None => None,
    };
    let definition = &folder.definition;
    let on = arguments.on.or_else(today).ok_or("the clock stands before 1970; say --on DATE")?;
    let standing = Standing::on(on, definition.status, definition.review.as_ref());
    // As on a page that says nothing about its clinic.
    let settings = Settings::new(Options::default(), standing, Some(on));
    let proof = prove(&folder, &model_of(&folder)?)?;
    let found = Found { proof: &proof, tried: tried.as_ref(), difference: difference.as_ref() };
    let sheet = Sheet::new(&folder, &interfaces, &settings, found, on)?;
    let text = page::page(&sheet).into_string();
    match &arguments.output {
        Some(path) => {
            fs::write(path, text + "\n").map_err(|error| format!("{}: {error}", path.display()))?
        }
        None => print(&text)?,
    }
    let milder = difference.is_some_and(|difference| difference.comparison.is_milder());
    let well = proof.holds() && tried.is_none_or(|tried| tried.holds()) && !milder;
    Ok(if well { Exit::Well } else { Exit::Found })
}
