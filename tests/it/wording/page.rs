//! The demonstration page is read before the widget, so the same words are off limits.

use std::fs;
use std::path::Path;

use candidacy_screener::lint::plain;
use candidacy_screener::words::{Phrase, Wording};

use super::must_not_say::complaints;
use super::pieces::wording;

/// Where the page alone has to say a word that is off limits.
const ALLOWED: [&str; 2] = ["administration has not approved", "is it approved"];

/// What a reader of the page sees or a search result shows: everything but tags.
pub(super) fn visible_text() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("index.html");
    shown(&fs::read_to_string(path).unwrap())
}

fn shown(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<').skip(1) {
        let (tag, after) = part.split_once('>').unwrap();
        let description = tag.strip_prefix("meta name=\"description\" content=\"");
        text.extend(description.and_then(|rest| rest.split('"').next()));
        let unread = ["!--", "script", "style"].iter().any(|start| tag.starts_with(start));
        if !unread {
            text.push(' ');
            text.push_str(after);
        }
    }
    text
}

fn page_wording() -> Wording {
    let mut wording = wording("en");
    wording.allowed.extend(ALLOWED.map(|text| Phrase { text: text.to_owned(), own: None }));
    wording
}

#[test]
fn the_page_says_nothing_that_must_not_be_said() {
    assert_eq!(complaints(&page_wording(), &visible_text()), [""; 0]);
    for phrase in ALLOWED {
        assert!(plain(&visible_text()).contains(phrase), "the page does not say {phrase}");
    }
}

#[test]
fn the_page_says_what_is_not_approved() {
    let text = visible_text().split_whitespace().collect::<Vec<_>>().join(" ");
    let said = "has not approved stem-cell products for joints, tendons, discs or pain";
    assert!(text.contains(said), "{text}");
}

#[test]
fn text_is_told_from_tags() {
    let html = "<html><meta name=\"description\" content=\"A\"><p class=\"cure\">B <b>C</b></p>\
        <script>eligible</script><!-- fail --></html>";
    assert_eq!(shown(html).split_whitespace().collect::<String>(), "ABC");
    assert!(!complaints(&page_wording(), &shown("<p>A <b>proven</b> cure</p>")).is_empty());
}
