//! A branch as SVG, beside the line of the spine.

use std::fmt::Write;

use maud::{Markup, html};

use super::branch::{Branch, Kind};
use super::place::{LINE, Placed, SIZE, SMALL, plan};

/// As wide as the column of text on paper.
const WIDTH: f64 = 680.0;
/// Where the spine runs, and where branches begin.
const SPINE: f64 = 10.0;
const LEFT: f64 = 34.0;
const GAP: f64 = 9.0;

/// The picture of one branch.
pub(super) fn picture(branch: &Branch, first: bool, last: bool) -> Markup {
    let plan = plan(branch, WIDTH - LEFT);
    let scale = ((WIDTH - LEFT) / plan.width).min(1.0);
    let height = plan.height * scale + 2.0 * GAP;
    let root = &plan.boxes[branch.root];
    let at = (LEFT + (root.x - root.width / 2.0) * scale, GAP + root.y * scale);
    let id =
        format!("flow-{}", branch.nodes[branch.root].text.split(' ').next().unwrap_or_default());
    let spine = (if first { at.1 } else { 0.0 }, if last { at.1 } else { height });
    html! {
        svg.branch viewBox={ "0 0 " (WIDTH) " " (short(height)) } role="img"
            aria-labelledby={ (id) "-title " (id) "-desc" } {
            title id={ (id) "-title" } { (branch.nodes[branch.root].text) }
            desc id={ (id) "-desc" } { (branch.told.join(". ")) "." }
            line.spine x1=(SPINE) x2=(SPINE) y1=(short(spine.0)) y2=(short(spine.1)) {}
            line.spine x1=(SPINE) x2=(short(at.0)) y1=(short(at.1)) y2=(short(at.1)) {}
            circle.stop cx=(SPINE) cy=(short(at.1)) r="4" {}
            g transform={ "translate(" (LEFT) " " (GAP) ") scale(" ((scale * 1000.0).floor() / 1000.0) ")" } {
                @for (points, arrow) in &plan.lines {
                    path.line d=(path(points)) {}
                    @if *arrow { (head(points)) }
                }
                @for placed in &plan.boxes { (drawn(placed)) }
            }
        }
    }
}

fn drawn(placed: &Placed) -> Markup {
    let (class, outcome, radius) = match placed.kind {
        Kind::Always => ("always", "", 5.0),
        Kind::Follow => ("follow", "", 5.0),
        Kind::Elsewhere => ("elsewhere", "", 5.0),
        Kind::Pill => ("pill", "", 10.0),
        Kind::End(outcome) => ("end", outcome.code(), 2.0),
    };
    let all = (placed.lines.len() + placed.also.len()) as f64 * LINE;
    let top = placed.y - all / 2.0 + LINE - 3.6;
    let lines = placed.lines.iter().map(|line| (line, SIZE, "words"));
    let lines = lines.chain(placed.also.iter().map(|line| (line, SMALL, "also")));
    html! {
        g class={ "box " (class) " " (outcome) } {
            rect x=(short(placed.x - placed.width / 2.0)) y=(short(placed.y - placed.height / 2.0))
                width=(short(placed.width)) height=(short(placed.height)) rx=(radius) {}
            @for (place, (line, size, class)) in lines.enumerate() {
                text class=(class) x=(short(placed.x)) y=(short(top + place as f64 * LINE))
                    font-size=(size) text-anchor="middle" { (line) }
            }
        }
    }
}

/// A line through its points, with its corners rounded.
fn path(points: &[(f64, f64)]) -> String {
    let mut path = String::new();
    let Some(((x, y), rest)) = points.split_first() else { return path };
    let _ = write!(path, "M{} {}", short(*x), short(*y));
    for pair in rest.windows(2) {
        let ((x, y), (next_x, next_y)) = (pair[0], pair[1]);
        let (middle_x, middle_y) = ((x + next_x) / 2.0, (y + next_y) / 2.0);
        let (x, y) = (short(x), short(y));
        let _ = write!(path, "Q{x} {y} {} {}", short(middle_x), short(middle_y));
    }
    if let Some((x, y)) = rest.last() {
        let _ = write!(path, "L{} {}", short(*x), short(*y));
    }
    path
}

/// The head of an arrow at the end of a line.
fn head(points: &[(f64, f64)]) -> Markup {
    let [.., (from_x, from_y), (x, y)] = points else { return html! {} };
    let (dx, dy) = (x - from_x, y - from_y);
    let length = dx.hypot(dy).max(0.001);
    let (dx, dy) = (dx / length, dy / length);
    let corner = |side: f64| {
        let (x, y) = (x - 7.0 * dx - side * 3.2 * dy, y - 7.0 * dy + side * 3.2 * dx);
        format!("{} {}", short(x), short(y))
    };
    html! { path.head d={ "M" (short(*x)) " " (short(*y)) "L" (corner(1.0)) "L" (corner(-1.0)) "Z" } {} }
}

/// With two decimals at most: the same on every machine, and short.
fn short(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}
