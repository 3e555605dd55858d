//! Reads the logic file: identity, windows, options and sources here, items and criteria
//! in [`super::rules`].

use super::diagnostic::{Code, Diagnostic, SourceFile};
use super::json::{self, Node};
use super::reader::{Fields, Reader, Spanned};
use super::rules::{Shared, assemble, cited, read_criteria, read_items};
use crate::definition::{Definition, Fact, Language, Phone, Source, Unit, Window};
use crate::engine::{Date, OptionSet, Review, Status};

/// The format that this version reads.
const FORMAT: &str = "1";
/// The option code that means "not sure" wherever it stands.
pub(super) const UNSURE: &str = "unsure";

const KEYS: &[&str] = &[
    "format",
    "id",
    "version",
    "status",
    "certificate",
    "review",
    "locales",
    "crisisNumber",
    "windows",
    "optionSets",
    "sources",
    "facts",
    "items",
    "criteria",
];
const REVIEW_KEYS: &[&str] = &["reviewer", "reviewedOn", "reviewDue"];
const WINDOW_KEYS: &[&str] = &["number", "unit"];
const FACT_KEYS: &[&str] = &["id", "sources"];
const SOURCE_KEYS: &[&str] = &["id", "title", "publisher", "year", "identifier"];

pub(super) fn load(file: SourceFile<'_>) -> Result<Definition, Vec<Diagnostic>> {
    let node = json::parse(&file).map_err(|problem| vec![problem])?;
    let mut reader = Reader::new(file);
    let definition = read(&mut reader, &node);
    let problems = reader.into_problems();
    match definition {
        Some(definition) if problems.is_empty() => Ok(definition),
        _ => Err(problems),
    }
}

fn read(reader: &mut Reader<'_>, node: &Node) -> Option<Definition> {
    let fields = reader.fields(node, KEYS)?;
    if let Some(format) = fields.required(reader, "format").and_then(|node| reader.number(node))
        && format.value != FORMAT
    {
        let help = ["write ", FORMAT, ", or use another version of the widget"].concat();
        reader.report(Code::BadValue, format.at, &["this format is not known"], &help);
    }
    let id = required_text(reader, &fields, "id");
    let version = required_text(reader, &fields, "version");
    let status = fields.required(reader, "status").and_then(|node| {
        one_of(
            reader,
            node,
            &[("draft", Status::Draft), ("active", Status::Active), ("retired", Status::Retired)],
        )
    });
    let certificate = match fields.optional("certificate") {
        Some(node) => reader.flag(node),
        None => Some(false),
    };
    let review = fields.optional("review").map(|node| read_review(reader, node));
    let locales = fields.required(reader, "locales").and_then(|node| read_locales(reader, node));
    let crisis_number =
        fields.optional("crisisNumber").and_then(|node| read_crisis_number(reader, node));
    let windows = fields.required(reader, "windows").and_then(|node| read_windows(reader, node));
    let sets =
        fields.required(reader, "optionSets").and_then(|node| read_option_sets(reader, node));
    let sources = fields.required(reader, "sources").and_then(|node| {
        let mut complete = true;
        let sources = reader.list(node, |reader, node| {
            let source = read_source(reader, node);
            complete &= source.is_some();
            source
        })?;
        let ids: Vec<_> = sources.iter().map(|(id, _)| id.clone()).collect();
        check_unique(reader, &ids);
        complete.then(|| sources.into_iter().map(|(_, source)| source).collect::<Vec<_>>())
    });
    let facts = fields
        .required(reader, "facts")
        .and_then(|node| read_facts(reader, node, sources.as_deref()));
    let items = fields
        .required(reader, "items")
        .and_then(|node| read_items(reader, node, sets.as_deref().unwrap_or_default()));
    let criteria = fields.required(reader, "criteria").and_then(|node| {
        let shared = Shared {
            sources: sources.as_deref(),
            windows: windows.as_deref(),
            items: items.as_ref()?,
            crisis: fields.optional("crisisNumber").is_some(),
        };
        read_criteria(reader, node, &shared)
    });
    let (items, criteria) = (items.filter(|items| items.complete)?, criteria?);
    let questionnaire = assemble(reader, fields.at, &items, &criteria)?;
    Some(Definition {
        id: id?,
        version: version?,
        status: status?,
        certificate: certificate?,
        review: review.flatten(),
        locales: locales?,
        crisis_number,
        windows: windows?,
        sources: sources?,
        facts: facts?,
        items: items.names,
        criteria: criteria.names,
        questionnaire,
    })
}

fn required_text(reader: &mut Reader<'_>, fields: &Fields<'_>, key: &str) -> Option<String> {
    let node = fields.required(reader, key)?;
    reader.text(node).map(|text| text.value)
}

/// A text that must be one of a few, with what each one means.
pub(super) fn one_of<T: Copy>(
    reader: &mut Reader<'_>,
    node: &Node,
    choices: &[(&str, T)],
) -> Option<T> {
    let text = reader.text(node)?;
    let found = choices.iter().find(|(name, _)| *name == text.value);
    if found.is_none() {
        let names: Vec<_> = choices.iter().map(|(name, _)| *name).collect();
        let help = ["write one of: ", &names.join(", ")].concat();
        reader.report(Code::BadValue, text.at, &["`", &text.value, "` is not known here"], &help);
    }
    found.map(|(_, meaning)| *meaning)
}

pub(super) fn check_unique(reader: &mut Reader<'_>, names: &[Spanned<String>]) {
    for (position, name) in names.iter().enumerate() {
        if names[..position].iter().any(|earlier| earlier.value == name.value) {
            let message = ["`", &name.value, "` is given twice"];
            reader.report(
                Code::DuplicateName,
                name.at,
                &message,
                "keep one of the two, or rename one",
            );
        }
    }
}

fn read_review(reader: &mut Reader<'_>, node: &Node) -> Option<Review> {
    let fields = reader.fields(node, REVIEW_KEYS)?;
    let reviewer = required_text(reader, &fields, "reviewer");
    let mut date = |key: &str| {
        let node = fields.required(reader, key)?;
        let text = reader.text(node)?;
        let date = Date::parse(&text.value);
        if date.is_none() {
            let message = ["`", &text.value, "` is not a date"];
            reader.report(Code::BadValue, text.at, &message, "write it like 2026-01-31");
        }
        date
    };
    let (reviewed_on, review_due) = (date("reviewedOn"), date("reviewDue"));
    Some(Review { reviewer: reviewer?, reviewed_on: reviewed_on?, review_due: review_due? })
}

fn read_locales(reader: &mut Reader<'_>, node: &Node) -> Option<Vec<Language>> {
    let members = reader.members(node)?;
    if members.is_empty() {
        reader.report(
            Code::Empty,
            node.at,
            &["there is no locale"],
            "add one: \"en\": \"English\"",
        );
    }
    let mut locales = Vec::new();
    for member in members {
        if let Some(name) = reader.text(&member.node) {
            locales.push(Language { locale: member.name.clone(), name: name.value });
        }
    }
    Some(locales)
}

fn read_crisis_number(reader: &mut Reader<'_>, node: &Node) -> Option<Phone> {
    let text = reader.text(node)?;
    let phone = Phone::parse(&text.value);
    if phone.is_none() {
        let message = ["`", &text.value, "` is not a phone number"];
        reader.report(Code::BadValue, text.at, &message, "write it like 988");
    }
    phone
}

fn read_windows(reader: &mut Reader<'_>, node: &Node) -> Option<Vec<Window>> {
    let units = [
        ("day", Unit::Day),
        ("week", Unit::Week),
        ("month", Unit::Month),
        ("year", Unit::Year),
        ("none", Unit::None),
    ];
    let members = reader.members(node)?;
    let mut windows = Vec::new();
    for member in members {
        let Some(fields) = reader.fields(&member.node, WINDOW_KEYS) else { continue };
        let number = fields.required(reader, "number").and_then(|node| reader.number(node));
        let unit = fields.required(reader, "unit").and_then(|node| one_of(reader, node, &units));
        if let (Some(number), Some(unit)) = (number, unit) {
            if unit != Unit::None && !matches!(number.value.parse(), Ok(1..=9999_u16)) {
                let message = "a span of time is a whole number from 1 to 9999";
                reader.report(Code::BadValue, number.at, &[message], "correct the number");
            }
            windows.push(Window { name: member.name.clone(), number: number.value, unit });
        }
    }
    Some(windows)
}

pub(super) type OptionSets = [(String, Vec<String>)];

fn read_option_sets(reader: &mut Reader<'_>, node: &Node) -> Option<Vec<(String, Vec<String>)>> {
    let members = reader.members(node)?;
    let mut sets = Vec::new();
    for member in members {
        if let Some(codes) = read_option_codes(reader, &member.node) {
            sets.push((member.name.clone(), codes));
        }
    }
    Some(sets)
}

pub(super) fn read_option_codes(reader: &mut Reader<'_>, node: &Node) -> Option<Vec<String>> {
    let codes = reader.texts(node)?;
    check_unique(reader, &codes);
    if codes.is_empty() || codes.len() > OptionSet::MOST {
        reader.report(
            Code::BadValue,
            node.at,
            &["an item has 1 to 64 options"],
            "add or remove options",
        );
        return None;
    }
    for code in &codes[..codes.len() - 1] {
        if code.value == UNSURE {
            let message = "\"not sure\" stands last, so that it is never the easy first choice";
            reader.report(Code::UnsureNotLast, code.at, &[message], "move `unsure` to the end");
        }
    }
    Some(codes.into_iter().map(|code| code.value).collect())
}

fn read_facts(
    reader: &mut Reader<'_>,
    node: &Node,
    sources: Option<&[Source]>,
) -> Option<Vec<Fact>> {
    let mut ids = Vec::new();
    let facts = reader.list(node, |reader, node| {
        let fields = reader.fields(node, FACT_KEYS)?;
        let id = fields.required(reader, "id").and_then(|node| reader.text(node));
        let node = fields.required(reader, "sources")?;
        let support = reader.texts(node)?;
        if support.is_empty() {
            let help = "name the publication that says so, or leave the fact out";
            reader.report(Code::NoSource, node.at, &["a fact has a source"], help);
        }
        let support = cited(reader, support, sources);
        let id = id?;
        ids.push(id.clone());
        Some(Fact { id: id.value, sources: support? })
    });
    check_unique(reader, &ids);
    facts
}

fn read_source(reader: &mut Reader<'_>, node: &Node) -> Option<(Spanned<String>, Source)> {
    let fields = reader.fields(node, SOURCE_KEYS)?;
    let id = fields.required(reader, "id").and_then(|node| reader.text(node));
    let [title, publisher, identifier] =
        ["title", "publisher", "identifier"].map(|key| required_text(reader, &fields, key));
    let year = match fields.optional("year") {
        Some(node) => Some(reader.number(node)?.value),
        None => None,
    };
    let id = id?;
    let source = Source {
        id: id.value.clone(),
        title: title?,
        publisher: publisher?,
        year,
        identifier: identifier?,
    };
    Some((id, source))
}
