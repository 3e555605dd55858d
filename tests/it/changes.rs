//! Broken files made from good ones: a `change.txt` says what to find in the files of a base, and
//! what to write instead.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Files by name.
pub(crate) type Texts = BTreeMap<String, String>;

/// The folders of `tests/NAME/` but the base, by name.
pub(crate) fn folders_of(name: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name);
    let entries = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<_> = entries.filter(|path| !path.ends_with("base")).collect();
    paths.sort();
    paths
}

/// The files of `tests/NAME/base/`.
pub(crate) fn base_of(name: &str) -> Texts {
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name).join("base");
    let entries = fs::read_dir(base).unwrap().map(|entry| entry.unwrap().path());
    entries
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, fs::read_to_string(path).unwrap())
        })
        .collect()
}

/// Changes the files as the folder says: by files of its own, by its `change.txt`, or both.
pub(crate) fn change(folder: &Path, texts: &mut Texts) {
    let name = folder.file_name().unwrap().to_str().unwrap();
    let mut changed = false;
    for (file, text) in texts.iter_mut() {
        if let Ok(own) = fs::read_to_string(folder.join(file)) {
            *text = own;
            changed = true;
        }
    }
    if let Ok(changes) = fs::read_to_string(folder.join("change.txt")) {
        apply(name, &changes, texts);
        changed = true;
    }
    assert!(changed, "{name} breaks nothing");
}

/// Applies a `change.txt`: a file's name, then blocks of `- ` lines, each to be found once in that
/// file, and the `+ ` lines to write instead. `no FILE` takes a file away, and `new FILE` begins
/// one, whose lines follow with `+ `.
fn apply(folder: &str, changes: &str, texts: &mut Texts) {
    let mut file = "";
    let mut lines = changes.lines().peekable();
    while let Some(&line) = lines.peek() {
        if !line.starts_with(['-', '+']) {
            lines.next();
            if let Some(gone) = line.strip_prefix("no ") {
                assert!(texts.remove(gone).is_some(), "{folder}: there is no file {gone}");
            } else if let Some(new) = line.strip_prefix("new ") {
                assert!(texts.insert(new.to_owned(), String::new()).is_none(), "{folder}: {new}");
                file = new;
            } else if !line.is_empty() {
                file = line;
            }
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
        let text = texts.get_mut(file).unwrap_or_else(|| panic!("{folder}: no file {file}"));
        if find.is_empty() && text.is_empty() {
            *text = write + "\n";
            continue;
        }
        assert_eq!(text.matches(&find).count(), 1, "{folder}: {find:?} is there once");
        *text = text.replacen(&find, &write, 1);
    }
}
