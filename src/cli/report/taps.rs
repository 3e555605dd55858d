//! What answering costs: taps to each outcome, and in how many ways it is reached.

use maud::{Markup, html};

use super::prose::{badge, large, outcome};
use super::sheet::Sheet;
use crate::verify::Burden;

const WIDTH: usize = 680;
const LEFT: usize = 110;
const RIGHT: usize = 40;
const ROW: usize = 30;
const TOP: usize = 8;

pub(super) fn taps(sheet: &Sheet<'_>) -> Markup {
    let burden = &sheet.found.proof.burden;
    html! {
        p.lead {
            "One tap answers one question. “Typical” is a person who has as little to report as the outcome \
             allows."
        }
        @if !burden.is_empty() { figure.chart { (chart(burden)) } }
        table.plain {
            thead {
                tr {
                    th scope="col" { "Outcome" }
                    th.figure scope="col" { "Fewest" }
                    th.figure scope="col" { "Typical" }
                    th.figure scope="col" { "Most" }
                    th.figure scope="col" { "Complete ways to answer" }
                }
            }
            tbody {
                @for (outcome, counts) in &sheet.found.proof.outcomes {
                    @let taps = burden.iter().find(|it| it.outcome == *outcome);
                    tr {
                        th scope="row" { (badge(*outcome)) }
                        td.figure { (number(taps.map(|it| it.fewest))) }
                        td.figure { (number(taps.map(|it| it.typical))) }
                        td.figure { (number(taps.map(|it| it.most))) }
                        td.figure { (large(&counts.complete.to_string())) }
                    }
                }
            }
        }
        p.note {
            "Ways to answer are counted, not weighed: how often an outcome is given depends on who asks, and \
             says nothing about these numbers."
        }
    }
}

fn number(taps: Option<usize>) -> String {
    taps.map_or_else(|| "–".to_owned(), |taps| taps.to_string())
}

/// A bar from the fewest to the most taps for each outcome, with a mark at the typical number.
fn chart(burden: &[Burden]) -> Markup {
    let most = burden.iter().map(|it| it.most).max().unwrap_or(1).max(1);
    let step = [1, 2, 5, 10, 20, 50, 100].into_iter().find(|step| most / step <= 8).unwrap_or(200);
    let x = |taps: usize| LEFT + taps * (WIDTH - LEFT - RIGHT) / most;
    let bottom = TOP + burden.len() * ROW;
    let described: Vec<String> = burden
        .iter()
        .map(|it| {
            let Burden { fewest, typical, most, .. } = it;
            format!("{}: {fewest} to {most} taps, typically {typical}", outcome(it.outcome))
        })
        .collect();
    html! {
        svg viewBox={ "0 0 " (WIDTH) " " (bottom + 34) } role="img" aria-labelledby="taps-title taps-desc" {
            title id="taps-title" { "Taps to each outcome: fewest, typical and most" }
            desc id="taps-desc" { (described.join("; ")) "." }
            @for taps in (0..=most).step_by(step) {
                line.grid x1=(x(taps)) x2=(x(taps)) y1=(TOP) y2=(bottom) {}
                text.tick x=(x(taps)) y=(bottom + 14) text-anchor="middle" { (taps) }
            }
            text.tick x=(x(most / 2)) y=(bottom + 29) text-anchor="middle" { "taps" }
            @for (place, it) in burden.iter().enumerate() {
                @let y = TOP + place * ROW + ROW / 2;
                text.name x=(LEFT - 10) y=(y + 4) text-anchor="end" { (outcome(it.outcome)) }
                rect class={ "bar " (it.outcome.code()) } x=(x(it.fewest)) y=(y - 7) height="14"
                    width=((x(it.most) - x(it.fewest)).max(3)) rx="3" {}
                circle.typical cx=(x(it.typical)) cy=(y) r="4.5" {}
                text.value x=(x(it.fewest).saturating_sub(9)) y=(y + 4) text-anchor="end" { (it.fewest) }
                text.value x=(x(it.most) + 9) y=(y + 4) { (it.most) }
            }
        }
        figcaption { "Each bar runs from the fewest to the most taps; the dot is the typical number." }
    }
}
