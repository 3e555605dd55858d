//! Reads the published form. `make.rs` writes it, in the same order.

use super::compact::Reader;
use super::{Fact, Filling, Published, Rule};
use crate::definition::{Call, Language, Phone, Span, Unit};
use crate::engine::{
    Condition, Criterion, CriterionClass, Date, Item, ItemIx, OptionSet, Outcome, Questionnaire,
    Review, Status,
};
use crate::words::{
    CriterionWords, INTERFACE_KEYS, Interface, ItemWords, OutcomeWords, StartWords,
};

/// How deep conditions may nest; the files that people edit end sooner, with their JSON.
const DEEPEST: usize = 32;

impl Published {
    /// Reads a published questionnaire, and fills in what the page says.
    ///
    /// None if it is damaged, cut short, or of another version's format. What it means was
    /// checked when it was published, and the engine checks again that its rules are whole.
    pub fn read(text: &str, filling: Filling<'_>) -> Option<Published> {
        let mut reader = Reader::new(text, filling)?;
        let published = published(&mut reader)?;
        reader.finish().then_some(published)
    }
}

fn published(reader: &mut Reader<'_>) -> Option<Published> {
    let unnamed = reader.plain();
    reader.call_clinic(unnamed);
    let interface = INTERFACE_KEYS.iter().map(|_| reader.plain().to_owned()).collect();
    let name = reader.text();
    let status = [Status::Draft, Status::Active, Status::Retired][reader.below(3)];
    let review = reader.flag().then(|| review(reader));
    let locale = reader.text();
    let languages = reader.list(|reader| Language { locale: reader.text(), name: reader.text() });
    let crisis_number = reader.optional().and_then(|text| Phone::parse(&text));
    let translation_note = reader.optional();
    let notices = reader.texts();
    let start = StartWords { heading: reader.text(), lead: reader.text(), points: reader.texts() };
    let sources = reader.texts();
    let (items, item_words) = reader.list(item).into_iter().unzip();
    let all = sources.len();
    let (criteria, rules) = reader.list(|reader| rule(reader, all)).into_iter().unzip();
    let facts = reader.list(|reader| Fact { text: reader.text(), sources: cited(reader, all) });
    let outcomes = Outcome::ALL.map(|_| OutcomeWords {
        label: reader.text(),
        heading: reader.text(),
        body: reader.text(),
        steps: reader.texts(),
    });
    Some(Published {
        name,
        status,
        review: review.flatten(),
        locale,
        languages,
        crisis_number,
        interface: Interface::new(interface)?,
        clinic: reader.clinic().to_owned(),
        emergency: reader.emergency().to_owned(),
        translation_note,
        notices,
        start,
        sources,
        items: item_words,
        criteria: rules,
        facts,
        outcomes: outcomes.into(),
        disclaimer: reader.texts(),
        bring: reader.texts(),
        ask: reader.texts(),
        questionnaire: Questionnaire::new(items, criteria).ok()?,
    })
}

/// A review whose days are no days is none, and the questionnaire is not in force then.
fn review(reader: &mut Reader<'_>) -> Option<Review> {
    let reviewer = reader.text();
    let [reviewed_on, review_due] = [reader.plain(), reader.plain()].map(Date::parse);
    Some(Review { reviewer, reviewed_on: reviewed_on?, review_due: review_due? })
}

fn item(reader: &mut Reader<'_>) -> (Item, ItemWords) {
    let words = ItemWords {
        short: reader.text(),
        question: reader.text(),
        help: reader.optional(),
        points: reader.texts(),
        why: reader.text(),
        options: reader.texts(),
    };
    let logic = Item {
        options: words.options.len(),
        last_is_unsure: reader.flag(),
        enable_when: reader.flag().then(|| condition(reader, DEEPEST)),
    };
    (logic, words)
}

/// A condition with at most `depth` levels.
fn condition(reader: &mut Reader<'_>, depth: usize) -> Condition {
    let Some(depth) = depth.checked_sub(1) else {
        reader.refuse();
        return Condition::All(Vec::new());
    };
    match reader.below(4) {
        0 => Condition::Is {
            item: ItemIx::new(reader.number()),
            options: OptionSet::from_bits(reader.bits()),
        },
        1 => Condition::All(reader.list(|reader| condition(reader, depth))),
        2 => Condition::Any(reader.list(|reader| condition(reader, depth))),
        _ => Condition::Not(Box::new(condition(reader, depth))),
    }
}

fn rule(reader: &mut Reader<'_>, sources: usize) -> (Criterion, Rule) {
    let class = match Outcome::ALL.get(reader.below(Outcome::ALL.len() + 1)) {
        Some(outcome) => CriterionClass::Decides(*outcome),
        None => CriterionClass::Info,
    };
    let logic = Criterion { class, stops: reader.flag(), when: condition(reader, DEEPEST) };
    let words = CriterionWords {
        reason: reader.text(),
        unsure: reader.optional(),
        change: reader.optional(),
        heading: reader.optional(),
        body: reader.optional(),
        steps: reader.texts(),
    };
    let rule = Rule {
        words,
        call: if reader.flag() { Call::Crisis } else { Call::Emergency },
        wait: reader.flag().then(|| span(reader)),
        clinics_choice: reader.flag(),
        sources: cited(reader, sources),
    };
    (logic, rule)
}

fn span(reader: &mut Reader<'_>) -> Span {
    const UNITS: [Unit; 4] = [Unit::Day, Unit::Week, Unit::Month, Unit::Year];
    Span { number: reader.number() as u16, unit: UNITS[reader.below(4)] }
}

fn cited(reader: &mut Reader<'_>, sources: usize) -> Vec<usize> {
    reader.list(|reader| reader.below(sources))
}
