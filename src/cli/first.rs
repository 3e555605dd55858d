//! `first.LOCALE.json`: the first question, which the widget's script asks on the painted start
//! while the module is still on its way. `www/embed/late/first.js` reads it.

use serde::Serialize;

use super::exit::Failure;
use super::json::written;
use crate::engine::{Path, Response, most_remaining};
use crate::present::progress_key;
use crate::published::{Texts, one_line};
use crate::words::InterfaceKey as Key;

/// The first question in one language. `{clinic}` and `{emergency}` are for the page to fill.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct First {
    back: String,
    /// "At most N more", in words, and how many that is with the one that is showing.
    progress: String,
    most: usize,
    heading: String,
    help: Option<String>,
    points: Vec<String>,
    options: Vec<String>,
    why_label: String,
    why: String,
    delete: String,
}

/// The text of the file; none for a questionnaire that asks nothing.
pub(super) fn first(texts: &Texts<'_>) -> Result<Option<String>, Failure> {
    let questionnaire = &texts.definition.questionnaire;
    let nothing = Response::empty(questionnaire);
    let path = Path::new(questionnaire, &nothing);
    let Some(item) = path.unanswered().next() else { return Ok(None) };
    let fill = |text: &str| one_line(&texts.fill(text));
    let ui = |key| fill(texts.interface.get(key));
    let all = |lines: &[String]| lines.iter().map(|line| fill(line)).collect();
    let Some(words) = texts.words.items.get(item.position()) else { return Ok(None) };
    let most = most_remaining(questionnaire, &nothing);
    let (now, at_most) = (path.unanswered().count() - 1, most - 1);
    let progress = ui(progress_key(now, at_most))
        .replace("{n}", &now.to_string())
        .replace("{most}", &at_most.to_string());
    let first = First {
        back: ui(Key::Back),
        progress,
        most,
        heading: fill(&words.question),
        help: words.help.as_deref().map(fill),
        points: all(&words.points),
        options: all(&words.options),
        why_label: ui(Key::Why),
        why: fill(&words.why),
        delete: ui(Key::Delete),
    };
    Ok(Some(written(&first)? + "\n"))
}
