//! Runs the command in a folder of its own.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::changes::{Texts, base_of};

/// What the command said, and how it ended.
pub(super) struct Said {
    pub(super) out: String,
    pub(super) err: String,
    pub(super) code: i32,
}

/// A folder with a small questionnaire that holds, to change and run the command in.
pub(super) struct Folder {
    path: PathBuf,
}

impl Folder {
    pub(super) fn new(name: &str) -> Folder {
        let mut texts = base_of("diagnostics");
        texts.remove("wording.en.json");
        let folder = Folder::with(&format!("cli/{name}"), &texts);
        folder.change("questionnaire.json", ", \"es\": \"Español\"", "");
        folder
    }

    /// A folder with these files.
    pub(super) fn with(name: &str, texts: &Texts) -> Folder {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _it_may_not_be_there_yet = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        for (file, text) in texts {
            fs::write(path.join(file), text).unwrap();
        }
        Folder { path }
    }

    /// Writes something else in a file, at the one place where it says `find`.
    pub(super) fn change(&self, file: &str, find: &str, write: &str) {
        let text = fs::read_to_string(self.path.join(file)).unwrap();
        assert_eq!(text.matches(find).count(), 1, "{find}");
        fs::write(self.path.join(file), text.replacen(find, write, 1)).unwrap();
    }

    /// Where it is.
    pub(super) fn path(&self) -> &str {
        self.path.to_str().unwrap()
    }

    pub(super) fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path.join(file)).unwrap()
    }

    pub(super) fn write(&self, file: &str, text: &str) {
        fs::write(self.path.join(file), text).unwrap();
    }

    pub(super) fn rename(&self, from: &str, to: &str) {
        fs::rename(self.path.join(from), self.path.join(to)).unwrap();
    }

    pub(super) fn has(&self, file: &str) -> bool {
        self.path.join(file).exists()
    }

    pub(super) fn remove(&self, file: &str) {
        fs::remove_file(self.path.join(file)).unwrap();
    }

    /// Checks it on a day within its review.
    pub(super) fn check(&self, more: &[&str]) -> Said {
        self.run(&[&["check", ".", "--on", "2026-02-01"], more].concat())
    }

    pub(super) fn run(&self, arguments: &[&str]) -> Said {
        self.run_with(arguments, "")
    }

    /// Runs the command with something on standard input.
    pub(super) fn run_with(&self, arguments: &[&str], input: &str) -> Said {
        let mut child = Command::new(env!("CARGO_BIN_EXE_screener"))
            .args(arguments)
            .current_dir(&self.path)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let _it_may_not_read_it = child.stdin.take().unwrap().write_all(input.as_bytes());
        let output = child.wait_with_output().unwrap();
        Said {
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
            code: output.status.code().unwrap(),
        }
    }
}
