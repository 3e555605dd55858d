//! The lints by name.

use super::context::Context;
use super::finding::Checked;
use super::{
    banned_words, burden, double_negation, limit_shown, must_say, negation, placeholders,
    question_form, reading_grade, review_dates, same_label, same_question, same_source, same_texts,
    uncited_source, unsure_label, unsure_text, untranslated, unused_wording, window_edge,
    window_number,
};

/// A statement about words, dates, sources or burden.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lint {
    /// No text says what must not be said.
    BannedWords,
    /// No clause turns round twice.
    DoubleNegation,
    /// Start and disclaimer say what must be said.
    MustSay,
    /// Every passage is as plain as it must be.
    ReadingGrade,
    /// Questions are put well.
    QuestionForm,
    /// Nothing beside the options gives away the limit.
    LimitShown,
    /// No two questions are alike.
    SameQuestion,
    /// No two options of an item are alike.
    SameLabel,
    /// "Not sure" is always the same, and nothing else is called so.
    UnsureLabel,
    /// Every `unsure` text can be shown.
    UnsureText,
    /// The number of a window is written once.
    WindowNumber,
    /// Options on both sides of a window meet at it.
    WindowEdge,
    /// All locales have the same texts.
    SameTexts,
    /// All locales fill in the same.
    Placeholders,
    /// What is negated in one locale is negated in all.
    Negation,
    /// No text is left in another language.
    Untranslated,
    /// What the clinic's own lists allow is needed.
    UnusedWording,
    /// The review is in force.
    ReviewDates,
    /// Every source is cited.
    UncitedSource,
    /// No publication is listed twice.
    SameSource,
    /// No outcome takes more taps than the author wants.
    Burden,
}

impl Lint {
    /// All lints, in the order in which they run and are told.
    pub const ALL: [Lint; 21] = [
        Lint::BannedWords,
        Lint::DoubleNegation,
        Lint::MustSay,
        Lint::ReadingGrade,
        Lint::QuestionForm,
        Lint::LimitShown,
        Lint::SameQuestion,
        Lint::SameLabel,
        Lint::UnsureLabel,
        Lint::UnsureText,
        Lint::WindowNumber,
        Lint::WindowEdge,
        Lint::SameTexts,
        Lint::Placeholders,
        Lint::Negation,
        Lint::Untranslated,
        Lint::UnusedWording,
        Lint::ReviewDates,
        Lint::UncitedSource,
        Lint::SameSource,
        Lint::Burden,
    ];

    /// The name in files and on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Lint::BannedWords => "banned-words",
            Lint::DoubleNegation => "double-negation",
            Lint::MustSay => "must-say",
            Lint::ReadingGrade => "reading-grade",
            Lint::QuestionForm => "question-form",
            Lint::LimitShown => "limit-shown",
            Lint::SameQuestion => "same-question",
            Lint::SameLabel => "same-label",
            Lint::UnsureLabel => "unsure-label",
            Lint::UnsureText => "unsure-text",
            Lint::WindowNumber => "window-number",
            Lint::WindowEdge => "window-edge",
            Lint::SameTexts => "same-texts",
            Lint::Placeholders => "placeholders",
            Lint::Negation => "negation",
            Lint::Untranslated => "untranslated",
            Lint::UnusedWording => "unused-wording",
            Lint::ReviewDates => "review-dates",
            Lint::UncitedSource => "uncited-source",
            Lint::SameSource => "same-source",
            Lint::Burden => "burden",
        }
    }

    /// What it says, in a sentence for whoever signs off the questionnaire.
    pub fn statement(self) -> &'static str {
        match self {
            Lint::BannedWords => "no text says what must not be said",
            Lint::DoubleNegation => "no clause turns round twice",
            Lint::MustSay => "start and disclaimer say what must be said",
            Lint::ReadingGrade => "every passage is as plain as it must be",
            Lint::QuestionForm => "each question asks one thing, and each `why` is one sentence",
            Lint::LimitShown => "nothing beside the options gives away the limit that decides",
            Lint::SameQuestion => "no two questions are alike",
            Lint::SameLabel => "no two options of an item are alike",
            Lint::UnsureLabel => "\"not sure\" has one name, and nothing else has it",
            Lint::UnsureText => "every `unsure` text can be shown",
            Lint::WindowNumber => "the number of a window is never written by hand",
            Lint::WindowEdge => "options on both sides of a window meet at it, in every language",
            Lint::SameTexts => "all languages have the same texts",
            Lint::Placeholders => "all languages fill in the same",
            Lint::Negation => "what one language denies, all deny",
            Lint::Untranslated => "no text is left in another language",
            Lint::UnusedWording => "what the clinic's own lists allow is needed",
            Lint::ReviewDates => "an active questionnaire has a review that is in force",
            Lint::UncitedSource => "every source is cited",
            Lint::SameSource => "no publication is listed twice",
            Lint::Burden => "no outcome takes more taps than the author wants",
        }
    }

    pub(super) fn check(self, context: &Context<'_>) -> Checked {
        match self {
            Lint::BannedWords => banned_words::check(context),
            Lint::DoubleNegation => double_negation::check(context),
            Lint::MustSay => must_say::check(context),
            Lint::ReadingGrade => reading_grade::check(context),
            Lint::QuestionForm => question_form::check(context),
            Lint::LimitShown => limit_shown::check(context),
            Lint::SameQuestion => same_question::check(context),
            Lint::SameLabel => same_label::check(context),
            Lint::UnsureLabel => unsure_label::check(context),
            Lint::UnsureText => unsure_text::check(context),
            Lint::WindowNumber => window_number::check(context),
            Lint::WindowEdge => window_edge::check(context),
            Lint::SameTexts => same_texts::check(context),
            Lint::Placeholders => placeholders::check(context),
            Lint::Negation => negation::check(context),
            Lint::Untranslated => untranslated::check(context),
            Lint::UnusedWording => unused_wording::check(context),
            Lint::ReviewDates => review_dates::check(context),
            Lint::UncitedSource => uncited_source::check(context),
            Lint::SameSource => same_source::check(context),
            Lint::Burden => burden::check(context),
        }
    }
}
