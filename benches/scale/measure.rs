//! Measures one task in a process of its own.

use std::env;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use candidacy_screener::verify::{Model, check};

use crate::brute;
use crate::generated::generated;

/// What one process does.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Task {
    /// Builds the model and checks every property.
    Check { items: usize, rechecks: usize },
    /// Goes through every complete session with the engine.
    Brute { items: usize },
}

/// What came out.
#[derive(Clone, Debug)]
pub(crate) struct Measured {
    /// The median of several runs, or of one if it takes long.
    pub(crate) time: Duration,
    /// The largest resident set of the process, in KiB; not known on every system.
    pub(crate) memory: Option<u64>,
    /// How many complete sessions there are.
    pub(crate) sessions: String,
}

/// Runs are repeated for about this long.
const REPEAT_FOR: Duration = Duration::from_secs(3);
const MOST_RUNS: usize = 11;

impl Task {
    fn arguments(self) -> [String; 3] {
        match self {
            Task::Check { items, rechecks } => {
                ["check".into(), items.to_string(), rechecks.to_string()]
            }
            Task::Brute { items } => ["brute".into(), items.to_string(), "0".into()],
        }
    }

    pub(crate) fn parse(arguments: &[String]) -> Task {
        let number = |at: usize| arguments[at].parse().unwrap();
        match arguments[0].as_str() {
            "check" => Task::Check { items: number(1), rechecks: number(2) },
            "brute" => Task::Brute { items: number(1) },
            other => panic!("there is no task {other}"),
        }
    }

    /// Does it once, and says how many complete sessions there are.
    fn once(self) -> String {
        match self {
            Task::Check { items, rechecks } => {
                let (questionnaire, checks) = generated(items, rechecks);
                let model = Model::new(&questionnaire).unwrap();
                let report = check(&model, &checks, |_| ()).unwrap();
                let faults: Vec<_> = report.violations().map(|(_, fault)| &fault.breach).collect();
                assert!(faults.is_empty(), "{faults:?}");
                report.sessions.complete.to_string()
            }
            Task::Brute { items } => brute::sessions(&generated(items, 0).0).to_string(),
        }
    }
}

/// Measures a task in a process of its own.
pub(crate) fn run(task: Task) -> Measured {
    let mut command = Command::new(env::current_exe().unwrap());
    let output = command.arg("child").args(task.arguments()).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{task:?}: {}", String::from_utf8_lossy(&output.stderr));
    let mut words = said.split_whitespace();
    let mut next = || words.next().unwrap().to_owned();
    Measured {
        time: Duration::from_nanos(next().parse().unwrap()),
        memory: next().parse().ok(),
        sessions: next(),
    }
}

/// The process of its own: says time, memory and sessions.
pub(crate) fn child(task: Task) {
    let begun = Instant::now();
    let sessions = task.once();
    let mut times = vec![begun.elapsed()];
    // What one run needs; allocators keep some of it for the next.
    let memory = peak().map_or("unknown".to_owned(), |peak| peak.to_string());
    while begun.elapsed() < REPEAT_FOR && times.len() < MOST_RUNS {
        let begun = Instant::now();
        task.once();
        times.push(begun.elapsed());
    }
    println!("{} {memory} {sessions}", median(times).as_nanos());
}

/// The whole command on the shipped questionnaire, with files, words and output.
pub(crate) fn shipped() -> Measured {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/questionnaires/regenerative");
    let run = || {
        let begun = Instant::now();
        let output = Command::new(env::current_exe().unwrap())
            .arg("check")
            .arg(&folder)
            .stdin(Stdio::null())
            .output()
            .unwrap();
        (begun.elapsed(), output)
    };
    let runs: Vec<_> = (0..MOST_RUNS).map(|_| run()).collect();
    let output = &runs[0].1;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let sessions = said.lines().find_map(|line| line.split_once(" complete sessions,"));
    let sessions = sessions.unwrap_or_else(|| panic!("{said}")).0.replace(',', "");
    let memory = String::from_utf8_lossy(&output.stderr).trim().parse().ok();
    let time = median(runs.iter().map(|(time, _)| *time).collect());
    Measured { time, memory, sessions }
}

/// The command itself; on the other channel, how much memory it took.
pub(crate) fn command() {
    let _findings_are_no_failure_here = candidacy_screener::cli::run();
    if let Some(peak) = peak() {
        eprintln!("{peak}");
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// The largest resident set of this process so far, in KiB, where the system tells.
fn peak() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}
