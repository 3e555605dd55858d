//! The difference, for people.

use std::fmt::Write;

use super::super::edits::{Edit, Part, What};
use super::super::human::grouped;
use super::super::render::Style;
use super::super::transcript::cause;
use super::causes::edited;
use super::conclusion::{Conclusion, amount, notes};
use super::{Difference, columns};
use crate::engine::Outcome;
use crate::verify::{Change, Counts, OneSided, Side};

/// A line that is longer than this is hard to read, and a matrix that is wider is rounded.
const WIDEST: usize = 110;

/// More findings than these are counted only; JSON has all of them.
const MOST_CAUSES: usize = 12;

/// What was edited, the matrix, each change with its causes and shortest combination, and what it
/// comes to.
pub(super) fn report(difference: &Difference, style: &Style) -> String {
    let comparison = &difference.comparison;
    let (old, new) = (&difference.old.definition, &difference.new.definition);
    let mut text = format!("{} {} -> {} {}\n\n", old.id, old.version, new.id, new.version);
    text += &edits(&difference.edits);
    text += &matrix(difference);
    for change in &comparison.changes {
        text += &told(difference, change, style);
    }
    text += &apart(difference, style);
    for note in notes(difference) {
        let _ = writeln!(text, "{} {note}.\n", style.doubtful("note:"));
    }
    let conclusion = Conclusion::of(difference);
    let sentence = conclusion.sentence(comparison);
    text += &match conclusion {
        Conclusion::Milder => style.bad(&sentence),
        Conclusion::Stricter => style.doubtful(&sentence),
        Conclusion::NoChangeOfOutcome | Conclusion::WordingOnly | Conclusion::NoDifference => {
            style.good(&sentence)
        }
    };
    text.push('\n');
    text
}

fn edits(edits: &[Edit]) -> String {
    let mut text = String::new();
    if !edits.is_empty() {
        text += "edited:\n";
    }
    for Edit { part, name, what } in edits {
        let code = part.code();
        let _ = match what {
            What::Added => writeln!(text, "  {code:<10} {name}: added"),
            What::Removed => writeln!(text, "  {code:<10} {name}: removed"),
            What::Moved => writeln!(text, "  {code:<10} {name}: moved"),
            What::Renamed(from) => writeln!(text, "  {code:<10} {name}: was {from}"),
            What::Changed { aspect, from, to } => {
                let subject = match part {
                    Part::Identity if aspect == name => aspect.clone(),
                    _ => format!("{name}: {aspect}"),
                };
                let side = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".to_owned());
                let (from, to) = (side(from), side(to));
                match subject.len() + from.len() + to.len() < WIDEST - 20 {
                    true => writeln!(text, "  {code:<10} {subject}: {from} -> {to}"),
                    false => writeln!(
                        text,
                        "  {code:<10} {subject}:\n{:13}- {from}\n{:13}+ {to}",
                        "", ""
                    ),
                }
            }
        };
    }
    if !edits.is_empty() {
        text.push('\n');
    }
    text
}

/// Complete combinations by outcome, the old one down and the new one across.
fn matrix(difference: &Difference) -> String {
    let comparison = &difference.comparison;
    let count = |old, new| comparison.count(old, new).map(|it| it.complete.to_string());
    let has = |old: Outcome, new: Outcome| comparison.count(old, new).is_some();
    let rows =
        Outcome::ALL.into_iter().filter(|old| Outcome::ALL.iter().any(|new| has(*old, *new)));
    let across = Outcome::ALL.into_iter();
    let across = across.filter(|new| Outcome::ALL.iter().any(|old| has(*old, *new)));
    let (rows, across): (Vec<_>, Vec<_>) = (rows.collect(), across.collect());
    let drawn = |number: &dyn Fn(&str) -> String| {
        let cell = |old, new| count(old, new).map_or_else(|| ".".to_owned(), |it| number(&it));
        let width = |new: Outcome| {
            let cells = rows.iter().map(|old| cell(*old, new).len());
            cells.chain([new.code().len()]).max().unwrap_or(0)
        };
        let mut lines = vec![format!("  {:<14}", "old \\ new")];
        lines[0].extend(across.iter().map(|new| format!("  {:>1$}", new.code(), width(*new))));
        for old in &rows {
            let mut line = format!("  {:<14}", old.code());
            for new in &across {
                let _ = write!(line, "  {:>1$}", cell(*old, *new), width(*new));
            }
            lines.push(line);
        }
        lines
    };
    let exact = drawn(&grouped);
    let fits = exact.iter().all(|line| line.len() <= WIDEST);
    let (lines, rounded) = match fits {
        true => (exact, ""),
        false => (drawn(&rounded), ", rounded"),
    };
    let total = amount(&comparison.combinations);
    let mut text =
        format!("{total}; complete ones, old outcome down and new one across{rounded}:\n\n");
    text += &lines.join("\n");
    text += "\n\n";
    if !fits {
        for (outcome, counts) in &comparison.unchanged {
            let _ = writeln!(text, "the same: {}, in {}", outcome.code(), amount(counts));
        }
        text.push('\n');
    }
    text
}

/// A number with many digits in three of them.
fn rounded(digits: &str) -> String {
    match digits.len() {
        0..=6 => grouped(digits),
        length => format!("{}.{}e{}", &digits[..1], &digits[1..3], length - 1),
    }
}

fn told(difference: &Difference, change: &Change, style: &Style) -> String {
    let word = match change.is_milder() {
        true => style.bad("milder"),
        false => style.doubtful("stricter"),
    };
    let (old, new) = (change.old.code(), change.new.code());
    let mut text = format!("{word}: {old} -> {new}, in {}\n", amount(&change.combinations));
    text += &causes(difference, change);
    text += "  the shortest:\n";
    text += &columns::text(difference, change);
    text.push('\n');
    text
}

/// The findings that the change comes from, those with the most combinations first.
fn causes(difference: &Difference, change: &Change) -> String {
    let (side, causes) = change.causes();
    let mut text = match side {
        Side::Old => "  it decided before, and does not now:\n".to_owned(),
        Side::New => "  it decides now, and did not before:\n".to_owned(),
    };
    let mut causes: Vec<_> = causes.iter().collect();
    causes.sort_by(|(_, a), (_, b)| (&b.complete, &b.with_gaps).cmp(&(&a.complete, &a.with_gaps)));
    for (finding, counts) in causes.iter().take(MOST_CAUSES) {
        let told = cause(difference.names(side), *finding);
        let edits = edited(difference, side, *finding);
        let edits: String = edits.iter().map(|edit| format!("; {edit}")).collect();
        let _ = writeln!(text, "    {told}, in {}{edits}", short_amount(counts));
    }
    if causes.len() > MOST_CAUSES {
        let _ = writeln!(text, "    and {} more", causes.len() - MOST_CAUSES);
    }
    text
}

/// What cannot be compared.
fn apart(difference: &Difference, style: &Style) -> String {
    let comparison = &difference.comparison;
    if comparison.one_sided.is_empty() {
        return String::new();
    }
    let mut text = format!(
        "{}: {} give an answer that one version asks for and does not offer\n",
        style.doubtful("not compared"),
        amount(&comparison.not_comparable)
    );
    for OneSided { side, item, option, outcomes } in &comparison.one_sided {
        let names = difference.names(*side);
        let only = match side {
            Side::Old => "only in OLD",
            Side::New => "only in NEW",
        };
        let ends: Vec<_> = outcomes
            .iter()
            .map(|(outcome, counts)| format!("{} in {}", outcome.code(), short_amount(counts)))
            .collect();
        let (item, option) = (names.item(*item), names.option(*item, *option));
        let _ = writeln!(text, "    {item} = {option}, {only}: {}", ends.join(", "));
    }
    text.push('\n');
    text
}

/// How many complete ones, or if there are none how many others.
fn short_amount(counts: &Counts) -> String {
    match counts.complete.to_string().as_str() {
        "0" => format!("{} with questions left open", grouped(&counts.with_gaps.to_string())),
        complete => grouped(complete),
    }
}
