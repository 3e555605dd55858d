//! `screener check`.

use std::path::Path;

use serde_json::Value;

use super::command::Folder;
use crate::documents::example;

#[test]
fn a_questionnaire_that_holds() {
    let said = Folder::new("holds").check(&[]);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    assert!(said.out.contains("base 1.0.0: 3 items, 3 criteria"), "{}", said.out);
    assert!(said.out.contains("holds  trigger "), "{}", said.out);
    assert!(said.out.contains("(6 checked, 1 declared and explained)"), "{}", said.out);
    assert!(said.out.ends_with("Every property holds\n"), "{}", said.out);
    assert!(!said.out.contains('\u{1b}'), "colours are for terminals");
}

/// The whole of one finding: message, line, help, number of sessions, and the shortest session
/// in the patient's words.
#[test]
fn a_finding_is_told_with_its_line_and_the_shortest_session() {
    let folder = Folder::new("finding");
    folder.remove("checks.json");
    let said = folder.check(&[]);
    assert_eq!((said.code, said.err.as_str()), (1, ""));
    let want = "\
error[trigger]: `signs` answered `yes` can end in `consult`, although criterion `chest` hangs on that answer
  --> ./questionnaire.json:24:17
   |
24 |     { \"linkId\": \"signs\", \"options\": \"yes-no-unsure\" },
   |                 ^^^^^^^
   |
   = help: add a criterion for whoever gets past the questions that follow, or declare and explain an exception in checks.json
  in 1 complete session; the shortest:
>   1. signs = yes
       \"Any signs?\" Yes
    2. chest = no
       \"Chest pain?\" No, none
    3. shot = longer
       \"A shot?\" Longer
    -> consult (`signs` is met)
";
    assert!(said.out.starts_with(want), "{}", said.out);
    assert!(said.out.contains("\n  fails  trigger "), "{}", said.out);
    assert!(said.out.ends_with("2 faults\n"), "{}", said.out);
}

#[test]
fn two_sessions_are_told_for_a_worse_answer() {
    let folder = Folder::new("worse");
    folder.change("checks.json", "\"longer\", \"unsure\", \"within\"", "\"within\", \"longer\"");
    let said = folder.check(&[]);
    assert_eq!(said.code, 1);
    let message = "error[monotonicity]: `shot` changed from `within` to the worse `longer` makes the outcome \
                   milder: from `wait` to `consult`";
    assert!(said.out.contains(message), "{}", said.out);
    assert!(said.out.contains("  and with the worse answer:\n"), "{}", said.out);
}

#[test]
fn an_exception_that_is_not_needed_is_told_in_its_file() {
    let folder = Folder::new("unused");
    folder.change(
        "checks.json",
        "[\"yes\"], \"why\": \"The",
        "[\"yes\", \"unsure\"], \"why\": \"The",
    );
    let said = folder.check(&[]);
    assert_eq!(said.code, 1);
    let message =
        "error[exceptions]: this exception is not needed for `unsure`\n --> ./checks.json:7:19";
    assert!(said.out.contains(message), "{}", said.out);
}

#[test]
fn files_with_problems_are_told_with_their_lines() {
    let folder = Folder::new("problems");
    folder.change("words.en.json", "After {recentShot}", "After {recentShots}");
    folder.change("checks.json", "\"trigger\"", "\"triger\"");
    let said = folder.check(&[]);
    assert_eq!((said.code, said.err.as_str()), (1, ""));
    assert!(said.out.contains("error[unknown-placeholder]: "), "{}", said.out);
    assert!(said.out.contains("--> ./words.en.json:"), "{}", said.out);
    assert!(said.out.contains("error[bad-value]: `triger` is not known here"), "{}", said.out);
    assert!(said.out.contains("--> ./checks.json:7:19"), "{}", said.out);
    let json: Value = serde_json::from_str(&folder.check(&["--format", "json"]).out).unwrap();
    assert_eq!(json["problems"].as_array().unwrap().len(), 2);
    let sarif = folder.check(&["--format", "sarif"]);
    let sarif: Value = serde_json::from_str(&sarif.out).unwrap();
    assert_eq!(sarif["runs"][0]["results"].as_array().unwrap().len(), 2);
}

#[test]
fn a_language_without_words_is_a_problem_of_a_folder() {
    let folder = Folder::new("language");
    folder.change(
        "questionnaire.json",
        "\"en\": \"English\"",
        "\"en\": \"English\", \"es\": \"Español\"",
    );
    let said = folder.check(&[]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("there is no file `words.es.json`"), "{}", said.out);
    let said = folder.run(&["check", "questionnaire.json", "--on", "2026-02-01"]);
    assert_eq!(said.code, 0, "{}", said.out);
    assert!(said.out.contains("no words beside it for: es"), "{}", said.out);
}

#[test]
fn what_cannot_be_run_ends_with_two() {
    let folder = Folder::new("cannot");
    for arguments in [&["check", "nowhere.json"][..], &["check"], &["prove", "."], &[]] {
        let said = folder.run(arguments);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{arguments:?}");
        assert!(!said.err.is_empty(), "{arguments:?}");
    }
    assert_eq!(folder.run(&["--help"]).code, 0);
}

#[test]
fn programs_get_json() {
    let folder = Folder::new("json");
    folder.remove("checks.json");
    let said = folder.check(&["--format", "json"]);
    assert_eq!(said.code, 1);
    let json: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(json["holds"], false);
    // signs (no, or yes or unsure with three answers each to chest, two of which stop), then shot.
    assert_eq!(json["sessions"]["complete"], "13");
    let finding = &json["findings"][0];
    assert_eq!((&finding["property"], &finding["line"]), (&"trigger".into(), &24.into()));
    assert_eq!(finding["witnesses"][0]["asked"][1]["linkId"], "chest");
    assert_eq!(finding["witnesses"][0]["outcome"], "consult");
    let emergency = &json["outcomes"][0];
    assert_eq!(
        (&emergency["outcome"], &emergency["sessions"]["complete"]),
        (&"emergency".into(), &"4".into())
    );
    assert_eq!(emergency["taps"], serde_json::json!({ "fewest": 2, "typical": 2, "most": 2 }));
}

#[test]
fn code_review_tools_get_sarif() {
    let folder = Folder::new("sarif");
    folder.remove("checks.json");
    let said = folder.check(&["--format", "sarif"]);
    assert_eq!(said.code, 1);
    let log: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let result = &run["results"][0];
    assert!(rules.iter().any(|rule| rule["id"] == result["ruleId"]));
    assert_eq!(result["level"], "error");
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "./questionnaire.json");
    assert_eq!(place["region"]["startLine"], 24);
}

#[test]
fn programs_and_code_review_tools_get_what_is_linted() {
    let folder = Folder::new("linted");
    folder.change("words.en.json", "\"Réason\"", "\"This is proven.\"");
    let said = folder.check(&["--format", "json"]);
    assert_eq!(said.code, 1);
    let json: Value = serde_json::from_str(&said.out).unwrap();
    let finding = &json["findings"][0];
    assert_eq!(
        (&finding["property"], &finding["level"]),
        (&"banned-words".into(), &"error".into())
    );
    assert_eq!((&finding["line"], &finding["column"]), (&26.into(), &35.into()));
    assert_eq!(finding["file"], "./words.en.json");
    let burden = json["properties"].as_array().unwrap().last().unwrap();
    assert_eq!(burden["property"], "burden");
    assert_eq!(burden["notChecked"][0], "checks.json declares no limits under `burden`");
    let sarif: Value = serde_json::from_str(&folder.check(&["--format", "sarif"]).out).unwrap();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    let levels: Vec<_> = results.iter().map(|it| (&it["ruleId"], &it["level"])).collect();
    assert_eq!(
        levels,
        [(&"banned-words".into(), &"error".into()), (&"burden".into(), &"note".into())]
    );
    let region = &results[0]["locations"][0]["physicalLocation"]["region"];
    assert_eq!((&region["startLine"], &region["startColumn"]), (&26.into(), &35.into()));
}

/// Nothing passes in silence for want of a list.
#[test]
fn a_language_without_lists_is_not_checked() {
    let folder = Folder::new("no-lists");
    folder.change("questionnaire.json", "\"en\": \"English\"", "\"vi\": \"Tiếng Việt\"");
    folder.rename("words.en.json", "words.vi.json");
    folder.change("words.vi.json", "\"locale\": \"en\"", "\"locale\": \"vi\"");
    let said = folder.check(&[]);
    assert_eq!(said.code, 0, "{}", said.out);
    for line in [
        "  -    banned-words",
        "not checked: vi: there is no list of banned words",
        "not checked: vi: there is no list of negations",
        "not checked: vi: nothing is listed under `mustSay`",
        "not checked: vi: no formula is known for this language",
        "not checked: vi: the units of time are not known in this language",
        "not checked: vi: there are no `edges` for this language",
    ] {
        assert!(said.out.contains(line), "{line}: {}", said.out);
    }
    folder.write("wording.vi.json", "{ \"banned\": { \"a promise\": [\"réason\"] } }");
    let said = folder.check(&[]);
    assert_eq!(said.code, 1, "{}", said.out);
    assert!(said.out.contains("error[banned-words]: `réason` must not be said"), "{}", said.out);
}

#[test]
fn problems_of_the_word_lists_are_told_with_their_lines() {
    let folder = Folder::new("lists");
    folder.write("wording.en.json", "{ \"edges\": { \"below\": [\"less than\"] } }");
    let said = folder.check(&[]);
    assert_eq!(said.code, 1);
    let message = "error[bad-value]: `less than` does not name the window just once\n \
                   --> ./wording.en.json:1:24";
    assert!(said.out.contains(message), "{}", said.out);
}

/// What it still lacks is a declaration about its shots, which the guide comes to later.
#[test]
fn the_whole_example_of_the_guide_passes_every_lint() {
    let files = ["questionnaire.json", "words.en.json"];
    let texts = files.map(|file| (file.to_owned(), example(file))).into();
    let said = Folder::with("cli/guide", &texts).check(&[]);
    let codes: Vec<_> = said.out.lines().filter_map(|line| line.split("]: ").next()).collect();
    let codes: Vec<_> = codes
        .into_iter()
        .filter(|it| it.starts_with("error[") || it.starts_with("warning["))
        .collect();
    assert_eq!(codes, ["error[trigger", "error[monotonicity"], "{}", said.out);
}

/// Whatever the shipped files say at the moment, the checker has to come to a verdict.
#[test]
fn every_property_holds_for_the_shipped_questionnaire() {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/questionnaires/regenerative");
    let said = Folder::new("shipped").run(&["check", shipped.to_str().unwrap()]);
    assert!(said.out.ends_with("Every property holds\n"), "{}{}", said.out, said.err);
    assert_eq!(said.code, 0);
    let readme = include_str!("../../../README.md");
    let run = readme.split("$ ./run check\n").nth(1).unwrap().split("```").next().unwrap();
    for line in run.lines().filter(|line| line.trim() != "…") {
        assert!(said.out.lines().any(|known| known == line), "README: {line}");
    }
}
