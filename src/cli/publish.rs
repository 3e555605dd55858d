//! `screener publish`: writes what patients' devices load.

use std::fs;
use std::io::stdout;
use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use super::exit::{Exit, Failure};
use super::first::first;
use super::folder::{Folder, Refused, Text, logic_file};
use super::interfaces::Interfaces;
use super::json::written;
use super::print::print;
use super::render::Style;
use super::start::start;
use crate::definition::ItemNames;
use crate::published::{Texts, publish};

/// Writes what patients' devices load: start.json, and published.LOCALE.txt and first.LOCALE.json
/// for each language; names.json besides, for sites that ask to be told answers.
///
/// The widget loads nothing else of a questionnaire, so an edit is not seen before this was run.
/// Nothing is proved here: `screener check --certificate` proves, and then publishes.
#[derive(Args)]
pub(super) struct Arguments {
    /// A folder with questionnaire.json and words.LOCALE.json, or its logic file.
    path: PathBuf,
    /// A folder with the widget's own words as LOCALE.json, for languages that it does not ship.
    #[arg(long, value_name = "FOLDER")]
    interface: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments) -> Result<Exit, Failure> {
    let read = match Folder::read(&arguments.path)? {
        Ok(folder) => Interfaces::read(&folder, arguments.interface.as_deref())?
            .map(|interfaces| Publication::of(&folder, &interfaces)),
        Err(refused) => Err(refused),
    };
    match read {
        Ok(publication) => {
            publication?.write(&arguments.path)?;
            Ok(Exit::Well)
        }
        Err(refused) => refuse(&refused),
    }
}

fn refuse(refused: &Refused) -> Result<Exit, Failure> {
    print(&Style::of(&stdout()).problems(refused))?;
    eprintln!("screener: nothing is published, since there are problems");
    Ok(Exit::Found)
}

/// What an item and its options are called, by position: for sites that asked to be told answers.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Named<'a> {
    link_id: &'a str,
    options: &'a [String],
}

impl<'a> Named<'a> {
    fn of(names: &'a ItemNames) -> Named<'a> {
        Named { link_id: &names.link_id, options: &names.options }
    }
}

/// The files that patients' devices load.
pub(super) struct Publication {
    /// Names and texts, the one for the start first.
    pub(super) files: Vec<(String, String)>,
}

impl Publication {
    /// What a questionnaire publishes. Every language that it offers needs its words.
    pub(super) fn of(folder: &Folder, interfaces: &Interfaces) -> Result<Publication, Failure> {
        let definition = &folder.definition;
        if let Some(locale) = folder.locales_without_words().first() {
            return Err(format!(
                "there is no file `words.{locale}.json`; add it, or take the locale out of `locales`"
            ));
        }
        let texts: Vec<_> = folder
            .words
            .iter()
            .zip(&interfaces.0)
            .map(|(words, interface)| Texts { definition, words, interface, page: None })
            .collect();
        let mut files = Vec::new();
        for texts in &texts {
            files.push((format!("published.{}.txt", texts.words.locale), publish(texts)));
        }
        files.insert(0, ("start.json".to_owned(), start(definition, &texts, &files)?));
        for texts in &texts {
            if let Some(first) = first(texts)? {
                files.push((format!("first.{}.json", texts.words.locale), first));
            }
        }
        files.push((
            "names.json".to_owned(),
            written(&definition.items.iter().map(Named::of).collect::<Vec<_>>())? + "\n",
        ));
        Ok(Publication { files })
    }

    /// The first file that is missing beside the questionnaire, or has another text there.
    pub(super) fn changed(&self, path: &Path) -> Result<Option<&str>, Failure> {
        for (name, text) in &self.files {
            let file = Text::read_if_there(&logic_file(path).with_file_name(name))?;
            if file.is_none_or(|file| file.text != *text) {
                return Ok(Some(name));
            }
        }
        Ok(None)
    }

    /// Writes the files beside the questionnaire.
    pub(super) fn write(&self, path: &Path) -> Result<(), Failure> {
        for (name, text) in &self.files {
            let path = logic_file(path).with_file_name(name);
            fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
            eprintln!("screener: wrote {}", path.display());
        }
        Ok(())
    }
}
