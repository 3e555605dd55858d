//! The words that patients read, held to the wording rules in every locale.
//!
//! The rules are the lints of `screener check`, with the lists in `wording.<locale>.json`; here
//! the shipped words are held to them without a single warning, the widget's own words and the
//! demo page too. Each rule is also shown a text that it has to refuse, since a lint that finds
//! nothing looks like a good text.

mod grades;
mod lints;
mod must_not_say;
mod must_say;
mod page;
mod pieces;
mod questions;
mod step;
