//! The flow of the questions as a picture: the questions that everyone is asked as the spine, and
//! from each of them what its answers open, and where they end the questions.
//!
//! One picture for each question of the spine, set one under the other so that they read as one
//! tall column and paper can break between any two. Within each, `dagre` places the boxes and
//! leads the lines: it is a port of the library that draws most flow charts on the web, gives the
//! bends of its lines (`rust-sugiyama` gives none, and its order hangs on hash maps), and keeps to
//! the same result for the same input.

mod branch;
mod draw;
mod lettering;
mod place;

use maud::{Markup, html};

use super::sheet::Sheet;
use branch::Branch;

pub(super) fn flow(sheet: &Sheet<'_>) -> Markup {
    let branches = Branch::all(sheet);
    let last = branches.len().saturating_sub(1);
    html! {
        p.lead {
            "Read it from top to bottom. The line on the left leads past the questions that everyone is asked. \
             What an answer opens is asked right there, before the line goes on; an answer that stands in no \
             pill opens nothing. Where answers would be too long to draw, the pill gives their numbers as they \
             stand with the question below. A coloured end means that nothing more is asked."
        }
        ul.legend {
            li { span.key.always {} "asked of everyone" }
            li { span.key.follow {} "asked only after the answers in the pill" }
            li { span.key.pill {} "answers" }
            li { span.key.elsewhere {} "asked further up" }
            li { span.key.end {} "the questions end" }
        }
        div.flow {
            @for (number, branch) in branches.iter().enumerate() {
                (draw::picture(branch, number == 0, number == last))
            }
        }
    }
}
