//! Writes the published form from the files that people edit. [`super::read`] reads it, in the
//! same order.

use super::compact::Writer;
use super::texts::Texts;
use crate::definition::{Call, Source, Unit};
use crate::engine::{Condition, CriterionClass, Outcome, Status};
use crate::words::{CriterionWords, InterfaceKey, ItemWords, OutcomeWords};

/// The published form of a questionnaire in one locale, for [`super::Published::read`].
///
/// What only the page knows is left open, whatever `texts` says of a page.
pub fn publish(texts: &Texts<'_>) -> String {
    let texts = Texts { page: None, ..*texts };
    let (definition, words) = (texts.definition, texts.words);
    let mut writer = Writer::default();
    writer.text(texts.interface.get(InterfaceKey::ClinicUnnamed));
    for key in InterfaceKey::ALL {
        writer.text(&texts.fill(texts.interface.get(*key)));
    }
    writer.text(&[&definition.id, " ", &definition.version].map(|part| part as &str).concat());
    writer.number(match definition.status {
        Status::Draft => 0,
        Status::Active => 1,
        Status::Retired => 2,
    });
    writer.flag(definition.review.is_some());
    if let Some(review) = &definition.review {
        writer.text(&review.reviewer);
        writer.text(&review.reviewed_on.to_text());
        writer.text(&review.review_due.to_text());
    }
    writer.text(&words.locale);
    let others: Vec<_> =
        definition.locales.iter().filter(|it| it.locale != words.locale).cloned().collect();
    writer.list(&others, |writer, language| {
        writer.text(&language.locale);
        writer.text(&language.name);
    });
    writer.optional(definition.crisis_number.as_ref().map(|number| number.shown()));
    let mut pen = Pen { writer, texts: &texts };
    pen.optional(words.translation_note.as_deref());
    pen.texts(&words.notices);
    pen.text(&words.start.heading);
    pen.text(&words.start.lead);
    pen.texts(&words.start.points);
    pen.writer.list(&definition.sources, |writer, source| writer.text(&citation(source)));
    pen.items();
    pen.rules();
    pen.writer.number(definition.facts.len());
    for (fact, text) in definition.facts.iter().zip(&words.facts) {
        pen.text(text);
        pen.cited(&fact.sources);
    }
    words.outcomes.iter().for_each(|outcome| pen.outcome(outcome));
    pen.texts(&words.disclaimer);
    pen.texts(&words.bring);
    pen.texts(&words.ask);
    pen.writer.finish()
}

/// A source as it is listed. Titles stay in the language of the publication.
fn citation(source: &Source) -> String {
    let year = source.year.as_ref().map_or(String::new(), |year| format!(", {year}"));
    format!("{}. {}{year}. {}", source.title, source.publisher, source.identifier)
}

/// Writes texts of one locale.
struct Pen<'a> {
    writer: Writer,
    texts: &'a Texts<'a>,
}

impl Pen<'_> {
    fn text(&mut self, text: &str) {
        self.writer.text(&self.texts.fill(text));
    }

    fn optional(&mut self, text: Option<&str>) {
        self.writer.optional(text.map(|text| self.texts.fill(text)).as_deref());
    }

    fn texts(&mut self, texts: &[String]) {
        self.writer.number(texts.len());
        texts.iter().for_each(|text| self.text(text));
    }

    fn cited(&mut self, sources: &[usize]) {
        self.writer.list(sources, |writer, source| writer.number(*source));
    }

    fn items(&mut self) {
        let (items, words) = (self.texts.definition.questionnaire.items(), &self.texts.words.items);
        self.writer.number(items.len());
        for (item, words) in items.iter().zip(words) {
            self.item_words(words);
            self.writer.flag(item.last_is_unsure);
            self.writer.flag(item.enable_when.is_some());
            item.enable_when.iter().for_each(|when| self.condition(when));
        }
    }

    fn item_words(&mut self, words: &ItemWords) {
        self.text(&words.short);
        self.text(&words.question);
        self.optional(words.help.as_deref());
        self.texts(&words.points);
        self.text(&words.why);
        self.texts(&words.options);
    }

    fn condition(&mut self, condition: &Condition) {
        let (kind, parts) = match condition {
            Condition::Is { item, options } => {
                self.writer.number(0);
                self.writer.number(item.position());
                self.writer.bits(options.bits());
                return;
            }
            Condition::Not(part) => {
                self.writer.number(3);
                return self.condition(part);
            }
            Condition::All(parts) => (1, parts),
            Condition::Any(parts) => (2, parts),
        };
        self.writer.number(kind);
        self.writer.number(parts.len());
        parts.iter().for_each(|part| self.condition(part));
    }

    fn rules(&mut self) {
        let (definition, words) = (self.texts.definition, self.texts.words);
        self.writer.number(definition.criteria.len());
        let logic = definition.questionnaire.criteria();
        for ((logic, names), words) in logic.iter().zip(&definition.criteria).zip(&words.criteria) {
            self.writer.number(match logic.class {
                CriterionClass::Decides(outcome) => outcome as usize,
                CriterionClass::Info => Outcome::ALL.len(),
            });
            self.writer.flag(logic.stops);
            self.condition(&logic.when);
            self.rule_words(words);
            self.writer.flag(names.call == Call::Crisis);
            let wait = names.waits.and_then(|window| definition.windows[window].span());
            self.writer.flag(wait.is_some());
            if let Some(span) = wait {
                self.writer.number(usize::from(span.number));
                self.writer.number(match span.unit {
                    Unit::Day | Unit::None => 0,
                    Unit::Week => 1,
                    Unit::Month => 2,
                    Unit::Year => 3,
                });
            }
            self.writer.flag(names.clinics_choice);
            self.cited(&names.sources);
        }
    }

    fn rule_words(&mut self, words: &CriterionWords) {
        self.text(&words.reason);
        self.optional(words.unsure.as_deref());
        self.optional(words.change.as_deref());
        self.optional(words.heading.as_deref());
        self.optional(words.body.as_deref());
        self.texts(&words.steps);
    }

    fn outcome(&mut self, words: &OutcomeWords) {
        self.text(&words.label);
        self.text(&words.heading);
        self.text(&words.body);
        self.texts(&words.steps);
    }
}
