//! Reads `wording.<locale>.json`: what the words of a locale are held to.

use super::definition::one_of;
use super::diagnostic::{Code, Diagnostic, SourceFile};
use super::json::{self, Node};
use super::reader::{Fields, Reader, Spanned};
use crate::words::{Banned, Edge, Fill, Formula, Limits, Phrase, Side, Statement, Wording};

const KEYS: &[&str] = &[
    "builtIn",
    "reading",
    "names",
    "banned",
    "allowed",
    "negations",
    "alsoNegative",
    "plainNegations",
    "notDenying",
    "joints",
    "mustSay",
    "same",
    "numbers",
    "fill",
    "edges",
];
const READING_KEYS: &[&str] = &["formula", "redFlag", "ordinary", "notice"];
const FILL_KEYS: &[&str] = &["clinic", "emergency", "day", "week", "month", "year"];
const EDGE_KEYS: &[&str] = &["below", "upTo", "above", "from"];
const SIDES: [Side; 4] = [Side::Below, Side::UpTo, Side::Above, Side::From];

pub(super) fn load(file: SourceFile<'_>, base: Wording) -> Result<Wording, Vec<Diagnostic>> {
    let node = json::parse(&file).map_err(|problem| vec![problem])?;
    let mut loader = Loader { reader: Reader::new(file) };
    let wording = loader.wording(&node, base);
    let problems = loader.reader.into_problems();
    match wording {
        Some(wording) if problems.is_empty() => Ok(wording),
        _ => Err(problems),
    }
}

struct Loader<'a> {
    reader: Reader<'a>,
}

impl Loader<'_> {
    fn wording(&mut self, node: &Node, base: Wording) -> Option<Wording> {
        let fields = self.reader.fields(node, KEYS)?;
        let built_in = fields.optional("builtIn").and_then(|node| self.reader.flag(node));
        let mut wording = if built_in.unwrap_or(true) { base } else { Wording::default() };
        if let Some(node) = fields.optional("reading") {
            self.reading(node, &mut wording);
        }
        for (_, names) in self.groups(&fields, "names") {
            wording.names.extend(names.into_iter().map(phrase));
        }
        for (why, patterns) in self.groups(&fields, "banned") {
            let banned = |text: Spanned<String>| Banned { pattern: text.value, why: why.clone() };
            wording.banned.extend(patterns.into_iter().map(banned));
        }
        wording.allowed.extend(self.list(&fields, "allowed").map(phrase));
        wording.negations.extend(self.list(&fields, "negations").map(|text| text.value));
        wording.also_negative.extend(self.list(&fields, "alsoNegative").map(|text| text.value));
        wording.plain_negations.extend(self.list(&fields, "plainNegations").map(phrase));
        wording.not_denying.extend(self.list(&fields, "notDenying").map(phrase));
        wording.joints.extend(self.list(&fields, "joints").map(|text| text.value));
        for (name, ways) in self.groups(&fields, "mustSay") {
            wording.must_say.retain(|known| known.name != name);
            let ways = ways.into_iter().map(|way| way.value).collect();
            wording.must_say.push(Statement { name, ways });
        }
        wording.same.extend(self.list(&fields, "same").map(phrase));
        for member in
            fields.optional("numbers").and_then(|it| self.reader.members(it)).unwrap_or_default()
        {
            let number = self.reader.number(&member.node);
            wording.numbers.extend(number.map(|number| (member.name.clone(), number.value)));
        }
        if let Some(node) = fields.optional("fill") {
            self.fill(node, &mut wording.fill);
        }
        if let Some(fields) =
            fields.optional("edges").and_then(|node| self.reader.fields(node, EDGE_KEYS))
        {
            for (key, side) in EDGE_KEYS.iter().zip(SIDES) {
                for phrase in self.list(&fields, key) {
                    if phrase.value.matches("{}").count() != 1 {
                        let message = ["`", &phrase.value, "` does not name the window just once"];
                        let help = "write {} for it, like \"less than {}\"";
                        self.reader.report(Code::BadValue, phrase.at, &message, help);
                    }
                    wording.edges.push(Edge { phrase: phrase.value, side });
                }
            }
        }
        Some(wording)
    }

    fn reading(&mut self, node: &Node, wording: &mut Wording) {
        let formulas = [
            ("flesch-kincaid-and-ari", Some(Formula::English)),
            ("inflesz", Some(Formula::Spanish)),
            ("none", None),
        ];
        let Some(fields) = self.reader.fields(node, READING_KEYS) else { return };
        if let Some(node) = fields.optional("formula")
            && let Some(formula) = one_of(&mut self.reader, node, &formulas)
        {
            wording.formula = formula;
        }
        let Limits { red_flag, ordinary, notice } = &mut wording.limits;
        for (key, limit) in [("redFlag", red_flag), ("ordinary", ordinary), ("notice", notice)] {
            let number = fields.optional(key).and_then(|node| self.reader.number(node));
            *limit = number.and_then(|number| number.value.parse().ok()).unwrap_or(*limit);
        }
    }

    fn fill(&mut self, node: &Node, fill: &mut Fill) {
        let Some(fields) = self.reader.fields(node, FILL_KEYS) else { return };
        let Fill { clinic, emergency, units } = fill;
        for (key, value) in [("clinic", clinic), ("emergency", emergency)] {
            if let Some(text) = fields.optional(key).and_then(|node| self.reader.text(node)) {
                *value = text.value;
            }
        }
        for (key, forms) in ["day", "week", "month", "year"].iter().zip(units) {
            let Some(node) = fields.optional(key) else { continue };
            let texts: Vec<_> = self.reader.texts(node).unwrap_or_default();
            match <[Spanned<String>; 2]>::try_from(texts) {
                Ok(texts) => *forms = texts.map(|text| text.value),
                Err(_) => {
                    let message = ["a unit has two forms: for one, and for more"];
                    let help = "write both, like [\"day\", \"days\"]";
                    self.reader.report(Code::BadValue, node.at, &message, help);
                }
            }
        }
    }

    /// An object of lists, each under a name of the author's.
    fn groups(&mut self, fields: &Fields<'_>, key: &str) -> Vec<(String, Vec<Spanned<String>>)> {
        let Some(node) = fields.optional(key) else { return Vec::new() };
        let mut groups = Vec::new();
        for member in self.reader.members(node).unwrap_or_default() {
            if let Some(texts) = self.reader.texts(&member.node) {
                groups.push((member.name.clone(), texts));
            }
        }
        groups
    }

    fn list(&mut self, fields: &Fields<'_>, key: &str) -> std::vec::IntoIter<Spanned<String>> {
        let texts = fields.optional(key).and_then(|node| self.reader.texts(node));
        texts.unwrap_or_default().into_iter()
    }
}

fn phrase(text: Spanned<String>) -> Phrase {
    Phrase { text: text.value, own: Some(text.at.0) }
}
