//! The criteria, strictest class first: when each is met, what it says, and what it rests on.

use maud::{Markup, html};

use super::background::span;
use super::condition::{when_unsure, words};
use super::prose::class_badge;
use super::sheet::{Locale, Sheet};
use crate::definition::Call;
use crate::engine::{Criterion, CriterionClass, CriterionIx, Outcome};
use crate::words::CriterionWords;

pub(super) fn criteria(sheet: &Sheet<'_>) -> Markup {
    let classes = Outcome::ALL.into_iter().map(CriterionClass::Decides);
    html! {
        p.lead {
            "The strictest criterion that is met decides, every one that is met is told, and nothing is \
             added up. “Not sure” never counts as “no”: about a red flag it counts as yes, about \
             anything else a clinician looks first. A question that is not asked counts for nothing."
        }
        @for class in classes.chain([CriterionClass::Info]) { (of_class(sheet, class)) }
    }
}

fn of_class(sheet: &Sheet<'_>, class: CriterionClass) -> Markup {
    let all = sheet.definition.questionnaire.criteria().iter().enumerate();
    let criteria: Vec<_> = all.filter(|(_, criterion)| criterion.class == class).collect();
    html! {
        @if !criteria.is_empty() {
            h3.class { (class_badge(class)) " " (meaning(class)) " " span.count { (criteria.len()) } }
            table.criteria {
                thead {
                    tr {
                        th scope="col" { "Criterion, when it is met, and what it rests on" }
                        (sheet.headings())
                    }
                }
                tbody {
                    @for (position, criterion) in criteria {
                        (row(sheet, CriterionIx::new(position), criterion))
                    }
                }
            }
        }
    }
}

fn meaning(class: CriterionClass) -> &'static str {
    match class {
        CriterionClass::Decides(Outcome::Emergency) => "a red flag: call for help now",
        CriterionClass::Decides(Outcome::Urgent) => "a red flag: be seen today",
        CriterionClass::Decides(Outcome::OtherPathway) => "a condition that is treated elsewhere",
        CriterionClass::Decides(Outcome::NotNow) => "an exclusion",
        CriterionClass::Decides(Outcome::Wait) => "a deferral: wait, then come back",
        CriterionClass::Decides(Outcome::Review) => "a clinician looks first",
        CriterionClass::Decides(Outcome::Consult) => "a visit may fit",
        CriterionClass::Info => "told in the summary, never changes the outcome",
    }
}

fn row(sheet: &Sheet<'_>, ix: CriterionIx, criterion: &Criterion) -> Markup {
    let names = sheet.definition.criterion(ix);
    html! {
        tr id={ "criterion-" (ix.position() + 1) } {
            th scope="row" {
                code.name { (names.id) }
                div.when { (words(sheet, &criterion.when)) }
                @if let Some(unsure) = when_unsure(sheet, criterion) { (unsure) }
                @if criterion.stops { p.stops { "Ends the questions." } }
                (basis(sheet, ix))
            }
            (sheet.cells(|locale| said(locale, &locale.texts.words.criteria[ix.position()])))
        }
    }
}

/// What it rests on, how long it lasts, and whom to call.
fn basis(sheet: &Sheet<'_>, ix: CriterionIx) -> Markup {
    let names = sheet.definition.criterion(ix);
    let class = sheet.definition.questionnaire.criterion(ix).class;
    html! {
        div.basis {
            p {
                @if names.sources.is_empty() {
                    b { "The clinic’s own choice" } ", without a source."
                } @else {
                    "Rests on " (sheet.sources(&names.sources)) "."
                }
            }
            @if let Some(window) = names.waits {
                p { "Wait: " (span(sheet, sheet.main(), window)) "." }
            }
            @if class == CriterionClass::Decides(Outcome::Emergency) {
                @match names.call {
                    Call::Emergency => p { "Call: the emergency number." },
                    Call::Crisis => p { "Call: the crisis line." },
                }
            }
        }
    }
}

/// Everything that the patient reads of a criterion.
fn said(locale: &Locale<'_>, words: &CriterionWords) -> Markup {
    let part = |name: &str, text: &Option<String>| {
        html! { @if let Some(text) = text { p { span.part lang="en" { (name) } " " (locale.fill(text)) } } }
    };
    html! {
        p.reason { (locale.fill(&words.reason)) }
        (part("What would change it:", &words.change))
        (part("If not sure:", &words.unsure))
        (part("Heading:", &words.heading))
        (part("Body:", &words.body))
        @if let Some(steps) = locale.lines(&words.steps) {
            p { span.part lang="en" { "Steps:" } }
            (steps)
        }
    }
}
