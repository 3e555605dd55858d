//! A comparison and brute force through both engines say the same about many pairs of small
//! questionnaires: the same numbers, the same causes, and no shorter witness.

use std::collections::{BTreeMap, BTreeSet};

use candidacy_screener::definition::{Definition, Mapping};
use candidacy_screener::engine::{Outcome, Response};
use candidacy_screener::source::{SourceFile, load_mapping};
use candidacy_screener::verify::{Comparison, Counts, Side, compare};

use super::pairs::{Pair, Run, combinations, one_sided, questions};
use super::versions::{Edit, Version};
use crate::engine::generate::{Choices, Size};
use crate::engine::show::show;

const PAIRS: u64 = 6_000;
const SIZE: Size = Size { items: 5, options: 3, criteria: 5 };

#[derive(Default, Debug)]
struct Tally {
    compared: usize,
    refused: usize,
    combinations: usize,
    edits: BTreeMap<Edit, usize>,
    milder: usize,
    milder_only_with_gaps: usize,
    stricter_only: usize,
    unchanged: usize,
    not_comparable: usize,
}

#[test]
fn comparisons_agree_with_brute_force() {
    let share = |thread: u64| {
        std::thread::spawn(move || {
            let mut tally = Tally::default();
            for number in (thread..PAIRS).step_by(2) {
                one_pair(&mut Choices::seeded(0x00d1_ff00 + number), &mut tally);
            }
            tally
        })
    };
    let mut tally = Tally::default();
    for handle in [share(0), share(1)] {
        let part = handle.join().unwrap();
        tally.compared += part.compared;
        tally.refused += part.refused;
        tally.combinations += part.combinations;
        tally.milder += part.milder;
        tally.milder_only_with_gaps += part.milder_only_with_gaps;
        tally.stricter_only += part.stricter_only;
        tally.unchanged += part.unchanged;
        tally.not_comparable += part.not_comparable;
        for (edit, times) in part.edits {
            *tally.edits.entry(edit).or_default() += times;
        }
    }
    println!("{tally:?}");
    assert!(tally.compared >= 4_000 && tally.refused <= tally.compared / 10, "{tally:?}");
    for edit in Edit::ALL {
        assert!(tally.edits.get(&edit).is_some_and(|times| *times >= 200), "{edit:?}: {tally:?}");
    }
    for enough in [tally.milder, tally.stricter_only, tally.unchanged, tally.not_comparable] {
        assert!(enough >= 300, "{tally:?}");
    }
    assert!(tally.milder_only_with_gaps >= 5, "{tally:?}");
}

fn one_pair(choices: &mut Choices, tally: &mut Tally) {
    let old = Version::generate(choices, SIZE);
    let mut wanted: Vec<Edit> =
        (0..1 + choices.below(3)).map(|_| Edit::ALL[choices.below(Edit::ALL.len())]).collect();
    wanted.sort();
    wanted.dedup();
    let mut new = old.clone();
    let mut done = Vec::new();
    for edit in wanted {
        if let Some(next) = new.edited(choices, edit) {
            new = next;
            done.push(edit);
        }
    }
    let (before, after) = (old.definition().unwrap(), new.definition().unwrap());
    let text = new.mapping();
    let file = SourceFile { name: "mapping.json", text: &text };
    // What is renamed and then gone, or new and then renamed, has no place in the file.
    let Ok(mapping) = load_mapping(file, &before, &after) else {
        assert!(done.len() > 1, "{done:?} {text}");
        tally.refused += 1;
        return;
    };
    done.iter().for_each(|edit| *tally.edits.entry(*edit).or_default() += 1);
    tally.compared += 1;
    let told = || {
        let show = |it: &Definition| show(&it.questionnaire, &Response::empty(&it.questionnaire));
        format!("{done:?} {text}\nold:\n{}new:\n{}", show(&before), show(&after))
    };
    let comparison =
        compare(&before.questionnaire, &after.questionnaire, &mapping, |_| ()).unwrap();
    let questions = questions(&before, &after, &new);
    let pairs = combinations(&before.questionnaire, &after.questionnaire, &questions);
    tally.combinations += pairs.len();
    let (comparable, apart): (Vec<&Pair>, Vec<&Pair>) = pairs.iter().partition(|it| it.comparable);
    assert_eq!(number(&comparison.combinations), count(&comparable), "{}", told());
    assert_eq!(number(&comparison.not_comparable), count(&apart), "{}", told());
    matrix(&comparison, &comparable, &told);
    order(&comparison);

    let apart: Vec<_> = one_sided(&questions, &pairs)
        .into_iter()
        .map(|(is_old, item, option, those)| {
            let side = if is_old { Side::Old } else { Side::New };
            let run = |it: &Pair| if is_old { it.old.outcome() } else { it.new.outcome() };
            let by_outcome = Outcome::ALL.into_iter().filter_map(|outcome| {
                let mut those = those.clone();
                those.retain(|it| run(it) == outcome);
                (!those.is_empty()).then(|| (outcome, count(&those)))
            });
            (side, item, option, by_outcome.collect::<Vec<_>>())
        })
        .collect();
    let mut found: Vec<_> = comparison
        .one_sided
        .iter()
        .map(|it| {
            let outcomes = it.outcomes.iter().map(|(outcome, counts)| (*outcome, number(counts)));
            (it.side, it.item, it.option, outcomes.collect::<Vec<_>>())
        })
        .collect();
    let mut apart = apart;
    apart.sort();
    found.sort();
    assert_eq!(found, apart, "{}", told());

    let milder = comparable.iter().any(|it| it.new.outcome() > it.old.outcome());
    let finished = |it: &&&Pair| it.complete && it.new.outcome() > it.old.outcome();
    assert_eq!(comparison.is_milder(), milder, "{}", told());
    tally.milder += usize::from(milder);
    tally.milder_only_with_gaps +=
        usize::from(milder && comparable.iter().find(finished).is_none());
    tally.stricter_only += usize::from(!milder && !comparison.changes.is_empty());
    tally.unchanged += usize::from(comparison.changes.is_empty());
    tally.not_comparable += usize::from(number(&comparison.not_comparable) != (0, 0));
    let renames = [
        Edit::RenameItem,
        Edit::RenameOption,
        Edit::RenameCriterion,
        Edit::SwapNames,
        Edit::MoveOption,
    ];
    if done.iter().all(|edit| renames.contains(edit)) {
        assert!(comparison.changes.is_empty() && comparison.one_sided.is_empty(), "{}", told());
        assert_eq!(number(&comparison.not_comparable), (0, 0), "{}", told());
    }
}

/// Every pair of outcomes has as many combinations, the same causes and no shorter witness.
fn matrix(comparison: &Comparison, pairs: &[&Pair], told: &impl Fn() -> String) {
    for old in Outcome::ALL {
        for new in Outcome::ALL {
            let mut those = pairs.to_vec();
            those.retain(|it| (it.old.outcome(), it.new.outcome()) == (old, new));
            let found = comparison.count(old, new);
            assert_eq!(found.map_or((0, 0), number), count(&those), "{old:?} {new:?} {}", told());
            assert_eq!(found.is_some(), !those.is_empty());
            if old == new || those.is_empty() {
                continue;
            }
            let change = comparison.changes.iter().find(|it| (it.old, it.new) == (old, new));
            let change = change.unwrap();
            let witness = those.iter().find(|it| {
                it.old.response == change.witness.old.response
                    && it.new.response == change.witness.new.response
            });
            let witness = witness.unwrap_or_else(|| panic!("not one of them: {}", told()));
            let least = those.iter().map(|it| (!it.complete, it.answers())).min();
            assert_eq!(Some((!witness.complete, witness.answers())), least, "{}", told());
            let fewer = those.iter().find(|it| {
                let (its, those) = (findings(it), findings(witness));
                Some((!it.complete, it.answers())) == least
                    && its.len() < those.len()
                    && its.is_subset(&those)
            });
            assert!(fewer.is_none(), "{}", told());
            assert_eq!(change.witness.old.assessment, witness.old.assessment);
            assert_eq!(change.witness.new.assessment, witness.new.assessment);
            assert_eq!(causes(&change.old_causes), deciding(&those, |it| &it.old), "{}", told());
            assert_eq!(causes(&change.new_causes), deciding(&those, |it| &it.new), "{}", told());
        }
    }
}

fn order(comparison: &Comparison) {
    let milder: Vec<_> = comparison.changes.iter().map(|it| it.new > it.old).collect();
    assert!(milder.is_sorted_by_key(|milder| !milder), "{milder:?}");
}

fn findings(pair: &Pair) -> BTreeSet<String> {
    let of = |side: &str, run: &Run| {
        let findings = run.assessment.findings.iter();
        findings.map(|it| format!("{side} {:?}", it.cause)).collect::<Vec<_>>()
    };
    of("old", &pair.old).into_iter().chain(of("new", &pair.new)).collect()
}

type Numbers = (usize, usize);

fn causes(found: &[(candidacy_screener::engine::Cause, Counts)]) -> BTreeMap<String, Numbers> {
    found.iter().map(|(cause, counts)| (format!("{cause:?}"), number(counts))).collect()
}

/// The findings that decide, and in how many combinations.
fn deciding(pairs: &[&Pair], side: impl Fn(&Pair) -> &Run) -> BTreeMap<String, Numbers> {
    let mut found: BTreeMap<String, Numbers> = BTreeMap::new();
    for pair in pairs {
        let run = side(pair);
        for finding in &run.assessment.findings {
            if finding.outcome == Some(run.outcome()) {
                let numbers = found.entry(format!("{:?}", finding.cause)).or_default();
                numbers.0 += usize::from(pair.complete);
                numbers.1 += usize::from(!pair.complete);
            }
        }
    }
    found
}

/// Complete combinations, and those with gaps.
fn count(pairs: &[&Pair]) -> Numbers {
    let complete = pairs.iter().filter(|it| it.complete).count();
    (complete, pairs.len() - complete)
}

fn number(counts: &Counts) -> Numbers {
    let number = |count: &num_bigint::BigUint| usize::try_from(count).unwrap();
    (number(&counts.complete), number(&counts.with_gaps))
}

#[test]
fn a_questionnaire_compared_with_itself_has_its_own_sessions() {
    for number in 0..300 {
        let version = Version::generate(&mut Choices::seeded(number), SIZE);
        let definition = version.definition().unwrap();
        let same = Mapping::new(&definition, &definition, &Default::default());
        let questionnaire = &definition.questionnaire;
        let comparison = compare(questionnaire, questionnaire, &same, |_| ()).unwrap();
        let model = candidacy_screener::verify::Model::new(questionnaire).unwrap();
        assert_eq!(comparison.combinations, Counts::of(&model, &model.space().all()));
        assert!(comparison.changes.is_empty() && comparison.one_sided.is_empty());
    }
}
