//! The screen for each stage of a session.

use super::context::Context;
use super::outcome::{OutcomeScreen, outcome_screen};
use super::settings::Share;
use crate::definition::{Language, Phone};
use crate::engine::{ItemIx, Outcome, Path, Session, Stage, Standing, assess, most_remaining};
use crate::words::{InterfaceKey as Key, direction};

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
pub fn screen(context: &Context<'_>, session: &Session) -> Screen {
    let questionnaire = &context.published.questionnaire;
    let stage = session.stage(questionnaire);
    let body = match stage {
        Stage::Start => Body::Start(start_screen(context)),
        Stage::Question(item) => Body::Question(question_screen(context, session, item)),
        Stage::Check => Body::Check(check_screen(context, session)),
        Stage::Outcome => {
            let standing = context.settings.standing;
            let assessment = assess(questionnaire, session.response(), standing);
            Body::Outcome(outcome_screen(context, session, &assessment))
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
        locale: context.published.locale.clone(),
        direction: direction(&context.published.locale),
        banners: banners(context),
        back: back.map(|key| context.interface(key)),
        languages: languages(context),
        body,
        foot: foot(context, emergency, stage != Stage::Start || !session.response().is_empty()),
    }
}

/// The line that says why a questionnaire may not speak for a clinic, or that it only demonstrates.
pub(super) fn standing_line(context: &Context<'_>, standing: Standing) -> Option<String> {
    let key = match standing {
        Standing::InForce => return None,
        Standing::Draft => Key::Draft,
        Standing::Retired => Key::Retired,
        Standing::NotReviewed => Key::NotReviewed,
        Standing::Overdue => Key::Overdue,
        Standing::Demo => Key::Demo,
    };
    Some(context.interface(key))
}

/// The answer to an item, in words.
pub(super) fn answer_words(
    context: &Context<'_>,
    session: &Session,
    item: ItemIx,
) -> Option<String> {
    let option = session.response().chosen(item)?;
    context.published.item(item).options.get(option).cloned()
}

fn banners(context: &Context<'_>) -> Vec<String> {
    let standing = standing_line(context, context.settings.standing);
    let translation = context.published.translation_note.clone();
    standing.into_iter().chain(share_line(context)).chain(translation).collect()
}

/// Nobody answers without knowing that the site will be told.
fn share_line(context: &Context<'_>) -> Option<String> {
    let key = match context.settings.share {
        Share::Nothing => return None,
        Share::Outcome => Key::ShareOutcome,
        Share::Answers => Key::ShareAnswers,
    };
    Some(context.interface(key))
}

fn languages(context: &Context<'_>) -> Vec<Language> {
    context.published.languages.clone()
}

fn start_screen(context: &Context<'_>) -> StartScreen {
    let start = &context.published.start;
    StartScreen {
        heading: start.heading.clone(),
        lead: start.lead.clone(),
        points: start.points.clone(),
        notices: context.published.notices.clone(),
        start: context.interface(Key::Start),
    }
}

fn question_screen(context: &Context<'_>, session: &Session, item: ItemIx) -> QuestionScreen {
    let words = context.published.item(item);
    let chosen = session.response().chosen(item);
    let option = |(position, label): (usize, &String)| OptionLine {
        label: label.clone(),
        chosen: (chosen == Some(position)).then(|| context.interface(Key::YourAnswer)),
    };
    QuestionScreen {
        item,
        progress: progress(context, session, item),
        heading: words.question.clone(),
        help: words.help.clone(),
        points: words.points.clone(),
        options: words.options.iter().enumerate().map(option).collect(),
        why_label: context.interface(Key::Why),
        why: words.why.clone(),
    }
}

/// How to say that so many more questions come as things stand, and so many at most.
pub fn progress_key(now: usize, most: usize) -> Key {
    match (now, most) {
        (_, 0) => Key::MoreNone,
        (1, 1) => Key::MoreOne,
        _ if now == most => Key::MoreOther,
        _ => Key::MoreRange,
    }
}

/// Counts as if the question that is showing had no answer: looking at it again, or changing
/// it, promises no less than what an answer may open.
fn progress(context: &Context<'_>, session: &Session, item: ItemIx) -> Progress {
    let questionnaire = &context.published.questionnaire;
    let response = session.response().without(item);
    let remaining = most_remaining(questionnaire, &response);
    let path = Path::new(questionnaire, &response);
    let answered = path.asked().count() - path.unanswered().count();
    // As things stand, and at most: a yes may open further questions.
    let now = path.unanswered().count().saturating_sub(1);
    let most = remaining.saturating_sub(1);
    let numbers = [("n", &*now.to_string()), ("most", &*most.to_string())];
    let label = context.interface_with(progress_key(now, most), &numbers);
    Progress { label, answered, most: answered + remaining }
}

fn check_screen(context: &Context<'_>, session: &Session) -> CheckScreen {
    let path = Path::new(&context.published.questionnaire, session.response());
    let row = |item: ItemIx| CheckRow {
        item,
        short: context.published.item(item).short.clone(),
        answer: answer_words(context, session, item).unwrap_or_default(),
    };
    CheckScreen {
        heading: context.interface(Key::CheckHeading),
        lead: context.interface(Key::CheckLead),
        rows: path.asked().map(row).collect(),
        change: context.interface(Key::Change),
        show_outcome: context.interface(Key::ShowOutcome),
    }
}

fn foot(context: &Context<'_>, emergency: bool, begun: bool) -> Foot {
    let mut help =
        vec![(context.interface(Key::HelpEmergency), context.settings.emergency.clone())];
    help.extend(
        context
            .published
            .crisis_number
            .clone()
            .map(|crisis| (context.interface(Key::HelpCrisis), crisis)),
    );
    let phone = context.settings.phone.clone().filter(|_| !emergency);
    let lines = match (emergency, &phone) {
        (true, _) => &[Key::InterpreterEmergency][..],
        (false, Some(_)) => &[Key::Interpreter],
        (false, None) => &[Key::NoPhone, Key::Interpreter],
    };
    let delete = [Key::Delete, Key::DeleteAsk, Key::DeleteYes, Key::DeleteNo];
    Foot {
        help_now: context.interface(Key::HelpNow),
        help,
        clinic: phone.map(|phone| {
            (context.interface_with(Key::CallFoot, &[("number", phone.shown())]), phone)
        }),
        lines: lines.iter().map(|key| context.interface(*key)).collect(),
        delete: begun.then(|| delete.map(|key| context.interface(key))),
    }
}
