//! The engine's work grows as the questionnaire does. Counted in allocations, which are the same
//! on every machine and in every run, since a clock is neither. A program of its own, because the
//! counting takes the place of the allocator.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed, and should say where"
)]

#[path = "../benches/scale/generated.rs"]
mod generated;
#[path = "../benches/engine/longest.rs"]
mod longest;

use allocation_counter::{AllocationInfo, measure};
use candidacy_screener::engine::{
    Event, Path, Questionnaire, Response, Session, Standing, assess, most_remaining,
};

use longest::longest;

/// Large enough that what is asked a second time is not most of it.
const SIZES: [usize; 3] = [100, 200, 400];

/// Topics asked about a second time, as in the bench: of each there are more ways to tell apart.
const RECHECKS: usize = 4;

/// The work for twice as many items may be this many times the work, in percent.
const DOUBLED: u64 = 250;

/// Twice the items take at most two and a half times the blocks and the bytes.
fn grows_as_the_items_do(what: &str, work: impl Fn(&Questionnaire) -> AllocationInfo) {
    let counts = SIZES.map(|items| {
        let info = work(&generated::generated(items, RECHECKS).0);
        (items as u64, [info.count_total, info.bytes_total])
    });
    for [(small, few), (large, many)] in counts.array_windows() {
        for (few, many) in few.iter().zip(many) {
            let bound = few * large * DOUBLED / (small * 200);
            assert!(*many <= bound, "{what}: {counts:?}: {many} for {large} items, not {bound}");
        }
    }
}

#[test]
fn at_most_n_more_grows_as_the_items_do() {
    grows_as_the_items_do("at first", |questionnaire| {
        let response = Response::empty(questionnaire);
        measure(|| _ = most_remaining(questionnaire, &response))
    });
    grows_as_the_items_do("midway", |questionnaire| {
        let (steps, _) = longest(questionnaire);
        let response = &steps[steps.len() / 2].response;
        measure(|| _ = most_remaining(questionnaire, response))
    });
}

#[test]
fn the_path_and_the_outcome_grow_as_the_items_do() {
    grows_as_the_items_do("path", |questionnaire| {
        let (_, response) = longest(questionnaire);
        measure(|| _ = Path::new(questionnaire, &response))
    });
    grows_as_the_items_do("outcome", |questionnaire| {
        let (_, response) = longest(questionnaire);
        measure(|| _ = assess(questionnaire, &response, Standing::InForce))
    });
}

#[test]
fn an_answer_grows_as_the_items_do() {
    grows_as_the_items_do("answer", |questionnaire| {
        let (mut steps, _) = longest(questionnaire);
        let step = steps.swap_remove(steps.len() / 2);
        let session = Session::resume(step.response);
        measure(|| _ = session.step(questionnaire, Event::Answer(step.item, step.option)))
    });
}
