//! `screener check`: every property, over every way to answer.

use std::io::stdout;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::certificate::{CERTIFICATE, Certificate};
use super::date::{day, today};
use super::exit::{Exit, Failure};
use super::folder::{Folder, Refused, Text, logic_file};
use super::interfaces::Interfaces;
use super::lints::run_lints;
use super::print::print;
use super::progress::Progress;
use super::publish::Publication;
use super::render::Style;
use super::stale::Stale;
use super::{human, json, sarif};
use crate::engine::{Date, ItemIx};
use crate::lint::Linted;
use crate::verify::{Disagreement, Level, Model, Property, Report, check};

/// Proves a questionnaire safe, over every way to answer it, or shows where it is not.
///
/// Every property is checked for all combinations of answers at once. For each one that does not
/// hold, the shortest session that shows it is gone through with the engine that patients use.
/// Words, dates, sources and burden are looked at besides. Warnings do not fail.
#[derive(Args)]
pub(super) struct Arguments {
    /// A folder with questionnaire.json, words.LOCALE.json and checks.json, or its logic file.
    path: PathBuf,
    /// How the results are written.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// The day on which the review is looked at, as 2026-01-31; today if nothing is said.
    #[arg(long, value_parser = day)]
    on: Option<Date>,
    /// Writes a certificate of what was proved, if every property holds, and publishes what was
    /// proved; certificate.json beside the questionnaire if no file is named.
    #[arg(long, value_name = "FILE", num_args = 0..=1)]
    certificate: Option<Option<PathBuf>>,
    /// A folder with the widget's own words as LOCALE.json, for languages that it does not ship.
    #[arg(long, value_name = "FOLDER")]
    interface: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For people.
    Human,
    /// For programs.
    Json,
    /// For code review tools.
    Sarif,
}

pub(super) fn run(arguments: &Arguments) -> Result<Exit, Failure> {
    let folder = match Folder::read(&arguments.path)? {
        Ok(folder) => folder,
        Err(refused) => {
            if arguments.certificate.is_some() {
                eprintln!("screener: no certificate is written, since there are problems");
            }
            return refuse(arguments.format, &refused);
        }
    };
    let model = model_of(&folder)?;
    let report = prove(&folder, &model)?;
    let lints = run_lints(&folder, &model, &report, arguments.on.or_else(today));
    let holds = report.holds() && lints.iter().all(|linted| linted.checked.holds());
    let publication = match Interfaces::read(&folder, arguments.interface.as_deref()) {
        Ok(Ok(interfaces)) => Publication::of(&folder, &interfaces),
        Ok(Err(refused)) => return refuse(arguments.format, &refused),
        Err(failure) => Err(failure),
    };
    // What lacks words, its own or the widget's, can be proved but not published.
    let publication = match publication {
        Err(failure) if arguments.certificate.is_some() => return Err(failure),
        publication => publication.ok(),
    };
    let certificate = Certificate::of(&folder, publication.as_ref(), &report);
    let beside = logic_file(&arguments.path).with_file_name(CERTIFICATE);
    if let Some(path) = &arguments.certificate {
        let path = path.as_ref().unwrap_or(&beside);
        if certify(path, &folder, holds, &certificate)?
            && let Some(publication) = &publication
        {
            publication.write(&arguments.path)?;
        }
    }
    let certificate_file = Text::read_if_there(&beside)?;
    let published = match &publication {
        Some(publication) => publication.changed(&arguments.path)?,
        None => None,
    };
    let stale = Stale::find(&folder, certificate_file.as_ref(), &report, &certificate)?
        .or_else(|| Stale::unpublished(certificate_file.as_ref()?, published?));
    let stale = stale.as_ref();
    let found = Results { report: &report, lints: &lints, stale };
    let text = match arguments.format {
        Format::Human => human::report(&folder, &found, &Style::of(&stdout())),
        Format::Json => json::report(&folder, &found)?,
        Format::Sarif => sarif::report(&folder, &found)?,
    };
    print(&text)?;
    Ok(if found.holds() { Exit::Well } else { Exit::Found })
}

/// Everything that a check found out.
pub(super) struct Results<'f> {
    pub(super) report: &'f Report,
    pub(super) lints: &'f [Linted],
    pub(super) stale: Option<&'f Stale<'f>>,
}

impl Results<'_> {
    /// Whether there is nothing but warnings.
    pub(super) fn holds(&self) -> bool {
        self.report.holds()
            && self.lints.iter().all(|linted| linted.checked.holds())
            && self.stale.is_none_or(|stale| stale.level == Level::Warning)
    }
}

/// Writes the certificate and whether it did, or says why not. What it says goes beside the results, not among them.
fn certify(
    path: &Path,
    folder: &Folder,
    holds: bool,
    certificate: &Certificate<'_>,
) -> Result<bool, Failure> {
    if !holds {
        eprintln!("screener: no certificate is written, since not everything holds");
        return Ok(false);
    }
    certificate.write(path)?;
    eprintln!("screener: wrote {}", path.display());
    if !folder.definition.certificate {
        eprintln!(
            "screener: the widget asks for it only if the questionnaire says `\"certificate\": true`; \
             add that, then write the certificate anew"
        );
    }
    Ok(true)
}

fn refuse(format: Format, refused: &Refused) -> Result<Exit, Failure> {
    match format {
        Format::Human => print(&Style::of(&stdout()).problems(refused))?,
        Format::Json => print(&json::problems(refused)?)?,
        Format::Sarif => print(&sarif::problems(refused)?)?,
    }
    Ok(Exit::Found)
}

/// The questionnaire as sets of answers.
pub(super) fn model_of(folder: &Folder) -> Result<Model<'_>, Failure> {
    Model::new(&folder.definition.questionnaire)
        .map_err(|_| "the questionnaire has too many items".to_owned())
}

/// Every property, with a bar on a terminal.
pub(super) fn prove(folder: &Folder, model: &Model<'_>) -> Result<Report, Failure> {
    let mut progress = Progress::of(Property::ALL.len());
    check(model, &folder.checks, |property| progress.step(property.code()))
        .map_err(|disagreement| disagreed(folder, &disagreement))
}

/// An error in the checker, with what is needed to find it.
pub(super) fn disagreed(folder: &Folder, disagreement: &Disagreement) -> Failure {
    let Disagreement { response, about } = disagreement;
    let items = folder.definition.items.iter().enumerate();
    let answers: Vec<_> = items
        .filter_map(|(position, item)| {
            let option = response.chosen(ItemIx::new(position))?;
            Some(format!("{} = {}", item.link_id, item.options[option]))
        })
        .collect();
    format!(
        "internal error: the checker and the engine disagree about {about}, so nothing is proved; \
         please report it with the questionnaire and these answers: {}",
        answers.join(", ")
    )
}
