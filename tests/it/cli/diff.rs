//! `screener diff`.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::command::{Folder, Said};
use crate::loading::shipped::questionnaire_text;

const SHOT: &str = r#""id": "shot", "class": "wait""#;
const WAITS: &str = r#""waits": "recentShot", "#;

/// A questionnaire, and a copy to edit.
struct Versions {
    old: Folder,
    new: Folder,
}

impl Versions {
    fn new(name: &str) -> Versions {
        let folder = |side| Folder::new(&format!("diff-{name}-{side}"));
        Versions { old: folder("old"), new: folder("new") }
    }

    /// With a criterion weakened: a recent shot asks for a review only.
    fn weakened(name: &str) -> Versions {
        let versions = Versions::new(name);
        versions.new.change("questionnaire.json", SHOT, r#""id": "shot", "class": "review""#);
        versions.new.change("questionnaire.json", WAITS, "");
        versions
    }

    fn diff(&self, more: &[&str]) -> Said {
        let arguments = ["diff", self.old.path(), self.new.path()];
        self.new.run(&[&arguments[..], more].concat())
    }

    fn json(&self, more: &[&str]) -> (i32, Value) {
        let said = self.diff(&[&["--format", "json"], more].concat());
        assert_eq!(said.err, "");
        (said.code, serde_json::from_str(&said.out).unwrap())
    }
}

#[test]
fn a_copy_is_no_difference() {
    let said = Versions::new("copy").diff(&[]);
    let want = "\
base 1.0.0 -> base 1.0.0

13 complete combinations, and 15 with questions left open; complete ones, old outcome down and new one across:

  old \\ new       emergency  wait  review  consult
  emergency               4     .       .        .
  wait                    .     3       .        .
  review                  .     .       4        .
  consult                 .     .       .        2

No difference: the logic and the words are the same.
";
    assert_eq!((said.code, said.out.as_str(), said.err.as_str()), (0, want, ""));
}

#[test]
fn words_alone_are_said_to_be_words() {
    let versions = Versions::new("words");
    versions.new.change("words.en.json", "\"A shot?\"", "\"A shot, lately?\"");
    versions.new.change("questionnaire.json", "\"1.0.0\"", "\"1.0.1\"");
    let said = versions.diff(&[]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let edited = "\
edited:
  identity   version: 1.0.0 -> 1.0.1
  words      en: item `shot`, question: A shot? -> A shot, lately?

";
    assert!(said.out.contains(edited), "{}", said.out);
    let end = "Wording only: every combination of answers ends as before. Whether the new words still \
               mean the same is for a reader to say.\n";
    assert!(said.out.ends_with(end), "{}", said.out);
}

/// The numbers are about the same answers; who gives them is another matter, and is said.
#[test]
fn a_window_changes_no_outcome_and_is_pointed_out() {
    let versions = Versions::new("window");
    versions.new.change("questionnaire.json", "\"number\": 3, ", "\"number\": 6, ");
    let said = versions.diff(&[]);
    assert_eq!(said.code, 0);
    for text in [
        "  window     recentShot: length: 3 months -> 6 months\n",
        "note: the window `recentShot` is another now, so people may choose another answer",
        "\nNo change of outcome: every combination of answers ends as before.\n",
    ] {
        assert!(said.out.contains(text), "{text}: {}", said.out);
    }
}

#[test]
fn logic_without_effect_is_no_change_of_outcome() {
    let versions = Versions::new("no-effect");
    let within = r#"{ "item": "shot", "is": ["within"] }"#;
    versions.new.change("questionnaire.json", within, &format!("{{ \"any\": [{within}] }}"));
    let (code, json) = versions.json(&[]);
    assert_eq!((code, &json["conclusion"]), (0, &"no-change-of-outcome".into()));
    assert_eq!(json["edits"].as_array().unwrap().len(), 1);
    assert_eq!(
        (&json["edits"][0]["part"], &json["edits"][0]["aspect"]),
        (&"criterion".into(), &"when".into())
    );
}

/// The whole of it: what was edited, the matrix, the change with its cause, and the shortest
/// combination in both versions.
#[test]
fn a_weakened_criterion_is_told_with_its_cause_and_the_shortest_combination() {
    let said = Versions::weakened("weakened").diff(&[]);
    assert_eq!((said.code, said.err.as_str()), (1, ""));
    assert!(!said.out.contains('\u{1b}'), "colours are for terminals");
    let want = "\
base 1.0.0 -> base 1.0.0

edited:
  criterion  shot: class: wait -> review
  criterion  shot: waits: recentShot -> -

13 complete combinations, and 15 with questions left open; complete ones, old outcome down and new one across:

  old \\ new       emergency  review  consult
  emergency               4       .        .
  wait                    .       3        .
  review                  .       4        .
  consult                 .       .        2

milder: wait -> review, in 3 complete combinations, and 3 with questions left open
  it decided before, and does not now:
    `shot` is met, in 3; `class` was wait, is review; `waits` was recentShot, is nothing
  the shortest:
  OLD                                                  | NEW
  1. signs = no                                        | 1. signs = no
     \"Any signs?\" No                                   |    \"Any signs?\" No
> 2. shot = within                                     | 2. shot = within
     \"A shot?\" Less than 3 months ago                  |    \"A shot?\" Less than 3 months ago
  -> wait (`shot` is met)                              | -> review (`shot` is met)

The outcome became milder in 3 complete combinations, and 3 with questions left open.
";
    assert_eq!(said.out, want);
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(readme).unwrap();
    assert!(readme.contains(&format!("```text\n{want}```")), "the README shows this run");
}

/// Whoever says nothing about signs is no longer asked about a shot.
#[test]
fn an_outcome_that_is_milder_only_for_unfinished_answers_is_told_as_that() {
    let versions = Versions::new("gaps");
    let item = r#""options": ["within", "longer", "unsure"]"#;
    let answered = r#", "enableWhen": { "item": "signs", "is": ["yes", "no", "unsure"] }"#;
    versions.new.change("questionnaire.json", item, &format!("{item}{answered}"));
    let said = versions.diff(&[]);
    assert_eq!(said.code, 1);
    for text in [
        "milder: wait -> review, in 0 complete combinations, and 1 with questions left open",
        "    `shot` is met, in 1 with questions left open; `enableWhen` of `shot` was nothing, is `signs` is",
        "> 2. shot = within                                     |    (not asked)\n",
        "note: only combinations with questions left open became milder",
    ] {
        assert!(said.out.contains(text), "{text}: {}", said.out);
    }
}

#[test]
fn a_stricter_outcome_is_no_failure() {
    let versions = Versions::weakened("stricter");
    let said = versions.old.run(&["diff", versions.new.path(), versions.old.path()]);
    assert_eq!(said.code, 0);
    for text in [
        "stricter: review -> wait, in 3 complete combinations",
        "it decides now, and did not before:\n    `shot` is met, in 3; `class` was review, is wait",
        "The outcome became stricter in 3 complete combinations, and 3 with questions left open, and milder",
    ] {
        assert!(said.out.contains(text), "{text}: {}", said.out);
    }
}

#[test]
fn a_renamed_item_is_the_same_only_if_it_is_said_to_be() {
    let versions = Versions::new("renamed");
    versions.new.change("questionnaire.json", r#""linkId": "shot""#, r#""linkId": "injection""#);
    versions.new.change("questionnaire.json", r#"{ "item": "shot""#, r#"{ "item": "injection""#);
    versions.new.change(
        "words.en.json",
        r#""shot": {
      "short""#,
        r#""injection": {
      "short""#,
    );
    versions.new.change("checks.json", r#""shot": ["#, r#""injection": ["#);
    let said = versions.diff(&[]);
    assert_eq!(said.code, 1, "{}", said.out);
    for text in [
        "  item       shot: removed\n",
        "  item       injection: added\n",
        "milder: wait -> consult, in 2 complete combinations",
        "> 2. shot = within                                     |    (not asked)\n",
        "|    (not asked)",
        "note: `shot` removed and `injection` added: if one of them is the same question",
    ] {
        assert!(said.out.contains(text), "{text}: {}", said.out);
    }
    versions.new.write("renames.json", r#"{ "items": { "shot": "injection" } }"#);
    let said = versions.diff(&["--mapping", "renames.json"]);
    assert_eq!(said.code, 0, "{}", said.out);
    assert!(said.out.contains("edited:\n  item       injection: was shot\n\n"), "{}", said.out);
    assert!(
        said.out
            .ends_with("\nNo change of outcome: every combination of answers ends as before.\n")
    );
}

#[test]
fn a_renamed_option_and_criterion_are_the_same_if_they_are_said_to_be() {
    let versions = Versions::new("renamed-option");
    let (codes, renamed) =
        (r#"["within", "longer", "unsure"]"#, r#"["recent", "longer", "unsure"]"#);
    versions.new.change("questionnaire.json", codes, renamed);
    versions.new.change("questionnaire.json", r#""is": ["within"]"#, r#""is": ["recent"]"#);
    versions.new.change("questionnaire.json", SHOT, r#""id": "recent-shot", "class": "wait""#);
    versions.new.change("words.en.json", r#""within": "#, r#""recent": "#);
    versions.new.change("words.en.json", r#""shot": { "reason""#, r#""recent-shot": { "reason""#);
    versions.new.change("checks.json", r#""within"]"#, r#""recent"]"#);
    let (code, json) = versions.json(&[]);
    // Who answers `within` to the one cannot be compared with anybody who answers the other.
    assert_eq!((code, &json["conclusion"]), (0, &"no-change-of-outcome".into()));
    assert_eq!(json["notComparable"]["complete"], "6");
    let only = json!([
        { "side": "new", "linkId": "shot", "option": "recent",
          "outcomes": [{ "outcome": "wait", "combinations": { "complete": "3", "withGaps": "3" } }] },
        { "side": "old", "linkId": "shot", "option": "within",
          "outcomes": [{ "outcome": "wait", "combinations": { "complete": "3", "withGaps": "3" } }] },
    ]);
    assert_eq!(json["oneSided"], only);
    let said = versions.diff(&[]);
    assert!(said.out.contains("\n    shot = recent, only in NEW: wait in 3\n"), "{}", said.out);
    assert!(said.out.contains("every combination of answers that can be compared ends as before"));

    let mapping = r#"{ "options": { "shot": { "within": "recent" } }, "criteria": { "shot": "recent-shot" } }"#;
    versions.new.write("renames.json", mapping);
    let (code, json) = versions.json(&["--mapping", "renames.json"]);
    assert_eq!((code, &json["notComparable"]["complete"]), (0, &"0".into()));
    assert_eq!(
        json["edits"],
        json!([
            { "part": "option", "name": "shot/recent", "change": "renamed", "from": "shot/within", "to": "shot/recent" },
            { "part": "criterion", "name": "recent-shot", "change": "renamed", "from": "shot", "to": "recent-shot" },
        ])
    );
}

#[test]
fn what_cannot_be_read_ends_with_two() {
    let versions = Versions::new("refused");
    versions.new.change("questionnaire.json", "\"format\": 1", "\"format\": 9");
    versions.old.change("words.en.json", "{recentShot} ago", "{recentShots} ago");
    let said = versions.diff(&[]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    for text in
        ["this format is not known", "recentShots", "diff-refused-new/questionnaire.json:2:13"]
    {
        assert!(said.err.contains(text), "{text}: {}", said.err);
    }
    let said = versions.new.run(&["diff", ".", "nowhere"]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));

    let versions = Versions::new("refused-mapping");
    versions.new.write("renames.json", "{ \"items\": {\n  \"shots\": \"shot\" } }");
    let said = versions.diff(&["--mapping", "renames.json"]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    for text in ["there is no old item `shots`", "did you mean `shot`?", "renames.json:2:3"] {
        assert!(said.err.contains(text), "{text}: {}", said.err);
    }
}

#[test]
fn programs_get_the_same_as_json() {
    let (code, json) = Versions::weakened("json").json(&[]);
    assert_eq!((code, &json["milder"], &json["conclusion"]), (1, &true.into(), &"milder".into()));
    let change = &json["changes"][0];
    assert_eq!((&change["old"], &change["new"]), (&"wait".into(), &"review".into()));
    assert_eq!(change["combinations"], json!({ "complete": "3", "withGaps": "3" }));
    assert_eq!(
        change["oldCauses"],
        json!([{
            "finding": "`shot` is met",
            "edited": ["`class` was wait, is review", "`waits` was recentShot, is nothing"],
            "combinations": { "complete": "3", "withGaps": "3" },
        }])
    );
    assert_eq!(change["witness"]["old"]["outcome"], "wait");
    assert_eq!(
        change["witness"]["new"]["asked"][1],
        json!({ "linkId": "shot", "option": "within" })
    );
    let cells = json["matrix"].as_array().unwrap();
    assert_eq!(cells.len(), 4);
    let complete =
        |cell: &Value| cell["combinations"]["complete"].as_str().unwrap().parse::<usize>().unwrap();
    assert_eq!(cells.iter().map(complete).sum::<usize>(), 13);
}

/// The shipped questionnaire as it is, against a copy with one edit of each kind.
#[test]
fn the_shipped_questionnaire_is_compared_with_an_edited_copy() {
    let versions = Versions::new("shipped");
    let text = questionnaire_text();
    let mut file: Value = serde_json::from_str(&text).unwrap();
    let criteria = file["criteria"].as_array_mut().unwrap();
    let weakened =
        criteria.iter().position(|it| it["class"] == "wait" && it["when"]["item"].is_string());
    let weakened = weakened.unwrap();
    let id = criteria[weakened]["id"].as_str().unwrap().to_owned();
    criteria[weakened]["class"] = "review".into();
    criteria[weakened].as_object_mut().unwrap().remove("waits");
    for (folder, text) in [(&versions.old, text), (&versions.new, file.to_string())] {
        folder.remove("words.en.json");
        folder.remove("checks.json");
        folder.write("questionnaire.json", &text);
    }
    let run = |old: &Folder, new: &Folder| {
        let path = |folder: &Folder| format!("{}/questionnaire.json", folder.path());
        let said = old.run(&["diff", &path(old), &path(new), "--format", "json"]);
        (said.code, serde_json::from_str::<Value>(&said.out).unwrap())
    };
    let (code, json) = run(&versions.old, &versions.new);
    assert_eq!((code, json["changes"].as_array().unwrap().len()), (1, 1));
    let change = &json["changes"][0];
    assert_eq!((&change["old"], &change["new"]), (&"wait".into(), &"review".into()));
    assert_eq!(change["oldCauses"][0]["finding"], format!("`{id}` is met"));
    assert_eq!(change["oldCauses"].as_array().unwrap().len(), 1);
    assert_eq!(change["witness"]["old"]["findings"].as_array().unwrap().len(), 1);
    let (code, back) = run(&versions.new, &versions.old);
    assert_eq!((code, &back["conclusion"]), (0, &"stricter".into()));
    assert_eq!(back["changes"][0]["combinations"], change["combinations"]);
    let (code, same) = run(&versions.old, &versions.old);
    assert_eq!((code, &same["conclusion"]), (0, &"no-difference".into()));
    assert_eq!(same["combinations"], json["combinations"]);
}
