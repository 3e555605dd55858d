//! What patients read besides questions and reasons: start, notices, outcomes, facts, disclaimer.

use maud::{Markup, html};

use super::prose::badge;
use super::sheet::{Locale, Sheet};
use crate::engine::Outcome;
use crate::words::OutcomeWords;

pub(super) fn words(sheet: &Sheet<'_>) -> Markup {
    html! {
        p.lead {
            "With the questions and reasons above, this is every word of the questionnaire that a patient \
             can read. Buttons and labels belong to the widget."
        }
        h3 { "Before the first question" }
        (table(sheet, html! {
            (sheet.row("Heading", |locale| Some(html! { b { (locale.fill(&locale.texts.words.start.heading)) } })))
            (sheet.row("Lead", |locale| Some(html! { (locale.fill(&locale.texts.words.start.lead)) })))
            (sheet.row("Points", |locale| locale.lines(&locale.texts.words.start.points)))
            (sheet.row("Notices", |locale| locale.lines(&locale.texts.words.notices)))
            (sheet.row("About the translation", |locale| {
                locale.texts.words.translation_note.as_ref().map(|note| html! { (locale.fill(note)) })
            }))
        }))
        h3 { "The outcomes, strictest first" }
        p.note {
            "When a single criterion decides and has a heading or body of its own, those stand here instead."
        }
        @for outcome in Outcome::ALL { (of_outcome(sheet, outcome)) }
        h3 { "Beside an outcome" }
        (table(sheet, html! {
            (sheet.row("What to bring", |locale| locale.lines(&locale.texts.words.bring)))
            (sheet.row("What to ask", |locale| locale.lines(&locale.texts.words.ask)))
            (sheet.row("Disclaimer", |locale| locale.lines(&locale.texts.words.disclaimer)))
        }))
        @if !sheet.definition.facts.is_empty() { (facts(sheet)) }
    }
}

fn table(sheet: &Sheet<'_>, rows: Markup) -> Markup {
    html! { table.words { thead { tr { td {} (sheet.headings()) } } tbody { (rows) } } }
}

fn of_outcome(sheet: &Sheet<'_>, outcome: Outcome) -> Markup {
    html! {
        div.entry {
            h4 { (badge(outcome)) }
            (table(sheet, html! {
                (sheet.row("Label", |locale| Some(html! { (locale.fill(&of(locale, outcome).label)) })))
                (sheet.row("Heading", |locale| Some(html! { b { (locale.fill(&of(locale, outcome).heading)) } })))
                (sheet.row("Body", |locale| Some(html! { (locale.fill(&of(locale, outcome).body)) })))
                (sheet.row("Steps", |locale| locale.lines(&of(locale, outcome).steps)))
            }))
        }
    }
}

fn of<'l>(locale: &'l Locale<'_>, outcome: Outcome) -> &'l OutcomeWords {
    &locale.texts.words.outcomes[outcome as usize]
}

/// What everybody is told, with its sources.
fn facts(sheet: &Sheet<'_>) -> Markup {
    html! {
        h3 { "Facts that everyone is told" }
        p.note { "With wait, review and consult, whatever the answers were." }
        table.words.facts {
            thead { tr { th scope="col" { "Fact" } (sheet.headings()) th scope="col" { "Rests on" } } }
            tbody {
                @for (position, fact) in sheet.definition.facts.iter().enumerate() {
                    tr {
                        th scope="row" { code { (fact.id) } }
                        (sheet.cells(|locale| html! { (locale.fill(&locale.texts.words.facts[position])) }))
                        td { (sheet.sources(&fact.sources)) }
                    }
                }
            }
        }
    }
}
