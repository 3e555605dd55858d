//! The first page: the verdict, what this is, and who answers for it.

use maud::{Markup, html};

use super::super::diff::{Conclusion, Difference};
use super::super::hash::sha256;
use super::prose::{count, date, large, listed, standing};
use super::sheet::Sheet;
use crate::engine::{Standing, Status};
use crate::verify::{Level, Side};

pub(super) fn glance(sheet: &Sheet<'_>) -> Markup {
    html! {
        (verdict(sheet))
        @if let Some(difference) = sheet.found.difference { (changed(difference)) }
        (speaks_for(sheet))
        (summary(sheet))
        (identity(sheet))
        (files(sheet))
    }
}

/// What the proof says, before anything else.
fn verdict(sheet: &Sheet<'_>) -> Markup {
    let all = sheet.found.proof.verdicts.len();
    let holds = |level| {
        let verdicts = sheet.found.proof.verdicts.iter();
        verdicts.filter(|it| it.violations.iter().all(|it| it.breach.level() != level)).count()
    };
    let broken = all - holds(Level::Error);
    let exceptions = sheet.folder.checks.exceptions.len();
    let wrong = sheet.found.tried.map_or(0, |tried| tried.wrong().count());
    html! {
        div class={ "verdict " (if broken + wrong == 0 { "good" } else { "bad" }) } {
            @if broken == 0 {
                p.head { "Proof: all " (all) " properties hold." }
            } @else {
                p.head { "Proof: " (broken) " of " (all) " properties do not hold." }
                p { "Do not approve this questionnaire before the faults that are listed below are mended." }
            }
            p {
                "Checked over " (large(&sheet.found.proof.sessions.complete.to_string()))
                " complete ways to answer, not a sample of them"
                @if exceptions > 0 {
                    ", with " (count(exceptions, "exception", "exceptions"))
                    " that the author declared and explained"
                }
                "."
            }
            @if wrong > 0 {
                p { (count(wrong, "case", "cases")) " of the author’s own did not come out as expected." }
            }
        }
    }
}

/// What became of outcomes since an older version.
fn changed(difference: &Difference) -> Markup {
    let before = &difference.folder(Side::Old).definition;
    let conclusion = Conclusion::of(difference);
    let tone = match conclusion {
        Conclusion::Milder => "bad",
        Conclusion::Stricter | Conclusion::NoChangeOfOutcome => "mark",
        Conclusion::WordingOnly | Conclusion::NoDifference => "good",
    };
    html! {
        div class={ "verdict " (tone) } {
            p.head { "Since " (before.id) " " (before.version) ":" }
            p { (conclusion.sentence(&difference.comparison)) }
        }
    }
}

/// For whom the questionnaire speaks.
fn speaks_for(sheet: &Sheet<'_>) -> Markup {
    let named = sheet.definition.review.as_ref().map(|review| review.reviewer.as_str());
    html! {
        div.standing {
            p.head { (standing(sheet.standing)) }
            @match sheet.standing {
                Standing::Draft => p {
                    "A draft speaks for nobody until the file names a reviewer. Until then, and until its \
                     status is active, the mildest outcome that any patient can be told is that a clinician \
                     looks first."
                },
                Standing::NotReviewed | Standing::Retired | Standing::Overdue => p {
                    "It speaks for nobody today: the mildest outcome that any patient can be told is that a \
                     clinician looks first."
                },
                Standing::InForce | Standing::Demo => @if let Some(named) = named {
                    p { "It speaks for the clinic under the name of " b { (named) } "." }
                },
            }
            p.note { "The proof and the author’s cases judge the rules as they will be once they are in force." }
        }
    }
}

fn summary(sheet: &Sheet<'_>) -> Markup {
    let questionnaire = &sheet.definition.questionnaire;
    let items = questionnaire.items();
    let always = items.iter().filter(|item| item.enable_when.is_none()).count();
    let further = items.len() - always;
    let languages: Vec<_> = sheet.locales.iter().map(|locale| locale.name.to_owned()).collect();
    let burden = &sheet.found.proof.burden;
    let fewest = burden.iter().map(|it| it.fewest).min().unwrap_or_default();
    let most = burden.iter().map(|it| it.most).max().unwrap_or_default();
    let typical = burden.iter().find(|it| it.outcome == crate::engine::Outcome::Consult);
    html! {
        p.summary {
            "This questionnaire asks everyone " (count(always, "question", "questions"))
            @if further > 0 {
                ", and up to " (further) " more that an earlier answer calls for"
            }
            ". One tap answers each; a person gets to the end with " (fewest) " to " (most) " taps"
            @if let Some(typical) = typical {
                ", and with " (typical.typical) " if there is nothing to report"
            }
            ". The answers are read against "
            (count(questionnaire.criteria().len(), "criterion", "criteria"))
            ", each with its reason and what it rests on. The strictest one that is met decides; findings \
             are never added up, nobody is scored, and doubt never counts as a “no”. At the end stands \
             one of seven outcomes, from “call for help now” to “a visit may fit, and a clinician still has \
             to check”. It can be read in " (listed(&languages, "and")) "."
        }
    }
}

fn identity(sheet: &Sheet<'_>) -> Markup {
    let definition = sheet.definition;
    let status = match definition.status {
        Status::Draft => "draft",
        Status::Active => "active",
        Status::Retired => "retired",
    };
    let languages: Vec<_> =
        sheet.locales.iter().map(|it| format!("{} ({})", it.name, it.tag)).collect();
    html! {
        table.plain.identity {
            caption { "Identity" }
            tbody {
                tr { th scope="row" { "Questionnaire" } td { code { (definition.id) } } }
                tr { th scope="row" { "Version" } td { (definition.version) } }
                tr { th scope="row" { "Status" } td { (status) } }
                @match &definition.review {
                    Some(review) => {
                        tr { th scope="row" { "Reviewer" } td { (review.reviewer) } }
                        tr { th scope="row" { "Reviewed on" } td { (date(review.reviewed_on)) } }
                        tr { th scope="row" { "Review due" } td { (date(review.review_due)) } }
                    }
                    None => tr { th scope="row" { "Reviewer" } td { "none is named" } },
                }
                tr { th scope="row" { "Languages" } td { (listed(&languages, "and")) } }
                tr {
                    th scope="row" { "Crisis line" }
                    td { (definition.crisis_number.as_ref().map_or("none", |number| number.shown())) }
                }
                tr { th scope="row" { "Date of this report" } td { (date(sheet.on)) } }
                tr { th scope="row" { "Engine and checker" } td { "screener " (env!("CARGO_PKG_VERSION")) } }
            }
        }
    }
}

/// The files that this page is about: whoever has other ones signs something else.
fn files(sheet: &Sheet<'_>) -> Markup {
    let folder = sheet.folder;
    let words = folder.locales.iter().map(|locale| &locale.file);
    let cases = sheet.found.tried.map(|tried| &tried.file);
    let all =
        [&folder.questionnaire].into_iter().chain(words).chain(&folder.checks_file).chain(cases);
    html! {
        table.plain.files {
            caption { "Files, by SHA-256" }
            tbody {
                @for file in all {
                    tr {
                        th scope="row" { code { (file_name(&file.name)) } }
                        td { code.hash { (sha256(&file.text)) } }
                    }
                }
            }
        }
        p.note {
            "What is signed is these files and no others. " code { "sha256sum FILE" }
            " shows the same digits for the same file."
        }
    }
}

/// The last part of a path: where a file lay is nobody's business.
fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}
