//! `burden`: no outcome takes more taps than the author wants.
//!
//! Why: each question loses people, and the ones it loses are the ones who need it most. How many
//! are too many is the author's to say, under `burden` in `checks.json`. A warning.
//!
//! Example: a typical way to `consult` of 41 taps, with `"typical": 40`.

use super::context::Context;
use super::finding::Checked;
use super::spot::{File, Spot};

pub(super) fn check(context: &Context<'_>) -> Checked {
    let mut checked = Checked::default();
    let Some(limits) = context.files.burden_limits else {
        checked.not_checked.push("checks.json declares no limits under `burden`".to_owned());
        return checked;
    };
    let at = crate::source::Position(limits.at);
    let spot = Spot { file: File::Checks, ..context.checks.spot(at) };
    for burden in context.files.burden {
        checked.count += 1;
        let counts =
            [("typically", burden.typical, limits.typical), ("at most", burden.most, limits.most)];
        for (how, taps, limit) in counts {
            if taps > limit {
                let code = burden.outcome.code();
                let message = format!("`{code}` takes {how} {taps} taps, and {limit} is the limit");
                let help = "ask less, group questions behind one, or raise the limit";
                checked.warning(spot, message, help);
            }
        }
    }
    checked
}
