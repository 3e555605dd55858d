//! The shipped rules with one thing wrong, hundreds of times: who notices?

mod conditions;
mod effect;
mod fate;
mod kind;
mod mutant;
mod mutations;
mod order;
mod prof;

use std::collections::BTreeMap;
use std::time::Instant;

use serde_json::Value;

use crate::loading::shipped::questionnaire_text;
use fate::{Fate, Judge};
use mutations::mutations;

#[test]
fn scratch() {
    let file: Value = serde_json::from_str(&questionnaire_text()).unwrap();
    let mut all = mutations(&file);
    if let Ok(step) = std::env::var("STEP") {
        let step: usize = step.parse().unwrap();
        all = all.into_iter().step_by(step).collect();
    }
    println!("{} mutants", all.len());
    let started = Instant::now();
    let handles: Vec<_> = (0..2)
        .map(|thread| {
            let all = all.clone();
            let file = file.clone();
            std::thread::spawn(move || {
                let judge = Judge::new();
                let mut out = Vec::new();
                for (at, mutant) in all.into_iter().enumerate().skip(thread).step_by(2) {
                    let started = Instant::now();
                    let fate = judge.judge(&mutant.text(&file));
                    out.push((at, mutant, fate, started.elapsed()));
                }
                out
            })
        })
        .collect();
    let mut all: Vec<_> = handles.into_iter().flat_map(|it| it.join().unwrap()).collect();
    all.sort_by_key(|it| it.0);
    println!("took {:?}", started.elapsed());
    let mut table: BTreeMap<_, BTreeMap<String, usize>> = BTreeMap::new();
    for (_, mutant, fate, time) in &all {
        let word = match fate {
            Fate::Refused => "refused".to_owned(),
            Fate::Accepted { effect, check, cases } => {
                let by = match (check.is_some(), *cases) {
                    (true, true) => "both",
                    (true, false) => "check",
                    (false, true) => "cases",
                    (false, false) => "neither",
                };
                format!("{effect:?} {by}")
            }
        };
        *table.entry(mutant.kind).or_default().entry(word.clone()).or_default() += 1;
        println!("{time:?}\t{word}\t{:?}\t{}\t{fate:?}", mutant.kind, mutant.key);
    }
    for (kind, row) in table {
        println!("{} {row:?}", kind.label());
    }
}
