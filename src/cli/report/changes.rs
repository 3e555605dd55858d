//! What changed since an older version: for whom the outcome is another now, and what was edited.

use maud::{Markup, html};

use super::super::diff::{Conclusion, Difference, edited, notes};
use super::super::edits::{Edit, Part, What};
use super::super::transcript::cause;
use super::prose::{badge, large, rounded, ticked};
use super::sheet::Sheet;
use crate::engine::{ItemIx, Outcome};
use crate::verify::{Change, Comparison, Counts, Side, Transcript, Witness};

pub(super) fn changes(sheet: &Sheet<'_>, difference: &Difference) -> Markup {
    let comparison = &difference.comparison;
    let version = |side| {
        let definition = &difference.folder(side).definition;
        format!("{} {}", definition.id, definition.version)
    };
    html! {
        p.lead {
            (version(Side::Old)) " against " (version(Side::New)) ", over "
            (large(&comparison.combinations.complete.to_string()))
            " complete combinations of answers, both as if they were in force. "
            b { (Conclusion::of(difference).sentence(comparison)) }
        }
        @for note in notes(difference) { p.note { "Note: " (ticked(&note)) "." } }
        @if !comparison.changes.is_empty() { (matrix(comparison)) }
        @for change in &comparison.changes { (told(sheet, difference, change)) }
        (apart(difference))
        (edits(&difference.edits))
    }
}

/// Complete combinations, the old outcome down and the new one across.
fn matrix(comparison: &Comparison) -> Markup {
    let any = |has: &dyn Fn(Outcome) -> bool| Outcome::ALL.into_iter().any(has);
    let all = || Outcome::ALL.into_iter();
    let rows = all().filter(|old| any(&|new| comparison.count(*old, new).is_some()));
    let across = all().filter(|new| any(&|old| comparison.count(old, *new).is_some()));
    let (rows, across): (Vec<_>, Vec<_>) = (rows.collect(), across.collect());
    html! {
        table.plain.matrix {
            caption { "Complete combinations: the outcome before down, now across" }
            thead {
                tr {
                    th scope="col" { "Before" }
                    @for new in &across { th.figure scope="col" { (badge(*new)) } }
                }
            }
            tbody {
                @for old in rows {
                    tr {
                        th scope="row" { (badge(old)) }
                        @for new in &across {
                            @match comparison.count(old, *new) {
                                Some(counts) => td.figure.differs[old != *new] {
                                    (rounded(&counts.complete.to_string()))
                                },
                                None => td.figure { span.none { "–" } },
                            }
                        }
                    }
                }
            }
        }
    }
}

fn told(sheet: &Sheet<'_>, difference: &Difference, change: &Change) -> Markup {
    html! {
        div.change {
            h4 {
                @if change.is_milder() { span.milder { "Milder:" } } @else { span.stricter { "Stricter:" } }
                " " (badge(change.old)) " → " (badge(change.new))
            }
            p { "In " (amount(&change.combinations)) "." }
            (causes(difference, change))
            p.leads { "The shortest combination:" }
            (witness(sheet, difference, &change.witness))
        }
    }
}

fn amount(counts: &Counts) -> Markup {
    let (complete, gaps) = (counts.complete.to_string(), counts.with_gaps.to_string());
    html! {
        (rounded(&complete)) " complete"
        @if gaps != "0" { " and " (rounded(&gaps)) " with questions left open" }
    }
}

/// The findings that the change comes from; those that are in the most combinations first.
fn causes(difference: &Difference, change: &Change) -> Markup {
    const MOST: usize = 12;
    let (side, causes) = change.causes();
    let mut causes: Vec<_> = causes.iter().collect();
    causes.sort_by_key(|(_, counts)| std::cmp::Reverse((&counts.complete, &counts.with_gaps)));
    let further = causes.len().saturating_sub(MOST);
    html! {
        p { @match side { Side::Old => "What decided before:", Side::New => "What decides now:" } }
        ul {
            @for (finding, counts) in causes.into_iter().take(MOST) {
                li {
                    (ticked(&cause(difference.names(side), *finding))) ", in " (amount(counts))
                    @for edit in edited(difference, side, *finding) { "; " (ticked(&edit)) }
                }
            }
            @if further > 0 { li { "and " (further) " more, which " code { "screener diff" } " lists" } }
        }
    }
}

/// One combination in both versions; where they differ they stand side by side, and marked.
fn witness(sheet: &Sheet<'_>, difference: &Difference, witness: &Witness) -> Markup {
    let cell = |side, transcript: &Transcript, item: Option<ItemIx>| {
        let (item, option) = transcript.asked.iter().find(|(asked, _)| Some(*asked) == item)?;
        let names = difference.names(side);
        let question = names.question(*item).unwrap_or_else(|| names.item(*item).to_owned());
        let answer = option.map(|option| {
            names.answer(*item, option).unwrap_or_else(|| names.option(*item, option).to_owned())
        });
        Some((question, answer.map_or_else(|| "left open".to_owned(), |it| format!("“{it}”"))))
    };
    let shown = |cell: &Option<(String, String)>| {
        html! {
            @match cell {
                Some((question, answer)) => { (question) " " b { (answer) } }
                None => span.none { "not asked" },
            }
        }
    };
    let lang = sheet.main().tag;
    html! {
        table.plain.witness {
            thead { tr { th scope="col" { "Before" } th scope="col" { "Now" } } }
            tbody {
                @for (before, after) in &witness.items {
                    @let old = cell(Side::Old, &witness.old, *before);
                    @let new = cell(Side::New, &witness.new, *after);
                    @if old == new {
                        tr { td colspan="2" lang=(lang) { (shown(&old)) } }
                    } @else {
                        tr.differs {
                            td lang=(lang) { (shown(&old)) }
                            td lang=(lang) { (shown(&new)) }
                        }
                    }
                }
                tr {
                    td { "→ " (badge(witness.old.assessment.outcome)) }
                    td { "→ " (badge(witness.new.assessment.outcome)) }
                }
            }
        }
    }
}

/// Answers that one version asks for and does not offer.
fn apart(difference: &Difference) -> Markup {
    let comparison = &difference.comparison;
    html! {
        @if !comparison.one_sided.is_empty() {
            h3 { "What cannot be compared" }
            p { (amount(&comparison.not_comparable)) ": one version asks, and does not offer the answer." }
            ul {
                @for one in &comparison.one_sided {
                    @let names = difference.names(one.side);
                    li {
                        code { (names.item(one.item)) } " = " code { (names.option(one.item, one.option)) }
                        @match one.side { Side::Old => ", only before:", Side::New => ", only now:" }
                        @for (outcome, counts) in &one.outcomes { " " (badge(*outcome)) " " (amount(counts)) }
                    }
                }
            }
        }
    }
}

fn edits(edits: &[Edit]) -> Markup {
    html! {
        h3 { "What was edited" }
        @if edits.is_empty() { p { "Nothing." } } @else {
            table.plain.edits {
                thead {
                    tr {
                        th scope="col" { "Part" }
                        th scope="col" { "Name" }
                        th scope="col" { "Before" }
                        th scope="col" { "Now" }
                    }
                }
                tbody { @for edit in edits { (edit_row(edit)) } }
            }
        }
    }
}

fn edit_row(Edit { part, name, what }: &Edit) -> Markup {
    // A text belongs to its language.
    let lang = (*part == Part::Words).then_some(name);
    let side = |text: &Option<String>| {
        html! { td lang=[lang] { @match text { Some(text) => (text), None => span.none { "–" } } } }
    };
    let (about, before, now) = match what {
        What::Added => (None, side(&None), html! { td { "added" } }),
        What::Removed => (None, html! { td { "removed" } }, side(&None)),
        What::Moved => (None, html! { td colspan="2" { "moved" } }, html! {}),
        What::Renamed(from) => (None, html! { td { code { (from) } } }, html! { td { "renamed" } }),
        What::Changed { aspect, from, to } => (Some(aspect), side(from), side(to)),
    };
    html! {
        tr {
            th scope="row" { (part.code()) }
            td { code { (name) } @if let Some(about) = about { @if about != name { " " (ticked(about)) } } }
            (before) (now)
        }
    }
}
