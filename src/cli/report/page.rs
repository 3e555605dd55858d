//! The page as a whole: head, contents, and the parts in their order.

use std::fmt::Write;

use maud::{DOCTYPE, Markup, PreEscaped as Raw, html};

use super::prose::long_date;
use super::sheet::Sheet;
use super::{
    background, cases, changes, criteria, flow, glance, items, proof, signature, taps, words,
};

const STYLE: &str = include_str!("style.css");

struct Part {
    title: &'static str,
    /// Whether it begins on a new sheet of paper.
    new_sheet: bool,
    text: Markup,
}

pub(super) fn page(sheet: &Sheet<'_>) -> Markup {
    let definition = sheet.definition;
    let title = format!("{} {}", definition.id, definition.version);
    let parts = parts(sheet);
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                // Whatever the files say, nothing runs and nothing is loaded.
                meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'";
                meta name="color-scheme" content="light dark";
                meta name="robots" content="noindex";
                title { (title) ": report for sign-off" }
                style { (Raw(STYLE)) (Raw(running_head(sheet))) }
            }
            body {
                header.title {
                    p.kind { "Report for clinical sign-off" }
                    h1 { (definition.id) " " span.version { (definition.version) } }
                    p.date { (long_date(sheet.on)) }
                }
                main {
                    @for (place, part) in parts.iter().enumerate() {
                        section.part.sheet[part.new_sheet] id={ "part-" (place + 1) } aria-labelledby={ "part-" (place + 1) "-title" } {
                            h2 id={ "part-" (place + 1) "-title" } {
                                span.place { (place + 1) } " " (part.title)
                            }
                            (part.text)
                        }
                        @if place == 0 { (contents(&parts)) }
                    }
                }
                footer {
                    p {
                        (title) " · " (long_date(sheet.on)) " · made by screener " (env!("CARGO_PKG_VERSION"))
                        " from the questionnaire’s files, and from nothing else."
                    }
                }
            }
        }
    }
}

fn parts(sheet: &Sheet<'_>) -> Vec<Part> {
    let part = |title, text| Part { title, new_sheet: false, text };
    let sheet_of = |title, text| Part { title, new_sheet: true, text };
    let mut parts = vec![
        part("At a glance", glance::glance(sheet)),
        part("How the questions flow", flow::flow(sheet)),
        sheet_of("Every question, as patients see it", items::items(sheet)),
        sheet_of("Criteria", criteria::criteria(sheet)),
        sheet_of("Start, outcomes and other words", words::words(sheet)),
        part("Windows", background::windows(sheet)),
        part("Sources", background::sources(sheet)),
        sheet_of("What was proved", proof::proof(sheet)),
        part("What answering costs", taps::taps(sheet)),
    ];
    if let Some(tried) = sheet.found.tried {
        parts.push(part("The author’s cases", cases::cases(sheet, tried)));
    }
    if let Some(difference) = sheet.found.difference {
        parts.push(sheet_of("What changed", changes::changes(sheet, difference)));
    }
    parts.push(sheet_of("Sign-off", signature::signature(sheet)));
    parts
}

fn contents(parts: &[Part]) -> Markup {
    html! {
        nav.contents aria-labelledby="contents-title" {
            h2 id="contents-title" { "Contents" }
            ol {
                @for (place, part) in parts.iter().enumerate() {
                    li { a href={ "#part-" (place + 1) } { (part.title) } }
                }
            }
        }
    }
}

/// What stands above and below each sheet of paper, where the browser can do it.
fn running_head(sheet: &Sheet<'_>) -> String {
    let definition = sheet.definition;
    let name = css_text(&format!("{} {}", definition.id, definition.version));
    let date = css_text(&long_date(sheet.on));
    format!("@page{{@top-left{{content:{name}}}@top-right{{content:{date}}}}}")
}

/// A text as CSS has it, with everything but letters and digits as a code: no text can end it.
fn css_text(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        if letter.is_ascii_alphanumeric() {
            quoted.push(letter);
        } else {
            let _ = write!(quoted, "\\{:06x}", u32::from(letter));
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::css_text;

    #[test]
    fn no_text_can_end_a_text_in_css() {
        assert_eq!(
            css_text("a1 \"</style>"),
            "\"a1\\000020\\000022\\00003c\\00002fstyle\\00003e\""
        );
    }
}
