//! Who may import whom. The table is the one in `ARCHITECTURE.md`; a module
//! that reaches past its layer fails here, with the file and line.

use std::fs;
use std::path::{Path, PathBuf};

/// Each layer, and the layers that it may name.
const MAY_IMPORT: [(&str, &[&str]); 11] = [
    ("engine", &[]),
    ("definition", &["engine"]),
    ("words", &[]),
    ("source", &["definition", "engine", "words"]),
    ("published", &["definition", "engine", "words"]),
    ("present", &["definition", "engine", "published", "words"]),
    ("verify", &["definition", "engine"]),
    ("lint", &["definition", "engine", "source", "verify", "words"]),
    ("cli", &["definition", "engine", "lint", "present", "published", "source", "verify", "words"]),
    ("ui", &["definition", "engine", "present", "published", "words"]),
    ("embed", &["definition", "engine", "present", "published", "ui", "words"]),
];

/// Crates, and the only layers that may name them.
const CRATES: [(&str, &[&str]); 16] = [
    ("annotate_snippets", &["cli"]),
    ("biodivine_lib_bdd", &["verify"]),
    ("clap", &["cli"]),
    ("dagre", &["cli"]),
    ("indicatif", &["cli"]),
    ("js_sys", &["embed", "ui"]),
    ("maud", &["cli"]),
    ("num_bigint", &["cli", "verify"]),
    ("serde", &["cli", "embed", "ui"]),
    ("serde_json", &["cli"]),
    ("serde_wasm_bindgen", &["embed", "ui"]),
    ("sha2", &["cli"]),
    ("talc", &["embed"]),
    ("wasm_bindgen", &["embed", "ui"]),
    ("web_sys", &["embed", "ui"]),
    ("yew", &["embed", "ui"]),
];

/// What the engine must do without: a clock, input, output, randomness.
const NOT_IN_ENGINE: [&str; 7] =
    ["std::time", "std::fs", "std::io", "std::env", "std::net", "println!", "std::fmt"];

fn source_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            source_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The layer that a file belongs to: its first folder, or its own name.
fn layer_of(file: &Path) -> String {
    let first = file.iter().next().unwrap().to_str().unwrap();
    first.trim_end_matches(".rs").to_owned()
}

/// The layers that a line names as `crate::layer`, and the crates that it names as `name::`.
fn names_in(line: &str) -> (Vec<&str>, Vec<&'static str>) {
    let code = line.split("//").next().unwrap_or_default();
    let word = |rest: &str| rest.find(|c: char| !c.is_alphanumeric() && c != '_');
    let layers =
        code.split("crate::").skip(1).map(|rest| &rest[..word(rest).unwrap_or(rest.len())]);
    let crates = CRATES.into_iter().map(|(name, _)| name).filter(|name| {
        code.match_indices(&format!("{name}::")).any(|(at, _)| {
            !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':')
        })
    });
    (layers.collect(), crates.collect())
}

fn violations(root: &Path) -> Vec<String> {
    let mut files = Vec::new();
    source_files(root, &mut files);
    let mut found = Vec::new();
    for path in files {
        let file = path.strip_prefix(root).unwrap();
        let layer = layer_of(file);
        if matches!(layer.as_str(), "lib" | "bin") {
            continue;
        }
        let allowed = MAY_IMPORT.iter().find(|(name, _)| *name == layer);
        let Some((_, allowed)) = allowed else {
            found.push(format!("{}: a layer that the table does not have", file.display()));
            continue;
        };
        let may_use = |name: &str| {
            CRATES.iter().any(|(known, layers)| *known == name && layers.contains(&layer.as_str()))
        };
        for (number, line) in fs::read_to_string(&path).unwrap().lines().enumerate() {
            let place = format!("{}:{}", file.display(), number + 1);
            let (layers, crates) = names_in(line);
            for name in layers {
                if name != layer && !allowed.contains(&name) {
                    found.push(format!("{place}: {layer} must not import {name}"));
                }
            }
            for name in crates.into_iter().filter(|name| !may_use(name)) {
                found.push(format!("{place}: {layer} must not use {name}"));
            }
            for name in NOT_IN_ENGINE {
                if layer == "engine" && line.contains(name) {
                    found.push(format!("{place}: the engine does without {name}"));
                }
            }
        }
    }
    found
}

#[test]
fn every_module_keeps_to_its_layer() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    assert_eq!(violations(&root), [""; 0]);
}

#[test]
fn the_table_is_the_one_in_the_document() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let document = fs::read_to_string(root.join("ARCHITECTURE.md")).unwrap();
    let table = document.split("## Who may import whom\n").nth(1).unwrap();
    let table = table.split("\n\n").next().unwrap();
    let rows: Vec<_> = table.lines().filter(|row| row.starts_with("| `")).collect();
    let want = MAY_IMPORT.map(|(layer, allowed)| {
        let allowed: Vec<_> = allowed.iter().map(|name| format!("`{name}`")).collect();
        let allowed = if allowed.is_empty() { "nothing".to_owned() } else { allowed.join(", ") };
        format!("| `{layer}` | {allowed} |")
    });
    assert_eq!(rows, want);
}

/// The Yew of `patches/` delegates no events: an `on…` attribute would be drawn and do nothing.
#[test]
fn nothing_is_drawn_with_listeners_of_yew() {
    let mut files = Vec::new();
    source_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui"), &mut files);
    assert!(files.len() >= 8, "{files:?}");
    for file in files {
        for line in fs::read_to_string(&file).unwrap().lines() {
            let code = line.split("//").next().unwrap_or_default();
            for not_here in ["html!", "add_listener", "set_listeners", "onclick"] {
                assert!(!code.contains(not_here), "{}: {line}", file.display());
            }
        }
    }
}

#[test]
fn a_violation_is_found_with_its_place() {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("layers");
    fs::create_dir_all(root.join("engine")).unwrap();
    let lines = "use std::time::Instant;\nuse crate::source::load;\nfn f(_: web_sys::Node) {}\n\
        // crate::ui in a comment is fine\n";
    fs::write(root.join("engine/clock.rs"), lines).unwrap();
    fs::write(root.join("other.rs"), "").unwrap();
    let mut found = violations(&root);
    found.sort();
    assert_eq!(
        found,
        [
            "engine/clock.rs:1: the engine does without std::time",
            "engine/clock.rs:2: engine must not import source",
            "engine/clock.rs:3: engine must not use web_sys",
            "other.rs: a layer that the table does not have",
        ]
    );
}
