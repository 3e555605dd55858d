//! The words of one locale: the questionnaire's own and the widget's.
//!
//! Texts may hold placeholders in braces: the name of a window (`{recentShot}`
//! becomes "3 months", `{recentShot.number}` becomes "3") or one of
//! [`SETTING_PLACEHOLDERS`]. They are checked when the files are loaded and
//! filled when a screen is made.

mod interface;
#[cfg(feature = "cli")]
mod wording;

pub use interface::{INTERFACE_KEYS, Interface, InterfaceKey};
#[cfg(feature = "cli")]
pub use wording::{Banned, Edge, Fill, Formula, Limits, Phrase, Side, Statement, Wording};

/// Placeholders that the page's own settings fill, and `questions`: how many questions
/// everyone is asked.
pub const SETTING_PLACEHOLDERS: [&str; 4] = ["clinic", "emergency", "crisis", "questions"];

/// The words of a questionnaire in one locale, by position as in [`crate::definition::Definition`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The locale, as a BCP 47 tag.
    pub locale: String,
    /// Shown on every screen when there is something to say about the translation.
    pub translation_note: Option<String>,
    /// State-law and other notices that must be seen.
    pub notices: Vec<String>,
    /// The start.
    pub start: StartWords,
    /// The items.
    pub items: Vec<ItemWords>,
    /// The criteria.
    pub criteria: Vec<CriterionWords>,
    /// What every person is told beside an outcome.
    pub facts: Vec<String>,
    /// The outcomes, strictest first.
    pub outcomes: Vec<OutcomeWords>,
    /// What must be said below every outcome but an emergency.
    pub disclaimer: Vec<String>,
    /// What to bring to a visit.
    pub bring: Vec<String>,
    /// What to ask the clinic.
    pub ask: Vec<String>,
}

/// The words of the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StartWords {
    /// The heading.
    pub heading: String,
    /// What this is, in a sentence or two.
    pub lead: String,
    /// What this is not, and what happens to the answers.
    pub points: Vec<String>,
}

/// The words of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemWords {
    /// A few words for lists.
    pub short: String,
    /// The question.
    pub question: String,
    /// A line of help below it.
    pub help: Option<String>,
    /// Examples or signs, as a list.
    pub points: Vec<String>,
    /// Why it is asked; never the limit that decides.
    pub why: String,
    /// The options.
    pub options: Vec<String>,
}

/// The words of a criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriterionWords {
    /// The reason, to the patient.
    pub reason: String,
    /// The reason when it hangs on a "not sure", instead of the widget's own.
    pub unsure: Option<String>,
    /// What would change it.
    pub change: Option<String>,
    /// The headline when it decides, instead of the outcome's own.
    pub heading: Option<String>,
    /// What to do when it decides, instead of the outcome's own.
    pub body: Option<String>,
    /// Next steps when it decides, before the outcome's own.
    pub steps: Vec<String>,
}

/// The words of an outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutcomeWords {
    /// Two or three words above the headline.
    pub label: String,
    /// The headline: what to do.
    pub heading: String,
    /// What it means.
    pub body: String,
    /// Next steps.
    pub steps: Vec<String>,
}

/// Languages that are written from right to left.
const RIGHT_TO_LEFT: [&str; 8] = ["ar", "dv", "fa", "he", "ps", "ur", "ug", "yi"];

/// The direction in which a locale is written: `ltr` or `rtl`.
pub fn direction(locale: &str) -> &'static str {
    let language = locale.split('-').next().unwrap_or_default();
    if RIGHT_TO_LEFT.contains(&language) { "rtl" } else { "ltr" }
}

/// The placeholders in a text: the names between braces.
pub fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).map(|rest| rest.split_once('}').map_or(rest, |(name, _)| name))
}

/// The text with each placeholder replaced by what `value` says.
pub fn fill<'v>(text: &str, value: impl Fn(&str) -> Option<std::borrow::Cow<'v, str>>) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        if let Some(value) = value(name) {
            filled.push_str(&value);
        }
        rest = after;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_found_and_filled() {
        let text = "Wait {a} or {b.number}.";
        assert_eq!(placeholders(text).collect::<Vec<_>>(), ["a", "b.number"]);
        let filled = fill(text, |name| (name == "a").then_some("3 months".into()));
        assert_eq!(filled, "Wait 3 months or .");
        assert_eq!(fill("none", |_| None), "none");
    }
}
