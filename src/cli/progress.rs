//! A bar on a terminal, for what takes longer than a second.

use std::io::{IsTerminal, stderr};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

const PATIENCE: Duration = Duration::from_secs(1);

/// A bar that shows itself once a second has passed.
pub(super) struct Progress {
    started: Instant,
    bar: ProgressBar,
    shown: bool,
}

impl Progress {
    /// A bar of so many steps, hidden for now.
    pub(super) fn of(steps: usize) -> Progress {
        let bar = ProgressBar::with_draw_target(Some(steps as u64), ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}") {
            bar.set_style(style);
        }
        Progress { started: Instant::now(), bar, shown: !stderr().is_terminal() }
    }

    /// The next step begins.
    pub(super) fn step(&mut self, name: &'static str) {
        if !self.shown && self.started.elapsed() > PATIENCE {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
            self.shown = true;
        }
        self.bar.set_message(name);
        self.bar.inc(1);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
