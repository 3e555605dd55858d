//! One combination of answers in both versions, side by side.

use std::fmt::Write;

use super::super::names::Names;
use super::super::transcript::outcome as ending;
use super::Difference;
use crate::engine::ItemIx;
use crate::verify::{Change, Side, Transcript};

/// Letters in a column.
const WIDTH: usize = 52;

/// The old session on the left, the new one on the right. Marked is what differs, and what the
/// findings rest on that the change comes from.
pub(super) fn text(difference: &Difference, change: &Change) -> String {
    let witness = &change.witness;
    let (side, _) = change.causes();
    let (deciding, outcome) = match side {
        Side::Old => (&witness.old, change.old),
        Side::New => (&witness.new, change.new),
    };
    let findings = deciding.assessment.findings.iter();
    let findings = findings.filter(|finding| finding.outcome == Some(outcome));
    let matters: Vec<ItemIx> = findings.flat_map(|finding| finding.items.clone()).collect();
    let (old, new) = (difference.names(Side::Old), difference.names(Side::New));
    let mut text = row(' ', &["OLD".to_owned()], &["NEW".to_owned()]);
    for (before, after) in &witness.items {
        let (left, answer) = cell(old, &witness.old, *before);
        let (right, now) = cell(new, &witness.new, *after);
        let item = match side {
            Side::Old => before,
            Side::New => after,
        };
        let marked = answer != now || item.is_some_and(|item| matters.contains(&item));
        text += &row(if marked { '>' } else { ' ' }, &left, &right);
    }
    let end = |names, transcript: &Transcript| {
        wrapped(&format!("-> {}", ending(names, &transcript.assessment)), WIDTH)
    };
    text += &row(' ', &end(old, &witness.old), &end(new, &witness.new));
    text
}

/// The lines of one question, and the answer.
fn cell(
    names: Names<'_>,
    transcript: &Transcript,
    item: Option<ItemIx>,
) -> (Vec<String>, Option<String>) {
    let mut asked = transcript.asked.iter().enumerate();
    let found = item.and_then(|item| asked.find(|(_, (asked, _))| *asked == item));
    let Some((number, (item, option))) = found else {
        return (vec!["   (not asked)".to_owned()], None);
    };
    let code = option.map_or("(no answer)", |option| names.option(*item, option));
    let mut lines = wrapped(&format!("{}. {} = {code}", number + 1, names.item(*item)), WIDTH);
    if let Some(question) = names.question(*item) {
        let answer = option.and_then(|option| names.answer(*item, option));
        let answer = answer.unwrap_or_else(|| "(no answer)".to_owned());
        lines.extend(wrapped(&format!("   \"{question}\" {answer}"), WIDTH));
    }
    (lines, Some(code.to_owned()))
}

fn row(mark: char, left: &[String], right: &[String]) -> String {
    let mut text = String::new();
    for line in 0..left.len().max(right.len()) {
        let of = |lines: &[String]| lines.get(line).cloned().unwrap_or_default();
        let mark = if line == 0 { mark } else { ' ' };
        let line = format!("{mark} {:WIDTH$} | {}", of(left), of(right));
        let _ = writeln!(text, "{}", line.trim_end());
    }
    text
}

/// The text in lines of at most so many letters, unless a word is longer. What follows the first
/// line is indented.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let indent = text.chars().take_while(|letter| *letter == ' ').count();
    let mut lines = Vec::new();
    let mut line = " ".repeat(indent);
    let mut is_empty = true;
    for word in text.split_whitespace() {
        if !is_empty && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(std::mem::replace(&mut line, " ".repeat(3)));
            is_empty = true;
        }
        if !is_empty {
            line.push(' ');
        }
        line += word;
        is_empty = false;
    }
    lines.push(line);
    lines
}

#[cfg(test)]
mod tests {
    use super::wrapped;

    #[test]
    fn lines_are_broken_between_words() {
        assert_eq!(wrapped("one two three", 40), ["one two three"]);
        assert_eq!(wrapped("one two three", 7), ["one two", "   three"]);
        assert_eq!(wrapped("  one incomprehensible", 9), ["  one", "   incomprehensible"]);
        assert_eq!(wrapped("", 9), [""]);
    }
}
