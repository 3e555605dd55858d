//! The folders of `tests/diagnostics/`: small broken questionnaires made from one good one.

use std::path::{Path, PathBuf};

use candidacy_screener::source::{
    Diagnostic, SourceFile, load_checks, load_definition, load_interface, load_mapping, load_words,
};

use super::shipped::read;
use crate::changes::{Texts, base_of, change, folders_of};

const NAME: &str = "diagnostics";

pub(super) const QUESTIONNAIRE: &str = "questionnaire.json";
pub(super) const WORDS: &str = "words.en.json";
const INTERFACE: &str = "interface.json";
const CHECKS: &str = "checks.json";
const MAPPING: &str = "mapping.json";
#[cfg(feature = "cli")]
const WORDING: &str = "wording.en.json";

/// The files that a widget is made from, what the checker is told, and renames from the
/// questionnaire to itself.
pub(super) struct Files {
    texts: Texts,
}

/// One folder: what is wrong, in its name, and what is said about it.
pub(super) struct Folder {
    pub(super) name: String,
    pub(super) files: Files,
    pub(super) expected: PathBuf,
}

impl Files {
    /// A small questionnaire without a problem. Its interface is the shipped one.
    pub(super) fn base() -> Files {
        let mut texts = base_of(NAME);
        texts.insert(INTERFACE.to_owned(), read("interface/en.json"));
        Files { texts }
    }

    /// The text of the file with this name.
    pub(super) fn text(&self, name: &str) -> &str {
        self.texts.get(name).unwrap_or_else(|| panic!("there is no file {name}"))
    }

    fn file<'f>(&'f self, name: &'f str) -> SourceFile<'f> {
        SourceFile { name, text: self.text(name) }
    }

    /// Every problem, as the widget and the checker would find them: all else is
    /// read against the questionnaire, so only once that has none.
    pub(super) fn problems(&self) -> Vec<Diagnostic> {
        let definition = match load_definition(self.file(QUESTIONNAIRE)) {
            Ok(definition) => definition,
            Err(problems) => return refused(problems),
        };
        let words = load_words(self.file(WORDS), &definition);
        let interface = load_interface(self.file(INTERFACE));
        let checks = load_checks(self.file(CHECKS), &definition);
        let mapping = load_mapping(self.file(MAPPING), &definition, &definition);
        let mut problems = words.map_or_else(refused, |_| Vec::new());
        problems.extend(interface.map_or_else(refused, |_| Vec::new()));
        problems.extend(checks.map_or_else(refused, |_| Vec::new()));
        problems.extend(mapping.map_or_else(refused, |_| Vec::new()));
        #[cfg(feature = "cli")]
        problems.extend(self.problems_for_the_command());
        problems
    }

    /// What only the command reads.
    #[cfg(feature = "cli")]
    fn problems_for_the_command(&self) -> Vec<Diagnostic> {
        use candidacy_screener::source::{load_burden_limits, load_wording};
        use candidacy_screener::words::Wording;
        let wording = load_wording(self.file(WORDING), Wording::default());
        let mut problems = wording.map_or_else(refused, |_| Vec::new());
        // Text that is no JSON at all is told by what reads the rest of the file.
        if candidacy_screener::source::parse(&self.file(CHECKS)).is_ok() {
            let limits = load_burden_limits(self.file(CHECKS));
            problems.extend(limits.map_or_else(refused, |_| Vec::new()));
        }
        problems
    }
}

/// A refusal without a reason would leave the author with nothing to mend.
fn refused(problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
    assert!(!problems.is_empty(), "refused without a problem");
    problems
}

/// Every folder but the base, by name.
pub(super) fn folders() -> Vec<Folder> {
    folders_of(NAME).iter().map(|path| folder(path)).collect()
}

fn folder(path: &Path) -> Folder {
    let name = path.file_name().unwrap().to_str().unwrap().to_owned();
    let mut files = Files::base();
    change(path, &mut files.texts);
    Folder { name, files, expected: path.join("expected.txt") }
}
