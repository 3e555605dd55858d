//! The checker against brute force, what it says, and the command.

mod agreement;
mod brute;
mod brute_liveness;
mod compare;
#[path = "../../benches/scale/generated.rs"]
mod generated;
mod pairs;
mod scale;
mod versions;
