//! The screen for each stage of a session.

use super::outcome::{OutcomeScreen, outcome_screen};
use super::settings::Share;
use super::texts::Texts;
use crate::definition::{Language, Phone};
use crate::engine::{ItemIx, Outcome, Path, Session, Stage, Standing, assess, most_remaining};
use crate::words::InterfaceKey as Key;

/// What a person sees.
#[derive(Clone, Debug, PartialEq)]
pub struct Screen {
    /// The stage that it shows; a change of stage moves the focus to the heading.
    pub stage: Stage,
    /// The locale of its texts.
    pub locale: String,
    /// The direction in which they are written: `ltr` or `rtl`.
    pub direction: &'static str,
    /// Lines that stand above every screen: draft, demonstration, translation not checked.
    pub banners: Vec<String>,
    /// The label of Back, where there is something to go back to.
    pub back: Option<String>,
    /// The other languages.
    pub languages: Vec<Language>,
    /// The screen itself.
    pub body: Body,
    /// What stands below every screen.
    pub foot: Foot,
}

/// The screen itself.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// The start.
    Start(StartScreen),
    /// One question.
    Question(QuestionScreen),
    /// All answers, to check.
    Check(CheckScreen),
    /// The outcome.
    Outcome(OutcomeScreen),
}

/// The start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StartScreen {
    /// The heading.
    pub heading: String,
    /// What this is.
    pub lead: String,
    /// What this is not, and what happens to the answers.
    pub points: Vec<String>,
    /// Notices that must be seen first.
    pub notices: Vec<String>,
    /// The label of the button that begins.
    pub start: String,
}

/// One question.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionScreen {
    /// The item.
    pub item: ItemIx,
    /// How many more there can be.
    pub progress: Progress,
    /// The question.
    pub heading: String,
    /// A line of help.
    pub help: Option<String>,
    /// Examples or signs.
    pub points: Vec<String>,
    /// The options, in order.
    pub options: Vec<OptionLine>,
    /// The label that opens the reason.
    pub why_label: String,
    /// The reason.
    pub why: String,
}

/// How far along the person is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// "At most N more", in words.
    pub label: String,
    /// Answered questions.
    pub answered: usize,
    /// Answered questions and the most that can still come.
    pub most: usize,
}

/// One option of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionLine {
    /// The label.
    pub label: String,
    /// Said after the label when this was chosen before.
    pub chosen: Option<String>,
}

/// All answers, to check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckScreen {
    /// The heading.
    pub heading: String,
    /// What to do here.
    pub lead: String,
    /// The answers.
    pub rows: Vec<CheckRow>,
    /// The label of the buttons that change an answer.
    pub change: String,
    /// The label of the button that goes on.
    pub show_outcome: String,
}

/// One answer on the check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckRow {
    /// The item.
    pub item: ItemIx,
    /// The item, in a few words.
    pub short: String,
    /// The answer.
    pub answer: String,
}

/// What stands below every screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foot {
    /// Leads in the emergency numbers.
    pub help_now: String,
    /// The emergency numbers: what each is called, and the number.
    pub help: Vec<(String, Phone)>,
    /// Calls the clinic; not offered in an emergency.
    pub clinic: Option<(String, Phone)>,
    /// Offers an interpreter, and says how to reach a clinic that gives no number.
    pub lines: Vec<String>,
    /// Deletes the answers: the button, the question, yes and no.
    pub delete: Option<[String; 4]>,
}

/// The screen for a session.
pub fn screen(texts: &Texts<'_>, session: &Session) -> Screen {
    let questionnaire = &texts.definition.questionnaire;
    let stage = session.stage(questionnaire);
    let body = match stage {
        Stage::Start => Body::Start(start_screen(texts)),
        Stage::Question(item) => Body::Question(question_screen(texts, session, item)),
        Stage::Check => Body::Check(check_screen(texts, session)),
        Stage::Outcome => {
            let standing = texts.settings.standing;
            let assessment = assess(questionnaire, session.response(), standing);
            Body::Outcome(outcome_screen(texts, session, &assessment))
        }
    };
    let back = match (stage, &body) {
        (Stage::Start, _) => None,
        (Stage::Outcome, Body::Outcome(outcome)) if !outcome.stopped => Some(Key::BackToAnswers),
        _ => Some(Key::Back),
    };
    let emergency = matches!(&body, Body::Outcome(screen) if screen.code == Outcome::Emergency);
    Screen {
        stage,
        locale: texts.words.locale.clone(),
        direction: direction(&texts.words.locale),
        banners: banners(texts),
        back: back.map(|key| texts.interface(key)),
        languages: languages(texts),
        body,
        foot: foot(texts, emergency, stage != Stage::Start || !session.response().is_empty()),
    }
}

/// The line that says why a questionnaire may not speak for a clinic, or that it only demonstrates.
pub(super) fn standing_line(texts: &Texts<'_>, standing: Standing) -> Option<String> {
    let key = match standing {
        Standing::InForce => return None,
        Standing::Draft => Key::Draft,
        Standing::Retired => Key::Retired,
        Standing::NotReviewed => Key::NotReviewed,
        Standing::Overdue => Key::Overdue,
        Standing::Demo => Key::Demo,
    };
    Some(texts.interface(key))
}

/// The answer to an item, in words.
pub(super) fn answer_words(texts: &Texts<'_>, session: &Session, item: ItemIx) -> Option<String> {
    let option = session.response().chosen(item)?;
    Some(texts.fill(texts.words.items[item.position()].options.get(option)?))
}

/// Languages that are written from right to left.
const RIGHT_TO_LEFT: [&str; 8] = ["ar", "dv", "fa", "he", "ps", "ur", "ug", "yi"];

fn direction(locale: &str) -> &'static str {
    let language = locale.split('-').next().unwrap_or_default();
    if RIGHT_TO_LEFT.contains(&language) { "rtl" } else { "ltr" }
}

fn banners(texts: &Texts<'_>) -> Vec<String> {
    let standing = standing_line(texts, texts.settings.standing);
    let translation = texts.words.translation_note.as_deref().map(|note| texts.fill(note));
    standing.into_iter().chain(share_line(texts)).chain(translation).collect()
}

/// Nobody answers without knowing that the site will be told.
fn share_line(texts: &Texts<'_>) -> Option<String> {
    let key = match texts.settings.share {
        Share::Nothing => return None,
        Share::Outcome => Key::ShareOutcome,
        Share::Answers => Key::ShareAnswers,
    };
    Some(texts.interface(key))
}

fn languages(texts: &Texts<'_>) -> Vec<Language> {
    let locales = texts.definition.locales.iter();
    locales.filter(|language| language.locale != texts.words.locale).cloned().collect()
}

fn start_screen(texts: &Texts<'_>) -> StartScreen {
    let start = &texts.words.start;
    StartScreen {
        heading: texts.fill(&start.heading),
        lead: texts.fill(&start.lead),
        points: texts.fill_all(&start.points),
        notices: texts.fill_all(&texts.words.notices),
        start: texts.interface(Key::Start),
    }
}

fn question_screen(texts: &Texts<'_>, session: &Session, item: ItemIx) -> QuestionScreen {
    let words = &texts.words.items[item.position()];
    let chosen = session.response().chosen(item);
    let option = |(position, label): (usize, &String)| OptionLine {
        label: texts.fill(label),
        chosen: (chosen == Some(position)).then(|| texts.interface(Key::YourAnswer)),
    };
    QuestionScreen {
        item,
        progress: progress(texts, session, item),
        heading: texts.fill(&words.question),
        help: words.help.as_deref().map(|help| texts.fill(help)),
        points: texts.fill_all(&words.points),
        options: words.options.iter().enumerate().map(option).collect(),
        why_label: texts.interface(Key::Why),
        why: texts.fill(&words.why),
    }
}

/// Counts as if the question that is showing had no answer: looking at it again, or changing
/// it, promises no less than what an answer may open.
fn progress(texts: &Texts<'_>, session: &Session, item: ItemIx) -> Progress {
    let questionnaire = &texts.definition.questionnaire;
    let response = session.response().without(item);
    let remaining = most_remaining(questionnaire, &response);
    let path = Path::new(questionnaire, &response);
    let answered = path.asked().count() - path.unanswered().count();
    // As things stand, and at most: a yes may open further questions.
    let now = path.unanswered().count().saturating_sub(1);
    let most = remaining.saturating_sub(1);
    let (n, at_most) = (&now.to_string(), &most.to_string());
    let label = match (now, most) {
        (_, 0) => texts.interface(Key::MoreNone),
        (1, 1) => texts.interface_with(Key::MoreOne, &[("n", n)]),
        _ if now == most => texts.interface_with(Key::MoreOther, &[("n", n)]),
        _ => texts.interface_with(Key::MoreRange, &[("n", n), ("most", at_most)]),
    };
    Progress { label, answered, most: answered + remaining }
}

fn check_screen(texts: &Texts<'_>, session: &Session) -> CheckScreen {
    let path = Path::new(&texts.definition.questionnaire, session.response());
    let row = |item: ItemIx| CheckRow {
        item,
        short: texts.fill(&texts.words.items[item.position()].short),
        answer: answer_words(texts, session, item).unwrap_or_default(),
    };
    CheckScreen {
        heading: texts.interface(Key::CheckHeading),
        lead: texts.interface(Key::CheckLead),
        rows: path.asked().map(row).collect(),
        change: texts.interface(Key::Change),
        show_outcome: texts.interface(Key::ShowOutcome),
    }
}

fn foot(texts: &Texts<'_>, emergency: bool, begun: bool) -> Foot {
    let mut help = vec![(texts.interface(Key::HelpEmergency), texts.settings.emergency.clone())];
    help.extend(
        texts
            .definition
            .crisis_number
            .clone()
            .map(|crisis| (texts.interface(Key::HelpCrisis), crisis)),
    );
    let phone = texts.settings.phone.clone().filter(|_| !emergency);
    let lines = match (emergency, &phone) {
        (true, _) => &[Key::InterpreterEmergency][..],
        (false, Some(_)) => &[Key::Interpreter],
        (false, None) => &[Key::NoPhone, Key::Interpreter],
    };
    let delete = [Key::Delete, Key::DeleteAsk, Key::DeleteYes, Key::DeleteNo];
    Foot {
        help_now: texts.interface(Key::HelpNow),
        help,
        clinic: phone.map(|phone| {
            (texts.interface_with(Key::CallFoot, &[("number", phone.shown())]), phone)
        }),
        lines: lines.iter().map(|key| texts.interface(*key)).collect(),
        delete: begun.then(|| delete.map(|key| texts.interface(key))),
    }
}
