//! `start.json`: the widget's script shows from it what the widget would show.

use candidacy_screener::engine::{Date, Session, Standing};
use candidacy_screener::present::{Body, Foot, Screen, Share, StartScreen};
use serde_json::Value;

use super::command::Folder;
use super::publish::shipped;
use crate::loading::shipped::Shipped;

const TODAY: &str = "2026-11-23";

/// What stands in `questionnaire.json` for a standing.
const STANDINGS: [(Standing, &str); 6] = [
    (Standing::Draft, "\"status\": \"draft\""),
    (Standing::Retired, "\"status\": \"retired\""),
    (Standing::NotReviewed, "\"status\": \"active\""),
    (Standing::InForce, "2026-11-23 2026-11-24"),
    (Standing::Overdue, "2025-11-23 2026-11-23"),
    (Standing::Overdue, "2026-11-24 2027-11-24"),
];

/// The shipped questionnaire with this status, or reviewed between these days.
fn with_status(status: &str) -> String {
    let draft = "\"status\": \"draft\"";
    let text = &shipped()["questionnaire.json"];
    assert_eq!(text.matches(draft).count(), 1);
    let status = match status.split_once(' ') {
        Some((on, due)) if on.starts_with('2') => format!(
            "\"status\": \"active\",\n  \"review\": {{ \"reviewer\": \"A Reviewer\", \
             \"reviewedOn\": \"{on}\", \"reviewDue\": \"{due}\" }}"
        ),
        _ => status.to_owned(),
    };
    text.replace(draft, &status)
}

/// What `www/embed/start.js` makes of the file.
struct Start<'a> {
    shipped: &'a Shipped,
    file: &'a Value,
    words: &'a Value,
}

impl Start<'_> {
    fn filled(&self, text: &Value) -> String {
        let settings = &self.shipped.settings;
        let unnamed = self.words["unnamed"].as_str().unwrap();
        let number = settings.phone.as_ref().map_or("", |phone| phone.shown());
        text.as_str()
            .unwrap()
            .replace("{clinic}", settings.clinic.as_deref().unwrap_or(unnamed))
            .replace("{emergency}", settings.emergency.shown())
            .replace("{number}", number)
    }

    fn say(&self, key: &str) -> String {
        self.filled(&self.words[key])
    }

    fn all(&self, key: &str) -> Vec<String> {
        self.words[key].as_array().unwrap().iter().map(|text| self.filled(text)).collect()
    }

    fn banners(&self) -> Vec<String> {
        let in_force = self.file["inForce"].as_array().is_some_and(|days| {
            let [from, to] = [0, 1].map(|at| days[at].as_str().unwrap());
            (from..to).contains(&TODAY)
        });
        let settings = &self.shipped.settings;
        let standing = match settings.standing {
            Standing::Demo => Some("demo"),
            _ if in_force => None,
            _ => Some("standing"),
        };
        let share = match settings.share {
            Share::Nothing => None,
            Share::Outcome => Some("shareOutcome"),
            Share::Answers => Some("shareAnswers"),
        };
        let note = self.words["note"].as_str().map(|_| "note");
        [standing, share, note].into_iter().flatten().map(|key| self.say(key)).collect()
    }

    /// The same as the widget's own start.
    fn assert_is(&self, screen: &Screen) {
        let Screen { stage: _, locale, direction, banners, back, languages, body, foot } = screen;
        assert_eq!(
            (&self.words["locale"], &self.words["direction"]),
            (&(**locale).into(), &(*direction).into())
        );
        assert_eq!(*banners, self.banners());
        assert_eq!(*back, None);
        let locales = self.file["locales"].as_array().unwrap();
        let others: Vec<_> = locales
            .iter()
            .filter(|other| other["locale"] != **locale)
            .map(|other| (other["locale"].as_str().unwrap(), other["name"].as_str().unwrap()))
            .collect();
        let offered: Vec<_> =
            languages.iter().map(|it| (it.locale.as_str(), it.name.as_str())).collect();
        assert_eq!(offered, others);
        let start = StartScreen {
            heading: self.say("heading"),
            lead: self.say("lead"),
            points: self.all("points"),
            notices: self.all("notices"),
            start: self.say("start"),
        };
        assert_eq!(*body, Body::Start(start));
        let Foot { help_now, help, clinic, lines, delete } = foot;
        assert_eq!(*help_now, self.say("helpNow"));
        let shown = |(label, phone): &(String, candidacy_screener::definition::Phone)| {
            (label.clone(), phone.shown().to_owned())
        };
        let settings = &self.shipped.settings;
        let crisis = self.file["crisisNumber"].as_str().unwrap().to_owned();
        let numbers = [
            (self.say("emergency"), settings.emergency.shown().to_owned()),
            (self.say("crisis"), crisis),
        ];
        assert_eq!(help.iter().map(shown).collect::<Vec<_>>(), numbers);
        let call = settings.phone.as_ref().map(|it| (self.say("call"), it.shown().to_owned()));
        assert_eq!(clinic.as_ref().map(shown), call);
        let keys: &[&str] =
            if call.is_some() { &["interpreter"] } else { &["noPhone", "interpreter"] };
        assert_eq!(*lines, keys.iter().map(|key| self.say(key)).collect::<Vec<_>>());
        assert_eq!(*delete, None);
    }
}

/// Compares the painted start with the drawn one.
fn compare(questionnaire: &str, file: &Value, standing: Standing, page: impl Fn(&mut Shipped)) {
    for words in file["locales"].as_array().unwrap() {
        let locale = words["locale"].as_str().unwrap();
        let mut shipped = Shipped::with(questionnaire, locale).standing(standing);
        page(&mut shipped);
        let screen = shipped.screen(&Session::new(&shipped.definition.questionnaire));
        Start { shipped: &shipped, file, words }.assert_is(&screen);
    }
}

#[test]
fn the_painted_start_says_what_the_drawn_one_says() {
    let today = Date::parse(TODAY).unwrap();
    for (turn, (standing, status)) in STANDINGS.into_iter().enumerate() {
        let questionnaire = with_status(status);
        let folder = Folder::with(&format!("cli/start-{turn}"), &shipped());
        folder.write("questionnaire.json", &questionnaire);
        let said = folder.run(&["publish", "."]);
        assert_eq!(said.code, 0, "{}{}", said.out, said.err);
        let file: Value = serde_json::from_str(&folder.read("start.json")).unwrap();
        assert_eq!((&file["format"], &file["certificate"]), (&1.into(), &true.into()));
        assert_eq!(file["locales"].as_array().unwrap().len(), 2);

        let definition = Shipped::with(&questionnaire, "en").definition;
        assert_eq!(Standing::on(today, definition.status, definition.review.as_ref()), standing);
        compare(&questionnaire, &file, standing, |_| ());
        compare(&questionnaire, &file, Standing::Demo, |_| ());
        compare(&questionnaire, &file, standing, |shipped| {
            shipped.settings.clinic = None;
            shipped.settings.phone = None;
            shipped.settings.share = Share::Outcome;
        });
        compare(&questionnaire, &file, standing, |it| it.settings.share = Share::Answers);
    }
}

/// The address of the published file changes with its text.
#[test]
fn each_language_names_the_version_of_its_file() {
    use sha2::{Digest, Sha256};
    let texts = shipped();
    let file: Value = serde_json::from_str(&texts["start.json"]).unwrap();
    for words in file["locales"].as_array().unwrap() {
        let name = format!("published.{}.txt", words["locale"].as_str().unwrap());
        let hash: String =
            Sha256::digest(&texts[&name]).iter().map(|byte| format!("{byte:02x}")).collect();
        let version = words["version"].as_str().unwrap();
        assert!(version.len() == 8 && hash.starts_with(version), "{name}");
    }
}
