//! An exception that nothing needs hides the next real fault, so it has to go.

use super::super::excuses::Excuses;
use super::super::violation::{Breach, Violation};
use super::Found;
use crate::definition::{Allowed, Checks};
use crate::engine::OptionSet;

pub(super) fn check(checks: &Checks, excuses: &Excuses<'_>) -> Found {
    let mut checked = 0;
    let mut unused = Vec::new();
    for (exception, declared) in checks.exceptions.iter().enumerate() {
        let options: Vec<Option<usize>> = match declared.allows {
            Allowed::Trigger { options, .. } | Allowed::Monotonicity { options, .. } => {
                let listed = |option: &usize| options.intersects(OptionSet::one(*option));
                (0..OptionSet::MOST).filter(listed).map(Some).collect()
            }
            Allowed::RedFlagsFirst { .. } | Allowed::Decides { .. } => vec![None],
        };
        for option in options {
            checked += 1;
            if !excuses.used(exception, option) {
                unused.push(Violation::absence(Breach::UnusedException { exception, option }));
            }
        }
    }
    (checked, unused)
}
