//! The outcome: what to do first, then why.

use super::context::Context;
use super::screen::{answer_words, standing_line};
use super::settings::BookingUrl;
use crate::definition::{Call, Phone};
use crate::engine::{
    Assessment, Cause, CriterionClass, CriterionIx, Finding, ItemIx, Outcome, Path, Session,
};
use crate::words::InterfaceKey as Key;

/// The outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct OutcomeScreen {
    /// The code, which sets the tone.
    pub code: Outcome,
    /// Whether the questions ended early.
    pub stopped: bool,
    /// Two or three words above the headline.
    pub label: String,
    /// What to do.
    pub heading: String,
    /// What it means.
    pub body: String,
    /// When the waits are over, as far as that can be said.
    pub until: Vec<String>,
    /// The ways on, the main one first.
    pub actions: Vec<Action>,
    /// The reasons, in groups.
    pub groups: Vec<ReasonGroup>,
    /// Next steps, what to bring, what to ask.
    pub lists: Vec<TitledList>,
    /// What every person is told, under its heading.
    pub facts_heading: String,
    /// What every person is told.
    pub facts: Vec<FactLine>,
    /// The heading of the sources.
    pub sources_heading: String,
    /// The sources, numbered from 1 in this order.
    pub sources: Vec<String>,
    /// What must be said.
    pub disclaimer: Vec<String>,
    /// Which questionnaire this was, how far it was checked, and who reviewed it.
    pub identity: Vec<String>,
    /// The label of the buttons that change an answer.
    pub change: String,
}

/// A way on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Call this number.
    Call(String, Phone),
    /// Call this number if it is needed; not the main way on.
    MayCall(String, Phone),
    /// Send a text message to this number.
    Text(String, Phone),
    /// Book a visit on another page: the label, what is said of the new page, the address.
    Book(String, String, BookingUrl),
    /// Say this, where there is nothing to tap.
    Say(String),
}

/// Reasons under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReasonGroup {
    /// The heading.
    pub heading: String,
    /// The reasons.
    pub reasons: Vec<Reason>,
}

/// One reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The reason, in words.
    pub text: String,
    /// What would change it.
    pub change: Option<String>,
    /// The answers behind it: the item, the item in a few words, and the answer.
    pub answers: Vec<(ItemIx, String, String)>,
    /// Positions among the sources, counted from 1.
    pub sources: Vec<usize>,
    /// Said when there is no source, or none for the number.
    pub own_choice: Option<String>,
}

/// Something that every person is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactLine {
    /// The fact, in words.
    pub text: String,
    /// Positions among the sources, counted from 1.
    pub sources: Vec<usize>,
}

/// A list under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TitledList {
    /// The heading.
    pub heading: String,
    /// The lines.
    pub lines: Vec<String>,
}

/// The outcome screen for an assessment.
pub(super) fn outcome_screen(
    context: &Context<'_>,
    session: &Session,
    assessment: &Assessment,
) -> OutcomeScreen {
    let code = assessment.outcome;
    let path = Path::new(&context.published.questionnaire, session.response());
    let own = own_words(context, assessment);
    let words = own.map(|criterion| &context.published.rule(criterion).words);
    let general = &context.published.outcomes[code as usize];
    let heading = words.and_then(|words| words.heading.as_ref()).unwrap_or(&general.heading);
    let body = words.and_then(|words| words.body.as_ref()).unwrap_or(&general.body);
    let mut screen = OutcomeScreen {
        code,
        stopped: path.stopped_by().is_some(),
        label: general.label.clone(),
        heading: heading.clone(),
        body: body.clone(),
        until: until(context, assessment),
        actions: actions(context, code, own),
        groups: Vec::new(),
        lists: Vec::new(),
        facts_heading: context.interface(Key::Facts),
        facts: Vec::new(),
        sources_heading: context.interface(Key::Sources),
        sources: Vec::new(),
        disclaimer: Vec::new(),
        identity: Vec::new(),
        change: context.interface(Key::Change),
    };
    // An emergency shows one instruction and nothing that could delay it.
    if code == Outcome::Emergency {
        return screen;
    }
    let mut cited = Vec::new();
    let mut steps = Vec::new();
    for finding in deciding(assessment) {
        if let Cause::Met(criterion) | Cause::Unsure(criterion) = finding.cause
            && (matches!(finding.cause, Cause::Met(_)) || is_red_flag(finding))
        {
            steps.extend_from_slice(&context.published.rule(criterion).words.steps);
        }
    }
    steps.extend_from_slice(&general.steps);
    screen.groups = groups(context, session, assessment, &mut cited);
    let mut lists = vec![(Key::Steps, steps)];
    if matches!(code, Outcome::Wait | Outcome::Review | Outcome::Consult) {
        lists.push((Key::Bring, context.published.bring.clone()));
        lists.push((Key::Ask, context.published.ask.clone()));
        for fact in &context.published.facts {
            let sources = cite(&fact.sources, &mut cited);
            screen.facts.push(FactLine { text: fact.text.clone(), sources });
        }
    }
    screen.lists = lists
        .into_iter()
        .filter(|(_, lines): &(Key, Vec<String>)| !lines.is_empty())
        .map(|(key, lines)| TitledList { heading: context.interface(key), lines })
        .collect();
    screen.disclaimer = context.published.notices.clone();
    screen.disclaimer.extend(context.published.disclaimer.clone());
    let sources = cited.into_iter().map(|source: usize| context.published.sources[source].clone());
    screen.sources = sources.collect();
    screen.identity = identity(context);
    screen
}

/// The findings that decide. That the questionnaire is a draft is no finding about the person.
fn deciding(assessment: &Assessment) -> impl Iterator<Item = &Finding> {
    assessment.findings.iter().filter(|finding| {
        finding.outcome == Some(assessment.outcome) && !matches!(finding.cause, Cause::Standing(_))
    })
}

/// The criterion whose own headline speaks for the outcome: the only one that
/// decides, or the one that ended the questions. With several, the general
/// words are right and each reason speaks for itself below.
fn own_words(context: &Context<'_>, assessment: &Assessment) -> Option<CriterionIx> {
    let mut deciding = deciding(assessment);
    let first = deciding.next()?;
    let criterion = match first.cause {
        Cause::Met(criterion) => criterion,
        Cause::Unsure(criterion) if is_red_flag(first) => criterion,
        Cause::Unsure(_) | Cause::UnsureAnswer(_) | Cause::Unanswered(_) | Cause::Standing(_) => {
            return None;
        }
    };
    let class = context.published.questionnaire.criterion(criterion).class;
    let speaks = class == CriterionClass::Decides(assessment.outcome);
    let alone = deciding.next().is_none() || assessment.outcome == Outcome::Emergency;
    (speaks && alone).then_some(criterion)
}

/// When the waits are over. What the criterion asks about lies in the past, so a wait that is
/// counted from it cannot end later than if it were counted from today.
fn until(context: &Context<'_>, assessment: &Assessment) -> Vec<String> {
    let Some(today) = context.settings.today.filter(|_| assessment.outcome == Outcome::Wait) else {
        return Vec::new();
    };
    let mut latest = None;
    let (mut waits, mut dated) = (0, 0);
    for finding in deciding(assessment) {
        let Cause::Met(criterion) = finding.cause else { continue };
        let wait = context.published.rule(criterion).wait;
        let end = wait.and_then(|span| span.after(today));
        waits += 1;
        dated += usize::from(end.is_some());
        latest = latest.max(end);
    }
    let Some(latest) = latest else { return Vec::new() };
    let key = if waits == 1 { Key::WaitLatest } else { Key::WaitLatestOf };
    let line = context.interface_with(key, &[("date", &context.date(latest))]);
    let open = (dated < waits).then(|| context.interface(Key::WaitOpen));
    [line].into_iter().chain(open).collect()
}

fn actions(context: &Context<'_>, code: Outcome, own: Option<CriterionIx>) -> Vec<Action> {
    let call = |key, phone: Phone| {
        Action::Call(context.interface_with(key, &[("number", phone.shown())]), phone)
    };
    let call_clinic = |key| match &context.settings.phone {
        Some(phone) => call(key, phone.clone()),
        None => Action::Say(context.interface(Key::NoPhone)),
    };
    let emergency = context.settings.emergency.clone();
    let own_call = own.map(|criterion| context.published.rule(criterion).call);
    match code {
        Outcome::Emergency => match (own_call, context.published.crisis_number.clone()) {
            (Some(Call::Crisis), Some(crisis)) => vec![
                call(Key::CallNumber, crisis.clone()),
                Action::Text(
                    context.interface_with(Key::TextNumber, &[("number", crisis.shown())]),
                    crisis,
                ),
            ],
            _ => vec![call(Key::CallNumber, emergency)],
        },
        // Whom to see today is in the words; the number is for when it cannot wait.
        Outcome::Urgent => {
            let label = context.interface_with(Key::CallWorse, &[("number", emergency.shown())]);
            vec![Action::MayCall(label, emergency)]
        }
        // Someone else treats this: a person to talk to, and not the main way on.
        Outcome::OtherPathway => match call_clinic(Key::CallPerson) {
            Action::Call(label, phone) => vec![Action::MayCall(label, phone)],
            other => vec![other],
        },
        Outcome::NotNow | Outcome::Review => vec![call_clinic(Key::CallReview)],
        // The clinic's number stands in the foot; the way on is to wait.
        Outcome::Wait => Vec::new(),
        Outcome::Consult => match &context.settings.booking_url {
            Some(url) => vec![Action::Book(
                context.interface(Key::Book),
                context.interface(Key::NewPage),
                url.clone(),
            )],
            None => vec![call_clinic(Key::CallClinic)],
        },
    }
}

fn groups(
    context: &Context<'_>,
    session: &Session,
    assessment: &Assessment,
    sources: &mut Vec<usize>,
) -> Vec<ReasonGroup> {
    let mut groups = Vec::new();
    for (key, wanted) in [(Key::Decided, 0), (Key::Also, 1), (Key::Info, 2)] {
        let mut reasons: Vec<Reason> = Vec::new();
        for finding in &assessment.findings {
            // That the questionnaire is a draft stands above every screen; it is a reason
            // only where nothing else decided.
            if wanted > 0 && matches!(finding.cause, Cause::Standing(_)) {
                continue;
            }
            let group = match finding.outcome {
                Some(outcome) if outcome == assessment.outcome => 0,
                Some(_) => 1,
                None => 2,
            };
            if group == wanted {
                add_reason(&mut reasons, reason(context, session, finding, sources));
            }
        }
        if !reasons.is_empty() {
            groups.push(ReasonGroup { heading: context.interface(key), reasons });
        }
    }
    groups
}

/// Adds a reason; one "not sure" that leaves several criteria open is said once.
fn add_reason(reasons: &mut Vec<Reason>, reason: Reason) {
    let same = |known: &&mut Reason| known.text == reason.text && known.answers == reason.answers;
    match reasons.iter_mut().find(same) {
        Some(known) => {
            for source in reason.sources {
                if !known.sources.contains(&source) {
                    known.sources.push(source);
                }
            }
        }
        None => reasons.push(reason),
    }
}

fn reason(
    context: &Context<'_>,
    session: &Session,
    finding: &Finding,
    sources: &mut Vec<usize>,
) -> Reason {
    let decides = |criterion: CriterionIx| {
        let class = context.published.questionnaire.criterion(criterion).class;
        finding.outcome.map(CriterionClass::Decides) == Some(class)
    };
    let criterion_words = |criterion: CriterionIx| &context.published.rule(criterion).words;
    let sources_of = |criterion: CriterionIx| context.published.rule(criterion).sources.as_slice();
    let (text, change, criterion) = match finding.cause {
        Cause::Met(criterion) => {
            let words = criterion_words(criterion);
            (words.reason.clone(), words.change.clone(), Some(criterion))
        }
        // A red flag speaks in its own words even when the person is not sure.
        Cause::Unsure(criterion) if decides(criterion) && is_red_flag(finding) => {
            (criterion_words(criterion).reason.clone(), None, Some(criterion))
        }
        Cause::Unsure(criterion) => {
            let text = criterion_words(criterion).unsure.clone();
            let cited = Some(criterion).filter(|criterion| !sources_of(*criterion).is_empty());
            (text.unwrap_or_else(|| context.interface(Key::UnsureReason)), None, cited)
        }
        Cause::UnsureAnswer(_) => (context.interface(Key::UnsureReason), None, None),
        Cause::Unanswered(_) => (context.interface(Key::UnansweredReason), None, None),
        Cause::Standing(standing) => {
            (standing_line(context, standing).unwrap_or_default(), None, None)
        }
    };
    let answers = finding.items.iter().filter_map(|&item| {
        let short = context.published.item(item).short.clone();
        Some((item, short, answer_words(context, session, item)?))
    });
    let cited = criterion.map(sources_of);
    Reason {
        text,
        change,
        answers: answers.collect(),
        own_choice: criterion.and_then(|criterion| own_choice(context, criterion)),
        sources: cite(cited.unwrap_or_default(), sources),
    }
}

/// What is the clinic's own choice: the whole criterion, or the number beside its sources.
fn own_choice(context: &Context<'_>, criterion: CriterionIx) -> Option<String> {
    let names = context.published.rule(criterion);
    let key = if names.sources.is_empty() { Key::NoSource } else { Key::OwnTime };
    names.clinics_choice.then(|| context.interface(key))
}

/// The numbers of these sources in the list below, where those that are new are added.
fn cite(sources: &[usize], listed: &mut Vec<usize>) -> Vec<usize> {
    let number = |source: &usize| {
        let known = listed.iter().position(|listed| listed == source);
        known.unwrap_or_else(|| {
            listed.push(*source);
            listed.len() - 1
        }) + 1
    };
    sources.iter().map(number).collect()
}

fn is_red_flag(finding: &Finding) -> bool {
    matches!(finding.outcome, Some(Outcome::Emergency | Outcome::Urgent))
}

fn identity(context: &Context<'_>) -> Vec<String> {
    let version = ("version", context.published.name.as_str());
    let version = match &context.settings.ways_checked {
        Some(ways) => context.interface_with(Key::Checked, &[("ways", ways.shown()), version]),
        None => context.interface_with(Key::Version, &[version]),
    };
    let reviewed =
        context.published.review.as_ref().map(|review| {
            context.interface_with(Key::ReviewedBy, &[("reviewer", &review.reviewer)])
        });
    [version].into_iter().chain(reviewed).collect()
}
