//! What `check --certificate` writes: which files were proved, and over how many ways to answer.
//!
//! It holds no date, so that it changes only when what it says does.

use std::fs;
use std::path::Path;

use serde::{Serialize, Serializer};

use super::exit::Failure;
use super::folder::Folder;
use super::hash::sha256;
use super::json::{Number, number, written};
use super::publish::Publication;
use crate::verify::{Report, Verdict};

/// The file beside a questionnaire.
pub(super) const CERTIFICATE: &str = "certificate.json";

/// Rises when a field is taken away or changes its meaning. `www/embed/late/certificate.js` reads it.
const FORMAT: u32 = 1;

/// That every property holds for these files.
#[derive(Serialize)]
pub(super) struct Certificate<'a> {
    format: u32,
    questionnaire: &'a str,
    version: &'a str,
    sha256: Hashes,
    /// The version of the checker, which is the engine's.
    screener: &'static str,
    sessions: Number,
    properties: Vec<Proved>,
    exceptions: usize,
}

/// The files that the proof was made from, and then those that were published with it.
struct Hashes(Vec<(String, String)>);

impl Serialize for Hashes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, hash)| (name, hash)))
    }
}

#[derive(Serialize)]
struct Proved {
    property: &'static str,
    checked: usize,
    excused: usize,
}

impl<'a> Certificate<'a> {
    /// What can be certified if every property holds.
    pub(super) fn of(
        folder: &'a Folder,
        publication: Option<&Publication>,
        report: &Report,
    ) -> Certificate<'a> {
        let checks = folder.checks_file.as_ref().map(|file| ("checks.json", &file.text));
        let files = [("questionnaire.json", &folder.questionnaire.text)].into_iter().chain(checks);
        let published = publication.into_iter().flat_map(|it| &it.files);
        let published = published.map(|(name, text)| (name.as_str(), text));
        let hashes = files.chain(published).map(|(name, text)| (name.to_owned(), sha256(text)));
        let proved = |verdict: &Verdict| Proved {
            property: verdict.property.code(),
            checked: verdict.checked,
            excused: verdict.excused,
        };
        Certificate {
            format: FORMAT,
            questionnaire: &folder.definition.id,
            version: &folder.definition.version,
            sha256: Hashes(hashes.collect()),
            screener: env!("CARGO_PKG_VERSION"),
            sessions: number(&report.sessions),
            properties: report.verdicts.iter().map(proved).collect(),
            exceptions: folder.checks.exceptions.len(),
        }
    }

    /// Writes it to a file.
    pub(super) fn write(&self, path: &Path) -> Result<(), Failure> {
        let text = written(self)? + "\n";
        fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
    }
}
