//! What the rules rest on: windows and sources.

use maud::{Markup, html};

use super::sheet::{Locale, Sheet};
use crate::definition::Unit;
use crate::engine::CriterionIx;

pub(super) fn windows(sheet: &Sheet<'_>) -> Markup {
    html! {
        p.lead {
            "Time spans and limits that options, reasons and headings share. Each is written in one place; \
             exactly at the window counts as past it."
        }
        table.plain {
            thead {
                tr {
                    th scope="col" { "Window" }
                    (sheet.headings())
                    th scope="col" { "Waited for by" }
                }
            }
            tbody {
                @for (position, window) in sheet.definition.windows.iter().enumerate() {
                    tr {
                        th scope="row" { code { (window.name) } }
                        (sheet.cells(|locale| html! { (span(sheet, locale, position)) }))
                        td { (waited_for(sheet, position)) }
                    }
                }
            }
        }
    }
}

/// A window in words, as patients read it.
pub(super) fn span(sheet: &Sheet<'_>, locale: &Locale<'_>, window: usize) -> String {
    let window = &sheet.definition.windows[window];
    match window.unit {
        Unit::None => window.number.clone(),
        Unit::Day | Unit::Week | Unit::Month | Unit::Year => {
            locale.fill(&format!("{{{}}}", window.name))
        }
    }
}

fn waited_for(sheet: &Sheet<'_>, window: usize) -> Markup {
    let all = sheet.definition.criteria.iter().enumerate();
    let waiting: Vec<_> = all
        .filter(|(_, criterion)| criterion.waits == Some(window))
        .map(|(position, _)| CriterionIx::new(position))
        .collect();
    html! {
        @if waiting.is_empty() { span.none { "–" } }
        @for (place, criterion) in waiting.into_iter().enumerate() {
            @if place > 0 { ", " }
            (sheet.criterion(criterion))
        }
    }
}

pub(super) fn sources(sheet: &Sheet<'_>) -> Markup {
    let cited = |source: usize| {
        let criteria = sheet.definition.criteria.iter().enumerate();
        let criteria = criteria.filter(move |(_, criterion)| criterion.sources.contains(&source));
        criteria.map(|(position, _)| CriterionIx::new(position)).collect::<Vec<_>>()
    };
    html! {
        table.plain.sources {
            thead {
                tr {
                    th scope="col" { "Source" }
                    th scope="col" { "Publication" }
                    th scope="col" { "How to find it" }
                    th scope="col" { "Cited by" }
                }
            }
            tbody {
                @for (position, source) in sheet.definition.sources.iter().enumerate() {
                    tr id={ "source-" (position + 1) } {
                        th scope="row" { (source.id) }
                        td {
                            cite { (source.title) } ". " (source.publisher)
                            @if let Some(year) = &source.year { ", " (year) }
                            "."
                        }
                        td { (source.identifier) }
                        td.cited {
                            @for (place, criterion) in cited(position).into_iter().enumerate() {
                                @if place > 0 { ", " }
                                (sheet.criterion(criterion))
                            }
                            @for fact in sheet.definition.facts.iter().filter(|fact| fact.sources.contains(&position)) {
                                " " span.fact { "fact " code { (fact.id) } }
                            }
                        }
                    }
                }
            }
        }
    }
}
