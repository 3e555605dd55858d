//! The questionnaire's files: what is refused and why, and that nothing else happens.

use proptest::test_runner::{Config, RngSeed};

mod diagnostics;
mod documents;
mod folders;
mod json;
mod literals;
mod mutations;
pub(crate) mod screen_texts;
pub(crate) mod shipped;

pub(crate) use screen_texts::screen_texts;

/// The same cases in every run, and no files written beside the sources.
fn config(cases: u32) -> Config {
    Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: 2_000,
        rng_seed: RngSeed::Fixed(20_260_131),
        ..Config::default()
    }
}
