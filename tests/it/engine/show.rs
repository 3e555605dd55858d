//! Generated questionnaires in a few readable lines, for when a test fails.

use std::fmt::{Debug, Formatter, Result, Write};

use candidacy_screener::engine::{Condition, CriterionClass, Questionnaire, Response};

use super::generate::{Case, Choices};

/// One line an item and a criterion; `0:?` is an item without an answer.
pub(crate) fn show(questionnaire: &Questionnaire, response: &Response) -> String {
    let mut text = String::new();
    for (ix, item) in questionnaire.item_ixs().zip(questionnaire.items()) {
        let chosen = response.chosen(ix).map_or("?".to_owned(), |option| option.to_string());
        let unsure = if item.last_is_unsure { ", last is unsure" } else { "" };
        let when = item
            .enable_when
            .as_ref()
            .map_or(String::new(), |when| format!(", if {}", condition(when)));
        let _ = writeln!(text, "{}:{chosen} of {}{unsure}{when}", ix.position(), item.options);
    }
    for (number, criterion) in questionnaire.criteria().iter().enumerate() {
        let class = match criterion.class {
            CriterionClass::Decides(outcome) => outcome.code(),
            CriterionClass::Info => "info",
        };
        let stops = if criterion.stops { " stops" } else { "" };
        let _ = writeln!(text, "#{number} {class}{stops} when {}", condition(&criterion.when));
    }
    text
}

fn condition(when: &Condition) -> String {
    let list = |parts: &[Condition]| parts.iter().map(condition).collect::<Vec<_>>().join(", ");
    match when {
        Condition::Is { item, options } => {
            let listed = (0..64).filter(|option| options.bits() >> option & 1 == 1);
            format!("{} is {:?}", item.position(), listed.collect::<Vec<_>>())
        }
        Condition::All(parts) => format!("all({})", list(parts)),
        Condition::Any(parts) => format!("any({})", list(parts)),
        Condition::Not(part) => format!("not({})", condition(part)),
    }
}

impl Debug for Case {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Result {
        let text = show(&self.questionnaire, &self.response);
        write!(formatter, "{:?}\n{text}", self.standing)
    }
}

impl Debug for Choices {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Result {
        formatter.write_str("(choices)")
    }
}
