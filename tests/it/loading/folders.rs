//! The folders of `tests/diagnostics/`: small broken questionnaires made from one good one.

use std::fs;
use std::path::{Path, PathBuf};

use candidacy_screener::source::{
    Diagnostic, SourceFile, load_checks, load_definition, load_interface, load_mapping, load_words,
};

use super::shipped::read;

pub(super) const QUESTIONNAIRE: &str = "questionnaire.json";
pub(super) const WORDS: &str = "words.en.json";
pub(super) const INTERFACE: &str = "interface.json";
pub(super) const CHECKS: &str = "checks.json";
pub(super) const MAPPING: &str = "mapping.json";

/// The three files that a widget is made from, what the checker is told, and renames from the
/// questionnaire to itself.
pub(super) struct Files {
    pub(super) questionnaire: String,
    pub(super) words: String,
    pub(super) interface: String,
    pub(super) checks: String,
    pub(super) mapping: String,
}

/// One folder: what is wrong, in its name, and what is said about it.
pub(super) struct Folder {
    pub(super) name: String,
    pub(super) files: Files,
    pub(super) expected: PathBuf,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics")
}

impl Files {
    /// A small questionnaire without a problem. Its interface is the shipped one.
    pub(super) fn base() -> Files {
        let base = root().join("base");
        Files {
            questionnaire: fs::read_to_string(base.join(QUESTIONNAIRE)).unwrap(),
            words: fs::read_to_string(base.join(WORDS)).unwrap(),
            interface: read("interface/en.json"),
            checks: fs::read_to_string(base.join(CHECKS)).unwrap(),
            mapping: fs::read_to_string(base.join(MAPPING)).unwrap(),
        }
    }

    /// The text of the file with this name.
    pub(super) fn text(&mut self, name: &str) -> &mut String {
        match name {
            QUESTIONNAIRE => &mut self.questionnaire,
            WORDS => &mut self.words,
            INTERFACE => &mut self.interface,
            CHECKS => &mut self.checks,
            MAPPING => &mut self.mapping,
            _ => panic!("there is no file {name}"),
        }
    }

    /// Every problem, as the widget and the checker would find them: all else is
    /// read against the questionnaire, so only once that has none.
    pub(super) fn problems(&self) -> Vec<Diagnostic> {
        let definition =
            match load_definition(SourceFile { name: QUESTIONNAIRE, text: &self.questionnaire }) {
                Ok(definition) => definition,
                Err(problems) => return refused(problems),
            };
        let words = load_words(SourceFile { name: WORDS, text: &self.words }, &definition);
        let interface = load_interface(SourceFile { name: INTERFACE, text: &self.interface });
        let checks = load_checks(SourceFile { name: CHECKS, text: &self.checks }, &definition);
        let mapping = SourceFile { name: MAPPING, text: &self.mapping };
        let mapping = load_mapping(mapping, &definition, &definition);
        let mut problems = words.map_or_else(refused, |_| Vec::new());
        problems.extend(interface.map_or_else(refused, |_| Vec::new()));
        problems.extend(checks.map_or_else(refused, |_| Vec::new()));
        problems.extend(mapping.map_or_else(refused, |_| Vec::new()));
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
    let entries = fs::read_dir(root()).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<_> = entries.filter(|path| !path.ends_with("base")).collect();
    paths.sort();
    paths.iter().map(|path| folder(path)).collect()
}

fn folder(path: &Path) -> Folder {
    let name = path.file_name().unwrap().to_str().unwrap().to_owned();
    let mut files = Files::base();
    let mut changed = false;
    for file in [QUESTIONNAIRE, WORDS, INTERFACE, CHECKS, MAPPING] {
        if let Ok(text) = fs::read_to_string(path.join(file)) {
            *files.text(file) = text;
            changed = true;
        }
    }
    if let Ok(changes) = fs::read_to_string(path.join("change.txt")) {
        apply(&name, &changes, &mut files);
        changed = true;
    }
    assert!(changed, "{name} breaks nothing");
    Folder { name, files, expected: path.join("expected.txt") }
}

/// Applies a `change.txt`: a file's name, then blocks of `- ` lines, each to
/// be found once in that file, and the `+ ` lines to write instead.
fn apply(folder: &str, changes: &str, files: &mut Files) {
    let mut file = "";
    let mut lines = changes.lines().peekable();
    while let Some(&line) = lines.peek() {
        if !line.starts_with(['-', '+']) {
            lines.next();
            file = if line.is_empty() { file } else { line };
            continue;
        }
        let mut block = |sign: char| {
            let mut taken = Vec::new();
            while let Some(line) = lines.next_if(|line| line.starts_with(sign)) {
                taken.push(line[1..].strip_prefix(' ').unwrap_or(""));
            }
            taken.join("\n")
        };
        let (find, write) = (block('-'), block('+'));
        let text = files.text(file);
        assert_eq!(text.matches(&find).count(), 1, "{folder}: {find:?} is there once");
        *text = text.replacen(&find, &write, 1);
    }
}
