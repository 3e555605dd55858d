//! The documents say what is so: their examples load, their tables are the code's.

mod evidence;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use candidacy_screener::source::{SourceFile, load_definition, load_words, parse};
use serde_json::Value;

fn read(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

/// The code blocks of a document in this language, each with its example name, if it has one.
fn blocks<'a>(document: &'a str, language: &str) -> Vec<(Option<&'a str>, &'a str)> {
    let fence = format!("```{language}\n");
    let mut found = Vec::new();
    for (at, _) in document.match_indices(&fence) {
        let before = document[..at].trim_end().lines().next_back().unwrap_or_default();
        let name = before.strip_prefix("<!-- example: ").and_then(|rest| rest.strip_suffix(" -->"));
        let code = &document[at + fence.len()..];
        found.push((name, code.split("```").next().unwrap()));
    }
    found
}

/// The names in backquotes that begin the rows of a table, after this heading line.
fn first_column(document: &str, heading: &str) -> BTreeSet<String> {
    let table = document.split(heading).nth(1).unwrap();
    let rows = table
        .lines()
        .skip_while(|line| !line.starts_with('|'))
        .take_while(|line| line.starts_with('|'));
    rows.filter_map(|row| row.strip_prefix("| `")?.split('`').next().map(str::to_owned)).collect()
}

#[test]
fn every_example_of_the_questionnaire_guide_is_json() {
    let guide = read("docs/questionnaire.md");
    let examples = blocks(&guide, "json");
    assert!(examples.len() >= 10, "{} examples", examples.len());
    for (_, text) in examples {
        let file = SourceFile { name: "docs/questionnaire.md", text };
        assert_eq!(parse(&file).err(), None, "{text}");
    }
}

/// The example of this name in the guide to questionnaires.
pub(crate) fn example(name: &str) -> String {
    let guide = read("docs/questionnaire.md");
    let found = blocks(&guide, "json").into_iter().find(|(known, _)| *known == Some(name));
    found.unwrap().1.to_owned()
}

#[test]
fn the_whole_example_of_the_guide_loads() {
    let [logic, words] = ["questionnaire.json", "words.en.json"].map(example);
    let definition = load_definition(SourceFile { name: "example", text: &logic }).unwrap();
    load_words(SourceFile { name: "example", text: &words }, &definition).unwrap();
}

fn occurs(part: &Value, whole: &Value) -> bool {
    let inside = match whole {
        Value::Array(entries) => entries.iter().any(|entry| occurs(part, entry)),
        Value::Object(members) => members.values().any(|member| occurs(part, member)),
        _ => false,
    };
    inside || part == whole
}

#[test]
fn what_the_guide_takes_from_the_shipped_file_is_there() {
    let file = read("www/questionnaires/regenerative/questionnaire.json");
    let shipped: Value = serde_json::from_str(&file).unwrap();
    let guide = read("docs/questionnaire.md");
    let examples = blocks(&guide, "json").into_iter().filter(|(name, _)| *name == Some("shipped"));
    let examples: Vec<Value> =
        examples.map(|(_, text)| serde_json::from_str(text).unwrap()).collect();
    assert!(examples.len() >= 5, "{} examples", examples.len());
    for example in &examples {
        let found = match example {
            Value::Array(parts) => parts.iter().all(|part| occurs(part, &shipped)),
            whole => occurs(whole, &shipped),
        };
        assert!(found, "{example:#}");
    }
}

#[test]
#[cfg(feature = "cli")]
fn the_guide_lists_the_properties_that_are_proved() {
    use candidacy_screener::verify::Property;
    let guide = read("docs/questionnaire.md");
    let rows: Vec<String> = guide.lines().map(str::to_owned).collect();
    for property in Property::ALL {
        let row = format!("| `{}` | {} |", property.code(), property.statement());
        assert!(rows.contains(&row), "{row}");
    }
}

#[test]
#[cfg(feature = "cli")]
fn the_guide_lists_what_is_linted() {
    use candidacy_screener::lint::Lint;
    let guide = read("docs/questionnaire.md");
    for lint in Lint::ALL {
        let row = format!("| `{}` | {}", lint.code(), lint.statement());
        let rows = guide.lines().filter(|line| line.starts_with(&row));
        assert_eq!(rows.count(), 1, "{row}");
    }
}

#[test]
#[cfg(feature = "cli")]
fn the_word_lists_of_the_guide_can_be_read() {
    use candidacy_screener::source::load_wording;
    use candidacy_screener::words::Wording;
    let text = example("wording.en.json");
    let file = SourceFile { name: "example", text: &text };
    let wording = load_wording(file, Wording::default()).unwrap();
    assert_eq!((wording.banned.len(), wording.edges.len()), (2, 1));
}

#[test]
fn the_readme_lists_attributes_that_the_element_has() {
    let script = read("www/embed/options.js");
    let list = script.split("const ATTRIBUTES = [").nth(1).unwrap().split(']').next().unwrap();
    let attributes: BTreeSet<String> =
        list.split(',').map(|name| name.trim().trim_matches('"').to_owned()).collect();
    let named = first_column(&read("README.md"), "## Put it on a page");
    assert!(named.len() >= 4 && named.is_subset(&attributes), "{named:?}");
}

#[test]
fn the_map_names_every_script_of_the_element() {
    let map = read("ARCHITECTURE.md");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/embed");
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    let names = names.map(|name| name.into_string().unwrap());
    let missing: Vec<_> = names.filter(|name| !map.contains(&format!("`{name}"))).collect();
    // Folders stand there as `name/`, which begins with their name.
    assert_eq!(missing, [""; 0]);
}

#[test]
fn the_changelog_has_the_version_of_the_crate_and_of_the_questionnaire() {
    let changelog = read("CHANGELOG.md");
    let section = |name: &str| changelog.split(name).nth(1).unwrap().to_owned();
    let crate_version = format!("[{}]", env!("CARGO_PKG_VERSION"));
    assert!(section("## Crate and widget").contains(&crate_version));
    let text = read("www/questionnaires/regenerative/questionnaire.json");
    let file = SourceFile { name: "questionnaire.json", text: &text };
    let version = format!("[{}]", load_definition(file).unwrap().version);
    assert!(section("## Questionnaire `regenerative`").contains(&version));
}
