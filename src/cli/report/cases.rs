//! The author's own cases, tried with the engine.

use maud::{Markup, html};

use super::super::exit::Failure;
use super::super::folder::{Folder, Refused, Text};
use super::prose::{badge, count, listed};
use super::sheet::Sheet;
use crate::definition::Case;
use crate::engine::{Cause, CriterionIx, Outcome, Questionnaire, Standing, assess};
use crate::source::load_cases;

const CASES: &str = "cases.json";

/// The author's cases, with what came out.
pub(super) struct Tried {
    pub(super) file: Text,
    cases: Vec<(Case, Came)>,
}

/// What came out of a case.
pub(super) struct Came {
    outcome: Outcome,
    /// Criteria that had to be listed and are not.
    missing: Vec<CriterionIx>,
    /// Criteria that must not be listed and are.
    unwanted: Vec<CriterionIx>,
}

impl Tried {
    /// Tries the cases beside a questionnaire, if there are any.
    pub(super) fn read(folder: &Folder) -> Result<Result<Option<Tried>, Refused>, Failure> {
        let path = std::path::Path::new(&folder.questionnaire.name).with_file_name(CASES);
        let Some(file) = Text::read_if_there(&path)? else { return Ok(Ok(None)) };
        let questionnaire = &folder.definition.questionnaire;
        match load_cases(file.file(), &folder.definition) {
            Ok(cases) => {
                let tried = cases.into_iter().map(|case| {
                    let came = Came::of(&case, questionnaire);
                    (case, came)
                });
                Ok(Ok(Some(Tried { cases: tried.collect(), file })))
            }
            Err(problems) => Ok(Err(Refused { texts: vec![file], problems })),
        }
    }

    /// Whether every case came out as expected.
    pub(super) fn holds(&self) -> bool {
        self.wrong().next().is_none()
    }

    /// The cases that did not.
    pub(super) fn wrong(&self) -> impl Iterator<Item = &(Case, Came)> {
        self.cases.iter().filter(|(case, came)| !came.as_expected(case))
    }
}

impl Came {
    fn of(case: &Case, questionnaire: &Questionnaire) -> Came {
        let assessment = assess(questionnaire, &case.response, Standing::InForce);
        let listed: Vec<_> = assessment
            .findings
            .iter()
            .filter_map(|finding| match finding.cause {
                Cause::Met(criterion) | Cause::Unsure(criterion) => Some(criterion),
                Cause::UnsureAnswer(_) | Cause::Unanswered(_) | Cause::Standing(_) => None,
            })
            .collect();
        let found = |criterion: &&CriterionIx| listed.contains(*criterion);
        Came {
            outcome: assessment.outcome,
            missing: case.findings.iter().filter(|it| !found(it)).copied().collect(),
            unwanted: case.not_findings.iter().filter(found).copied().collect(),
        }
    }

    fn as_expected(&self, case: &Case) -> bool {
        self.outcome == case.outcome && self.missing.is_empty() && self.unwanted.is_empty()
    }
}

pub(super) fn cases(sheet: &Sheet<'_>, tried: &Tried) -> Markup {
    let expecting = |outcome| tried.cases.iter().filter(move |(case, _)| case.outcome == outcome);
    let wrong = tried.wrong().count();
    html! {
        p.lead {
            "The author wrote down " (count(tried.cases.len(), "person", "people"))
            " with their answers, and where each should end. They were tried with the engine for this report: "
            @if wrong == 0 { b { "all came out as expected." } }
            @else { b { (count(wrong, "case", "cases")) " did not come out as expected." } }
        }
        table.plain {
            thead {
                tr {
                    th scope="col" { "Expected outcome" }
                    th.figure scope="col" { "Cases" }
                    th.figure scope="col" { "As expected" }
                }
            }
            tbody {
                @for outcome in Outcome::ALL {
                    tr {
                        th scope="row" { (badge(outcome)) }
                        td.figure { (expecting(outcome).count()) }
                        td.figure { (expecting(outcome).filter(|(case, came)| came.as_expected(case)).count()) }
                    }
                }
            }
        }
        @for (case, came) in tried.wrong() { (wrong_case(sheet, case, came)) }
    }
}

fn wrong_case(sheet: &Sheet<'_>, case: &Case, came: &Came) -> Markup {
    let ids = |criteria: &[CriterionIx]| {
        let ids: Vec<_> =
            criteria.iter().map(|it| sheet.definition.criterion(*it).id.clone()).collect();
        listed(&ids, "and")
    };
    html! {
        div.fault {
            p { b { (case.name) } }
            p { "Expected " (badge(case.outcome)) ", and came out as " (badge(came.outcome)) "." }
            @if !came.missing.is_empty() { p { "Not listed: " (ids(&came.missing)) "." } }
            @if !came.unwanted.is_empty() { p { "Listed, and should not be: " (ids(&came.unwanted)) "." } }
        }
    }
}
