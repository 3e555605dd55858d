//! One question of the spine with everything that its answers open or end, as a graph.

use crate::cli::report::condition::unsure;
use crate::cli::report::prose::{listed, outcome};
use crate::cli::report::sheet::Sheet;
use crate::engine::{Condition, CriterionClass, ItemIx, OptionSet, Outcome};

/// What stands at a place of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A question that everyone is asked.
    Always,
    /// A question that only some answers open.
    Follow,
    /// A question further up, whose answers matter here.
    Elsewhere,
    /// Answers to a question.
    Pill,
    /// The end of the questions.
    End(Outcome),
}

/// A place of the picture with its words.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) kind: Kind,
    pub(super) text: String,
    /// A smaller line below.
    pub(super) also: Option<String>,
}

/// One question of the spine, and what hangs on it.
#[derive(Debug)]
pub(super) struct Branch {
    /// The question of the spine.
    pub(super) root: usize,
    pub(super) nodes: Vec<Node>,
    pub(super) edges: Vec<(usize, usize)>,
    /// The picture in words.
    pub(super) told: Vec<String>,
    items: Vec<(ItemIx, usize)>,
    pills: Vec<((ItemIx, OptionSet), usize)>,
}

/// The answers from which a condition hangs, as far as they are drawn, and the other items that it looks at.
#[derive(Default)]
struct Openings {
    answers: Vec<(ItemIx, OptionSet)>,
    also: Vec<ItemIx>,
}

impl Branch {
    /// A branch for each question that everyone is asked, in their order.
    pub(super) fn all(sheet: &Sheet<'_>) -> Vec<Branch> {
        let questionnaire = &sheet.definition.questionnaire;
        let mut branches: Vec<Branch> = Vec::new();
        for item in questionnaire.item_ixs() {
            let when = questionnaire.item(item).enable_when.as_ref();
            match (when, branches.last_mut()) {
                (Some(when), Some(branch)) => branch.follow(sheet, item, when),
                _ => branches.push(Branch::new(sheet, item)),
            }
            if let Some(branch) = branches.last_mut() {
                branch.ends(sheet, item);
            }
        }
        branches
    }

    fn new(sheet: &Sheet<'_>, item: ItemIx) -> Branch {
        let mut branch = Branch {
            root: 0,
            nodes: Vec::new(),
            edges: Vec::new(),
            told: Vec::new(),
            items: Vec::new(),
            pills: Vec::new(),
        };
        let node = branch.add(Kind::Always, named(sheet, item), None);
        branch.items.push((item, node));
        branch.told.push(format!("{} is asked of everyone", named(sheet, item)));
        branch
    }

    fn add(&mut self, kind: Kind, text: String, also: Option<String>) -> usize {
        self.nodes.push(Node { kind, text, also });
        self.nodes.len() - 1
    }

    /// An item that is asked only when a condition holds.
    fn follow(&mut self, sheet: &Sheet<'_>, item: ItemIx, when: &Condition) {
        let openings = openings(sheet, when, false);
        let node = self.add(Kind::Follow, named(sheet, item), also(sheet, &openings));
        self.items.push((item, node));
        let told = self.lead(sheet, &openings, node);
        self.told.push(format!("{} opens {}", told, named(sheet, item)));
    }

    /// Where answers end the questions after this item.
    fn ends(&mut self, sheet: &Sheet<'_>, item: ItemIx) {
        let questionnaire = &sheet.definition.questionnaire;
        // What hangs on this item alone is drawn as one end for each outcome.
        let mut alone: Vec<(Outcome, OptionSet)> = Vec::new();
        for &stop in questionnaire.stops_after(item) {
            let criterion = questionnaire.criterion(stop);
            let CriterionClass::Decides(outcome) = criterion.class else { continue };
            let openings = openings(sheet, &criterion.when, criterion.class.is_red_flag());
            match (&openings.answers[..], &openings.also[..]) {
                ([(only, options)], []) if *only == item => {
                    match alone.iter_mut().find(|(known, _)| *known == outcome) {
                        Some((_, all)) => *all = union(*all, *options),
                        None => alone.push((outcome, *options)),
                    }
                }
                _ => self.end(sheet, outcome, &openings),
            }
        }
        for (outcome, options) in alone {
            self.end(sheet, outcome, &Openings { answers: vec![(item, options)], also: vec![] });
        }
    }

    fn end(&mut self, sheet: &Sheet<'_>, of: Outcome, openings: &Openings) {
        let node = self.add(Kind::End(of), outcome(of).to_owned(), also(sheet, openings));
        let told = self.lead(sheet, openings, node);
        self.told.push(format!("{told} ends the questions with {}", outcome(of)));
    }

    /// Lines from the answers to what they open or end, and the same in words.
    fn lead(&mut self, sheet: &Sheet<'_>, openings: &Openings, to: usize) -> String {
        let mut told = Vec::new();
        for &(item, options) in &openings.answers {
            let known = self.pills.iter().find(|(pill, _)| *pill == (item, options));
            let pill = match known {
                Some((_, pill)) => *pill,
                None => {
                    let from = self.item(sheet, item);
                    let pill = self.add(Kind::Pill, answers(sheet, item, options), None);
                    self.edges.push((from, pill));
                    self.pills.push(((item, options), pill));
                    pill
                }
            };
            if !self.edges.contains(&(pill, to)) {
                self.edges.push((pill, to));
            }
            told.push(format!("{}: {}", named(sheet, item), sheet.quoted(item, options)));
        }
        told.join(", or ")
    }

    /// The place of an item; one that stands further up gets a place here, too.
    fn item(&mut self, sheet: &Sheet<'_>, item: ItemIx) -> usize {
        match self.items.iter().find(|(known, _)| *known == item) {
            Some((_, node)) => *node,
            None => {
                let node = self.add(Kind::Elsewhere, named(sheet, item), None);
                self.items.push((item, node));
                node
            }
        }
    }
}

/// "12 Cancer status"
fn named(sheet: &Sheet<'_>, item: ItemIx) -> String {
    format!("{} {}", sheet.number(item), sheet.short(item))
}

fn also(sheet: &Sheet<'_>, openings: &Openings) -> Option<String> {
    let numbers: Vec<_> =
        openings.also.iter().map(|item| sheet.number(*item).to_string()).collect();
    (!numbers.is_empty()).then(|| format!("hangs on {} too", listed(&numbers, "and")))
}

/// The answers in the order of their item; by number where they would be too long to draw.
fn answers(sheet: &Sheet<'_>, item: ItemIx, options: OptionSet) -> String {
    const LONGEST: usize = 44;
    let options = sheet.options_in(item, options);
    let words: Vec<_> = options.iter().map(|option| sheet.option(item, *option)).collect();
    let words = listed(&words, "or");
    if words.chars().count() <= LONGEST {
        return words;
    }
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for option in options {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == option => *last = option,
            _ => runs.push((option, option)),
        }
    }
    let run = |(first, last): (usize, usize)| match last - first {
        0 => (first + 1).to_string(),
        _ => format!("{}–{}", first + 1, last + 1),
    };
    let runs: Vec<_> = runs.into_iter().map(run).collect();
    format!("option {}", listed(&runs, "or"))
}

/// What of a condition is drawn as lines: every part of an `any`, and the last part of an `all`,
/// since what stands before it is asked before. `doubt` adds "not sure", for red flags.
fn openings(sheet: &Sheet<'_>, condition: &Condition, doubt: bool) -> Openings {
    match condition {
        Condition::Is { item, options } => {
            let unsure = unsure(sheet, *item).filter(|_| doubt);
            let options = unsure.map_or(*options, |unsure| union(*options, unsure));
            Openings { answers: vec![(*item, options)], also: Vec::new() }
        }
        Condition::Not(part) => {
            let mut opened = openings(sheet, part, false);
            for (item, options) in &mut opened.answers {
                *options = others(sheet, *item, *options);
            }
            opened.answers.retain(|(_, options)| options.bits() != 0);
            opened
        }
        Condition::Any(parts) => {
            let mut all = Openings::default();
            for part in parts {
                let part = openings(sheet, part, doubt);
                for (item, options) in part.answers {
                    match all.answers.iter_mut().find(|(known, _)| *known == item) {
                        Some((_, known)) => *known = union(*known, options),
                        None => all.answers.push((item, options)),
                    }
                }
                note(&mut all.also, &part.also);
            }
            all
        }
        Condition::All(parts) => {
            let last = |part: &&Condition| {
                let mut last = None;
                part.each_comparison(&mut |item, _| last = last.max(Some(item)));
                last
            };
            let Some(drawn) = parts.iter().max_by_key(last) else { return Openings::default() };
            let mut opened = openings(sheet, drawn, doubt);
            let mut others = Vec::new();
            for part in parts {
                part.each_comparison(&mut |item, _| others.push(item));
            }
            others.retain(|item| !opened.answers.iter().any(|(drawn, _)| drawn == item));
            note(&mut opened.also, &others);
            opened
        }
    }
}

fn note(also: &mut Vec<ItemIx>, items: &[ItemIx]) {
    also.extend(items);
    also.sort();
    also.dedup();
}

fn union(a: OptionSet, b: OptionSet) -> OptionSet {
    OptionSet::from_bits(a.bits() | b.bits())
}

/// All options of the item that are not in the set.
fn others(sheet: &Sheet<'_>, item: ItemIx, options: OptionSet) -> OptionSet {
    let all = 0..sheet.definition.questionnaire.item(item).options;
    let all = all.fold(0, |bits, option| bits | OptionSet::one(option).bits());
    OptionSet::from_bits(all & !options.bits())
}
