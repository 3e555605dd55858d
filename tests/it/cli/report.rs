//! `screener report`.

mod markup;

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

use super::command::Folder;
use markup::{seen, tags};

const ON: [&str; 2] = ["--on", "2026-11-23"];

/// A folder with a second language.
fn bilingual(name: &str) -> Folder {
    let folder = Folder::new(name);
    folder.change(
        "questionnaire.json",
        "\"en\": \"English\"",
        "\"en\": \"English\", \"es\": \"Español\"",
    );
    let spanish = folder
        .read("words.en.json")
        .replace("\"locale\": \"en\"", "\"locale\": \"es\"")
        .replace("Any signs?", "¿Alguna señal?")
        .replace("\"Réason\"", "\"Razón\"")
        .replace("\"Fact\"", "\"Dato\"");
    folder.write("words.es.json", &spanish);
    folder
}

/// The page that is written to standard output.
fn page(folder: &Folder, further: &[&str]) -> String {
    let said = folder.run(&[&["report", "."], &ON[..], further].concat());
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    said.out
}

/// The shipped questionnaire in English alone, so that words that are being translated do not matter.
fn shipped(name: &str) -> Folder {
    let folder = Folder::new(name);
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/questionnaires/regenerative");
    for file in ["questionnaire.json", "words.en.json", "checks.json", "cases.json"] {
        folder.write(file, &std::fs::read_to_string(from.join(file)).unwrap());
    }
    let mut logic: Value = serde_json::from_str(&folder.read("questionnaire.json")).unwrap();
    logic["locales"] = serde_json::json!({ "en": "English" });
    folder.write("questionnaire.json", &logic.to_string());
    folder
}

#[test]
fn a_page_is_one_well_formed_file_that_needs_nothing_else() {
    let page = page(&bilingual("report-whole"), &[]);
    let tags = tags(&page);
    for tag in &tags {
        let forbidden = ["script", "iframe", "object", "embed", "link", "img", "form", "base"];
        assert!(!forbidden.contains(&tag.name), "{}", tag.name);
        for (attribute, value) in &tag.attributes {
            assert!(!attribute.starts_with("on") && *attribute != "src", "{attribute}");
            if ["href", "xlink:href"].contains(attribute) {
                assert!(value.starts_with('#'), "{attribute}={value}");
            }
        }
    }
    for outside in ["http:", "https:", "url(", "@import", "//www"] {
        assert!(!page.contains(outside), "{outside}");
    }
    assert!(page.contains("default-src 'none'"));
}

/// The one way around escaping is for our own style sheet.
#[test]
fn nothing_but_the_style_sheet_goes_in_unescaped() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli/report");
    let mut raw = Vec::new();
    let mut files: Vec<_> = vec![folder];
    while let Some(path) = files.pop() {
        if path.is_dir() {
            files.extend(std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
            continue;
        }
        for line in std::fs::read_to_string(&path).unwrap().lines() {
            if line.contains("PreEscaped") || line.contains("(Raw(") {
                raw.push(line.trim().to_owned());
            }
        }
    }
    let want = [
        "use maud::{DOCTYPE, Markup, PreEscaped as Raw, html};",
        "style { (Raw(STYLE)) (Raw(running_head(sheet))) }",
    ];
    assert_eq!(raw, want);
}

#[test]
fn every_link_leads_to_one_place() {
    let folder = shipped("report-links");
    let page = page(&folder, &[]);
    let tags = tags(&page);
    let values = |name: &str| {
        let attributes = tags.iter().flat_map(|tag| &tag.attributes);
        attributes.filter(|(known, _)| *known == name).map(|(_, value)| *value).collect::<Vec<_>>()
    };
    let places: BTreeSet<_> = values("id").into_iter().collect();
    assert_eq!(places.len(), values("id").len(), "an id is there twice");
    let to = values("href").into_iter().map(|link| &link[1..]);
    let to = to.chain(values("aria-labelledby").into_iter().flat_map(str::split_whitespace));
    let lost: BTreeSet<_> = to.filter(|place| !places.contains(place)).collect();
    assert!(lost.is_empty(), "{lost:?}");
}

#[test]
fn it_can_be_read_aloud() {
    let page = page(&bilingual("report-aloud"), &[]);
    let tags = tags(&page);
    let mut level = 0;
    for tag in tags.iter().filter(|tag| !tag.ends) {
        let has = |name: &str| tag.attributes.iter().any(|(known, _)| *known == name);
        if let Some(number) = tag.name.strip_prefix('h').and_then(|it| it.parse::<usize>().ok()) {
            assert!(number <= level + 1, "h{number} after h{level}");
            level = number;
        }
        assert!(tag.name != "th" || has("scope"), "a heading of a table without a scope");
        assert!(tag.name != "svg" || has("role") && has("aria-labelledby"));
    }
    let count = |name: &str| tags.iter().filter(|tag| tag.name == name && !tag.ends).count();
    assert_eq!(count("h1"), 1);
    assert_eq!((count("svg"), count("svg")), (count("desc"), count("title") - 1));
    assert!(count("svg") > 2);
}

/// Texts of the files may say anything; none of it is markup, and none of it is lost.
#[test]
fn what_the_files_say_is_never_markup() {
    let hostile =
        "</title></style></svg>--><script>alert(1)</script><img src=x onerror='x'>&lt;\\\"";
    let folder = bilingual("report-hostile");
    let clean = seen(&page(&folder, &[])).len();
    let as_read = hostile.replace("\\\"", "\"");
    for (file, text) in [
        ("questionnaire.json", "\"1.0.0\""),
        ("questionnaire.json", "\"base\""),
        ("questionnaire.json", "\"Dr. Núñez\""),
        ("questionnaire.json", "\"A trial\""),
        ("questionnaire.json", "\"PMC1\""),
        ("questionnaire.json", "\"Español\""),
        ("words.en.json", "\"Any signs?\""),
        ("words.en.json", "\"Signs\""),
        ("words.en.json", "\"No, none\""),
        ("words.en.json", "\"Réason\""),
        ("words.en.json", "\"Step\""),
        ("words.en.json", "\"Fact\""),
        ("words.en.json", "\"A notice.\""),
        ("words.es.json", "\"¿Alguna señal?\""),
        ("checks.json", "\"The question that follows tells red flags apart.\""),
    ] {
        let hostile = format!("\"{hostile}\"");
        folder.change(file, text, &hostile);
        let page = page(&folder, &[]);
        tags(&page);
        assert!(!page.contains("<script") && !page.contains("<img"), "{text}");
        assert!(seen(&page).contains(&as_read), "{text} is lost");
        assert!(seen(&page).len() > clean, "{text}");
        folder.change(file, &hostile, text);
    }
}

#[test]
fn everything_of_the_shipped_questionnaire_is_there() {
    let folder = shipped("report-shipped");
    let said = folder.run(&["report", ".", ON[0], ON[1]]);
    assert!(said.code < 2, "{}", said.err);
    tags(&said.out);
    let seen = seen(&said.out);
    let logic: Value = serde_json::from_str(&folder.read("questionnaire.json")).unwrap();
    let names = |list: &str, key: &str| -> Vec<String> {
        let list = logic[list].as_array().unwrap().iter();
        list.map(|entry| entry[key].as_str().unwrap().to_owned()).collect()
    };
    let windows = logic["windows"].as_object().unwrap().keys().cloned().collect();
    let all = [
        names("items", "linkId"),
        names("criteria", "id"),
        names("sources", "id"),
        names("sources", "title"),
        names("sources", "identifier"),
        names("facts", "id"),
        windows,
    ];
    let text = |text: &str| seen.contains(text);
    let lost: Vec<_> = all.into_iter().flatten().filter(|name| !text(name)).collect();
    assert_eq!(lost, [""; 0]);
    let words: Value = serde_json::from_str(&folder.read("words.en.json")).unwrap();
    let mut lost = Vec::new();
    every_text(&words, &mut |text| {
        // Placeholders are filled, so what stands between them has to be there.
        for part in text.split(['{', '}']).step_by(2) {
            let part = part.split_whitespace().collect::<Vec<_>>().join(" ");
            if !seen.contains(&part) {
                lost.push(part);
            }
        }
    });
    assert_eq!(lost, [""; 0]);
    assert!(!seen.contains('{'), "a placeholder is not filled");
}

fn every_text(value: &Value, each: &mut impl FnMut(&str)) {
    match value {
        Value::String(text) => each(text),
        Value::Array(values) => values.iter().for_each(|value| every_text(value, each)),
        Value::Object(members) => members.values().for_each(|value| every_text(value, each)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn languages_stand_side_by_side() {
    let folder = bilingual("report-languages");
    let page = page(&folder, &[]);
    for row in [
        "<td lang=\"en\"><b>Any signs?</b></td><td lang=\"es\"><b>¿Alguna señal?</b></td>",
        "<td lang=\"en\"><p class=\"reason\">Réason</p></td><td lang=\"es\"><p class=\"reason\">Razón</p></td>",
        "<td lang=\"en\">3 months</td><td lang=\"es\">3 meses</td>",
        "<td lang=\"en\">Fact</td><td lang=\"es\">Dato</td>",
        "<th scope=\"col\" lang=\"en\">English</th><th scope=\"col\" lang=\"es\">Español</th>",
    ] {
        assert!(page.contains(row), "{row}");
    }
}

#[test]
fn conditions_are_told_in_words() {
    let seen = seen(&page(&Folder::new("report-conditions"), &[]));
    for text in [
        "Asked of everyone",
        "Asked if 1 Signs : “Yes” or “Not sure”",
        "3 Shot : “Less than 3 months ago” “Not sure” here asks for Review",
        "2 Chest : “Yes” “Not sure” here asks for Emergency Ends the questions.",
        "all of 1 Signs : “Yes” 2 Chest : not “Yes”",
        "The clinic’s own choice , without a source.",
        "Rests on S1 , S2 . Wait: 3 months.",
        "Rests on S1 . Call: the emergency number.",
        "1 Signs : “Yes” may end in consult The question that follows tells red flags apart.",
        "Checked over 13 complete ways to answer, not a sample of them, with 2 exceptions",
        "1 Signs: “Yes” or “Not sure” opens 2 Chest. 2 Chest: “Yes” or “Not sure” ends the questions with Emergency",
    ] {
        assert!(seen.contains(text), "{text}\nin {seen}");
    }
}

#[test]
fn the_verdict_is_the_first_thing_that_is_said() {
    let folder = Folder::new("report-verdict");
    let good = seen(&page(&folder, &[]));
    assert!(good.contains("At a glance Proof: all 12 properties hold."), "{good}");
    folder.remove("checks.json");
    let said = folder.run(&["report", ".", ON[0], ON[1]]);
    assert_eq!((said.code, said.err.as_str()), (1, ""));
    let bad = seen(&said.out);
    assert!(
        bad.contains("At a glance Proof: 2 of 12 properties do not hold. Do not approve"),
        "{bad}"
    );
    assert!(
        bad.contains("signs answered yes can end in consult , although criterion chest hangs"),
        "{bad}"
    );
    assert!(bad.contains("1 Signs “Yes” 2 Chest “No, none” 3 Shot “Longer” → consult"), "{bad}");
}

#[test]
fn a_draft_speaks_for_nobody_and_a_review_for_a_name() {
    let folder = Folder::new("report-draft");
    let sentence = "A draft speaks for nobody until the file names a reviewer. Until then";
    let active = seen(&page(&folder, &[]));
    assert!(!active.contains(sentence));
    assert!(active.contains("It speaks for the clinic under the name of Dr. Núñez ."), "{active}");
    assert!(active.contains("Review due 31 January 2027"), "{active}");
    let overdue = folder.run(&["report", ".", "--on", "2027-01-31"]).out;
    assert!(seen(&overdue).contains("It speaks for nobody today"));
    folder.change("questionnaire.json", "\"status\": \"active\"", "\"status\": \"draft\"");
    let draft = seen(&page(&folder, &[]));
    assert!(draft.contains(sentence), "{draft}");
    // And once more beside the signature, whatever the status.
    assert!(
        active.contains("A draft speaks for nobody until the file names a reviewer. A signature")
    );
}

#[test]
fn what_is_signed_can_be_told_from_anything_else() {
    let folder = Folder::new("report-hash");
    folder.write("checks.json", "{}");
    let said = folder.run(&["report", ".", ON[0], ON[1]]);
    let digits = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
    assert!(seen(&said.out).contains(&format!("checks.json {digits}")), "{}", said.out);
    folder.change("words.en.json", "Any signs?", "Any sign?");
    assert_ne!(said.out, folder.run(&["report", ".", ON[0], ON[1]]).out);
}

#[test]
fn the_same_files_on_the_same_day_make_the_same_page() {
    let folder = shipped("report-same");
    let write = |name: &str, on: &str| {
        let said = folder.run(&["report", ".", "-o", name, "--on", on]);
        assert!(said.code < 2 && said.out.is_empty(), "{}", said.err);
        folder.read(name)
    };
    let first = write("one.html", "2026-11-23");
    assert_eq!(first, write("two.html", "2026-11-23"));
    let later = write("three.html", "2026-11-24");
    assert_ne!(first, later);
    let css = |day: &str| format!("\"{day}\\000020November\\0000202026\"");
    let undated = |page: &str, day: &str| {
        page.replace(&format!("{day} November 2026"), "DAY")
            .replace(&format!("2026-11-{day}"), "DAY")
            .replace(&css(day), "DAY")
    };
    assert_eq!(undated(&first, "23"), undated(&later, "24"));
}

#[test]
fn the_authors_cases_are_tried() {
    let folder = Folder::new("report-cases");
    let case = |outcome: &str, findings: &str| {
        format!(
            r#"{{"clear": {{"signs": "no", "shot": "longer"}}, "cases": [
              {{"name": "Nothing", "answers": {{}}, "outcome": "consult", "findings": [], "notFindings": ["shot"]}},
              {{"name": "A shot <now>", "answers": {{"shot": "within"}}, "outcome": "{outcome}", "findings": [{findings}], "notFindings": []}},
              {{"name": "Left open", "answers": {{"shot": null}}, "outcome": "review", "findings": [], "notFindings": []}}]}}"#
        )
    };
    assert!(!seen(&page(&folder, &[])).contains("The author’s cases "));
    folder.write("cases.json", &case("wait", "\"shot\""));
    let good = seen(&page(&folder, &[]));
    assert!(good.contains("wrote down 3 people"), "{good}");
    assert!(good.contains("all came out as expected."), "{good}");
    assert!(good.contains("Wait 1 1 Review 1 1 Consult 1 1"), "{good}");
    folder.write("cases.json", &case("review", "\"shot\", \"chest\""));
    let said = folder.run(&["report", ".", ON[0], ON[1]]);
    assert_eq!(said.code, 1);
    let bad = seen(&said.out);
    assert!(bad.contains("1 case of the author’s own did not come out as expected."), "{bad}");
    let told = "A shot <now> Expected Review , and came out as Wait . Not listed: chest.";
    assert!(bad.contains(told), "{bad}");
    folder.write("cases.json", &case("reviewed", "\"shots\", \"chests\""));
    let said = folder.run(&["report", "."]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    for text in
        ["`reviewed` is not known here", "criterion `shots`", "criterion `chests`", "cases.json:3:"]
    {
        assert!(said.err.contains(text), "{text} in {}", said.err);
    }
}

#[test]
fn what_changed_since_an_older_version_is_told() {
    let folder = Folder::new("report-against");
    let old = Folder::new("report-against-old");
    let against = ["--against", old.path()];
    let same = seen(&page(&folder, &against));
    assert!(same.contains("Since base 1.0.0: No difference"), "{same}");
    old.change("questionnaire.json", "\"1.0.0\"", "\"0.9.0\"");
    old.change("questionnaire.json", "\"class\": \"wait\"", "\"class\": \"not-now\"");
    old.change("questionnaire.json", "\"waits\": \"recentShot\", ", "");
    old.change("words.en.json", "\"A shot?\"", "\"A <b>shot</b>?\"");
    let said = folder.run(&[&["report", "."], &ON[..], &against].concat());
    assert_eq!((said.code, said.err.as_str()), (1, ""), "an outcome became milder");
    tags(&said.out);
    let seen = seen(&said.out);
    for text in [
        "Since base 0.9.0: The outcome became milder in",
        "Milder: Not now → Wait",
        "shot is met",
        "→ Not now → Wait",
        "A <b>shot</b>? A shot?",
    ] {
        assert!(seen.contains(text), "{text} in {seen}");
    }
}

#[test]
fn what_cannot_be_reported_ends_with_two() {
    let folder = Folder::new("report-cannot");
    let two = |arguments: &[&str], why: &str| {
        let said = folder.run(arguments);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{arguments:?}");
        assert!(said.err.contains(why), "{arguments:?}: {}", said.err);
    };
    two(&["report", "nowhere"], "nowhere");
    two(&["report", ".", "--on", "tomorrow"], "2026-01-31");
    two(&["report", ".", "-o", "no/such/folder/page.html"], "page.html");
    two(&["report", ".", "--against", "nowhere"], "nowhere");
    two(&["report", ".", "--mapping", "renamed.json"], "--against");
    folder.change(
        "questionnaire.json",
        "\"en\": \"English\"",
        "\"en\": \"English\", \"vi\": \"Tiếng Việt\"",
    );
    two(&["report", "."], "words.vi.json");
    two(&["report", "questionnaire.json"], "missing: vi");
    let words = folder.read("words.en.json").replace("\"locale\": \"en\"", "\"locale\": \"vi\"");
    folder.write("words.vi.json", &words);
    two(&["report", "."], "--interface");
    let interface = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/interface/en.json");
    let interface = std::fs::read_to_string(interface).unwrap();
    folder.write("vi.json", &interface.replace("{n} months", "{n} tháng"));
    let said = folder.run(&["report", ".", "--interface", "."]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("<td lang=\"vi\">3 tháng</td>"));
    folder.write("vi.json", &interface.replace("\"start\"", "\"strat\""));
    two(&["report", ".", "--interface", "."], "did you mean `start`?");
}
