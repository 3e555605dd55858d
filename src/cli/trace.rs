//! How answers come to their outcome: what each item says, and what each criterion comes to.

use std::fmt::Write;

use serde::Serialize;

use super::names::Names;
use super::transcript::cause;
use super::wording::{class_code, in_words};
use crate::engine::{CriterionIx, Path, PathEnd, Reading, Response, Standing, Truth, assess};

/// Everything between the answers and the outcome.
#[derive(Serialize)]
pub(super) struct Trace {
    questionnaire: String,
    version: String,
    standing: &'static str,
    outcome: &'static str,
    end: &'static str,
    findings: Vec<Finding>,
    items: Vec<Item>,
    criteria: Vec<Criterion>,
}

#[derive(Serialize)]
struct Finding {
    cause: String,
    /// None for information.
    outcome: Option<&'static str>,
    items: Vec<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Item {
    link_id: String,
    reading: &'static str,
    option: Option<String>,
}

#[derive(Serialize)]
struct Criterion {
    id: String,
    class: &'static str,
    truth: &'static str,
    when: String,
}

impl Trace {
    pub(super) fn of(names: Names<'_>, response: &Response, standing: Standing) -> Trace {
        let definition = names.definition;
        let questionnaire = &definition.questionnaire;
        let path = Path::new(questionnaire, response);
        let assessment = assess(questionnaire, response, standing);
        let findings = assessment.findings.iter().map(|finding| Finding {
            cause: cause(names, finding.cause),
            outcome: finding.outcome.map(|outcome| outcome.code()),
            items: finding.items.iter().map(|item| names.item(*item).to_owned()).collect(),
        });
        let items = questionnaire.item_ixs().zip(path.readings()).map(|(item, reading)| Item {
            link_id: names.item(item).to_owned(),
            reading: reading_code(*reading),
            option: response.chosen(item).map(|option| names.option(item, option).to_owned()),
        });
        let criteria =
            questionnaire.criteria().iter().enumerate().map(|(position, criterion)| Criterion {
                id: names.criterion(CriterionIx::new(position)).to_owned(),
                class: class_code(criterion.class),
                truth: truth_code(criterion.when.truth(path.readings())),
                when: in_words(names, &criterion.when),
            });
        Trace {
            questionnaire: definition.id.clone(),
            version: definition.version.clone(),
            standing: standing_code(standing),
            outcome: assessment.outcome.code(),
            end: end_code(path.end()),
            findings: findings.collect(),
            items: items.collect(),
            criteria: criteria.collect(),
        }
    }

    pub(super) fn text(&self) -> String {
        let mut text = format!(
            "{} {} ({}): {}\n\nfindings:\n",
            self.questionnaire, self.version, self.standing, self.outcome
        );
        if self.findings.is_empty() {
            text += "  none\n";
        }
        for finding in &self.findings {
            let outcome = finding.outcome.unwrap_or("info");
            let _ = writeln!(text, "  {outcome:<14} {}", finding.cause);
        }
        let _ = writeln!(text, "\nitems ({}):", self.end);
        for item in &self.items {
            let option = item.option.as_deref().unwrap_or("-");
            let _ = writeln!(text, "  {:<11} {} = {option}", item.reading, item.link_id);
        }
        text += "\ncriteria:\n";
        for criterion in &self.criteria {
            let Criterion { id, class, truth, when } = criterion;
            let _ = writeln!(text, "  {truth:<11} {class:<14} {id}: {when}");
        }
        text
    }
}

fn reading_code(reading: Reading) -> &'static str {
    match reading {
        Reading::NotAsked => "not-asked",
        Reading::Unanswered => "unanswered",
        Reading::Chosen { unsure: true, .. } => "unsure",
        Reading::Chosen { unsure: false, .. } => "answered",
    }
}

fn truth_code(truth: Truth) -> &'static str {
    match truth {
        Truth::True => "true",
        Truth::False => "false",
        Truth::Unsure => "unsure",
        Truth::Unanswered => "unanswered",
    }
}

fn end_code(end: PathEnd) -> &'static str {
    match end {
        PathEnd::Open(_) => "open",
        PathEnd::Stopped(_) => "stopped",
        PathEnd::Complete => "complete",
    }
}

fn standing_code(standing: Standing) -> &'static str {
    match standing {
        Standing::InForce => "in-force",
        Standing::Draft => "draft",
        Standing::Retired => "retired",
        Standing::NotReviewed => "not-reviewed",
        Standing::Overdue => "overdue",
        Standing::Demo => "demo",
    }
}
