//! The command `screener`, for whoever edits, checks and signs off a questionnaire.
//!
//! One file for each subcommand; the others read files and word results. This
//! layer alone reads files, the clock and the environment.

mod assess;
mod certificate;
mod check;
mod date;
mod diff;
mod edits;
mod exit;
mod first;
mod folder;
mod hash;
mod human;
mod interfaces;
mod json;
mod lints;
mod names;
mod places;
mod print;
mod progress;
mod publish;
mod render;
mod report;
mod sarif;
mod stale;
mod start;
mod trace;
mod transcript;
mod wording;

pub use exit::Exit;

use clap::{Parser, Subcommand};

/// Checks clinic questionnaires and runs them on the command line.
#[derive(Parser)]
#[command(name = "screener", version, arg_required_else_help = true)]
#[command(after_help = "Exit codes: 0 all is well, 1 something was found, 2 could not run.")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Check(check::Arguments),
    Assess(assess::Arguments),
    Diff(diff::Arguments),
    Report(report::Arguments),
    Publish(publish::Arguments),
}

/// Runs the command with the arguments that it was called with.
pub fn run() -> Exit {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            let _nowhere_left_to_say_so = error.print();
            return if error.use_stderr() { Exit::CouldNotRun } else { Exit::Well };
        }
    };
    let result = match arguments.command {
        Command::Check(arguments) => check::run(&arguments),
        Command::Assess(arguments) => assess::run(&arguments),
        Command::Diff(arguments) => diff::run(&arguments),
        Command::Report(arguments) => report::run(&arguments),
        Command::Publish(arguments) => publish::run(&arguments),
    };
    match result {
        Ok(exit) => exit,
        Err(failure) => {
            eprintln!("screener: {failure}");
            Exit::CouldNotRun
        }
    }
}
