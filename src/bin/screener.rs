//! The command `screener`.

fn main() {}
