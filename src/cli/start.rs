//! `start.json`: the words of the start, which the widget's script shows before the rest of it
//! has arrived. `www/embed/start.js` reads it.

use serde::Serialize;

use super::exit::Failure;
use super::hash::sha256;
use super::json::written;
use crate::definition::Definition;
use crate::engine::{Date, Status};
use crate::published::{Texts, one_line};
use crate::words::{InterfaceKey as Key, direction};

/// Rises when a field is taken away or changes its meaning.
const FORMAT: u32 = 1;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Start<'a> {
    format: u32,
    /// Whether there is a certificate to ask for.
    certificate: bool,
    /// The first day of the review, and the first day on which it no longer counts, if the
    /// questionnaire is in force between them.
    in_force: Option<[String; 2]>,
    crisis_number: Option<&'a str>,
    /// The languages, the default one first.
    locales: Vec<Locale<'a>>,
}

/// The start in one language. `{clinic}`, `{emergency}` and `{number}` are for the page to fill.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Locale<'a> {
    locale: &'a str,
    name: &'a str,
    direction: &'static str,
    /// The beginning of the hash of the published file, which makes its address this version's.
    version: String,
    unnamed: String,
    /// What stands above while the questionnaire is not in force, and in a demonstration.
    standing: String,
    demo: String,
    share_outcome: String,
    share_answers: String,
    note: Option<String>,
    heading: String,
    lead: String,
    notices: Vec<String>,
    points: Vec<String>,
    start: String,
    help_now: String,
    emergency: String,
    crisis: String,
    call: String,
    no_phone: String,
    interpreter: String,
}

/// The text of the file.
pub(super) fn start(
    definition: &Definition,
    texts: &[Texts<'_>],
    published: &[(String, String)],
) -> Result<String, Failure> {
    let review = definition.review.as_ref().filter(|_| definition.status == Status::Active);
    let locales = texts.iter().zip(published).map(|(texts, (_, published))| {
        let words = texts.words;
        let fill = |text: &str| one_line(&texts.fill(text));
        let ui = |key| fill(texts.interface.get(key));
        let all = |lines: &[String]| lines.iter().map(|line| fill(line)).collect();
        let languages = definition.locales.iter();
        let name = languages.clone().find(|it| it.locale == words.locale);
        Locale {
            locale: &words.locale,
            name: name.map_or("", |language| &language.name),
            direction: direction(&words.locale),
            version: sha256(published).chars().take(8).collect(),
            unnamed: ui(Key::ClinicUnnamed),
            standing: ui(match definition.status {
                Status::Draft => Key::Draft,
                Status::Retired => Key::Retired,
                Status::Active if review.is_none() => Key::NotReviewed,
                Status::Active => Key::Overdue,
            }),
            demo: ui(Key::Demo),
            share_outcome: ui(Key::ShareOutcome),
            share_answers: ui(Key::ShareAnswers),
            note: words.translation_note.as_deref().map(fill),
            heading: fill(&words.start.heading),
            lead: fill(&words.start.lead),
            notices: all(&words.notices),
            points: all(&words.start.points),
            start: ui(Key::Start),
            help_now: ui(Key::HelpNow),
            emergency: ui(Key::HelpEmergency),
            crisis: ui(Key::HelpCrisis),
            call: ui(Key::CallFoot),
            no_phone: ui(Key::NoPhone),
            interpreter: ui(Key::Interpreter),
        }
    });
    let start = Start {
        format: FORMAT,
        certificate: definition.certificate,
        in_force: review.map(|review| [review.reviewed_on, review.review_due].map(Date::to_text)),
        crisis_number: definition.crisis_number.as_ref().map(|number| number.shown()),
        locales: locales.collect(),
    };
    Ok(written(&start)? + "\n")
}
