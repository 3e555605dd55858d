//! Everything that tests the crate from outside, as one binary.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed, and should say where"
)]

mod burden;
mod cases;
mod changes;
#[cfg(feature = "cli")]
mod cli;
mod documents;
mod engine;
mod layers;
mod loading;
#[cfg(feature = "cli")]
mod mutants;
mod published;
mod screens;
#[cfg(feature = "cli")]
mod verify;
#[cfg(feature = "cli")]
mod wording;
