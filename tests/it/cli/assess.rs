//! `screener assess`.

use serde_json::Value;

use super::command::Folder;

const DAY: [&str; 2] = ["--on", "2026-02-01"];

#[test]
fn answers_from_standard_input_are_assessed() {
    let folder = Folder::new("assess");
    let answers = r#"{ "signs": "no", "shot": "longer" }"#;
    let said = folder.run_with(&["assess", ".", "--on", "2026-02-01"], answers);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let want = "\
base 1.0.0 (in-force): consult

findings:
  none

items (complete):
  answered    signs = no
  not-asked   chest = -
  answered    shot = longer

criteria:
  false       emergency      chest: `chest` is yes
  false       wait           shot: `shot` is within
  false       info           signs: (`signs` is yes and not `chest` is yes)
";
    assert_eq!(said.out, want);
}

#[test]
fn a_program_gets_the_same_as_json() {
    let folder = Folder::new("assess-json");
    let answers = r#"{ "signs": "unsure", "chest": null, "shot": "within" }"#;
    let said = folder.run_with(&["assess", ".", "-", "--format", "json", DAY[0], DAY[1]], answers);
    let json: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!((said.code, &json["outcome"], &json["end"]), (0, &"wait".into(), &"open".into()));
    assert_eq!(json["findings"][0]["cause"], "`shot` is met");
    assert_eq!(
        json["items"][1],
        serde_json::json!({ "linkId": "chest", "reading": "unanswered", "option": null })
    );
    assert_eq!(json["criteria"][0]["truth"], "unanswered");
}

#[test]
fn a_review_that_is_overdue_keeps_from_consult() {
    let folder = Folder::new("overdue");
    let answers = r#"{ "signs": "no", "shot": "longer" }"#;
    let said = folder.run_with(&["assess", ".", "--on", "2028-01-01"], answers);
    assert!(said.out.starts_with("base 1.0.0 (overdue): review\n"), "{}", said.out);
}

#[test]
fn names_that_do_not_exist_are_told_with_the_nearest() {
    let folder = Folder::new("assess-names");
    let said = folder.run_with(&["assess", "."], r#"{ "sings": "no", "shot": "withing" }"#);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    for text in [
        "there is no item `sings`",
        "did you mean `signs`?",
        "did you mean `within`?",
        "standard input:1:3",
    ] {
        assert!(said.err.contains(text), "{text}: {}", said.err);
    }
}
