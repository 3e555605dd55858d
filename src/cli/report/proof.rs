//! What was proved: each property, the exceptions from it, and whatever does not hold.

use maud::{Markup, html};

use super::super::transcript;
use super::super::wording::tell;
use super::prose::{count, large, ticked};
use super::sheet::Sheet;
use crate::definition::Allowed;
use crate::verify::{Level, Transcript, Verdict, Violation};

pub(super) fn proof(sheet: &Sheet<'_>) -> Markup {
    let sessions = &sheet.found.proof.sessions;
    html! {
        p.lead {
            "Every way to answer was looked at, all at once, by the same rules that patients meet; also those \
             with questions left open. Where a property does not hold, the shortest way to answer that shows \
             it was gone through with the engine itself."
        }
        table.plain {
            caption { "Ways to answer" }
            tbody {
                tr { th scope="row" { "Complete" } td { (large(&sessions.complete.to_string())) } }
                tr { th scope="row" { "With questions left open" } td { (large(&sessions.with_gaps.to_string())) } }
            }
        }
        table.plain.properties {
            caption { "Properties" }
            thead {
                tr {
                    th scope="col" { "Property" }
                    th scope="col" { "What it says" }
                    th scope="col" { "Result" }
                    th.figure scope="col" { "Checked" }
                    th.figure scope="col" { "Excepted" }
                }
            }
            tbody { @for verdict in &sheet.found.proof.verdicts { (property(verdict)) } }
        }
        p.note {
            "“Checked” counts criteria, options or pairs of answers, each over every way to answer. \
             “Excepted” counts those that a declared exception allows."
        }
        (exceptions(sheet))
        (violations(sheet))
    }
}

fn property(verdict: &Verdict) -> Markup {
    let errors = verdict.violations.iter().filter(|it| it.breach.level() == Level::Error).count();
    let warnings = verdict.violations.len() - errors;
    html! {
        tr {
            th scope="row" { code { (verdict.property.code()) } }
            td { (ticked(verdict.property.statement())) }
            td {
                @if errors == 0 { span.holds { "✓ holds" } } @else { span.fails { "✗ fails" } }
                @if errors > 0 { br; (count(errors, "fault", "faults")) }
                @if warnings > 0 { br; (count(warnings, "warning", "warnings")) }
            }
            td.figure { (verdict.checked) }
            td.figure { (verdict.excused) }
        }
    }
}

/// What the author allows although a property forbids it, and why.
fn exceptions(sheet: &Sheet<'_>) -> Markup {
    let exceptions = &sheet.folder.checks.exceptions;
    html! {
        h3 { "Declared exceptions" }
        @if exceptions.is_empty() {
            p { "None: every property holds as it stands, or fails." }
        } @else {
            p.note { "Each is needed: one that nothing needs is a fault. Read every reason; they are part of what is signed." }
            table.plain.exceptions {
                thead {
                    tr {
                        th scope="col" { "Property" }
                        th scope="col" { "Allowed" }
                        th scope="col" { "Why" }
                    }
                }
                tbody {
                    @for exception in exceptions {
                        tr {
                            th scope="row" { code { (property_of(exception.allows)) } }
                            td { (allowed(sheet, exception.allows)) }
                            td { (exception.why) }
                        }
                    }
                }
            }
        }
    }
}

fn property_of(allows: Allowed) -> &'static str {
    match allows {
        Allowed::Trigger { .. } => "trigger",
        Allowed::Monotonicity { .. } => "monotonicity",
        Allowed::RedFlagsFirst { .. } => "red-flags-first",
        Allowed::Decides { .. } => "decides",
    }
}

fn allowed(sheet: &Sheet<'_>, allows: Allowed) -> Markup {
    match allows {
        Allowed::Trigger { item, options } => html! {
            (sheet.item(item)) ": " span.answer { (sheet.quoted(item, options)) } " may end in consult"
        },
        Allowed::Monotonicity { item, options } => html! {
            (sheet.item(item)) ": " span.answer { (sheet.quoted(item, options)) }
            " may be milder than a less severe answer"
        },
        Allowed::RedFlagsFirst { criterion } => html! {
            "a milder criterion may stop before the questions of " (sheet.criterion(criterion))
        },
        Allowed::Decides { criterion } => html! {
            "a stricter criterion may always decide in place of " (sheet.criterion(criterion))
        },
    }
}

fn violations(sheet: &Sheet<'_>) -> Markup {
    let violations = || sheet.found.proof.violations();
    html! {
        h3 { "What does not hold" }
        @if violations().next().is_none() { p { "Nothing: no fault and no warning." } }
        @for (property, violation) in violations() { (fault(sheet, property.code(), violation)) }
    }
}

fn fault(sheet: &Sheet<'_>, property: &str, violation: &Violation) -> Markup {
    let told = tell(sheet.names(), &sheet.folder.checks, violation);
    let level = match violation.breach.level() {
        Level::Error => "Fault",
        Level::Warning => "Warning",
    };
    html! {
        div.fault {
            p { b { (level) " " } code { (property) } ": " (ticked(&told.message)) "." }
            p { b { "To mend it: " } (ticked(&told.help)) "." }
            @if let Some(sessions) = &violation.sessions {
                p {
                    "In " (large(&sessions.complete.to_string())) " complete ways to answer and "
                    (large(&sessions.with_gaps.to_string())) " with questions left open. The shortest:"
                }
            }
            @for (place, transcript) in violation.transcripts.iter().enumerate() {
                @if place > 0 { p { "And with the worse answer:" } }
                (session(sheet, transcript))
            }
        }
    }
}

fn session(sheet: &Sheet<'_>, transcript: &Transcript) -> Markup {
    let outcome = transcript::outcome(sheet.names(), &transcript.assessment);
    html! {
        ol.transcript {
            @for (item, option) in &transcript.asked {
                li {
                    (sheet.item(*item)) " "
                    @match option {
                        Some(option) => span.answer { "“" (sheet.option(*item, *option)) "”" },
                        None => "left open",
                    }
                }
            }
        }
        p { "→ " (ticked(&outcome)) }
    }
}
