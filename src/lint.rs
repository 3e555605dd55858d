//! What can be said about a questionnaire beyond its logic: words, dates, sources and burden.
//!
//! Each [`Lint`] has a file of its own that says what it looks for, why, and an example. None is
//! about any particular questionnaire: what a clinic's words are held to are lists in
//! `wording.<locale>.json`, added to the ones built in for English and Spanish ([`built_in()`]).
//!
//! Pure: no files and no clock; the texts and the day are handed in. What a lint could not look
//! at, for want of a list or a formula, it says: nothing passes in silence.

mod banned_words;
mod built_in;
mod burden;
mod context;
mod difficulty;
mod double_negation;
mod english;
mod filled;
mod finding;
mod limit_shown;
mod must_say;
mod negation;
mod passages;
mod pieces;
mod placeholders;
mod question_form;
mod reading_grade;
mod review_dates;
mod rule;
mod same_label;
mod same_question;
mod same_source;
mod same_texts;
mod sentences;
mod spanish;
mod spot;
mod uncited_source;
mod unsure_label;
mod unsure_text;
mod untranslated;
mod unused_wording;
mod window_edge;
mod window_number;

pub use banned_words::banned;
pub use built_in::built_in;
pub use context::{Context, Files, LocaleFiles};
pub use difficulty::{coleman_liau, too_hard};
pub use double_negation::double_negation;
pub use filled::filled;
pub use finding::{Checked, Finding};
pub use limit_shown::shows_limit;
pub use must_say::unsaid;
pub use negation::differing_sentences;
pub use passages::{Kind, Passage, passages};
pub use pieces::{Piece, pieces};
pub use question_form::complaints;
pub use rule::Lint;
pub use sentences::{Counts, plain, sentences};
pub use spot::{File, Spot};

/// What came out of one lint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linted {
    /// The lint.
    pub lint: Lint,
    /// What it looked at and found.
    pub checked: Checked,
}

/// Runs every lint, in their order.
pub fn lint(context: &Context<'_>) -> Vec<Linted> {
    Lint::ALL.into_iter().map(|lint| Linted { lint, checked: lint.check(context) }).collect()
}
