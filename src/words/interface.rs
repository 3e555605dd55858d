//! The widget's own words: buttons, labels and fixed lines.

/// Declares the keys of the interface file, in the order of the enum.
macro_rules! interface_keys {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)+) => {
        /// One text of the interface file.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum InterfaceKey {
            $($(#[$doc])* $variant,)+
        }

        /// The names of all keys, as they stand in the file.
        pub const INTERFACE_KEYS: &[&str] = &[$($name,)+];
    };
}

interface_keys! {
    /// Begins.
    Start = "start",
    /// Goes back a step.
    Back = "back",
    /// Returns to the list of answers.
    BackToAnswers = "backToAnswers",
    /// Progress when one question follows.
    MoreOne = "more.one",
    /// Progress when `{n}` questions follow.
    MoreOther = "more.other",
    /// Progress when `{n}` questions follow, and more after a yes: `{most}` at most.
    MoreRange = "more.range",
    /// Progress when none follows.
    MoreNone = "more.none",
    /// Opens the reason for a question.
    Why = "why",
    /// Said after the option that was chosen before.
    YourAnswer = "yourAnswer",
    /// Heading of the check.
    CheckHeading = "check.heading",
    /// What to do on the check.
    CheckLead = "check.lead",
    /// Changes an answer.
    Change = "change",
    /// Goes on from the check.
    ShowOutcome = "showOutcome",
    /// Heading of the reasons that decided.
    Decided = "outcome.decided",
    /// Heading of the other reasons.
    Also = "outcome.also",
    /// Heading of information.
    Info = "outcome.info",
    /// Heading of the next steps.
    Steps = "outcome.steps",
    /// Heading of what to bring.
    Bring = "outcome.bring",
    /// Heading of what to ask.
    Ask = "outcome.ask",
    /// Heading of what every person is told.
    Facts = "outcome.facts",
    /// Heading of the sources.
    Sources = "outcome.sources",
    /// Said of a criterion without a source.
    NoSource = "outcome.noSource",
    /// Said of a criterion with sources whose number is the clinic's choice.
    OwnTime = "outcome.ownTime",
    /// The reason when the answer was "not sure".
    UnsureReason = "outcome.unsure",
    /// The reason when a question has no answer.
    UnansweredReason = "outcome.unanswered",
    /// When the only wait is over: `{date}`.
    WaitLatest = "wait.latest",
    /// When the longest of several waits is over: `{date}`.
    WaitLatestOf = "wait.latestOf",
    /// Said when some of several waits have no set end.
    WaitOpen = "wait.open",
    /// A date: `{month}`, `{day}` and `{year}`.
    Date = "date",
    /// The names of the twelve months, with a space between.
    Months = "date.months",
    /// Which questionnaire and version this is: `{version}`.
    Version = "version",
    /// Which version this is, where the rules were checked over all `{ways}` to answer: `{version}`.
    Checked = "checked",
    /// Names the reviewer: `{reviewer}`.
    ReviewedBy = "reviewedBy",
    /// Shown while the questionnaire is a draft.
    Draft = "standing.draft",
    /// Shown when nobody is named as reviewer.
    NotReviewed = "standing.notReviewed",
    /// Shown when the review is overdue.
    Overdue = "standing.overdue",
    /// Shown when the questionnaire is retired.
    Retired = "standing.retired",
    /// Shown on every screen of a demonstration.
    Demo = "standing.demo",
    /// Shown on every screen where the site asked to be told the outcome.
    ShareOutcome = "share.outcome",
    /// Shown on every screen where the site asked to be told the answers and the outcome.
    ShareAnswers = "share.answers",
    /// Books a visit.
    Book = "book",
    /// Said after a link that leaves the page.
    NewPage = "newPage",
    /// Calls the clinic.
    CallClinic = "call.clinic",
    /// Calls the clinic to ask for a clinician's look.
    CallReview = "call.review",
    /// Calls the clinic where it does not treat the problem.
    CallPerson = "call.person",
    /// Calls the clinic, with its `{number}`, below every screen.
    CallFoot = "call.foot",
    /// Calls `{number}`.
    CallNumber = "call.number",
    /// Calls `{number}` if things get worse.
    CallWorse = "call.worse",
    /// Sends a text message to `{number}`.
    TextNumber = "text.number",
    /// Leads in the emergency numbers.
    HelpNow = "help.now",
    /// The link to the emergency number: `{emergency}`.
    HelpEmergency = "help.emergency",
    /// The link to the crisis line: `{crisis}`.
    HelpCrisis = "help.crisis",
    /// Offers an interpreter.
    Interpreter = "help.interpreter",
    /// Offers an interpreter in an emergency.
    InterpreterEmergency = "help.interpreterEmergency",
    /// What to call a clinic that gives no name.
    ClinicUnnamed = "clinicUnnamed",
    /// When the clinic gave no phone number.
    NoPhone = "help.noPhone",
    /// Deletes the answers.
    Delete = "delete",
    /// Asks before deleting.
    DeleteAsk = "delete.ask",
    /// Confirms deleting.
    DeleteYes = "delete.yes",
    /// Keeps the answers.
    DeleteNo = "delete.no",
    /// Said when the answers are gone.
    Deleted = "deleted",
    /// Said when another language cannot be loaded.
    LanguageFailed = "languageFailed",
    /// One day.
    DayOne = "day.one",
    /// `{n}` days.
    DayOther = "day.other",
    /// One week.
    WeekOne = "week.one",
    /// `{n}` weeks.
    WeekOther = "week.other",
    /// One month.
    MonthOne = "month.one",
    /// `{n}` months.
    MonthOther = "month.other",
    /// One year.
    YearOne = "year.one",
    /// `{n}` years.
    YearOther = "year.other",
}

/// The widget's own words in one locale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interface {
    texts: Vec<String>,
}

impl Interface {
    /// The texts in the order of [`INTERFACE_KEYS`], if there is one for each.
    pub fn new(texts: Vec<String>) -> Option<Interface> {
        (texts.len() == INTERFACE_KEYS.len()).then_some(Interface { texts })
    }

    /// One text, with its placeholders.
    pub fn get(&self, key: InterfaceKey) -> &str {
        &self.texts[key as usize]
    }
}
