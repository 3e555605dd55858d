//! The command `screener`, run as people run it.

mod assess;
mod check;
mod command;
mod diff;
