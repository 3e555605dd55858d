//! What becomes of a mutant.

use std::collections::BTreeSet;

use candidacy_screener::definition::{Checks, Definition};
use candidacy_screener::engine::{Assessment, Cause, Response, Standing, assess};
use candidacy_screener::source::{SourceFile, load_checks, load_definition};
use candidacy_screener::verify::{Model, Property, check};
use serde_json::Value;

use super::effect::{Effect, effect};
use super::missing::missing_case;
use super::pair::{Pair, in_shipped_codes};
use crate::cases::{Case, cases};
use crate::loading::shipped::{definition_of, questionnaire_text, read};

/// The shipped questionnaire, with what its author says of it.
pub(super) struct Author {
    shipped: Definition,
    checks: String,
    cases: Vec<Case>,
}

/// A mutant that loads.
pub(super) struct Accepted {
    definition: Definition,
    checks: Checks,
}

/// What takes the diagrams to find out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Proved {
    pub(super) effect: Effect,
    /// The first property that does not hold. Warnings count: the shipped questionnaire has none.
    pub(super) check: Option<Property>,
}

impl Author {
    pub(super) fn new() -> Author {
        Author {
            shipped: definition_of(&questionnaire_text()),
            checks: read("questionnaires/regenerative/checks.json"),
            cases: cases(),
        }
    }

    /// The mutant, if its logic file and the `checks.json` beside it still load. Words are not
    /// looked at: whoever leaves out a criterion may leave out its words too.
    pub(super) fn accept(&self, text: &str) -> Option<Accepted> {
        let file = SourceFile { name: "questionnaire.json", text };
        let definition = load_definition(file).ok()?;
        let file = SourceFile { name: "checks.json", text: &self.checks };
        let checks = load_checks(file, &definition).ok()?;
        Some(Accepted { definition, checks })
    }

    /// Whether a case of the author comes out differently.
    pub(super) fn notices(&self, mutant: &Accepted) -> bool {
        self.cases.iter().any(|case| !comes_out(case, &mutant.definition))
    }

    pub(super) fn prove(&self, mutant: &Accepted) -> Proved {
        let effect = self.beside(mutant, effect);
        let model = Model::new(&mutant.definition.questionnaire).unwrap();
        let report = check(&model, &mutant.checks, |_| ()).unwrap();
        Proved { effect, check: report.violations().map(|(property, _)| property).next() }
    }

    /// A case that would notice the mutant, as it is written in `cases.json`.
    pub(super) fn missing_case(&self, mutant: &Accepted) -> Value {
        self.beside(mutant, |pair| missing_case(pair, &mutant.definition))
    }

    /// Whether a case comes out as expected with the shipped rules and not with the mutant.
    pub(super) fn tells_apart(&self, case: &Case, mutant: &Accepted) -> bool {
        comes_out(case, &self.shipped) && !comes_out(case, &mutant.definition)
    }

    fn beside<T>(&self, mutant: &Accepted, look: impl FnOnce(&Pair<'_>) -> T) -> T {
        let shipped = Model::new(&self.shipped.questionnaire).unwrap();
        let questionnaire = in_shipped_codes(&self.shipped, &mutant.definition);
        let mutated = Model::new(&questionnaire).unwrap();
        look(&Pair::new(&self.shipped, &shipped, &mutant.definition, &mutated))
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
    let found = found(&assessment, definition);
    assessment.outcome == case.outcome
        && case.findings.is_subset(&found)
        && case.not_findings.is_disjoint(&found)
}

/// The criteria that are told, whether met or in doubt.
pub(super) fn found(assessment: &Assessment, definition: &Definition) -> BTreeSet<String> {
    let id = |cause| match cause {
        Cause::Met(criterion) | Cause::Unsure(criterion) => {
            Some(definition.criterion(criterion).id.clone())
        }
        Cause::UnsureAnswer(_) | Cause::Unanswered(_) | Cause::Standing(_) => None,
    };
    assessment.findings.iter().filter_map(|finding| id(finding.cause)).collect()
}
