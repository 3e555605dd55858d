//! Reads the words of one locale against the questionnaire that they belong to.

use super::diagnostic::{Code, Diagnostic, SourceFile};
use super::json::{self, Member, Node};
use super::reader::{Fields, Reader, Spanned};
use crate::definition::{Definition, ItemNames};
use crate::engine::Outcome;
use crate::words::{
    CriterionWords, ItemWords, OutcomeWords, SETTING_PLACEHOLDERS, StartWords, Words, placeholders,
};

const KEYS: &[&str] = &[
    "locale",
    "translationNote",
    "notices",
    "start",
    "optionSets",
    "items",
    "criteria",
    "facts",
    "outcomes",
    "disclaimer",
    "bring",
    "ask",
];
const START_KEYS: &[&str] = &["heading", "lead", "points"];
const ITEM_KEYS: &[&str] = &["short", "question", "help", "points", "why", "options"];
const CRITERION_KEYS: &[&str] = &["reason", "unsure", "change", "heading", "body", "steps"];
const OUTCOME_KEYS: &[&str] = &["label", "heading", "body", "steps"];

pub(super) fn load(
    file: SourceFile<'_>,
    definition: &Definition,
) -> Result<Words, Vec<Diagnostic>> {
    let node = json::parse(&file).map_err(|problem| vec![problem])?;
    let mut loader = Loader { reader: Reader::new(file), definition };
    let words = loader.words(&node);
    let problems = loader.reader.into_problems();
    match words {
        Some(words) if problems.is_empty() => Ok(words),
        _ => Err(problems),
    }
}

struct Loader<'a> {
    reader: Reader<'a>,
    definition: &'a Definition,
}

impl<'a> Loader<'a> {
    fn words(&mut self, node: &Node) -> Option<Words> {
        let definition = self.definition;
        let fields = self.reader.fields(node, KEYS)?;
        let locale = fields.required(&mut self.reader, "locale").and_then(|node| self.locale(node));
        let translation_note = self.optional_text(&fields, "translationNote");
        let notices = self.optional_texts(&fields, "notices");
        let start = fields.required(&mut self.reader, "start").and_then(|node| self.start(node));
        let sets =
            fields.required(&mut self.reader, "optionSets").map(|node| self.option_sets(node));
        let sets = sets.unwrap_or_default();
        let items = self.named(
            &fields,
            "items",
            "item",
            |loader, position, node| loader.item(&definition.items[position], node, &sets),
            definition.items.iter().map(|item| item.link_id.as_str()),
        );
        let criteria = self.named(
            &fields,
            "criteria",
            "criterion",
            |loader, _, node| loader.criterion(node),
            definition.criteria.iter().map(|criterion| criterion.id.as_str()),
        );
        let facts = self.named(
            &fields,
            "facts",
            "fact",
            |loader, _, node| loader.text(node),
            definition.facts.iter().map(|fact| fact.id.as_str()),
        );
        let outcomes = self.named(
            &fields,
            "outcomes",
            "outcome",
            |loader, _, node| loader.outcome(node),
            Outcome::ALL.into_iter().map(Outcome::code),
        );
        let disclaimer = self.required_texts(&fields, "disclaimer");
        let bring = self.required_texts(&fields, "bring");
        let ask = self.required_texts(&fields, "ask");
        Some(Words {
            locale: locale?,
            translation_note,
            notices,
            start: start?,
            items: items?,
            criteria: criteria?,
            facts: facts?,
            outcomes: outcomes?,
            disclaimer: disclaimer?,
            bring: bring?,
            ask: ask?,
        })
    }

    fn locale(&mut self, node: &Node) -> Option<String> {
        let text = self.reader.text(node)?;
        let known = || self.definition.locales.iter().map(|language| language.locale.as_str());
        if !known().any(|locale| locale == text.value) {
            let known = known();
            self.reader.report_unknown(Code::UnknownName, text.at, "locale", &text.value, known);
        }
        Some(text.value)
    }

    fn start(&mut self, node: &Node) -> Option<StartWords> {
        let fields = self.reader.fields(node, START_KEYS)?;
        let heading = self.required_text(&fields, "heading");
        let lead = self.required_text(&fields, "lead");
        let points = self.required_texts(&fields, "points");
        Some(StartWords { heading: heading?, lead: lead?, points: points? })
    }

    fn option_sets<'n>(&mut self, node: &'n Node) -> Vec<(&'n str, &'n [Member])> {
        let Some(members) = self.reader.members(node) else { return Vec::new() };
        let items = &self.definition.items;
        let known = || items.iter().filter_map(|item| item.option_set.as_deref());
        let mut sets = Vec::new();
        for member in members {
            if !known().any(|set| set == member.name) {
                let (at, name) = (member.at, member.name.as_str());
                self.reader.report_unknown(Code::ExtraWords, at, "option set", name, known());
            }
            if let Some(labels) = self.reader.members(&member.node) {
                sets.push((member.name.as_str(), labels));
            }
        }
        sets
    }

    fn item(
        &mut self,
        names: &'a ItemNames,
        node: &Node,
        sets: &[(&str, &[Member])],
    ) -> Option<ItemWords> {
        let fields = self.reader.fields(node, ITEM_KEYS)?;
        let short = self.required_text(&fields, "short");
        let question = self.required_text(&fields, "question");
        let help = self.optional_text(&fields, "help");
        let points = self.optional_texts(&fields, "points");
        let why = self.required_text(&fields, "why");
        let own: &[Member] = match fields.optional("options") {
            Some(node) => self.reader.members(node)?,
            None => &[],
        };
        let shared = names
            .option_set
            .as_deref()
            .and_then(|name| sets.iter().find(|(set, _)| *set == name).map(|(_, labels)| *labels));
        let shared = shared.unwrap_or_default();
        let codes = || names.options.iter().map(String::as_str);
        for member in own.iter().chain(shared) {
            if !codes().any(|code| code == member.name) {
                let (at, name) = (member.at, member.name.as_str());
                self.reader.report_unknown(Code::ExtraWords, at, "option", name, codes());
            }
        }
        let mut options = Vec::with_capacity(names.options.len());
        for code in codes() {
            let mut labels = own.iter().chain(shared);
            match labels.find(|label| label.name == code) {
                Some(label) => options.extend(self.text(&label.node)),
                None => {
                    let message = ["the option `", code, "` has no words"];
                    self.reader.report(
                        Code::MissingWords,
                        fields.at,
                        &message,
                        "add them under `options`",
                    );
                }
            }
        }
        let complete = options.len() == names.options.len();
        let (short, question, why) = (short?, question?, why?);
        complete.then_some(ItemWords { short, question, help, points, why, options })
    }

    fn criterion(&mut self, node: &Node) -> Option<CriterionWords> {
        let fields = self.reader.fields(node, CRITERION_KEYS)?;
        let reason = self.required_text(&fields, "reason");
        let unsure = self.optional_text(&fields, "unsure");
        let change = self.optional_text(&fields, "change");
        let heading = self.optional_text(&fields, "heading");
        let body = self.optional_text(&fields, "body");
        let steps = self.optional_texts(&fields, "steps");
        Some(CriterionWords { reason: reason?, unsure, change, heading, body, steps })
    }

    fn outcome(&mut self, node: &Node) -> Option<OutcomeWords> {
        let fields = self.reader.fields(node, OUTCOME_KEYS)?;
        let label = self.required_text(&fields, "label");
        let heading = self.required_text(&fields, "heading");
        let body = self.required_text(&fields, "body");
        let steps = self.optional_texts(&fields, "steps");
        Some(OutcomeWords { label: label?, heading: heading?, body: body?, steps })
    }

    /// An object with an entry for each of these names, no more and no less, in their order.
    fn named<'n, T>(
        &mut self,
        fields: &Fields<'_>,
        key: &str,
        what: &str,
        mut read: impl FnMut(&mut Self, usize, &Node) -> Option<T>,
        names: impl Iterator<Item = &'n str> + Clone,
    ) -> Option<Vec<T>> {
        let node = fields.required(&mut self.reader, key)?;
        let members = self.reader.members(node)?;
        for member in members {
            if !names.clone().any(|name| name == member.name) {
                let (at, name) = (member.at, member.name.as_str());
                self.reader.report_unknown(Code::ExtraWords, at, what, name, names.clone());
            }
        }
        let mut all = Vec::new();
        let mut complete = true;
        for (position, name) in names.enumerate() {
            match members.iter().find(|member| member.name == name) {
                Some(member) => match read(self, position, &member.node) {
                    Some(words) => all.push(words),
                    None => complete = false,
                },
                None => {
                    let message = ["the ", what, " `", name, "` has no words"];
                    let help = ["add `", name, "` under `", key, "`"].concat();
                    self.reader.report(Code::MissingWords, node.at, &message, &help);
                    complete = false;
                }
            }
        }
        complete.then_some(all)
    }

    fn text(&mut self, node: &Node) -> Option<String> {
        let text = self.reader.text(node)?;
        let windows = &self.definition.windows;
        let crisis = self.definition.crisis_number.is_some();
        check_placeholders(&mut self.reader, &text, crisis, |name| {
            let name = name.strip_suffix(".number").unwrap_or(name);
            windows.iter().any(|window| window.name == name)
        });
        Some(text.value)
    }

    fn required_text(&mut self, fields: &Fields<'_>, key: &str) -> Option<String> {
        let node = fields.required(&mut self.reader, key)?;
        self.text(node)
    }

    fn optional_text(&mut self, fields: &Fields<'_>, key: &str) -> Option<String> {
        fields.optional(key).and_then(|node| self.text(node))
    }

    fn required_texts(&mut self, fields: &Fields<'_>, key: &str) -> Option<Vec<String>> {
        fields.required(&mut self.reader, key)?;
        Some(self.optional_texts(fields, key))
    }

    fn optional_texts(&mut self, fields: &Fields<'_>, key: &str) -> Vec<String> {
        let Some(json::Value::List(nodes)) = fields.optional(key).map(|node| &node.value) else {
            if let Some(node) = fields.optional(key) {
                let _reported = self.reader.texts(node);
            }
            return Vec::new();
        };
        nodes.iter().filter_map(|node| self.text(node)).collect()
    }
}

/// Notes each placeholder that is neither `known` nor one of the page's settings.
pub(super) fn check_placeholders(
    reader: &mut Reader<'_>,
    text: &Spanned<String>,
    crisis: bool,
    known: impl Fn(&str) -> bool,
) {
    let mut open = false;
    let pairs = text.value.chars().filter(|c| matches!(c, '{' | '}')).all(|brace| {
        let fits = (brace == '{') != open;
        open = !open;
        fits
    });
    if !pairs || open {
        let message = ["the braces { and } do not match"];
        let help = "write a name between them, like {recentShot}";
        reader.report(Code::BadValue, text.at, &message, help);
        return;
    }
    for name in placeholders(&text.value) {
        let setting = SETTING_PLACEHOLDERS.contains(&name) && (crisis || name != "crisis");
        if !known(name) && !setting {
            let message = ["there is no window or setting `{", name, "}`"];
            let help = "correct the name, or add a window of that name";
            reader.report(Code::UnknownPlaceholder, text.at, &message, help);
        }
    }
}
