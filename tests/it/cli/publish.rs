//! `screener publish`: what it writes, and when it writes nothing.

use std::fs;
use std::path::Path;

use candidacy_screener::published::{Filling, Published};
use serde_json::Value;

use super::command::Folder;
use crate::changes::Texts;

const FILES: [&str; 4] = ["start.json", "published.en.txt", "first.en.json", "names.json"];

fn wrote(files: &[&str]) -> String {
    files.iter().map(|name| format!("screener: wrote ./{name}\n")).collect()
}

/// The shipped questionnaire's folder, as it is.
pub(super) fn shipped() -> Texts {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/questionnaires/regenerative");
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
    entries.map(|path| (name(&path), fs::read_to_string(path).unwrap())).collect()
}

#[test]
fn it_writes_what_the_widget_loads_and_nothing_else() {
    let folder = Folder::new("publish");
    let said = folder.run(&["publish", "."]);
    assert_eq!((said.code, said.out.as_str(), said.err), (0, "", wrote(&FILES)));
    let page = Filling { clinic: None, emergency: "911" };
    let published = Published::read(&folder.read("published.en.txt"), page).unwrap();
    assert_eq!((published.name.as_str(), published.locale.as_str()), ("base 1.0.0", "en"));
    let names: Value = serde_json::from_str(&folder.read("names.json")).unwrap();
    let items = names.as_array().unwrap();
    assert_eq!(items.len(), published.items.len());
    for (names, words) in items.iter().zip(&published.items) {
        assert_eq!(names["options"].as_array().unwrap().len(), words.options.len());
    }
    assert_eq!(items[0]["linkId"], "signs");
    assert!(!folder.has("certificate.json"));

    // The same files make the same bytes, and the logic file stands for its folder.
    let before = FILES.map(|name| folder.read(name));
    let said = folder.run(&["publish", "questionnaire.json"]);
    assert_eq!(said.code, 0);
    assert_eq!(FILES.map(|name| folder.read(name)), before);
    assert_eq!(said.err, wrote(&FILES).replace("./", ""));
}

#[test]
fn an_edit_is_published_by_running_it_again() {
    let folder = Folder::new("publish-edit");
    assert_eq!(folder.run(&["publish", "."]).code, 0);
    let version = |folder: &Folder| {
        let start: Value = serde_json::from_str(&folder.read("start.json")).unwrap();
        start["locales"][0]["version"].as_str().unwrap().to_owned()
    };
    let before = version(&folder);
    folder.change("words.en.json", "\"A shot?\"", "\"Any shot?\"");
    assert_eq!(folder.run(&["publish", "."]).code, 0);
    assert!(folder.read("published.en.txt").contains("\nAny shot?\n"));
    assert_ne!(version(&folder), before, "browsers ask for the new file");
}

#[test]
fn nothing_is_written_while_there_are_problems() {
    let folder = Folder::new("publish-broken");
    folder.change("words.en.json", "After {recentShot}", "After {recentShots}");
    let said = folder.run(&["publish", "."]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("error[unknown-placeholder]"), "{}", said.out);
    assert_eq!(said.err, "screener: nothing is published, since there are problems\n");
    assert!(FILES.iter().all(|name| !folder.has(name)));

    // What was published before stays.
    let folder = Folder::new("publish-broken-later");
    assert_eq!(folder.run(&["publish", "."]).code, 0);
    let before = FILES.map(|name| folder.read(name));
    folder.write("questionnaire.json", "{");
    assert_eq!(folder.run(&["publish", "."]).code, 1);
    assert_eq!(FILES.map(|name| folder.read(name)), before);
}

#[test]
fn where_there_is_nothing_to_read_it_says_so() {
    let folder = Folder::new("publish-nowhere");
    let said = folder.run(&["publish", "no-such-folder"]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert!(said.err.starts_with("screener: no-such-folder: "), "{}", said.err);
}

/// A second language, which the widget has no words of its own for.
fn vietnamese(name: &str) -> Folder {
    let folder = Folder::new(name);
    let (one, two) = ("\"en\": \"English\"", "\"en\": \"English\", \"vi\": \"Tiếng Việt\"");
    folder.change("questionnaire.json", one, two);
    let words = folder.read("words.en.json").replace("\"locale\": \"en\"", "\"locale\": \"vi\"");
    folder.write("words.vi.json", &words);
    folder
}

#[test]
fn a_language_that_the_widget_does_not_speak_needs_its_words() {
    let folder = vietnamese("publish-language");
    let said = folder.run(&["publish", "."]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert!(said.err.contains("`vi`") && said.err.contains("--interface"), "{}", said.err);
    assert!(FILES.iter().all(|name| !folder.has(name)));

    let interface = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/interface/en.json");
    let interface = fs::read_to_string(interface).unwrap();
    let own = interface.replace("\"the clinic\"", "\"phòng khám này\"");
    assert_ne!(own, interface);
    let words = Folder::with("cli/publish-language-words", &Texts::from([("vi.json".into(), own)]));
    let said = folder.run(&["publish", ".", "--interface", words.path()]);
    assert_eq!(said.code, 0, "{}", said.err);
    let files = [
        "start.json",
        "published.en.txt",
        "published.vi.txt",
        "first.en.json",
        "first.vi.json",
        "names.json",
    ];
    assert_eq!(said.err, wrote(&files));
    let page = Filling { clinic: None, emergency: "113" };
    let read = |locale: &str| {
        let text = folder.read(&format!("published.{locale}.txt"));
        Published::read(&text, page).unwrap()
    };
    let key = candidacy_screener::words::InterfaceKey::ClinicUnnamed;
    assert_eq!(read("vi").interface(key), "phòng khám này");
    assert_eq!(read("en").interface(key), "the clinic");
    assert_eq!(read("vi").languages[0].locale, "en");

    // Words with a problem of their own are told like any others.
    words.change("vi.json", "\"start\":", "\"begin\":");
    let said = folder.run(&["publish", ".", "--interface", words.path()]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("vi.json:") && said.out.contains("`begin`"), "{}", said.out);
}

/// Otherwise people would be offered a language that is not there, or get another one's units.
#[test]
fn every_language_that_is_offered_needs_its_words() {
    let folder = vietnamese("publish-without-words");
    folder.remove("words.vi.json");
    let said = folder.run(&["publish", "."]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("there is no file `words.vi.json`"), "{}", said.out);
    folder.change("questionnaire.json", "\"vi\": \"Tiếng Việt\"", "\"es\": \"Español\"");
    for command in
        [&["publish", "questionnaire.json"][..], &["check", "questionnaire.json", "--certificate"]]
    {
        let said = folder.run(command);
        assert_eq!((said.code, said.out.as_str()), (2, ""));
        assert!(said.err.contains("there is no file `words.es.json`"), "{}", said.err);
    }
    assert!(FILES.iter().all(|name| !folder.has(name)));
    let said = folder.run(&["check", "questionnaire.json", "--on", "2026-02-01"]);
    assert!(said.code != 2, "it can be proved all the same: {}", said.err);
}

/// `./run check --certificate` writes them anew.
#[test]
fn what_ships_is_what_the_shipped_files_publish() {
    let texts = shipped();
    let folder = Folder::with("cli/publish-shipped", &texts);
    assert_eq!(folder.run(&["publish", "."]).code, 0);
    for name in ["start.json", "published.en.txt", "published.es.txt", "names.json"] {
        assert!(folder.read(name) == texts[name], "{name} is old: run `./run check --certificate`");
    }
    assert_eq!(texts.keys().filter(|name| name.starts_with("published.")).count(), 2);
}

/// The widget's own words are published with each questionnaire.
#[test]
fn an_edit_of_the_widgets_own_words_is_told_by_the_check() {
    let folder = Folder::new("publish-interface");
    assert_eq!(folder.run(&["check", ".", "--certificate"]).code, 0);
    let interface = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/interface/en.json");
    let interface = fs::read_to_string(interface).unwrap();
    let own = interface.replace("\"the clinic\"", "\"that clinic\"");
    assert_ne!(own, interface);
    let words =
        Folder::with("cli/publish-interface-words", &Texts::from([("en.json".into(), own)]));
    let said = folder.run(&["check", ".", "--interface", words.path()]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("is not what these files publish"), "{}", said.out);
    assert_eq!(folder.run(&["check", "."]).code, 0);
}
