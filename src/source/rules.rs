//! Reads the items and the criteria, and hands them to the engine.

use super::condition;
use super::definition::{OptionSets, UNSURE, check_unique, one_of, read_option_codes};
use super::diagnostic::{Code, Position};
use super::json::{self, Node};
use super::reader::{Fields, Reader, Spanned};
use crate::definition::{Call, CriterionNames, ItemNames, Source, Unit, Window};
use crate::engine::{Criterion, CriterionClass, Flaw, Item, Outcome, Questionnaire};

const ITEM_KEYS: &[&str] = &["linkId", "options", "enableWhen"];
const CRITERION_KEYS: &[&str] =
    &["id", "class", "when", "stops", "waits", "call", "sources", "clinicsChoice"];

/// The items as read, with the places that problems found later point at.
pub(super) struct Items {
    pub(super) names: Vec<ItemNames>,
    items: Vec<Item>,
    places: Vec<ItemPlaces>,
    /// Whether no item is missing from `names`.
    all: bool,
    /// Whether no item had a problem.
    pub(super) complete: bool,
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

pub(super) fn read_items(reader: &mut Reader<'_>, node: &Node, sets: &OptionSets) -> Option<Items> {
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
pub(super) struct Criteria {
    pub(super) names: Vec<CriterionNames>,
    criteria: Vec<Criterion>,
    places: Vec<Position>,
}

/// What criteria refer to.
pub(super) struct Shared<'a> {
    /// None when they could not be read, as for the windows: a name then says nothing.
    pub(super) sources: Option<&'a [Source]>,
    pub(super) windows: Option<&'a [Window]>,
    pub(super) items: &'a Items,
    /// Whether there is a crisis number.
    pub(super) crisis: bool,
}

pub(super) fn read_criteria(
    reader: &mut Reader<'_>,
    node: &Node,
    shared: &Shared<'_>,
) -> Option<Criteria> {
    let mut ids = Vec::new();
    let mut read = Criteria { names: Vec::new(), criteria: Vec::new(), places: Vec::new() };
    let mut complete = true;
    reader.list(node, |reader, node| {
        let criterion = read_criterion(reader, node, shared);
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
    shared: &Shared<'_>,
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
        .and_then(|node| condition::read(reader, node, shared.items.known()));
    let stops = match fields.optional("stops") {
        Some(node) => reader.flag(node),
        None => Some(false),
    };
    let call = match fields.optional("call") {
        Some(node) => {
            let call = one_of(reader, node, &calls);
            if call == Some(Call::Crisis) && !shared.crisis {
                let message = ["the key `crisisNumber` is missing"];
                reader.report(Code::MissingKey, node.at, &message, "add it");
            }
            call
        }
        None => Some(Call::Emergency),
    };
    let waits = match fields.optional("waits") {
        Some(node) => read_wait(reader, node, class, shared.windows).map(Some),
        None => Some(None),
    };
    let support = read_support(reader, &fields, shared.sources);
    let id = id?;
    let (sources, clinics_choice) = support?;
    let names = CriterionNames {
        id: id.value.clone(),
        call: call?,
        waits: waits?,
        sources,
        clinics_choice,
    };
    Some((id, names, Criterion { class: class?, when: when?, stops: stops? }))
}

/// The window of a wait, by position.
fn read_wait(
    reader: &mut Reader<'_>,
    node: &Node,
    class: Option<CriterionClass>,
    windows: Option<&[Window]>,
) -> Option<usize> {
    let name = reader.text(node)?;
    if class.is_some_and(|class| class != CriterionClass::Decides(Outcome::Wait)) {
        let message = "only a criterion of the class `wait` says how long";
        reader.report(Code::BadValue, name.at, &[message], "delete `waits`, or change the class");
    }
    let windows = windows?;
    let found = windows.iter().position(|window| window.name == name.value);
    match found.and_then(|position| windows.get(position)) {
        None => {
            let known = windows.iter().map(|window| window.name.as_str());
            reader.report_unknown(Code::UnknownName, name.at, "window", &name.value, known);
        }
        Some(window) if window.unit == Unit::None => {
            let message = ["`", &name.value, "` is a number, not a span of time"];
            reader.report(Code::BadValue, name.at, &message, "name a window with a unit of time");
        }
        Some(_) => {}
    }
    found
}

/// The sources of a criterion, and whether it is the clinic's choice. Without sources it has
/// to be; with them, its number may be.
fn read_support(
    reader: &mut Reader<'_>,
    fields: &Fields<'_>,
    sources: Option<&[Source]>,
) -> Option<(Vec<usize>, bool)> {
    let clinics_choice = fields.optional("clinicsChoice").and_then(|node| reader.flag(node));
    let clinics_choice = clinics_choice == Some(true);
    let ids = match fields.optional("sources") {
        Some(node) => reader.texts(node)?,
        None => Vec::new(),
    };
    if ids.is_empty() && !clinics_choice {
        let message = "a criterion has `sources`, or says `\"clinicsChoice\": true`";
        reader.report(Code::NoSource, fields.at, &[message], "add one of the two");
    }
    Some((cited(reader, ids, sources)?, clinics_choice))
}

/// The positions of the sources with these ids.
pub(super) fn cited(
    reader: &mut Reader<'_>,
    ids: Vec<Spanned<String>>,
    sources: Option<&[Source]>,
) -> Option<Vec<usize>> {
    let mut positions = Vec::new();
    let sources = sources?;
    for id in ids {
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
pub(super) fn assemble(
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
