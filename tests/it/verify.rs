//! The checker against brute force, what it says, and the command.

mod agreement;
mod brute;
mod brute_liveness;
mod compare;
mod pairs;
mod scale;
mod versions;
