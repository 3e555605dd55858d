//! `screener check --certificate`, and what is said of a certificate that is no longer true.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::command::{Folder, Said};

const FILE: &str = "certificate.json";

fn certified(name: &str) -> Folder {
    let folder = Folder::new(name);
    let said = folder.run(&["check", ".", "--certificate"]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    folder
}

fn certificate(folder: &Folder) -> Value {
    serde_json::from_str(&folder.read(FILE)).unwrap()
}

fn hash(folder: &Folder, file: &str) -> String {
    Sha256::digest(folder.read(file)).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The hash of `checks.json` in the text of a certificate.
fn hash_of(certificate: &str) -> String {
    let certificate: Value = serde_json::from_str(certificate).unwrap();
    certificate["sha256"]["checks.json"].as_str().unwrap().to_owned()
}

/// The certificate is what is wrong, and nothing else.
fn assert_stale(said: &Said, message: &str) {
    assert_eq!(said.code, 1, "{}", said.out);
    assert!(said.out.starts_with(&format!("error[certificate]: {message}\n")), "{}", said.out);
    assert!(said.out.contains("`screener check --certificate`"), "how to mend it: {}", said.out);
    assert!(said.out.ends_with("1 fault\n"), "{}", said.out);
}

#[test]
fn it_says_which_files_were_proved_and_over_how_many_ways_to_answer() {
    let folder = Folder::new("certificate");
    let said = folder.run(&["check", ".", "--certificate"]);
    assert_eq!(said.code, 0);
    assert!(said.err.starts_with("screener: wrote ./certificate.json\n"), "{}", said.err);
    assert!(said.err.contains("only if the questionnaire says `\"certificate\": true`"));
    assert!(said.out.ends_with("Every property holds\n"), "{}", said.out);

    let text = folder.read(FILE);
    assert!(text.starts_with("{\n  \"format\": 1,") && text.ends_with("}\n"), "{text}");
    let got = certificate(&folder);
    let check: Value =
        serde_json::from_str(&folder.run(&["check", ".", "--format", "json"]).out).unwrap();
    let properties: Vec<_> = check["properties"]
        .as_array()
        .unwrap()
        .iter()
        // After the properties come the checks of words, dates and sources, which prove nothing.
        .take(12)
        .map(|it| {
            assert_eq!(it["holds"], true);
            json!({ "property": it["property"], "checked": it["checked"], "excused": it["excused"] })
        })
        .collect();
    let want = json!({
        "format": 1,
        "questionnaire": "base",
        "version": "1.0.0",
        "sha256": {
            "questionnaire.json": hash(&folder, "questionnaire.json"),
            "checks.json": hash(&folder, "checks.json"),
            "start.json": hash(&folder, "start.json"),
            "published.en.txt": hash(&folder, "published.en.txt"),
            "first.en.json": hash(&folder, "first.en.json"),
            "names.json": hash(&folder, "names.json"),
        },
        "screener": env!("CARGO_PKG_VERSION"),
        "sessions": { "complete": "13", "withGaps": check["sessions"]["withGaps"] },
        "properties": properties,
        "exceptions": 2,
    });
    assert_eq!(got, want);

    // Nothing in it changes by itself.
    assert_eq!(folder.run(&["check", ".", "--certificate"]).code, 0);
    assert_eq!(folder.read(FILE), text);
}

#[test]
fn it_can_be_written_to_another_file() {
    let folder = Folder::new("certificate-elsewhere");
    folder.change("questionnaire.json", "\"active\",", "\"active\",\n  \"certificate\": true,");
    let said = folder.run(&["check", "questionnaire.json", "--certificate", "other.json"]);
    assert!(said.err.starts_with("screener: wrote other.json\n"), "{}", said.err);
    assert!(folder.has("other.json") && !folder.has(FILE));
    // The one that the widget will ask for is still missing.
    assert_stale(&said, "there is no file `certificate.json`");
    assert!(
        said.out.contains("./questionnaire.json:6:3")
            || said.out.contains("questionnaire.json:6:3")
    );
    let said = folder.run(&["check", ".", "--certificate"]);
    assert_eq!(said.code, 0);
    let files =
        ["certificate.json", "start.json", "published.en.txt", "first.en.json", "names.json"];
    assert_eq!(said.err, files.map(|name| format!("screener: wrote ./{name}\n")).concat());
    assert_eq!(folder.read(FILE), folder.read("other.json"));
}

#[test]
fn where_it_cannot_be_written_the_command_says_so() {
    let folder = Folder::new("certificate-nowhere");
    let said = folder.run(&["check", ".", "--certificate", "no/such/folder.json"]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert!(said.err.starts_with("screener: no/such/folder.json: "), "{}", said.err);
}

#[test]
fn nothing_is_certified_that_does_not_hold() {
    let folder = Folder::new("certificate-fault");
    folder.remove("checks.json");
    let said = folder.run(&["check", ".", "--certificate"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("no certificate is written, since not everything holds"));
    assert!(said.out.ends_with("2 faults\n"), "{}", said.out);
    assert!(!folder.has(FILE));
}

#[test]
fn an_old_one_is_left_alone_and_said_to_be_old() {
    let folder = certified("certificate-old");
    let old = folder.read(FILE);
    folder.remove("checks.json");
    let said = folder.run(&["check", ".", "--certificate"]);
    assert_eq!(said.code, 1);
    assert!(
        said.out.contains("error[certificate]: `checks.json` is not the file that was certified")
    );
    assert!(said.out.ends_with("3 faults\n"), "{}", said.out);
    assert_eq!(folder.read(FILE), old);

    // With the right hashes it still says more than is so.
    let hashes = format!(",\n    \"checks.json\": \"{}\"", hash_of(&old));
    folder.change(FILE, &hashes, "");
    let said = folder.run(&["check", "."]);
    assert!(said.out.contains(
        "error[certificate]: this says that every property holds, and not every one does"
    ));

    let folder = certified("certificate-refused");
    let old = folder.read(FILE);
    folder.change("words.en.json", "After {recentShot}", "After {recentShots}");
    let said = folder.run(&["check", ".", "--certificate"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("no certificate is written, since there are problems"));
    assert_eq!(folder.read(FILE), old);
}

/// A space more is another file: the widget compares bytes, too.
#[test]
fn any_edit_of_the_questionnaire_makes_it_stale_until_it_is_written_anew() {
    let folder = certified("certificate-edited");
    folder.change("questionnaire.json", "\"active\"", " \"active\"");
    let said = folder.run(&["check", "."]);
    assert_stale(&said, "`questionnaire.json` is not the file that was certified");
    assert!(said.out.contains("--> ./certificate.json:6:5"), "{}", said.out);
    assert_eq!(folder.run(&["check", ".", "--certificate"]).code, 0);
    let said = folder.run(&["check", "."]);
    assert_eq!(said.code, 0, "{}", said.out);

    folder.change("checks.json", "The question that follows", "A question that follows");
    let said = folder.run(&["check", "."]);
    assert_stale(&said, "`checks.json` is not the file that was certified");
    assert!(said.out.contains("--> ./certificate.json:7:5"), "{}", said.out);
}

/// Words are no part of what is proved, but of what is published with it.
#[test]
fn an_edit_of_the_words_is_not_seen_until_it_is_published() {
    let folder = certified("certificate-words");
    let before = folder.read("published.en.txt");
    folder.change("words.en.json", "\"A shot?\"", "\"Any shot?\"");
    assert_stale(
        &folder.run(&["check", "."]),
        "`published.en.txt` is not what these files publish",
    );
    assert_eq!(folder.read("published.en.txt"), before);
    assert_eq!(folder.run(&["check", ".", "--certificate"]).code, 0);
    assert!(folder.read("published.en.txt").contains("Any shot?"));
    assert_eq!(folder.run(&["check", "."]).code, 0);
}

#[test]
fn what_is_published_is_the_certified_file_itself() {
    let folder = certified("certificate-published");
    for name in ["start.json", "published.en.txt", "first.en.json", "names.json"] {
        let good = folder.read(name);
        for bad in [format!("{good} "), String::new()] {
            folder.write(name, &bad);
            let message = format!("`{name}` is not what these files publish");
            assert_stale(&folder.run(&["check", "."]), &message);
        }
        folder.write(name, &good);
        folder.remove(name);
        assert_eq!(folder.run(&["check", "."]).code, 1);
        folder.write(name, &good);
        assert_eq!(folder.run(&["check", "."]).code, 0);
    }
}

#[test]
fn a_certificate_that_says_something_else_is_an_error() {
    let folder = certified("certificate-forged");
    let good = folder.read(FILE);
    for (find, write, message) in [
        ("\"13\"", "\"14\"", "`sessions` is not what the check finds"),
        ("\"base\"", "\"other\"", "`questionnaire` is not what the check finds"),
        ("\"exceptions\": 2", "\"exceptions\": 0", "`exceptions` is not what the check finds"),
        ("\"exceptions\": 2", "\"excuses\": 2", "`excuses` is not what the check finds"),
        ("\"format\": 1", "\"format\": 2", "`format` is not what the check finds"),
        ("\"excused\": 1", "\"excused\": 0", "`properties` is not what the check finds"),
        (&good, "[]", "this is no certificate"),
        (&good, "", "this is no certificate"),
        (&good, "{}", "`questionnaire.json` is not the file that was certified"),
    ] {
        folder.write(FILE, &good.replacen(find, write, 1));
        assert_stale(&folder.run(&["check", "."]), message);
    }
    folder.write(FILE, &good);
    assert_eq!(folder.run(&["check", "."]).code, 0);
}

#[test]
fn an_older_checker_is_a_warning_only() {
    let folder = certified("certificate-older");
    let version = format!("\"screener\": \"{}\"", env!("CARGO_PKG_VERSION"));
    folder.change(FILE, &version, "\"screener\": \"0.0.1\"");
    let said = folder.run(&["check", "."]);
    assert_eq!(said.code, 0);
    assert!(said.out.starts_with("warning[certificate]: `screener` is not what the check finds\n"));
    assert!(said.out.ends_with("Every property holds, with 1 warning\n"), "{}", said.out);
    // Behind it nothing else hides.
    folder.change(FILE, "\"13\"", "\"12\"");
    assert_stale(&folder.run(&["check", "."]), "`sessions` is not what the check finds");
}

#[test]
fn programs_are_told_as_well() {
    let folder = certified("certificate-programs");
    folder.change("questionnaire.json", "\"active\"", " \"active\"");
    let said = folder.run(&["check", ".", "--format", "json"]);
    assert_eq!(said.code, 1);
    let json: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(json["holds"], false);
    let findings = json["findings"].as_array().unwrap();
    let finding = findings.iter().find(|it| it["property"] == "certificate").unwrap();
    assert_eq!((&finding["level"], &finding["line"]), (&"error".into(), &6.into()));
    assert_eq!(finding["file"], "./certificate.json");
    let said = folder.run(&["check", ".", "--format", "sarif"]);
    assert_eq!(said.code, 1);
    let log: Value = serde_json::from_str(&said.out).unwrap();
    let run = &log["runs"][0];
    let results = run["results"].as_array().unwrap();
    assert!(results.iter().any(|result| result["ruleId"] == "certificate"));
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    assert!(rules.iter().any(|rule| rule["id"] == "certificate"));
    // Results are for programs: what was written is told elsewhere.
    let said = folder.run(&["check", ".", "--certificate", "--format", "json"]);
    assert_eq!(said.code, 0);
    assert_eq!(serde_json::from_str::<Value>(&said.out).unwrap()["holds"], true);
}
