//! A session as text: what was asked and answered, and what follows.

use std::fmt::Write;

use super::names::Names;
use crate::engine::{Assessment, Cause, ItemIx};
use crate::verify::Transcript;

/// The session, one line for each question, indented; the ones that matter are marked.
pub(super) fn text(names: Names<'_>, transcript: &Transcript, marked: &[ItemIx]) -> String {
    let mut text = String::new();
    for (number, (item, option)) in transcript.asked.iter().enumerate() {
        let code = option.map_or("(no answer)", |option| names.option(*item, option));
        let mark = if marked.contains(item) { '>' } else { ' ' };
        let _ = write!(text, "{mark} {:>3}. {} = {code}", number + 1, names.item(*item));
        if let Some(question) = names.question(*item) {
            let answer = option.and_then(|option| names.answer(*item, option));
            let answer = answer.unwrap_or_else(|| "(no answer)".to_owned());
            let _ = write!(text, "\n       \"{question}\" {answer}");
        }
        text.push('\n');
    }
    let _ = writeln!(text, "    -> {}", outcome(names, &transcript.assessment));
    text
}

/// The outcome with its findings in one line.
pub(super) fn outcome(names: Names<'_>, assessment: &Assessment) -> String {
    let findings: Vec<_> =
        assessment.findings.iter().map(|finding| cause(names, finding.cause)).collect();
    match findings.is_empty() {
        true => format!("{}, no finding", assessment.outcome.code()),
        false => format!("{} ({})", assessment.outcome.code(), findings.join("; ")),
    }
}

/// Why a finding is listed.
pub(super) fn cause(names: Names<'_>, cause: Cause) -> String {
    match cause {
        Cause::Met(criterion) => format!("`{}` is met", names.criterion(criterion)),
        Cause::Unsure(criterion) => format!("`{}` is unsure", names.criterion(criterion)),
        Cause::UnsureAnswer(item) => format!("`{}` is \"not sure\"", names.item(item)),
        Cause::Unanswered(item) => format!("`{}` has no answer", names.item(item)),
        Cause::Standing(_) => "the questionnaire is not in force".to_owned(),
    }
}
