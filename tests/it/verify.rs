//! The checker against brute force, what it says, and the command.

mod agreement;
mod brute;
mod brute_liveness;
#[path = "../../benches/scale/generated.rs"]
mod generated;
mod compare;
mod pairs;
mod scale;
mod versions;
