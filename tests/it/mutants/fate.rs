//! What becomes of a mutant.

use candidacy_screener::definition::Definition;
use candidacy_screener::engine::{Cause, Response, Standing, assess};
use candidacy_screener::source::{SourceFile, load_checks, load_definition};
use candidacy_screener::verify::{Model, Property, check};

use super::effect::{Effect, effect};
use crate::cases::{Case, cases};
use crate::loading::shipped::{definition_of, questionnaire_text, read};

/// What becomes of a mutant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// The logic file, or `checks.json` beside it, no longer loads.
    Refused,
    Accepted {
        effect: Effect,
        /// The first property that does not hold.
        check: Option<Property>,
        /// Whether a case of the author comes out differently.
        cases: bool,
    },
}

/// The shipped questionnaire with what its author says of it.
pub(super) struct Judge {
    shipped: Definition,
    checks: String,
    cases: Vec<Case>,
}

impl Judge {
    pub(super) fn new() -> Judge {
        Judge {
            shipped: definition_of(&questionnaire_text()),
            checks: read("questionnaires/regenerative/checks.json"),
            cases: cases(),
        }
    }

    pub(super) fn judge(&self, text: &str) -> Fate {
        let file = SourceFile { name: "questionnaire.json", text };
        let Ok(mutant) = load_definition(file) else { return Fate::Refused };
        let file = SourceFile { name: "checks.json", text: &self.checks };
        let Ok(checks) = load_checks(file, &mutant) else { return Fate::Refused };
        let model = Model::new(&self.shipped.questionnaire).unwrap();
        let effect = effect(&self.shipped, &model, &mutant);
        let model = Model::new(&mutant.questionnaire).unwrap();
        let report = check(&model, &checks, |_| ()).unwrap();
        let check = report.violations().map(|(property, _)| property).next();
        let cases = self.cases.iter().any(|case| !comes_out(case, &mutant));
        Fate::Accepted { effect, check, cases }
    }
}

/// Whether a case ends where its author expects it.
fn comes_out(case: &Case, definition: &Definition) -> bool {
    let questionnaire = &definition.questionnaire;
    let mut response = Response::empty(questionnaire);
    for (item, code) in &case.answers {
        let item = definition.find_item(item).unwrap();
        let options = &definition.item(item).options;
        let Some(option) = options.iter().position(|it| it == code) else { return false };
        response = response.with(questionnaire, item, option);
    }
    let assessment = assess(questionnaire, &response, Standing::Demo);
    let found: Vec<&String> = assessment
        .findings
        .iter()
        .filter_map(|finding| match finding.cause {
            Cause::Met(criterion) | Cause::Unsure(criterion) => {
                Some(&definition.criterion(criterion).id)
            }
            Cause::UnsureAnswer(_) | Cause::Unanswered(_) | Cause::Standing(_) => None,
        })
        .collect();
    assessment.outcome == case.outcome
        && case.findings.iter().all(|id| found.contains(&id))
        && !case.not_findings.iter().any(|id| found.contains(&id))
}
