//! Finds and reads the files of a questionnaire.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::exit::Failure;
use super::places::member_name;
use crate::definition::{BurdenLimits, Checks, Definition};
use crate::lint::built_in;
use crate::source::{
    Code, Diagnostic, SourceFile, load_burden_limits, load_checks, load_definition, load_wording,
    load_words,
};
use crate::words::{Wording, Words};

const QUESTIONNAIRE: &str = "questionnaire.json";
const CHECKS: &str = "checks.json";

/// A file as it was read.
pub(super) struct Text {
    /// The path to show.
    pub(super) name: String,
    pub(super) text: String,
}

/// A questionnaire with the files beside it.
pub(super) struct Folder {
    pub(super) questionnaire: Text,
    /// `None` if there is no such file.
    pub(super) checks_file: Option<Text>,
    pub(super) definition: Definition,
    /// The words of each locale that has a file, in the order that the questionnaire lists them.
    pub(super) words: Vec<Words>,
    /// The files of these words, and what they are held to.
    pub(super) locales: Vec<Locale>,
    pub(super) checks: Checks,
    /// The limits of burden that `checks.json` declares.
    pub(super) burden_limits: Option<BurdenLimits>,
}

/// What stands beside the words of a locale.
pub(super) struct Locale {
    pub(super) file: Text,
    pub(super) wording: Wording,
    /// `None` if there is no such file.
    pub(super) wording_file: Option<Text>,
}

/// Files with problems.
pub(super) struct Refused {
    pub(super) texts: Vec<Text>,
    pub(super) problems: Vec<Diagnostic>,
}

impl Text {
    pub(super) fn read(path: &Path) -> Result<Text, Failure> {
        let text =
            fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(Text { name: path.display().to_string(), text })
    }

    /// `None` if there is no such file.
    pub(super) fn read_if_there(path: &Path) -> Result<Option<Text>, Failure> {
        match fs::read_to_string(path) {
            Ok(text) => Ok(Some(Text { name: path.display().to_string(), text })),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(format!("{}: {error}", path.display())),
        }
    }

    pub(super) fn file(&self) -> SourceFile<'_> {
        SourceFile { name: &self.name, text: &self.text }
    }
}

impl Folder {
    /// Reads the logic file, or the one in a folder, and what stands beside it.
    pub(super) fn read(path: &Path) -> Result<Result<Folder, Refused>, Failure> {
        let is_folder = path.is_dir();
        let path = logic_file(path);
        let beside = |name: &str| path.with_file_name(name);
        let questionnaire = Text::read(&path)?;
        let definition = match load_definition(questionnaire.file()) {
            Ok(definition) => definition,
            Err(problems) => return Ok(Err(Refused { texts: vec![questionnaire], problems })),
        };
        let mut texts = Vec::new();
        let mut problems = Vec::new();
        let mut words = Vec::new();
        let mut locales = Vec::new();
        for language in &definition.locales {
            let name = format!("words.{}.json", language.locale);
            match Text::read_if_there(&beside(&name))? {
                Some(text) => {
                    let loaded = load_words(text.file(), &definition);
                    let beside = Locale::read(text, &path, &language.locale)?;
                    match (loaded, beside) {
                        (Ok(loaded), Ok(locale)) => {
                            words.push(loaded);
                            locales.push(locale);
                        }
                        (loaded, beside) => {
                            problems.extend(loaded.err().unwrap_or_default());
                            match beside {
                                Ok(locale) => locales.push(locale),
                                Err(refused) => {
                                    problems.extend(refused.problems);
                                    texts.extend(refused.texts);
                                }
                            }
                        }
                    }
                }
                // A logic file alone may be looked at before it has words.
                None if is_folder => {
                    problems.push(without_words(&questionnaire, &language.locale, &name));
                }
                None => {}
            }
        }
        let checks_file = Text::read_if_there(&beside(CHECKS))?;
        let checks = match checks_file.as_ref().map(|text| load_checks(text.file(), &definition)) {
            Some(Ok(checks)) => checks,
            Some(Err(found)) => {
                problems.extend(found);
                Checks::plain(&definition)
            }
            None => Checks::plain(&definition),
        };
        let burden_limits = match checks_file.as_ref().map(|text| load_burden_limits(text.file())) {
            Some(Ok(limits)) => limits,
            Some(Err(found)) => {
                let said = problems.clone();
                problems.extend(found.into_iter().filter(|problem| !said.contains(problem)));
                None
            }
            None => None,
        };
        if problems.is_empty() {
            return Ok(Ok(Folder {
                questionnaire,
                checks_file,
                definition,
                words,
                locales,
                checks,
                burden_limits,
            }));
        }
        texts.extend(locales.into_iter().flat_map(Locale::into_texts));
        texts.push(questionnaire);
        texts.extend(checks_file);
        Ok(Err(Refused { texts, problems }))
    }

    /// The words of the default locale, if they are there.
    pub(super) fn default_words(&self) -> Option<&Words> {
        let default = self.definition.locales.first()?;
        self.words.iter().find(|words| words.locale == default.locale)
    }

    /// The locales that the questionnaire lists and that have no words beside it.
    pub(super) fn locales_without_words(&self) -> Vec<&str> {
        let listed = self.definition.locales.iter().map(|language| language.locale.as_str());
        listed.filter(|locale| !self.words.iter().any(|words| words.locale == *locale)).collect()
    }
}

impl Locale {
    /// Reads what the words in this file are held to, if there is a file beside it.
    fn read(file: Text, path: &Path, locale: &str) -> Result<Result<Locale, Refused>, Failure> {
        let name = format!("wording.{locale}.json");
        let wording_file = Text::read_if_there(&path.with_file_name(name))?;
        let wording = built_in(locale).and_then(|base| match &wording_file {
            Some(text) => load_wording(text.file(), base),
            None => Ok(base),
        });
        Ok(match wording {
            Ok(wording) => Ok(Locale { file, wording, wording_file }),
            Err(problems) => {
                let texts = [file].into_iter().chain(wording_file).collect();
                Err(Refused { texts, problems })
            }
        })
    }

    fn into_texts(self) -> impl Iterator<Item = Text> {
        [self.file].into_iter().chain(self.wording_file)
    }
}

/// The logic file, or the one in a folder.
pub(super) fn logic_file(path: &Path) -> PathBuf {
    if path.is_dir() { path.join(QUESTIONNAIRE) } else { path.to_owned() }
}

/// The problem that a locale is listed and its words are missing.
fn without_words(questionnaire: &Text, locale: &str, name: &str) -> Diagnostic {
    let at = member_name(questionnaire, "locales", locale).unwrap_or_default();
    let message = format!("there is no file `{name}`");
    let help = "add it, or take the locale out of `locales`";
    questionnaire.file().diagnostic(Code::MissingWords, at, message, help)
}
