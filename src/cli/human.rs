//! The results of a check, for people.

use std::fmt::Write;

use annotate_snippets::Level as Drawn;

use super::check::Results;
use super::folder::Folder;
use super::lints::place;
use super::names::Names;
use super::places::Places;
use super::render::Style;
use super::stale::Stale;
use super::transcript;
use super::wording::tell;
use crate::engine::Status;
use crate::lint::Linted;
use crate::verify::{Counts, Level, Report, Verdict, Violation};

/// Findings first, then what holds, how many sessions there are and how long they take.
pub(super) fn report(folder: &Folder, found: &Results<'_>, style: &Style) -> String {
    let Results { report, lints, stale } = *found;
    let mut text = String::new();
    let names = Names { definition: &folder.definition, words: folder.default_words() };
    let places = Places::new(folder);
    for (property, violation) in report.violations() {
        let told = tell(names, &folder.checks, violation);
        let level = drawn(violation.breach.level());
        let place = places.of(told.subject);
        text += &style.message(level, property.code(), &told.message, place, &told.help);
        text += "\n";
        text += &witness(names, violation);
        text += "\n";
    }
    for linted in lints {
        for finding in &linted.checked.findings {
            let (level, place) = (drawn(finding.level), place(folder, finding.spot));
            let code = linted.lint.code();
            text += &style.message(level, code, &finding.message, place, &finding.help);
            text += "\n\n";
        }
    }
    if let Some(Stale { level, message, help, place }) = stale {
        text += &style.message(drawn(*level), Stale::CODE, message, *place, help);
        text += "\n\n";
    }
    text += &heading(folder);
    for verdict in &report.verdicts {
        text += &line(verdict, style);
    }
    text += "\n";
    for linted in lints {
        text += &lint_line(linted, style);
    }
    text += "\n";
    text += &sessions(report);
    text += &conclusion(found, style);
    text
}

fn drawn(level: Level) -> Drawn<'static> {
    match level {
        Level::Error => Drawn::ERROR,
        Level::Warning => Drawn::WARNING,
    }
}

fn heading(folder: &Folder) -> String {
    let definition = &folder.definition;
    let status = match definition.status {
        Status::Draft => ", a draft",
        Status::Active => "",
        Status::Retired => ", retired",
    };
    let questionnaire = &definition.questionnaire;
    let mut text = format!(
        "{} {}{status}: {} items, {} criteria\n",
        definition.id,
        definition.version,
        questionnaire.items().len(),
        questionnaire.criteria().len(),
    );
    let missing = folder.locales_without_words();
    if !missing.is_empty() {
        let _ = writeln!(text, "no words beside it for: {}", missing.join(", "));
    }
    if folder.checks_file.is_none() {
        text +=
            "no checks.json beside it: \"no\", \"not sure\", \"yes\" is the order of severity\n";
    }
    text.push('\n');
    text
}

/// The shortest session that shows it, or the two to compare.
fn witness(names: Names<'_>, violation: &Violation) -> String {
    let questionnaire = &names.definition.questionnaire;
    let mut text = String::new();
    if let Some(counts) = &violation.sessions {
        let of = if violation.transcripts.len() > 1 { "pairs of " } else { "" };
        let _ = writeln!(text, "  in {of}{}; the shortest:", amount(counts));
    }
    for (number, session) in violation.transcripts.iter().enumerate() {
        if number > 0 {
            text += "  and with the worse answer:\n";
        }
        text += &transcript::text(names, session, &violation.breach.items(questionnaire));
    }
    text
}

fn line(verdict: &Verdict, style: &Style) -> String {
    let levels = verdict.violations.iter().map(|violation| violation.breach.level());
    let mark = mark(levels.clone(), style);
    let notes = notes(verdict.checked, levels, verdict.excused);
    let property = verdict.property;
    format!("  {mark}  {:<16} {} ({notes})\n", property.code(), property.statement())
}

/// As a property, with what could not be looked at below.
fn lint_line(linted: &Linted, style: &Style) -> String {
    let Linted { lint, checked } = linted;
    let levels = checked.findings.iter().map(|finding| finding.level);
    let mark = match checked.count {
        0 => "  -  ".to_owned(),
        _ => mark(levels.clone(), style),
    };
    let notes = notes(checked.count, levels, 0);
    let mut text = format!("  {mark}  {:<16} {} ({notes})\n", lint.code(), lint.statement());
    for reason in &checked.not_checked {
        let _ = writeln!(text, "         {} {reason}", style.doubtful("not checked:"));
    }
    text
}

fn mark(levels: impl Iterator<Item = Level> + Clone, style: &Style) -> String {
    if levels.clone().any(|level| level == Level::Error) {
        style.bad("fails")
    } else if levels.count() > 0 {
        style.doubtful("holds")
    } else {
        style.good("holds")
    }
}

fn notes(checked: usize, levels: impl Iterator<Item = Level> + Clone, excused: usize) -> String {
    let errors = levels.clone().filter(|level| *level == Level::Error).count();
    let warnings = levels.count() - errors;
    let mut notes = vec![format!("{checked} checked")];
    let counts = [(errors, "broken"), (warnings, "doubtful"), (excused, "declared and explained")];
    notes.extend(counts.iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n} {what}")));
    notes.join(", ")
}

fn sessions(report: &Report) -> String {
    let mut text = format!("{}.\n\n", amount(&report.sessions));
    let _ = writeln!(
        text,
        "  {:<14} {:>40}  {:>6} {:>7} {:>6}",
        "outcome", "complete sessions", "fewest", "typical", "most"
    );
    for (outcome, counts) in &report.outcomes {
        let burden = report.burden.iter().find(|burden| burden.outcome == *outcome);
        let taps = |count: Option<usize>| count.map_or("-".to_owned(), |count| count.to_string());
        let _ = writeln!(
            text,
            "  {:<14} {:>40}  {:>6} {:>7} {:>6}",
            outcome.code(),
            grouped(&counts.complete.to_string()),
            taps(burden.map(|burden| burden.fewest)),
            taps(burden.map(|burden| burden.typical)),
            taps(burden.map(|burden| burden.most)),
        );
    }
    text +=
        "\nTaps; typical is for a person who has as little to report as the outcome allows.\n\n";
    text
}

fn conclusion(found: &Results<'_>, style: &Style) -> String {
    let Results { report, lints, stale } = *found;
    let broken = report.violations().map(|(_, violation)| violation.breach.level());
    let in_texts = lints.iter().flat_map(|linted| &linted.checked.findings);
    let levels = broken.chain(in_texts.map(|finding| finding.level));
    let levels = levels.chain(stale.map(|stale| stale.level));
    let errors = levels.clone().filter(|level| *level == Level::Error).count();
    let warnings = levels.filter(|level| *level == Level::Warning).count();
    let also = match warnings {
        0 => String::new(),
        1 => ", with 1 warning".to_owned(),
        _ => format!(", with {warnings} warnings"),
    };
    match errors {
        0 => format!("{}{also}\n", style.good("Every property holds")),
        1 => format!("{}{also}\n", style.bad("1 fault")),
        _ => format!("{}{also}\n", style.bad(&format!("{errors} faults"))),
    }
}

/// Numbers of sessions in words.
pub(super) fn amount(counts: &Counts) -> String {
    let (complete, gaps) = (counts.complete.to_string(), counts.with_gaps.to_string());
    let plural = if complete == "1" { "" } else { "s" };
    let gaps = match gaps.as_str() {
        "0" => String::new(),
        _ => format!(", and {} with questions left open", grouped(&gaps)),
    };
    format!("{} complete session{plural}{gaps}", grouped(&complete))
}

/// A number with its thousands apart.
pub(super) fn grouped(digits: &str) -> String {
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
