//! What the engine takes for an answer: on the questionnaire that ships, and on generated ones of
//! more and more items. `./run bench engine` runs it; `docs/performance.md` has the numbers, and
//! `tests/growth.rs` holds how they grow, without a clock.
//!
//! Compiled as it ships, for size, but for this processor.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a measurement that cannot go on has failed, and should say where"
)]

#[path = "scale/generated.rs"]
mod generated;
#[path = "engine/longest.rs"]
mod longest;

use std::fmt::{self, Display, Formatter};
use std::fs;
use std::hint::black_box;

use candidacy_screener::engine::{
    Event, Path, Questionnaire, Response, Session, Standing, assess, most_remaining,
};
use candidacy_screener::published::{Filling, Published};
use divan::Bencher;

use longest::{Step, longest};

/// Topics asked about a second time: as many as in the shipped questionnaire.
const RECHECKS: usize = 4;

const SHIPPED: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/www/questionnaires/regenerative/published.en.txt");

const FILLING: Filling<'_> = Filling { clinic: None, emergency: "911" };

/// A questionnaire to measure.
#[derive(Clone, Copy)]
enum Which {
    Shipped,
    Generated(usize),
}

const EACH: [Which; 6] = [
    Which::Shipped,
    Which::Generated(20),
    Which::Generated(50),
    Which::Generated(100),
    Which::Generated(200),
    Which::Generated(400),
];

impl Display for Which {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Which::Shipped => to.write_str("shipped"),
            Which::Generated(items) => write!(to, "{items} items"),
        }
    }
}

impl Which {
    fn questionnaire(self) -> Questionnaire {
        match self {
            Which::Shipped => {
                let text = fs::read_to_string(SHIPPED).expect("it ships");
                Published::read(&text, FILLING).expect("it is whole").questionnaire
            }
            Which::Generated(items) => generated::generated(items, RECHECKS).0,
        }
    }
}

fn main() {
    divan::main();
}

/// The step in the middle of the longest way.
fn midway(questionnaire: &Questionnaire) -> Step {
    let (mut steps, _) = longest(questionnaire);
    let middle = steps.len() / 2;
    steps.swap_remove(middle)
}

/// Which questions are asked and which is open, at the end of the longest way.
#[divan::bench(args = EACH)]
fn path(bencher: Bencher<'_, '_>, which: Which) {
    let questionnaire = which.questionnaire();
    let (_, response) = longest(&questionnaire);
    bencher.bench_local(|| Path::new(black_box(&questionnaire), black_box(&response)));
}

/// The outcome and its reasons, at the end of the longest way.
#[divan::bench(args = EACH)]
fn outcome(bencher: Bencher<'_, '_>, which: Which) {
    let questionnaire = which.questionnaire();
    let (_, response) = longest(&questionnaire);
    bencher
        .bench_local(|| assess(black_box(&questionnaire), black_box(&response), Standing::InForce));
}

/// "At most N more" before the first answer, when every way is open: the most it can take.
#[divan::bench(args = EACH)]
fn at_most_n_more_at_first(bencher: Bencher<'_, '_>, which: Which) {
    let questionnaire = which.questionnaire();
    let response = Response::empty(&questionnaire);
    bencher.bench_local(|| most_remaining(black_box(&questionnaire), black_box(&response)));
}

/// "At most N more" halfway.
#[divan::bench(args = EACH)]
fn at_most_n_more_midway(bencher: Bencher<'_, '_>, which: Which) {
    let questionnaire = which.questionnaire();
    let Step { response, .. } = midway(&questionnaire);
    bencher.bench_local(|| most_remaining(black_box(&questionnaire), black_box(&response)));
}

/// An answer taken, halfway.
#[divan::bench(args = EACH)]
fn answer_taken(bencher: Bencher<'_, '_>, which: Which) {
    let questionnaire = which.questionnaire();
    let Step { response, item, option } = midway(&questionnaire);
    let session = Session::resume(response);
    bencher.bench_local(|| {
        session
            .step(black_box(&questionnaire), black_box(Event::Answer(item, option)))
            .expect("it is showing")
    });
}

/// The published questionnaire read, once a visit.
#[divan::bench]
fn read_what_ships(bencher: Bencher<'_, '_>) {
    let text = fs::read_to_string(SHIPPED).expect("it ships");
    bencher.bench_local(|| Published::read(black_box(&text), FILLING).expect("it is whole"));
}
