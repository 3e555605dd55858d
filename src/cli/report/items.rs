//! Every item as patients see it, each language beside the others.

use maud::{Markup, html};

use super::condition::words;
use super::prose::class_badge;
use super::sheet::{Locale, Sheet};
use crate::engine::{CriterionClass, CriterionIx, ItemIx, Outcome};
use crate::words::ItemWords;

pub(super) fn items(sheet: &Sheet<'_>) -> Markup {
    html! {
        p.lead {
            "In the order in which they are asked, word for word. One question stands on the screen at a \
             time, and one tap answers it. “Why we ask” opens when a person wants to know. Where the \
             page names its clinic and its emergency number, those stand in the place of “"
            (sheet.main().fill("{clinic}")) "” and “" (sheet.main().fill("{emergency}")) "”."
        }
        @for item in sheet.definition.questionnaire.item_ixs() { (entry(sheet, item)) }
    }
}

fn entry(sheet: &Sheet<'_>, item: ItemIx) -> Markup {
    let names = sheet.definition.item(item);
    let number = sheet.number(item);
    html! {
        section.entry id={ "item-" (number) } aria-labelledby={ "item-" (number) "-name" } {
            h3 id={ "item-" (number) "-name" } {
                span.number { (number) } " " (sheet.short(item)) " " code { (names.link_id) }
            }
            div.asked {
                @match &sheet.definition.questionnaire.item(item).enable_when {
                    Some(when) => { b { "Asked if " } (words(sheet, when)) }
                    None => { b { "Asked of everyone" } }
                }
            }
            table.words {
                thead { tr { td {} (sheet.headings()) } }
                tbody {
                    (sheet.row("Question", |locale| Some(html! { b { (locale.fill(&item_words(locale, item).question)) } })))
                    (sheet.row("Help", |locale| {
                        item_words(locale, item).help.as_ref().map(|help| html! { (locale.fill(help)) })
                    }))
                    (sheet.row("Listed", |locale| locale.lines(&item_words(locale, item).points)))
                    (sheet.row("Options", |locale| Some(html! {
                        ol.options {
                            @for option in &item_words(locale, item).options { li { (locale.fill(option)) } }
                        }
                    })))
                    (sheet.row("Why we ask", |locale| Some(html! { (locale.fill(&item_words(locale, item).why)) })))
                    (sheet.row("In lists", |locale| Some(html! { (locale.fill(&item_words(locale, item).short)) })))
                }
            }
            (used_by(sheet, item))
        }
    }
}

fn item_words<'l>(locale: &'l Locale<'_>, item: ItemIx) -> &'l ItemWords {
    &locale.texts.words.items[item.position()]
}

/// The criteria that look at the item, strictest class first.
fn used_by(sheet: &Sheet<'_>, item: ItemIx) -> Markup {
    let criteria = sheet.definition.questionnaire.criteria();
    let reads = |class: CriterionClass| {
        let all = criteria.iter().enumerate().filter(move |(_, it)| it.class == class);
        let reads = all.filter(|(_, criterion)| {
            let mut reads = false;
            criterion.when.each_comparison(&mut |named, _| reads |= named == item);
            reads
        });
        reads.map(|(position, _)| CriterionIx::new(position)).collect::<Vec<_>>()
    };
    let classes = Outcome::ALL.into_iter().map(CriterionClass::Decides);
    let classes = classes.chain([CriterionClass::Info]);
    let classes: Vec<_> =
        classes.map(|class| (class, reads(class))).filter(|(_, all)| !all.is_empty()).collect();
    html! {
        p.used {
            @if classes.is_empty() {
                "No criterion reads it; it only decides what is asked next."
            } @else {
                "Read by"
                @for (class, criteria) in classes {
                    " " span.use {
                        (class_badge(class)) " "
                        @for (place, criterion) in criteria.into_iter().enumerate() {
                            @if place > 0 { ", " }
                            (sheet.criterion(criterion))
                        }
                    }
                }
            }
        }
    }
}
