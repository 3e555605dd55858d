//! The engine and the oracle agree, on many more questionnaires than anyone would write.

use std::collections::BTreeMap;

use candidacy_screener::engine::{
    Assessment, Cause, ItemIx, Outcome, Path, PathEnd, Response, assess, most_remaining,
};

use super::generate::{Case, Choices, Size, questionnaire, response, standing};
use super::oracle::{Oracle, remaining};
use super::show::show;

const PAIRS: usize = 300_000;
const REMAINING: usize = 60_000;

#[test]
fn path_and_assessment_agree_with_the_oracle() {
    let mut choices = Choices::seeded(1);
    let mut seen = BTreeMap::new();
    let mut pairs = 0;
    while pairs < PAIRS {
        let size = if pairs % 2 == 0 { Size::MEDIUM } else { Size::LARGE };
        let questionnaire = questionnaire(&mut choices, size);
        for _ in 0..4 {
            let response = response(&mut choices, &questionnaire);
            let case = Case {
                questionnaire: questionnaire.clone(),
                response,
                standing: standing(&mut choices),
            };
            let assessment = compare(&case);
            note(&mut seen, &case, &assessment);
            pairs += 1;
        }
    }
    assert!(pairs >= 100_000);
    println!("{pairs} pairs of questionnaire and answers agree; among them {seen:#?}");
    // Agreement means nothing about what the generator never reaches.
    for kind in KINDS {
        let times = seen.get(kind).copied().unwrap_or(0);
        assert!(times >= pairs / 100, "only {times} of {pairs} cases have {kind}");
    }
}

fn compare(case: &Case) -> Assessment {
    let Case { questionnaire, response, standing } = case;
    let oracle = Oracle::new(questionnaire, response);
    let path = Path::new(questionnaire, response);
    assert_eq!(path.asked().collect::<Vec<_>>(), oracle.asked(), "asked: {case:?}");
    assert_eq!(path.unanswered().collect::<Vec<_>>(), oracle.unanswered(), "open: {case:?}");
    assert_eq!(path.stopped_by(), oracle.stopped_by(), "stopped by: {case:?}");
    assert_eq!(path.end(), oracle.end(), "end: {case:?}");
    for item in questionnaire.item_ixs() {
        assert_eq!(path.asks(item), oracle.asked[item.position()], "{item:?}: {case:?}");
    }
    let assessment = assess(questionnaire, response, *standing);
    assert_eq!(assessment, oracle.assess(*standing), "assessment: {case:?}");
    assessment
}

const KINDS: [&str; 18] = [
    "emergency",
    "urgent",
    "other-pathway",
    "not-now",
    "wait",
    "review",
    "consult",
    "met",
    "met info",
    "unsure",
    "unsure answer",
    "unanswered",
    "standing",
    "open",
    "stopped",
    "complete",
    "two findings or more",
    "answer to an item that is not asked",
];

fn note(seen: &mut BTreeMap<&str, usize>, case: &Case, assessment: &Assessment) {
    let mut kinds = vec![assessment.outcome.code()];
    for finding in &assessment.findings {
        kinds.push(match finding.cause {
            Cause::Met(_) if finding.outcome.is_none() => "met info",
            Cause::Met(_) => "met",
            Cause::Unsure(_) => "unsure",
            Cause::UnsureAnswer(_) => "unsure answer",
            Cause::Unanswered(_) => "unanswered",
            Cause::Standing(_) => "standing",
        });
    }
    if assessment.findings.len() > 1 {
        kinds.push("two findings or more");
    }
    let path = Path::new(&case.questionnaire, &case.response);
    kinds.push(match path.end() {
        PathEnd::Open(_) => "open",
        PathEnd::Stopped(_) => "stopped",
        PathEnd::Complete => "complete",
    });
    let mut items = case.questionnaire.item_ixs();
    if items.any(|item| !path.asks(item) && case.response.chosen(item).is_some()) {
        kinds.push("answer to an item that is not asked");
    }
    kinds.sort_unstable();
    kinds.dedup();
    for kind in kinds {
        *seen.entry(kind).or_default() += 1;
    }
}

#[test]
fn most_remaining_agrees_with_trying_everything() {
    let mut choices = Choices::seeded(2);
    let mut kept_further_on = 0;
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for turn in 0..REMAINING {
        let questionnaire = questionnaire(&mut choices, Size::SMALL);
        // The first item is always asked: leaving it out keeps the answers further on.
        let response = match turn % 4 {
            0 => Response::empty(&questionnaire),
            1 => response(&mut choices, &questionnaire),
            _ => response(&mut choices, &questionnaire).without(ItemIx::new(0)),
        };
        let want = remaining(&questionnaire, &response);
        let got = most_remaining(&questionnaire, &response);
        assert_eq!(got, want, "{}", show(&questionnaire, &response));
        *counts.entry(want).or_default() += 1;
        if let PathEnd::Open(open) = Path::new(&questionnaire, &response).end() {
            let mut later = questionnaire.item_ixs().filter(|&item| item > open);
            kept_further_on += usize::from(later.any(|item| response.chosen(item).is_some()));
        }
    }
    println!(
        "{REMAINING} agree, {kept_further_on} with answers kept further on; by count {counts:?}"
    );
    assert!(REMAINING >= 5_000 && kept_further_on >= 5_000);
    assert!((0..=5).all(|count| counts.contains_key(&count)), "{counts:?}");
}

#[test]
fn the_order_of_outcomes_is_the_documented_one() {
    let all: Vec<Outcome> =
        super::oracle::STRICTEST_FIRST.into_iter().chain([Outcome::Consult]).collect();
    assert_eq!(Outcome::ALL.to_vec(), all);
    assert!(all.windows(2).all(|pair| pair[0] < pair[1]));
    for (place, outcome) in all.iter().enumerate() {
        assert_eq!(Outcome::from_code(outcome.code()), Some(*outcome));
        for (other_place, other) in all.iter().enumerate() {
            assert_eq!(outcome.strictest(*other), all[place.min(other_place)]);
        }
    }
}
