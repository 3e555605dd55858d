//! Reads the logic file.

use super::condition;
use super::diagnostic::{Code, Diagnostic, Position, SourceFile};
use super::json::{self, Node};
use super::reader::{Fields, Reader, Spanned};
use crate::definition::{
    Call, CriterionNames, Definition, ItemNames, Language, Phone, Source, Unit, Window,
};
use crate::engine::{
    Criterion, CriterionClass, Date, Flaw, Item, OptionSet, Outcome, Questionnaire, Review, Status,
};

/// The format that this version reads.
const FORMAT: &str = "1";
/// The option code that means "not sure" wherever it stands.
pub(super) const UNSURE: &str = "unsure";

const KEYS: &[&str] = &[
    "format",
    "id",
    "version",
    "status",
    "review",
    "locales",
    "crisisNumber",
    "windows",
    "optionSets",
    "sources",
    "items",
    "criteria",
];
const REVIEW_KEYS: &[&str] = &["reviewer", "reviewedOn", "reviewDue"];
const WINDOW_KEYS: &[&str] = &["number", "unit"];
const SOURCE_KEYS: &[&str] = &["id", "title", "publisher", "year", "identifier"];
const ITEM_KEYS: &[&str] = &["linkId", "options", "enableWhen"];
const CRITERION_KEYS: &[&str] =
    &["id", "class", "when", "stops", "call", "sources", "clinicsChoice"];

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
    let items = fields
        .required(reader, "items")
        .and_then(|node| read_items(reader, node, sets.as_deref().unwrap_or_default()));
    let criteria = fields.required(reader, "criteria").and_then(|node| {
        read_criteria(
            reader,
            node,
            sources.as_deref(),
            items.as_ref()?,
            fields.optional("crisisNumber").is_some(),
        )
    });
    let (items, criteria) = (items.filter(|items| items.complete)?, criteria?);
    let questionnaire = assemble(reader, fields.at, &items, &criteria)?;
    Some(Definition {
        id: id?,
        version: version?,
        status: status?,
        review: review.flatten(),
        locales: locales?,
        crisis_number,
        windows: windows?,
        sources: sources?,
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
fn one_of<T: Copy>(reader: &mut Reader<'_>, node: &Node, choices: &[(&str, T)]) -> Option<T> {
    let text = reader.text(node)?;
    let found = choices.iter().find(|(name, _)| *name == text.value);
    if found.is_none() {
        let names: Vec<_> = choices.iter().map(|(name, _)| *name).collect();
        let help = ["write one of: ", &names.join(", ")].concat();
        reader.report(Code::BadValue, text.at, &["`", &text.value, "` is not known here"], &help);
    }
    found.map(|(_, meaning)| *meaning)
}

fn check_unique(reader: &mut Reader<'_>, names: &[Spanned<String>]) {
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
            windows.push(Window { name: member.name.clone(), number: number.value, unit });
        }
    }
    Some(windows)
}

type OptionSets = [(String, Vec<String>)];

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

fn read_option_codes(reader: &mut Reader<'_>, node: &Node) -> Option<Vec<String>> {
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

/// The items as read, with the places that problems found later point at.
struct Items {
    names: Vec<ItemNames>,
    items: Vec<Item>,
    places: Vec<ItemPlaces>,
    /// Whether no item is missing from `names`.
    all: bool,
    /// Whether no item had a problem.
    complete: bool,
}

/// The items that a condition may name.
#[derive(Clone, Copy)]
pub(super) struct KnownItems<'a> {
    pub(super) names: &'a [ItemNames],
    /// Whether these are all; otherwise a name that is not among them says nothing.
    pub(super) all: bool,
}

impl Items {
    fn known(&self) -> KnownItems<'_> {
        KnownItems { names: &self.names, all: self.all }
    }
}

struct ItemPlaces {
    options: Position,
    enable_when: Position,
}

fn read_items(reader: &mut Reader<'_>, node: &Node, sets: &OptionSets) -> Option<Items> {
    let mut link_ids = Vec::new();
    let mut conditions = Vec::new();
    let mut read = Items {
        names: Vec::new(),
        items: Vec::new(),
        places: Vec::new(),
        all: true,
        complete: true,
    };
    let mut complete = true;
    reader.list(node, |reader, node| {
        let item = read_item_names(reader, node, sets);
        complete &= item.is_some();
        let (link_id, names, enable_when, places) = item?;
        link_ids.push(link_id);
        conditions.push(enable_when);
        read.items.push(Item {
            options: names.options.len(),
            last_is_unsure: names.options.last().is_some_and(|code| code == UNSURE),
            enable_when: None,
        });
        read.names.push(names);
        read.places.push(places);
        Some(())
    })?;
    check_unique(reader, &link_ids);
    read.all = complete;
    for (item, enable_when) in read.items.iter_mut().zip(conditions) {
        if let Some(node) = enable_when {
            let known = KnownItems { names: &read.names, all: read.all };
            item.enable_when = condition::read(reader, node, known);
            complete &= item.enable_when.is_some();
        }
    }
    read.complete = complete;
    Some(read)
}

type ReadItem<'n> = (Spanned<String>, ItemNames, Option<&'n Node>, ItemPlaces);

fn read_item_names<'n>(
    reader: &mut Reader<'_>,
    node: &'n Node,
    sets: &OptionSets,
) -> Option<ReadItem<'n>> {
    let fields = reader.fields(node, ITEM_KEYS)?;
    let link_id = fields.required(reader, "linkId").and_then(|node| reader.text(node));
    let options = fields.required(reader, "options")?;
    let (option_set, codes) = if let json::Value::Text(name) = &options.value {
        let found = sets.iter().find(|(set, _)| set == name);
        if found.is_none() {
            let known = sets.iter().map(|(set, _)| set.as_str());
            reader.report_unknown(Code::UnknownName, options.at, "option set", name, known);
        }
        (Some(name.clone()), found?.1.clone())
    } else {
        (None, read_option_codes(reader, options)?)
    };
    let link_id = link_id?;
    let enable_when = fields.optional("enableWhen");
    let places = ItemPlaces {
        options: options.at,
        enable_when: enable_when.map_or(node.at, |node| node.at),
    };
    let names = ItemNames { link_id: link_id.value.clone(), option_set, options: codes };
    Some((link_id, names, enable_when, places))
}

/// The criteria as read, with the places that problems found later point at.
struct Criteria {
    names: Vec<CriterionNames>,
    criteria: Vec<Criterion>,
    places: Vec<Position>,
}

fn read_criteria(
    reader: &mut Reader<'_>,
    node: &Node,
    sources: Option<&[Source]>,
    items: &Items,
    crisis: bool,
) -> Option<Criteria> {
    let mut ids = Vec::new();
    let mut read = Criteria { names: Vec::new(), criteria: Vec::new(), places: Vec::new() };
    let mut complete = true;
    reader.list(node, |reader, node| {
        let criterion = read_criterion(reader, node, sources, items, crisis);
        complete &= criterion.is_some();
        let (id, names, criterion) = criterion?;
        ids.push(id);
        read.names.push(names);
        read.criteria.push(criterion);
        read.places.push(node.at);
        Some(())
    })?;
    check_unique(reader, &ids);
    complete.then_some(read)
}

fn read_criterion(
    reader: &mut Reader<'_>,
    node: &Node,
    sources: Option<&[Source]>,
    items: &Items,
    crisis: bool,
) -> Option<(Spanned<String>, CriterionNames, Criterion)> {
    let decides = CriterionClass::Decides;
    let classes = [
        ("emergency", decides(Outcome::Emergency)),
        ("urgent", decides(Outcome::Urgent)),
        ("other-pathway", decides(Outcome::OtherPathway)),
        ("not-now", decides(Outcome::NotNow)),
        ("wait", decides(Outcome::Wait)),
        ("review", decides(Outcome::Review)),
        ("info", CriterionClass::Info),
    ];
    let calls = [("emergency", Call::Emergency), ("crisis", Call::Crisis)];
    let fields = reader.fields(node, CRITERION_KEYS)?;
    let id = fields.required(reader, "id").and_then(|node| reader.text(node));
    let class = fields.required(reader, "class").and_then(|node| one_of(reader, node, &classes));
    let when = fields
        .required(reader, "when")
        .and_then(|node| condition::read(reader, node, items.known()));
    let stops = match fields.optional("stops") {
        Some(node) => reader.flag(node),
        None => Some(false),
    };
    let call = match fields.optional("call") {
        Some(node) => {
            let call = one_of(reader, node, &calls);
            if call == Some(Call::Crisis) && !crisis {
                let message = ["the key `crisisNumber` is missing"];
                reader.report(Code::MissingKey, node.at, &message, "add it");
            }
            call
        }
        None => Some(Call::Emergency),
    };
    let supported_by = read_support(reader, &fields, sources);
    let id = id?;
    let names = CriterionNames { id: id.value.clone(), call: call?, sources: supported_by? };
    Some((id, names, Criterion { class: class?, when: when?, stops: stops? }))
}

/// The sources of a criterion; none only where the file says that it is the clinic's choice.
fn read_support(
    reader: &mut Reader<'_>,
    fields: &Fields<'_>,
    sources: Option<&[Source]>,
) -> Option<Vec<usize>> {
    let clinics_choice = fields.optional("clinicsChoice").and_then(|node| reader.flag(node));
    let cited = match fields.optional("sources") {
        Some(node) => reader.texts(node)?,
        None => Vec::new(),
    };
    if cited.is_empty() != (clinics_choice == Some(true)) {
        let message = "a criterion has `sources`, or says `\"clinicsChoice\": true`";
        reader.report(Code::NoSource, fields.at, &[message], "give just one of the two");
    }
    let mut positions = Vec::new();
    let sources = sources?;
    for id in cited {
        match sources.iter().position(|source| source.id == id.value) {
            Some(position) => positions.push(position),
            None => {
                let known = sources.iter().map(|source| source.id.as_str());
                reader.report_unknown(Code::UnknownName, id.at, "source", &id.value, known);
            }
        }
    }
    Some(positions)
}

/// Hands items and criteria to the engine, and says what it refuses in the file's terms.
fn assemble(
    reader: &mut Reader<'_>,
    at: Position,
    items: &Items,
    criteria: &Criteria,
) -> Option<Questionnaire> {
    let flaws = match Questionnaire::new(items.items.clone(), criteria.criteria.clone()) {
        Ok(questionnaire) => return Some(questionnaire),
        Err(flaws) => flaws,
    };
    for flaw in flaws {
        let (code, at, message, help) = match flaw {
            Flaw::NoItems => (Code::Empty, at, "there are no items", "add at least one"),
            Flaw::OptionCount(item) => {
                let at = items.places[item.position()].options;
                (Code::BadValue, at, "an item has 1 to 64 options", "add or remove options")
            }
            Flaw::OnlyUnsure(item) => {
                let at = items.places[item.position()].options;
                (Code::BadValue, at, "the only option is `unsure`", "add another option")
            }
            Flaw::NotEarlier { item, .. } => {
                let at = items.places[item.position()].enable_when;
                let message = "`enableWhen` looks at an item that does not come before this one";
                (Code::NotEarlier, at, message, "move this item down, or the other one up")
            }
            Flaw::NotInEnableWhen(item) => {
                let at = items.places[item.position()].enable_when;
                let message = "`enableWhen` uses `not`, which is true before anything is answered";
                (Code::NotInEnableWhen, at, message, "list the options that open this item")
            }
            Flaw::EmptyEnableWhen(item) => {
                let at = items.places[item.position()].enable_when;
                (Code::Empty, at, "`enableWhen` has an empty list", "add a condition")
            }
            Flaw::EmptyCondition(criterion) => {
                let at = criteria.places[criterion.position()];
                (Code::Empty, at, "`when` has an empty list", "add a condition")
            }
            Flaw::ConsultClass(criterion) => {
                let at = criteria.places[criterion.position()];
                (Code::BadValue, at, "a criterion cannot ask for `consult`", "use another class")
            }
            Flaw::EmergencyMustStop(criterion) => {
                let at = criteria.places[criterion.position()];
                let message = "an emergency ends the questions at once";
                (Code::BadStop, at, message, "add `\"stops\": true`")
            }
            Flaw::InfoCannotStop(criterion) => {
                let at = criteria.places[criterion.position()];
                let message = "`info` cannot end the questions, since the rest would not be asked";
                (Code::BadStop, at, message, "delete `stops`, or use another class")
            }
        };
        reader.report(code, at, &[message], help);
    }
    None
}
