//! The shipped files, and the cases that their author expects to come out as they do.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path as FilePath;

use candidacy_screener::engine::{Assessment, Cause, Outcome, Path, Response, Standing, assess};
use candidacy_screener::present::{Action, Body};
use serde_json::Value;

use crate::loading::screen_texts;
use crate::loading::shipped::{Answers, Shipped, answers, cases_text, walk};

pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) answers: Answers,
    pub(crate) outcome: Outcome,
    pub(crate) findings: BTreeSet<String>,
    pub(crate) not_findings: BTreeSet<String>,
    /// Items that the author leaves open on purpose.
    left_open: BTreeSet<String>,
}

fn names(value: &Value) -> BTreeSet<String> {
    serde_json::from_value(value.clone()).unwrap()
}

pub(crate) fn cases() -> Vec<Case> {
    let file: Value = serde_json::from_str(&cases_text()).unwrap();
    let keys: Vec<_> = file.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["cases", "clear"]);
    file["cases"].as_array().unwrap().iter().map(case).collect()
}

pub(crate) fn case(value: &Value) -> Case {
    let keys: BTreeSet<_> = value.as_object().unwrap().keys().map(String::as_str).collect();
    let known = BTreeSet::from(["name", "answers", "outcome", "findings", "notFindings"]);
    assert_eq!(keys, known, "{value}");
    let mut given = answers(&[]);
    let mut left_open = BTreeSet::new();
    for (item, option) in value["answers"].as_object().unwrap() {
        match option.as_str() {
            Some(option) => given.insert(item.clone(), option.to_owned()),
            None => {
                left_open.insert(item.clone());
                given.remove(item)
            }
        };
    }
    Case {
        name: value["name"].as_str().unwrap().to_owned(),
        answers: given,
        outcome: Outcome::from_code(value["outcome"].as_str().unwrap()).unwrap(),
        findings: names(&value["findings"]),
        not_findings: names(&value["notFindings"]),
        left_open,
    }
}

impl Case {
    fn response(&self, shipped: &Shipped) -> Response {
        let questionnaire = &shipped.definition.questionnaire;
        for item in self.answers.keys() {
            assert!(shipped.definition.find_item(item).is_some(), "{}: {item}", self.name);
        }
        questionnaire.item_ixs().fold(
            Response::empty(questionnaire),
            |response, item| match shipped.option(&self.answers, item) {
                Some(option) => response.with(questionnaire, item, option),
                None => response,
            },
        )
    }

    fn assess(&self, shipped: &Shipped, standing: Standing) -> Assessment {
        assess(&shipped.definition.questionnaire, &self.response(shipped), standing)
    }
}

/// The criteria that are listed, whether met or left open by "not sure".
fn found(shipped: &Shipped, assessment: &Assessment) -> BTreeSet<String> {
    let criterion = |cause| match cause {
        Cause::Met(criterion) | Cause::Unsure(criterion) => Some(criterion),
        Cause::UnsureAnswer(_) | Cause::Unanswered(_) | Cause::Standing(_) => None,
    };
    let found = assessment.findings.iter().filter_map(|finding| criterion(finding.cause));
    found.map(|criterion| shipped.definition.criterion(criterion).id.clone()).collect()
}

/// The locales in the names of files such as `words.en.json`.
fn locales_in(folder: &str, prefix: &str) -> BTreeSet<String> {
    let folder = FilePath::new(env!("CARGO_MANIFEST_DIR")).join("www").join(folder);
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    names
        .filter_map(|name| {
            let name = name.into_string().unwrap();
            Some(name.strip_prefix(prefix)?.strip_suffix(".json")?.to_owned())
        })
        .collect()
}

#[test]
fn every_shipped_file_loads_and_none_is_left_over() {
    let shipped = Shipped::new("en");
    let languages = &shipped.definition.locales;
    let locales: BTreeSet<_> = languages.iter().map(|language| language.locale.clone()).collect();
    assert!(locales.len() > 1);
    assert_eq!(locales_in("questionnaires/regenerative", "words."), locales);
    assert_eq!(locales_in("interface", ""), locales);
    for locale in locales {
        // Loading fails with every problem, if there is one.
        assert_eq!(Shipped::new(&locale).words.locale, locale);
    }
}

#[test]
fn the_cases_come_out_as_expected() {
    let shipped = Shipped::new("en");
    let mut wrong = Vec::new();
    for case in cases() {
        let assessment = case.assess(&shipped, Standing::Demo);
        let found = found(&shipped, &assessment);
        for criterion in case.findings.union(&case.not_findings) {
            let known = shipped.definition.criteria.iter().any(|known| known.id == *criterion);
            assert!(known, "{}: there is no criterion {criterion}", case.name);
        }
        let right = assessment.outcome == case.outcome
            && case.findings.is_subset(&found)
            && case.not_findings.is_disjoint(&found);
        if !right {
            let (got, want) = (assessment.outcome.code(), case.outcome.code());
            wrong.push(format!(
                "{}: {got} instead of {want}\n  found {found:?}\n  wants {:?}\n  without {:?}",
                case.name, case.findings, case.not_findings
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_cases_have_names_of_their_own() {
    let mut times = BTreeMap::new();
    for case in cases() {
        *times.entry(case.name).or_insert(0) += 1;
    }
    times.retain(|_, times| *times > 1);
    assert!(times.is_empty(), "{times:?}");
}

/// Otherwise a question that was added later would turn a case into one of skipping it.
#[test]
fn nothing_is_left_open_by_oversight() {
    let shipped = Shipped::new("en");
    let mut forgotten = Vec::new();
    for case in cases() {
        let response = case.response(&shipped);
        for item in Path::new(&shipped.definition.questionnaire, &response).unanswered() {
            let link_id = &shipped.definition.item(item).link_id;
            // Whether a follow-up of a question left open would come, nobody can say.
            if case.left_open.is_empty() {
                forgotten.push(format!("{}: {link_id}", case.name));
            }
        }
    }
    assert_eq!(forgotten, [""; 0]);
}

#[test]
fn every_outcome_and_every_criterion_occurs() {
    let shipped = Shipped::new("en");
    let mut outcomes = BTreeSet::new();
    let mut met = BTreeSet::new();
    for case in cases() {
        outcomes.insert(case.outcome);
        for finding in case.assess(&shipped, Standing::Demo).findings {
            if let Cause::Met(criterion) = finding.cause {
                let id = &shipped.definition.criterion(criterion).id;
                // It counts only where the author says that it is expected.
                met.extend(case.findings.get(id).cloned());
            }
        }
    }
    assert_eq!(outcomes.len(), Outcome::ALL.len());
    let all = shipped.definition.criteria.iter().map(|criterion| criterion.id.clone());
    let never: Vec<_> = all.filter(|id| !met.contains(id)).collect();
    assert_eq!(never, [""; 0]);
}

#[test]
fn not_sure_is_answered_to_every_item_that_offers_it() {
    let shipped = Shipped::new("en");
    let questionnaire = &shipped.definition.questionnaire;
    let mut unsure = BTreeSet::new();
    for case in cases() {
        let response = case.response(&shipped);
        let path = Path::new(questionnaire, &response);
        unsure.extend(path.asked().filter(|item| {
            let option = response.chosen(*item);
            option.is_some_and(|option| questionnaire.item(*item).is_unsure(option))
        }));
    }
    let offered = questionnaire.item_ixs().filter(|item| questionnaire.item(*item).last_is_unsure);
    let never = offered.filter(|item| !unsure.contains(item));
    let never: Vec<_> = never.map(|item| &shipped.definition.item(item).link_id).collect();
    assert!(never.is_empty(), "{never:?}");
}

#[test]
fn a_draft_never_says_more_than_that_a_clinician_looks_first() {
    let shipped = Shipped::new("en");
    for case in cases() {
        let draft = case.assess(&shipped, Standing::Draft);
        assert_eq!(draft.outcome, case.outcome.min(Outcome::Review), "{}", case.name);
        let others = [Standing::Retired, Standing::NotReviewed, Standing::Overdue];
        for standing in others {
            assert_eq!(case.assess(&shipped, standing).outcome, draft.outcome, "{}", case.name);
        }
    }
}

/// Walks through each case as a person would and reads everything on the way.
#[test]
fn every_text_of_every_case_is_there_and_filled_in() {
    let locales: Vec<_> = Shipped::new("en").definition.locales;
    let mut outcomes = 0;
    let mut wrong = BTreeSet::new();
    for language in &locales {
        let shipped = Shipped::new(&language.locale);
        for case in cases() {
            let choose = |item| shipped.option(&case.answers, item);
            let screens = walk(&shipped, choose);
            for screen in &screens {
                for text in screen_texts(screen) {
                    // Two spaces stand around a placeholder that nothing filled.
                    let bare = text.contains(['{', '}']) || text.contains("  ");
                    if bare || text.is_empty() || text.trim() != text {
                        wrong.insert(format!("{}: {text:?}", language.locale));
                    }
                }
            }
            let last = screens.last().unwrap();
            match &last.body {
                Body::Outcome(outcome) => {
                    assert_eq!(outcome.code, case.outcome, "{}", case.name);
                    let books = |action: &Action| matches!(action, Action::Book(..));
                    let consult = case.outcome == Outcome::Consult;
                    assert_eq!(outcome.actions.iter().any(books), consult, "{}", case.name);
                    let reasons = outcome.groups.iter().flat_map(|group| &group.reasons);
                    let said: Vec<_> = reasons.map(|it| (&it.text, &it.answers)).collect();
                    let twice = said.iter().enumerate().any(|(at, one)| said[..at].contains(one));
                    assert!(!twice, "{}: said twice in {said:#?}", case.name);
                    outcomes += 1;
                }
                // A case with a question left open has no outcome to be shown yet.
                _ => assert!(!is_answered(&shipped, &case), "{}", case.name),
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(outcomes > 150, "only {outcomes} walks reached an outcome");
}

/// Whether every question that is asked has an answer.
fn is_answered(shipped: &Shipped, case: &Case) -> bool {
    let response = case.response(shipped);
    Path::new(&shipped.definition.questionnaire, &response).unanswered().next().is_none()
}
