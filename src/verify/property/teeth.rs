//! The properties that no questionnaire can break are checked on models that are wrong on
//! purpose: each check has to find the response, and the replay has to say that the engine does
//! not do what the model says.

use super::Property;
use crate::definition::Checks;
use crate::engine::{
    Condition, Criterion, CriterionClass, Item, ItemIx, OptionSet, Outcome, Questionnaire,
};
use crate::verify::excuses::Excuses;
use crate::verify::model::Model;

/// A red flag that stops, a follow-up, a deferral.
fn questionnaire() -> Questionnaire {
    let is = |item, options| Condition::Is {
        item: ItemIx::new(item),
        options: OptionSet::from_bits(options),
    };
    let item = |enable_when| Item { options: 3, last_is_unsure: true, enable_when };
    let items = vec![item(None), item(None), item(Some(is(1, 1)))];
    let criterion =
        |outcome, when, stops| Criterion { class: CriterionClass::Decides(outcome), when, stops };
    let criteria = vec![
        criterion(Outcome::Emergency, is(0, 1), true),
        criterion(Outcome::Wait, is(2, 1), false),
    ];
    Questionnaire::new(items, criteria).unwrap()
}

/// Whether the check of a property holds on a model that `spoil` has changed.
fn holds(property: Property, spoil: impl Fn(&mut Model<'_>)) -> bool {
    let questionnaire = questionnaire();
    let mut model = Model::new(&questionnaire).unwrap();
    spoil(&mut model);
    let checks = Checks { severity: vec![None; 3], exceptions: Vec::new() };
    match property.check(&model, &checks, &mut Excuses::new(&checks)) {
        Ok(verdict) => {
            assert_eq!(verdict.violations, []);
            true
        }
        Err(disagreement) => {
            assert!(!disagreement.about.is_empty());
            false
        }
    }
}

fn everything_is_consult(model: &mut Model<'_>) {
    let all = model.space().all();
    model.outcomes[Outcome::Consult as usize] = all;
    for outcome in 0..Outcome::Consult as usize {
        let none = model.space().none();
        model.outcomes[outcome] = none.clone();
        model.at_least[outcome] = none;
    }
}

#[test]
fn each_check_can_fail() {
    let properties = [
        Property::SafetyMet,
        Property::SafetyUnsure,
        Property::SafetySkipped,
        Property::ConsultClean,
    ];
    for property in properties {
        assert!(holds(property, |_| ()), "{property:?}");
        assert!(!holds(property, everything_is_consult), "{property:?}");
    }
}

#[test]
fn an_outcome_too_many_or_too_few_is_found() {
    let first = Outcome::Emergency as usize;
    assert!(holds(Property::Totality, |_| ()));
    assert!(!holds(Property::Totality, |model| model.outcomes[first] = model.space().all()));
    assert!(!holds(Property::Totality, |model| model.outcomes[first] = model.space().none()));
}

#[test]
fn an_answer_that_counts_without_its_question_is_found() {
    let late = ItemIx::new(2);
    assert!(holds(Property::Independence, |_| ()));
    assert!(!holds(Property::Independence, |model| {
        model.unexplained[2] = model.space().chosen(late, 2);
    }));
}

#[test]
fn a_question_after_a_stop_and_an_emergency_without_one_are_found() {
    assert!(holds(Property::Stops, |_| ()));
    assert!(!holds(Property::Stops, |model| model.asked[1] = model.space().all()));
    assert!(!holds(Property::Stops, |model| model.stopped_before[3] = model.space().none()));
}
