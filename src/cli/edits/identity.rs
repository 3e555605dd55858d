//! What a questionnaire says about itself, and what its criteria, facts and words lean on.

use super::super::names::span;
use super::{Edit, Part, What};
use crate::definition::{Definition, Fact, Source};
use crate::engine::{Date, Review, Status};

pub(super) fn edits(old: &Definition, new: &Definition) -> Vec<Edit> {
    let mut found = Vec::new();
    let review = |definition: &Definition| definition.review.as_ref().map(reviewed);
    let phone = |definition: &Definition| {
        definition.crisis_number.as_ref().map(|phone| phone.shown().to_owned())
    };
    let aspects = [
        ("id", Some(old.id.clone()), Some(new.id.clone())),
        ("version", Some(old.version.clone()), Some(new.version.clone())),
        ("status", Some(status(old.status).to_owned()), Some(status(new.status).to_owned())),
        ("review", review(old), review(new)),
        ("crisisNumber", phone(old), phone(new)),
    ];
    for (aspect, from, to) in aspects {
        found.extend(Edit::of_aspect(Part::Identity, aspect, aspect, from, to));
    }
    let locales = |definition: &Definition| {
        let names = definition.locales.iter().map(|it| (it.locale.clone(), it.name.clone()));
        names.collect::<Vec<_>>()
    };
    found.extend(named(Part::Locale, "name", &locales(old), &locales(new)));
    let default = |definition: &Definition| Some(definition.locales.first()?.locale.clone());
    found.extend(Edit::of_aspect(Part::Identity, "locales", "default", default(old), default(new)));
    let windows = |definition: &Definition| {
        definition.windows.iter().map(|it| (it.name.clone(), span(it))).collect::<Vec<_>>()
    };
    found.extend(named(Part::Window, "length", &windows(old), &windows(new)));
    let sources = |definition: &Definition| {
        definition.sources.iter().map(|it| (it.id.clone(), cited(it))).collect::<Vec<_>>()
    };
    found.extend(named(Part::Source, "entry", &sources(old), &sources(new)));
    let facts = |definition: &Definition| {
        let of = |fact: &Fact| (fact.id.clone(), source_ids(definition, &fact.sources));
        definition.facts.iter().map(of).collect::<Vec<_>>()
    };
    found.extend(named(Part::Fact, "sources", &facts(old), &facts(new)));
    found
}

/// Things with a name and a content.
fn named(
    part: Part,
    aspect: &str,
    old: &[(String, String)],
    new: &[(String, String)],
) -> Vec<Edit> {
    let find = |list: &[(String, String)], name: &str| {
        list.iter().find(|(known, _)| known == name).map(|(_, content)| content.clone())
    };
    let mut found = Vec::new();
    for (name, from) in old {
        match find(new, name) {
            Some(to) => {
                found.extend(Edit::of_aspect(part, name, aspect, Some(from.clone()), Some(to)));
            }
            None => found.push(Edit::new(part, name, What::Removed)),
        }
    }
    let added = new.iter().filter(|(name, _)| find(old, name).is_none());
    found.extend(added.map(|(name, _)| Edit::new(part, name, What::Added)));
    found
}

/// The short names of some sources.
pub(super) fn source_ids(definition: &Definition, positions: &[usize]) -> String {
    let ids: Vec<_> = positions.iter().map(|at| definition.sources[*at].id.as_str()).collect();
    ids.join(", ")
}

fn cited(source: &Source) -> String {
    let year = source.year.as_ref().map_or_else(String::new, |year| format!(" {year}"));
    let Source { title, publisher, identifier, .. } = source;
    format!("{title}. {publisher}{year}. {identifier}")
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Draft => "draft",
        Status::Active => "active",
        Status::Retired => "retired",
    }
}

fn reviewed(review: &Review) -> String {
    let day = |date: Date| format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day());
    let Review { reviewer, reviewed_on, review_due } = review;
    format!("{reviewer}, {}, due {}", day(*reviewed_on), day(*review_due))
}
