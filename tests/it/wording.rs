//! The words that patients read, held to the wording rules in every locale.
//!
//! The rules are for people who may be in pain, in a hurry or new to the
//! subject: plain words, nothing that sounds like a verdict, and what must be
//! said where it must be said. Each rule also has a test that shows it a text
//! it has to refuse, since a lint that finds nothing looks like a good text.

mod english;
mod forbidden;
mod grades;
mod must_not_say;
mod must_say;
mod page;
mod pieces;
mod questions;
mod sentences;
mod spanish;
mod step;
