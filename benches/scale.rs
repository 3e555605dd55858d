//! How long the checker takes, and how much memory, as a questionnaire grows; and how far it gets
//! to try every session one after the other.
//!
//! `./run bench` measures and rewrites the table and the picture in `docs/proof.md`. Each number
//! comes from a process of its own, so that one measurement leaves no memory to the next.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a measurement that cannot go on has failed, and should say where"
)]

#[path = "scale/brute.rs"]
mod brute;
#[path = "scale/document.rs"]
mod document;
#[path = "scale/generated.rs"]
mod generated;
#[path = "scale/measure.rs"]
mod measure;
#[path = "scale/plot.rs"]
mod plot;

use std::env;

use measure::{Measured, Task, child};

/// Topics asked about a second time: as many as in the shipped questionnaire.
const RECHECKS: usize = 4;
/// One more for so many items: as dense as in the shipped questionnaire, however long it gets.
const ITEMS_PER_RECHECK: usize = 17;

const SIZES: [usize; 5] = [20, 50, 100, 200, 400];
const DENSE_SIZES: [usize; 5] = [20, 50, 75, 100, 125];
const BRUTE_SIZES: [usize; 7] = [6, 8, 10, 12, 14, 16, 18];

/// What is measured.
struct Results {
    shipped: Measured,
    symbolic: Vec<(usize, Measured)>,
    dense: Vec<(usize, Measured)>,
    brute: Vec<(usize, Measured)>,
}

fn main() {
    // Cargo says `--bench` to every benchmark.
    let arguments: Vec<String> = env::args().skip(1).filter(|it| it != "--bench").collect();
    match arguments.first().map(String::as_str) {
        Some("check") => measure::command(),
        Some("child") => child(Task::parse(&arguments[1..])),
        Some("--write") => document::write(&results()),
        _ => print!("{}", document::table(&results())),
    }
}

fn results() -> Results {
    let each = |sizes: &[usize], task: fn(usize) -> Task| {
        let measure = |&items: &usize| {
            let measured = measure::run(task(items));
            eprintln!("{:?}: {measured:?}", task(items));
            (items, measured)
        };
        sizes.iter().map(measure).collect()
    };
    Results {
        shipped: measure::shipped(),
        symbolic: each(&SIZES, |items| Task::Check { items, rechecks: RECHECKS }),
        dense: each(&DENSE_SIZES, |items| Task::Check {
            items,
            rechecks: items / ITEMS_PER_RECHECK,
        }),
        brute: each(&BRUTE_SIZES, |items| Task::Brute { items }),
    }
}
