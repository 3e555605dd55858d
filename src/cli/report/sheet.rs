//! Everything that the page is made from, and how it names items, options and criteria.

use maud::{Markup, html};

use super::super::diff::Difference;
use super::super::exit::Failure;
use super::super::folder::Folder;
use super::super::interfaces::Interfaces;
use super::super::names::Names;
use super::cases::Tried;
use super::prose::listed;
use crate::definition::Definition;
use crate::engine::{CriterionIx, Date, ItemIx, OptionSet, Standing};
use crate::present::Settings;
use crate::published::{Filling, Texts};
use crate::verify::Report;

/// Everything that the page is made from.
pub(super) struct Sheet<'a> {
    pub(super) folder: &'a Folder,
    pub(super) definition: &'a Definition,
    /// The languages, the default one first. Never empty.
    pub(super) locales: Vec<Locale<'a>>,
    pub(super) found: Found<'a>,
    pub(super) on: Date,
    pub(super) standing: Standing,
}

/// What was found out for this page.
pub(super) struct Found<'a> {
    pub(super) proof: &'a Report,
    /// `None` if there is no `cases.json`.
    pub(super) tried: Option<&'a Tried>,
    /// `None` if there is no older version to compare with.
    pub(super) difference: Option<&'a Difference>,
}

/// One language, with its texts filled in as on a page that says nothing about its clinic.
pub(super) struct Locale<'a> {
    pub(super) tag: &'a str,
    pub(super) name: &'a str,
    pub(super) texts: Texts<'a>,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(
        folder: &'a Folder,
        interfaces: &'a Interfaces,
        settings: &'a Settings,
        found: Found<'a>,
        on: Date,
    ) -> Result<Sheet<'a>, Failure> {
        let definition = &folder.definition;
        let page = Some(Filling {
            clinic: settings.clinic.as_deref(),
            emergency: settings.emergency.shown(),
        });
        let words = folder.words.iter().zip(&interfaces.0);
        let locales: Vec<_> = definition
            .locales
            .iter()
            .zip(words)
            .map(|(language, (words, interface))| Locale {
                tag: &language.locale,
                name: &language.name,
                texts: Texts { definition, words, interface, page },
            })
            .collect();
        if locales.is_empty() {
            return Err("the questionnaire lists no language".to_owned());
        }
        let standing = settings.standing;
        Ok(Sheet { folder, definition, locales, found, on, standing })
    }

    /// The default language.
    pub(super) fn main(&self) -> &Locale<'a> {
        &self.locales[0]
    }

    /// The names that messages use.
    pub(super) fn names(&self) -> Names<'a> {
        Names { definition: self.definition, words: self.folder.default_words() }
    }

    /// The number of an item on this page.
    pub(super) fn number(&self, item: ItemIx) -> usize {
        item.position() + 1
    }

    /// An item in a few words, in the default language.
    pub(super) fn short(&self, item: ItemIx) -> String {
        let texts = &self.main().texts;
        texts.fill(&texts.words.items[item.position()].short)
    }

    /// An option as patients read it, in the default language.
    pub(super) fn option(&self, item: ItemIx, option: usize) -> String {
        let texts = &self.main().texts;
        texts.fill(&texts.words.items[item.position()].options[option])
    }

    /// The options of a set, by position.
    pub(super) fn options_in(&self, item: ItemIx, set: OptionSet) -> Vec<usize> {
        let all = 0..self.definition.questionnaire.item(item).options;
        all.filter(|option| set.intersects(OptionSet::one(*option))).collect()
    }

    /// “Yes” or “Not sure”
    pub(super) fn quoted(&self, item: ItemIx, set: OptionSet) -> String {
        let options = self.options_in(item, set);
        let options: Vec<_> =
            options.into_iter().map(|option| format!("“{}”", self.option(item, option))).collect();
        listed(&options, "or")
    }

    /// An item by number and in a few words, as a link to where it stands.
    pub(super) fn item(&self, item: ItemIx) -> Markup {
        html! {
            a.to href={ "#item-" (self.number(item)) } {
                span.number { (self.number(item)) } " " (self.short(item))
            }
        }
    }

    /// A criterion by id, as a link to where it stands.
    pub(super) fn criterion(&self, criterion: CriterionIx) -> Markup {
        let id = &self.definition.criterion(criterion).id;
        html! { a.to href={ "#criterion-" (criterion.position() + 1) } { code { (id) } } }
    }

    /// A source by its short name, as a link to where it stands.
    pub(super) fn sources(&self, sources: &[usize]) -> Markup {
        html! {
            @for (place, source) in sources.iter().enumerate() {
                @if place > 0 { ", " }
                a.to href={ "#source-" (source + 1) } { (self.definition.sources[*source].id) }
            }
        }
    }

    /// Cells with something in each language, side by side.
    pub(super) fn cells(&self, cell: impl Fn(&Locale<'_>) -> Markup) -> Markup {
        html! { @for locale in &self.locales { td lang=(locale.tag) { (cell(locale)) } } }
    }

    /// Headings for such cells.
    pub(super) fn headings(&self) -> Markup {
        html! { @for locale in &self.locales { th scope="col" lang=(locale.tag) { (locale.name) } } }
    }

    /// Something that may be there or not in each language; a row only if it is there in one.
    pub(super) fn row(&self, name: &str, cell: impl Fn(&Locale<'_>) -> Option<Markup>) -> Markup {
        let there = self.locales.iter().any(|locale| cell(locale).is_some());
        html! {
            @if there {
                tr {
                    th scope="row" { (name) }
                    (self.cells(|locale| cell(locale).unwrap_or_else(|| html! { span.none { "–" } })))
                }
            }
        }
    }
}

impl Locale<'_> {
    /// A text with its placeholders filled.
    pub(super) fn fill(&self, text: &str) -> String {
        self.texts.fill(text)
    }

    /// Lines as a list, if there are any.
    pub(super) fn lines(&self, lines: &[String]) -> Option<Markup> {
        (!lines.is_empty())
            .then(|| html! { ul.lines { @for line in lines { li { (self.fill(line)) } } } })
    }
}
