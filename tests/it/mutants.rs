//! The shipped rules with one thing wrong, thousands of times: who notices?
//!
//! Whatever changes an outcome or a reason has to be refused by the loader, found by `check`, or
//! seen by a case of the author; what remains has a reason in `tests/mutants/explained.json`.
//!
//! To prove all of them takes minutes, so `./run mutants` does that and keeps what it found in
//! `tests/mutants/proved.txt`. Here loading and cases are done again for all, the rest for some.

mod conditions;
mod effect;
mod fate;
mod kind;
mod missing;
mod mutant;
mod mutations;
mod order;
mod pair;
mod proved;
mod table;

use std::env;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use serde_json::Value;

use crate::loading::shipped::questionnaire_text;
use effect::Effect;
use fate::{Author, Proved};
use mutant::Mutant;
use mutations::mutations;
use table::{Noticed, Row};

const THREADS: usize = 2;
/// So many are proved anew each time, spread over all.
const SAMPLE: usize = 150;
const HOW: &str = "the rules or cases changed: `./run mutants` proves every mutant anew";

fn shipped() -> Value {
    serde_json::from_str(&questionnaire_text()).unwrap()
}

/// Does something with every mutant, in threads; the results are in the order of the mutants.
fn each<T: Send>(mutants: &[Mutant], work: impl Fn(&Author, &str, usize) -> T + Sync) -> Vec<T> {
    let (file, next) = (shipped(), AtomicUsize::new(0));
    let share = || {
        let author = Author::new();
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(mutant) = mutants.get(at) else { return done };
            done.push((at, work(&author, &mutant.text(&file), at)));
        }
    };
    let mut all: Vec<_> = thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS).map(|_| scope.spawn(share)).collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    all.sort_by_key(|(at, _)| *at);
    all.into_iter().map(|(_, done)| done).collect()
}

/// Every mutant with what becomes of it, as far as it was proved.
fn rows(
    mutants: &[Mutant],
    proved: impl Fn(&Author, &fate::Accepted, usize) -> Proved + Sync,
) -> Vec<Row> {
    let fates = each(mutants, |author, text, at| {
        let accepted = author.accept(text)?;
        Some((proved(author, &accepted, at), author.notices(&accepted)))
    });
    let row =
        |(mutant, fate): (&Mutant, _)| Row { kind: mutant.kind, key: mutant.key.clone(), fate };
    mutants.iter().zip(fates).map(row).collect()
}

/// The reasons why nobody needs to notice: for an effect as a whole, or for one mutant.
fn explanations() -> Vec<(String, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mutants/explained.json");
    let list: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let about = |it: &Value| text(it.get("effect").or(it.get("mutant")).unwrap());
    list.as_array().unwrap().iter().map(|it| (about(it), text(&it["why"]))).collect()
}

#[test]
fn every_mutant_is_noticed_or_explained() {
    let mutants = mutations(&shipped());
    let all = if env::var_os("REWRITE_DOCS").is_some() {
        let all = rows(&mutants, |author, mutant, _| author.prove(mutant));
        proved::keep(all.iter().filter_map(|row| Some((&row.key, row.fate?.0))));
        table::rewrite(&table::tables(&all));
        all
    } else {
        let kept = proved::kept();
        let find = |key: &String| *kept.get(key).unwrap_or_else(|| panic!("{key}: {HOW}"));
        let all = rows(&mutants, |_, _, at| find(&mutants[at].key));
        let accepted = all.iter().filter(|row| row.fate.is_some()).count();
        assert_eq!(accepted, kept.len(), "{HOW}");
        all
    };
    assert!(table::written() == table::tables(&all), "docs/proof.md: {HOW}");

    let matters = all.iter().filter(|row| row.fate.is_some_and(|it| it.0.effect > Effect::Nothing));
    let matters = matters.count();
    assert!(matters >= 500, "only {matters} mutants load and change something");
    let mut reasons = explanations();
    let mut unexplained = Vec::new();
    let mut needed = vec![false; reasons.len()];
    for row in all.iter().filter(|row| row.noticed() == Noticed::Nobody) {
        let effect = row.fate.map_or("", |it| it.0.effect.code());
        match reasons.iter().position(|(about, _)| *about == row.key || about == effect) {
            Some(reason) => needed[reason] = true,
            None => unexplained.push(&row.key),
        }
    }
    assert!(unexplained.is_empty(), "nobody notices:\n{}", cases_for(&mutants, &unexplained));
    let mut needed = needed.into_iter();
    reasons.retain(|(_, why)| !needed.next().unwrap() || why.is_empty());
    assert!(reasons.is_empty(), "not needed, or without a reason: {reasons:?}");
}

/// Each unnoticed mutant with a case that would notice it, for `cases.json`.
fn cases_for(mutants: &[Mutant], unnoticed: &[&String]) -> String {
    let unnoticed: Vec<_> =
        mutants.iter().filter(|mutant| unnoticed.contains(&&mutant.key)).cloned().collect();
    let case = |author: &Author, text: &str, at: usize| {
        let case = author.accept(text).map(|mutant| author.missing_case(&mutant));
        format!("{}\n{:#}\n", unnoticed[at].key, case.unwrap_or_default())
    };
    each(&unnoticed, case).concat()
}

/// Nobody may be told something milder because of a slip that goes unnoticed, whatever the reason.
#[test]
fn what_makes_an_outcome_milder_or_stricter_is_never_merely_explained() {
    for (about, _) in explanations() {
        assert!(!["milder", "stricter"].contains(&about.as_str()), "{about}");
    }
}

#[test]
fn what_was_kept_is_what_comes_out() {
    let kept = proved::kept();
    let mut mutants = mutations(&shipped());
    mutants.retain(|mutant| kept.contains_key(&mutant.key));
    let step = mutants.len() / SAMPLE;
    let sample: Vec<_> = mutants.into_iter().step_by(step).collect();
    assert!(sample.len() >= SAMPLE);
    let proved = each(&sample, |author, text, _| author.accept(text).map(|it| author.prove(&it)));
    for (mutant, proved) in sample.iter().zip(proved) {
        assert_eq!(proved.as_ref(), kept.get(&mutant.key), "{}: {HOW}", mutant.key);
    }
}

/// The cases that a failing test proposes would notice the mutants.
#[test]
fn the_case_that_is_said_to_be_missing_notices_the_mutant() {
    let kept = proved::kept();
    let mut mutants = mutations(&shipped());
    mutants.retain(|mutant| kept.get(&mutant.key).is_some_and(|it| it.effect >= Effect::Findings));
    let few: Vec<_> = mutants.into_iter().step_by(97).collect();
    assert!(few.len() >= 10);
    let apart = each(&few, |author, text, _| {
        let mutant = author.accept(text)?;
        let case = author.missing_case(&mutant);
        assert!(case.is_object(), "{case}");
        Some(author.tells_apart(&crate::cases::case(&case), &mutant))
    });
    for (mutant, apart) in few.iter().zip(apart) {
        assert_eq!(apart, Some(true), "{}", mutant.key);
    }
}

/// What is compared with the mutants has nothing wrong itself, not even a warning.
#[test]
fn the_shipped_rules_are_no_mutant() {
    let author = Author::new();
    let shipped = author.accept(&questionnaire_text()).unwrap();
    assert_eq!(author.prove(&shipped), Proved { effect: Effect::Nothing, check: None });
    assert!(!author.notices(&shipped));
}
