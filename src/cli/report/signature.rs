//! The block that is left blank, for whoever takes responsibility.

use maud::{Markup, html};

use super::prose::long_date;
use super::sheet::Sheet;

pub(super) fn signature(sheet: &Sheet<'_>) -> Markup {
    let definition = sheet.definition;
    html! {
        p {
            "For " b { (definition.id) " " (definition.version) } ", as reported on " (long_date(sheet.on))
            ", with the files that are named on the first page."
        }
        p.rule {
            "A draft speaks for nobody until the file names a reviewer. A signature on this page puts nothing \
             in force by itself: the questionnaire is in use only once its own file says that it is active and \
             names who reviewed it, and until when."
        }
        div.sign {
            p.decision { "Decision (mark one)" }
            ul.choices {
                li { span.box aria-hidden="true" {} "Approve" }
                li { span.box aria-hidden="true" {} "Approve with the changes that are noted below" }
                li { span.box aria-hidden="true" {} "Do not approve" }
            }
            dl.fields {
                div { dt { "Name and title" } dd {} }
                div { dt { "Licence (state and number)" } dd {} }
                div { dt { "Signature" } dd {} }
                div { dt { "Date" } dd {} }
                div { dt { "Review due" } dd {} }
            }
            p.decision { "Notes" }
            div.ruled { @for _ in 0..8 { div {} } }
        }
    }
}
