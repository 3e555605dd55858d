//! The command `screener`, run as people run it.

mod assess;
mod broken;
mod check;
mod command;
mod diff;
mod report;
