//! The command `screener`, run as people run it.

mod assess;
mod broken;
mod certificate;
mod check;
mod command;
mod diff;
mod first;
mod publish;
mod report;
mod start;
