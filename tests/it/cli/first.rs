//! `first.LOCALE.json`: the widget's script asks from it what the widget would ask.

use candidacy_screener::engine::{Event, Session, Stage};
use candidacy_screener::present::{Body, OptionLine, QuestionScreen, Screen};
use serde_json::Value;

use super::command::Folder;
use super::publish::shipped;
use crate::loading::shipped::Shipped;

/// The screen after Start.
fn first_screen(shipped: &Shipped) -> Screen {
    let questionnaire = &shipped.definition.questionnaire;
    let session = Session::new(questionnaire).step(questionnaire, Event::Start).unwrap();
    shipped.screen(&session)
}

/// Compares what the file says with the drawn question.
fn compare(file: &Value, shipped: &Shipped) {
    let say = |text: &Value| {
        text.as_str()
            .unwrap()
            .replace("{clinic}", shipped.settings.clinic.as_deref().unwrap())
            .replace("{emergency}", shipped.settings.emergency.shown())
    };
    let all = |key: &str| file[key].as_array().unwrap().iter().map(say).collect::<Vec<_>>();
    let Screen { stage, back, body, foot, .. } = first_screen(shipped);
    assert!(matches!(stage, Stage::Question(_)));
    assert_eq!(back, Some(say(&file["back"])));
    assert_eq!(foot.delete.map(|[button, ..]| button), Some(say(&file["delete"])));
    let Body::Question(question) = body else { panic!("{body:?}") };
    let QuestionScreen { item: _, progress, heading, help, points, options, why_label, why } =
        question;
    assert_eq!(progress.label, say(&file["progress"]));
    assert_eq!((progress.answered, Some(progress.most as u64)), (0, file["most"].as_u64()));
    assert_eq!(heading, say(&file["heading"]));
    assert_eq!(help, file["help"].as_str().map(|_| say(&file["help"])));
    assert_eq!(points, all("points"));
    let labels: Vec<_> =
        all("options").into_iter().map(|label| OptionLine { label, chosen: None }).collect();
    assert_eq!(options, labels);
    assert_eq!((why_label, why), (say(&file["whyLabel"]), say(&file["why"])));
}

#[test]
fn the_question_asked_early_is_the_one_that_the_engine_asks() {
    let texts = shipped();
    for locale in ["en", "es"] {
        let file: Value = serde_json::from_str(&texts[&format!("first.{locale}.json")]).unwrap();
        compare(&file, &Shipped::with(&texts["questionnaire.json"], locale));
    }
}

/// Help, and a placeholder that the page fills.
#[test]
fn what_the_shipped_question_does_without_is_there_too() {
    const HELP: &str = "If unsure, call {emergency} or {clinic}.";
    let folder = Folder::with("cli/first-help", &shipped());
    let (before, now) = ("\"emergency-signs\": {", "\"emergency-signs\": { \"help\": \"HELP\",");
    folder.change("words.en.json", before, &now.replace("HELP", HELP));
    let said = folder.run(&["publish", "."]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    let file: Value = serde_json::from_str(&folder.read("first.en.json")).unwrap();
    assert_eq!(file["help"], HELP);
    let mut shipped = Shipped::new("en");
    shipped.words.items[0].help = Some(HELP.to_owned());
    compare(&file, &shipped);
}
