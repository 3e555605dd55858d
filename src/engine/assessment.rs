//! From answers to an outcome and every reason for it.

use super::condition::Reading;
use super::outcome::Outcome;
use super::path::Path;
use super::questionnaire::{CriterionClass, CriterionIx, ItemIx, Questionnaire};
use super::response::Response;
use super::standing::Standing;
use super::truth::Truth;

/// What follows from a set of answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// The strictest outcome of all findings; [`Outcome::Consult`] without any.
    pub outcome: Outcome,
    /// Every finding, strictest first, then in the order of the questionnaire.
    pub findings: Vec<Finding>,
}

/// One reason, and what it does to the outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Why it is listed.
    pub cause: Cause,
    /// The outcome that it asks for; `None` for information, which never changes the outcome.
    pub outcome: Option<Outcome>,
    /// The answered items that caused it.
    pub items: Vec<ItemIx>,
}

/// Why a finding is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The criterion is met.
    Met(CriterionIx),
    /// Whether the criterion is met hangs on a "not sure".
    Unsure(CriterionIx),
    /// The item was answered "not sure", and no criterion above says so.
    UnsureAnswer(ItemIx),
    /// The item is asked and has no answer.
    Unanswered(ItemIx),
    /// The questionnaire itself may not give the mildest outcome.
    Standing(Standing),
}

/// Assesses the answers. Total: any answers at all give exactly one outcome,
/// and whatever is unknown falls towards caution (see
/// [`CriterionClass::when_unsure`]); what is unanswered asks for a review.
pub fn assess(
    questionnaire: &Questionnaire,
    response: &Response,
    standing: Standing,
) -> Assessment {
    let path = Path::new(questionnaire, response);
    let readings = path.readings();
    let mut findings = Vec::new();
    for (position, criterion) in questionnaire.criteria().iter().enumerate() {
        let ix = CriterionIx::new(position);
        let truth = criterion.when.truth(readings);
        let (cause, outcome) = match (truth, criterion.class) {
            (Truth::True, CriterionClass::Decides(outcome)) => (Cause::Met(ix), Some(outcome)),
            (Truth::True, CriterionClass::Info) => (Cause::Met(ix), None),
            (Truth::Unsure, CriterionClass::Decides(_)) => {
                (Cause::Unsure(ix), Some(criterion.class.when_unsure()))
            }
            // The two findings below speak for the answers behind these.
            (Truth::Unsure, CriterionClass::Info) | (Truth::Unanswered | Truth::False, _) => {
                continue;
            }
        };
        let items = criterion.when.support(readings, truth);
        findings.push(Finding { cause, outcome, items });
    }
    for item in path.asked() {
        let cause = match item.of(readings) {
            Reading::Unanswered => Cause::Unanswered(item),
            Reading::Chosen { unsure: true, .. } if !explained(&findings, item) => {
                Cause::UnsureAnswer(item)
            }
            Reading::Chosen { .. } | Reading::NotAsked => continue,
        };
        findings.push(Finding { cause, outcome: Some(Outcome::Review), items: vec![item] });
    }
    if !standing.allows_consult() {
        let cause = Cause::Standing(standing);
        findings.push(Finding { cause, outcome: Some(Outcome::Review), items: Vec::new() });
    }
    let strictest = findings.iter().filter_map(|finding| finding.outcome).min();
    Assessment {
        outcome: strictest.unwrap_or(Outcome::Consult),
        findings: strictest_first(findings),
    }
}

/// Strictest first, information last, otherwise in the order given. Seven
/// passes over a few findings; a general sort would cost the patient 3 KB.
fn strictest_first(findings: Vec<Finding>) -> Vec<Finding> {
    let mut sorted = Vec::with_capacity(findings.len());
    for outcome in Outcome::ALL.into_iter().map(Some).chain([None]) {
        sorted.extend(findings.iter().filter(|finding| finding.outcome == outcome).cloned());
    }
    sorted
}

/// Whether a finding that changes the outcome already rests on this item's answer.
fn explained(findings: &[Finding], item: ItemIx) -> bool {
    findings.iter().any(|finding| finding.outcome.is_some() && finding.items.contains(&item))
}
