//! Questionnaires of any size are checked in a time that people wait for.

use std::time::{Duration, Instant};

use candidacy_screener::definition::{Checks, Mapping, Renames};
use candidacy_screener::engine::{
    Condition, Criterion, CriterionClass, Item, ItemIx, OptionSet, Outcome, Questionnaire,
};
use candidacy_screener::verify::{Model, Property, check, compare};

use super::brute::Brute;
use super::generated::generated;
use super::versions::{Edit, Version};
use crate::engine::generate::Choices;
use crate::loading::shipped::{definition_of, questionnaire_text};

/// The tests run without link-time optimisation and beside others, so this is generous: a
/// release build takes a small part of it.
const PATIENCE: Duration = Duration::from_secs(20);

#[test]
fn the_shipped_questionnaire_is_checked_at_once() {
    let definition = definition_of(&questionnaire_text());
    let started = Instant::now();
    let model = Model::new(&definition.questionnaire).unwrap();
    let report = check(&model, &Checks::plain(&definition), |_| ()).unwrap();
    println!("{} complete sessions in {:?}", report.sessions.complete, started.elapsed());
    assert!(started.elapsed() < PATIENCE);
    let by_construction = [
        Property::SafetyMet,
        Property::SafetyUnsure,
        Property::SafetySkipped,
        Property::ConsultClean,
        Property::Totality,
        Property::Independence,
        Property::Stops,
    ];
    for verdict in &report.verdicts {
        let expected = by_construction.contains(&verdict.property);
        assert!(!expected || verdict.violations.is_empty(), "{:?}", verdict.property);
    }
    let sum: num_bigint::BigUint = report.outcomes.iter().map(|(_, it)| &it.complete).sum();
    assert_eq!(sum, report.sessions.complete);
}

#[test]
fn two_hundred_items_are_checked_while_one_waits() {
    let questionnaire = large(200);
    let started = Instant::now();
    let model = Model::new(&questionnaire).unwrap();
    let severity = questionnaire.items().iter().map(|_| Some(vec![1, 2, 0])).collect();
    let checks = Checks { severity, exceptions: Vec::new() };
    let report = check(&model, &checks, |_| ()).unwrap();
    println!("{} items in {:?}", questionnaire.items().len(), started.elapsed());
    assert!(report.sessions.complete.bits() > 100);
    assert!(started.elapsed() < PATIENCE, "{:?}", started.elapsed());
}

#[test]
fn two_hundred_items_are_compared_while_one_waits() {
    let old = Version::of(&large(200));
    let mut choices = Choices::seeded(4);
    let edits = [Edit::DropCriterion, Edit::AddItem, Edit::DropOption, Edit::MoveItem];
    let new = edits.iter().fold(old.clone(), |version, edit| {
        // Some moves would put a follow-up before its question.
        (0..100).find_map(|_| version.edited(&mut choices, *edit)).unwrap()
    });
    let (old, new) = (old.definition().unwrap(), new.definition().unwrap());
    let mapping = Mapping::new(&old, &new, &Renames::default());
    let started = Instant::now();
    let comparison = compare(&old.questionnaire, &new.questionnaire, &mapping, |_| ()).unwrap();
    println!("{} items compared in {:?}", new.items.len(), started.elapsed());
    assert!(comparison.is_milder() && comparison.combinations.complete.bits() > 100);
    assert!(started.elapsed() < PATIENCE, "{:?}", started.elapsed());
}

/// As real ones are built: red flags first, then topics of five questions, with two follow-ups to
/// the first of them, some of which end the questions or count only together with another.
fn large(count: usize) -> Questionnaire {
    let is = |item: usize, options| Condition::Is {
        item: ItemIx::new(item),
        options: OptionSet::from_bits(options),
    };
    let mut items = Vec::new();
    let mut criteria = Vec::new();
    for position in 0..count {
        let topic = position - position % 5;
        let enable_when = match position % 5 {
            1 => Some(is(topic, 0b101)),
            2 => Some(is(topic + 1, 0b001)),
            _ => None,
        };
        items.push(Item { options: 3, last_is_unsure: true, enable_when });
        let (outcome, stops) = match position {
            _ if position < count / 10 => (Outcome::Emergency, true),
            _ if position < count / 5 => (Outcome::Urgent, true),
            _ if position.is_multiple_of(25) => (Outcome::OtherPathway, true),
            _ => ([Outcome::NotNow, Outcome::Wait, Outcome::Review][position % 3], false),
        };
        let when = match position % 10 {
            9 => Condition::All(vec![is(position, 0b001), is(position - 6, 0b001)]),
            _ => is(position, 0b001),
        };
        criteria.push(Criterion { class: CriterionClass::Decides(outcome), when, stops });
    }
    Questionnaire::new(items, criteria).unwrap()
}

/// What `./run bench` measures is a proof, and of questionnaires of the size that it says.
#[test]
fn the_questionnaires_of_the_benchmark_hold() {
    for (items, rechecks) in [(6, 0), (7, 0), (14, 1), (20, 4), (50, 4), (60, 6)] {
        let (questionnaire, checks) = generated(items, rechecks);
        assert_eq!(questionnaire.items().len(), items);
        let model = Model::new(&questionnaire).unwrap();
        let report = check(&model, &checks, |_| ()).unwrap();
        assert_eq!(report.violations().count(), 0, "{items} items");
    }
}

#[test]
fn the_smallest_one_has_as_many_sessions_by_brute_force() {
    let (questionnaire, checks) = generated(6, 0);
    let model = Model::new(&questionnaire).unwrap();
    let report = check(&model, &checks, |_| ()).unwrap();
    let brute = Brute::new(&questionnaire, &checks);
    let complete = brute.sessions().filter(|run| run.has_no_gap()).count();
    assert_eq!(report.sessions.complete, complete.into());
}
