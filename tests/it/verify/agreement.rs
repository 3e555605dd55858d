//! The symbolic checker and brute force through the engine say the same about many small
//! questionnaires: the same faults in the same order, in as many sessions, with the same witness.

use std::collections::BTreeMap;

use candidacy_screener::definition::{Allowed, Checks, Exception};
use candidacy_screener::engine::{
    CriterionIx, ItemIx, OptionSet, Outcome, Questionnaire, Response,
};
use candidacy_screener::verify::{Counts, Model, Property, check};

use super::brute::{Brute, Found, Run};
use crate::engine::generate::{Choices, Size, questionnaire};
use crate::engine::show::show;

const QUESTIONNAIRES: usize = 12_000;
const SIZE: Size = Size { items: 5, options: 3, criteria: 4 };

/// What a questionnaire can break. The others hold for all that the engine accepts; that their
/// checks can fail at all is shown beside them, on models that are wrong on purpose.
const BREAKABLE: [(Property, usize); 5] = [
    (Property::Trigger, 1_000),
    (Property::Monotonicity, 1_000),
    (Property::Liveness, 1_000),
    (Property::RedFlagsFirst, 200),
    (Property::Exceptions, 1_000),
];

#[test]
fn symbolic_verdicts_agree_with_brute_force() {
    let threads = 2;
    let share = |thread: usize| {
        std::thread::spawn(move || {
            let mut tally = Tally::default();
            for number in (thread..QUESTIONNAIRES).step_by(threads) {
                compare(&mut Choices::seeded(number as u64), &mut tally);
            }
            tally
        })
    };
    let handles: Vec<_> = (0..threads).map(share).collect();
    let mut tally = Tally::default();
    for handle in handles {
        let part = handle.join().unwrap();
        tally.sessions += part.sessions;
        for (property, times) in part.broken {
            *tally.broken.entry(property).or_default() += times;
        }
        tally.excused += part.excused;
        tally.clean += part.clean;
    }
    println!("{QUESTIONNAIRES} questionnaires agree: {tally:?}");
    // Agreement means nothing about what the generator never reaches.
    for (property, least) in BREAKABLE {
        let times = tally.broken.get(&property).copied().unwrap_or(0);
        assert!(times >= least, "{property:?} is broken only {times} times");
        assert!(times <= QUESTIONNAIRES * 95 / 100, "{property:?} hardly ever holds");
    }
    let unbreakable = tally.broken.keys().all(|it| BREAKABLE.iter().any(|(known, _)| known == it));
    assert!(unbreakable, "{tally:?}");
    assert!(tally.excused >= 500 && tally.clean >= 100, "{tally:?}");
}

#[derive(Debug, Default)]
struct Tally {
    sessions: usize,
    broken: BTreeMap<Property, usize>,
    excused: usize,
    clean: usize,
}

fn compare(choices: &mut Choices, tally: &mut Tally) {
    let questionnaire = questionnaire(choices, SIZE);
    let checks = checks(choices, &questionnaire);
    let model = Model::new(&questionnaire).unwrap();
    let report = check(&model, &checks, |_| ()).unwrap();
    let mut brute = Brute::new(&questionnaire, &checks);
    let told = || format!("{}{checks:?}", show(&questionnaire, &Response::empty(&questionnaire)));

    for run in &brute.runs {
        let (outcomes, causes) = model.says(&run.response);
        assert_eq!(outcomes, [run.outcome()], "{:?}\n{}", run.digits, told());
        let found = &run.assessment.findings;
        assert!(found.len() == causes.len(), "{:?}\n{}", run.digits, told());
        assert!(found.iter().all(|it| causes.contains(&it.cause)), "{:?}\n{}", run.digits, told());
    }
    let want = counts(brute.sessions());
    assert_eq!(number(&report.sessions), want, "sessions: {}", told());
    tally.sessions += want.0 + want.1;
    for (outcome, found) in &report.outcomes {
        let want = counts(brute.sessions().filter(|run| run.outcome() == *outcome));
        assert_eq!(number(found), want, "{outcome:?}: {}", told());
    }
    burden(&brute, &checks, &report.burden, &told);

    let found: Vec<Found> = report
        .violations()
        .map(|(property, violation)| Found {
            property,
            breach: violation.breach.clone(),
            sessions: violation.sessions.as_ref().map(number),
            witness: violation.transcripts.iter().map(|it| it.response.clone()).collect(),
        })
        .collect();
    assert_eq!(found, brute.findings(), "{}", told());
    for verdict in &report.verdicts {
        tally.excused += verdict.excused;
        if !verdict.violations.is_empty() {
            *tally.broken.entry(verdict.property).or_default() += 1;
        }
    }
    tally.clean += usize::from(report.holds());
}

fn burden(
    brute: &Brute<'_>,
    checks: &Checks,
    burden: &[candidacy_screener::verify::Burden],
    told: &impl Fn() -> String,
) {
    let taps = |run: &Run| run.digits.iter().filter(|digit| **digit != 0).count();
    let reports = |run: &Run| {
        let bad = |(order, digit): (&Option<Vec<usize>>, &usize)| {
            *digit != 0 && order.as_ref().is_some_and(|order| order[0] + 1 != *digit)
        };
        checks.severity.iter().zip(&run.digits).filter(|pair| bad(*pair)).count()
    };
    let mut rest = burden.iter();
    for outcome in Outcome::ALL {
        let mut runs: Vec<_> = brute.sessions().collect();
        runs.retain(|run| run.has_no_gap() && run.outcome() == outcome);
        let Some(fewest) = runs.iter().map(|run| taps(run)).min() else { continue };
        let most = runs.iter().map(|run| taps(run)).max().unwrap();
        let (_, typical) = runs.iter().map(|run| (reports(run), taps(run))).min().unwrap();
        let found = rest.next().unwrap();
        let found = (found.outcome, found.fewest, found.most, found.typical);
        assert_eq!(found, (outcome, fewest, most, typical), "{}", told());
    }
    assert!(rest.next().is_none());
}

/// Complete sessions, and those with gaps.
fn counts<'r>(runs: impl Iterator<Item = &'r Run>) -> (usize, usize) {
    let (complete, gaps): (Vec<_>, Vec<_>) = runs.partition(|run| run.has_no_gap());
    (complete.len(), gaps.len())
}

fn number(counts: &Counts) -> (usize, usize) {
    let number = |count: &num_bigint::BigUint| usize::try_from(count).unwrap();
    (number(&counts.complete), number(&counts.with_gaps))
}

/// Any declarations: orders of all or some options, exceptions that may or may not be needed.
fn checks(choices: &mut Choices, questionnaire: &Questionnaire) -> Checks {
    let severity = questionnaire.items().iter().map(|item| {
        let mut order: Vec<usize> = (0..item.options).collect();
        for place in 1..order.len() {
            order.swap(place, choices.below(place + 1));
        }
        order.truncate(2 + choices.below(2));
        (order.len() > 1 && choices.chance(70)).then_some(order)
    });
    let severity = severity.collect();
    let exceptions = (0..choices.below(4)).map(|_| {
        let item = ItemIx::new(choices.below(questionnaire.items().len()));
        let sets = (1_u64 << questionnaire.item(item).options) - 1;
        let options = OptionSet::from_bits(1 + choices.below(sets as usize) as u64);
        let criteria = questionnaire.criteria().len();
        let criterion = CriterionIx::new(choices.below(criteria.max(1)));
        let allows = match choices.below(if criteria > 0 { 4 } else { 2 }) {
            0 => Allowed::Trigger { item, options },
            1 => Allowed::Monotonicity { item, options },
            2 => Allowed::RedFlagsFirst { criterion },
            _ => Allowed::Decides { criterion },
        };
        Exception { allows, why: "generated".to_owned() }
    });
    Checks { severity, exceptions: exceptions.collect() }
}
