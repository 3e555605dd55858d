//! The command `screener`; what it does is in [`candidacy_screener::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    candidacy_screener::cli::run().into()
}
