//! Whether the certificate beside a questionnaire is still true.

use serde_json::Value;

use super::certificate::{CERTIFICATE, Certificate};
use super::exit::Failure;
use super::folder::{Folder, Text};
use super::places::{Place, member_name, root_name, word_end};
use crate::source::Position;
use crate::verify::{Level, Report};

/// What is wrong with the certificate.
pub(super) struct Stale<'a> {
    pub(super) level: Level,
    pub(super) message: String,
    pub(super) help: &'static str,
    pub(super) place: Place<'a>,
}

impl<'a> Stale<'a> {
    /// The name of this finding, beside those of the properties.
    pub(super) const CODE: &'static str = "certificate";
    /// What it is about, for tools that list rules.
    pub(super) const STATEMENT: &'static str = "the certificate is of these files";

    const HELP: &'static str =
        "write it anew with `screener check --certificate` once every property holds";

    /// The certificate is true, and what patients' devices load was made from other files.
    pub(super) fn unpublished(file: &'a Text, name: &str) -> Option<Stale<'a>> {
        let message = format!("`{name}` is not what these files publish");
        Some(error(file, member_name(file, "sha256", name), message))
    }

    /// The first thing that is not as the certificate says. `now` is what would be certified.
    pub(super) fn find(
        folder: &'a Folder,
        file: Option<&'a Text>,
        report: &Report,
        now: &Certificate<'_>,
    ) -> Result<Option<Stale<'a>>, Failure> {
        let Some(file) = file else { return Ok(missing(folder)) };
        let now = serde_json::to_value(now).map_err(|error| error.to_string())?;
        let then = match serde_json::from_str(&file.text) {
            Ok(Value::Object(then)) => Value::Object(then),
            Ok(_) | Err(_) => return Ok(Some(error(file, None, "this is no certificate".into()))),
        };
        for name in ["questionnaire.json", "checks.json"] {
            if then["sha256"][name] != now["sha256"][name] {
                let message = format!("`{name}` is not the file that was certified");
                return Ok(Some(error(file, member_name(file, "sha256", name), message)));
            }
        }
        if !report.holds() {
            let message = "this says that every property holds, and not every one does".into();
            return Ok(Some(error(file, None, message)));
        }
        if let Some(hashes) = now["sha256"].as_object()
            && let Some((name, _)) =
                hashes.iter().find(|(name, hash)| then["sha256"][name] != **hash)
        {
            return Ok(Stale::unpublished(file, name));
        }
        Ok(differing(&then, &now).map(|key| {
            let message = format!("`{key}` is not what the check finds");
            let told = error(file, root_name(file, key), message);
            // True all the same, as far as this checker can tell.
            let level = if key == SCREENER { Level::Warning } else { Level::Error };
            Stale { level, ..told }
        }))
    }
}

const SCREENER: &str = "screener";

/// A key with another value; the checker's own version comes last.
fn differing<'v>(then: &'v Value, now: &'v Value) -> Option<&'v str> {
    let keys = [then, now].into_iter().filter_map(Value::as_object).flat_map(|it| it.keys());
    // The hashes were compared one by one.
    let keys = keys.filter(|key| *key != "sha256");
    let mut differing = keys.filter(|key| then.get(key) != now.get(key)).map(String::as_str);
    let first = differing.next()?;
    if first == SCREENER {
        Some(differing.find(|key| *key != first).unwrap_or(first))
    } else {
        Some(first)
    }
}

/// The questionnaire says that there is a certificate, and there is none.
fn missing(folder: &Folder) -> Option<Stale<'_>> {
    let file = &folder.questionnaire;
    folder.definition.certificate.then(|| Stale {
        help: "write it with `screener check --certificate`, or take the key out",
        ..error(file, root_name(file, "certificate"), format!("there is no file `{CERTIFICATE}`"))
    })
}

fn error(file: &Text, at: Option<Position>, message: String) -> Stale<'_> {
    let from = at.unwrap_or_default().0;
    let place = Place { file, from, to: word_end(&file.text, from) };
    Stale { level: Level::Error, message, help: Stale::HELP, place }
}
