//! What the page says stands in texts as it is, and is filled nowhere else.

use candidacy_screener::present::Screen;

use crate::loading::screen_texts;
use crate::loading::shipped::{Shipped, answers, walk};

const PLAIN: &str = "Example Clinic";

fn texts(shipped: &Shipped, changes: &[(&str, &str)]) -> Vec<String> {
    let given = answers(changes);
    let screens: Vec<Screen> = walk(shipped, |item| shipped.option(&given, item));
    screens.iter().flat_map(screen_texts).map(str::to_owned).collect()
}

#[test]
fn a_clinics_name_is_shown_as_it_is() {
    let long = "x".repeat(100_000);
    let names = [
        "{n}",
        "{number}",
        "{emergency}",
        "{clinic}",
        "{crisis}",
        "{",
        "}",
        "{{",
        "}{",
        "a {b} c",
        "two\nlines",
        "<b>bold</b>",
        &long,
    ];
    for locale in ["en", "es"] {
        // An outcome with a way to call, and one with a wait.
        for changes in [&[][..], &[("area", "yes"), ("recent-shot", "within")]] {
            let mut shipped = Shipped::new(locale);
            let plain = texts(&shipped, changes);
            assert!(plain.iter().filter(|text| text.contains(PLAIN)).count() > 10);
            for name in names {
                shipped.settings.clinic = Some(name.to_owned());
                let want: Vec<_> = plain.iter().map(|text| text.replace(PLAIN, name)).collect();
                let got = texts(&shipped, changes);
                let wrong = got.iter().zip(&want).find(|(got, want)| got != want);
                assert!(got == want, "{locale}: {wrong:?}");
            }
        }
    }
}

#[test]
fn a_clinic_without_a_name_is_called_what_the_language_calls_it() {
    for (locale, unnamed) in [("en", "the clinic"), ("es", "la clínica")] {
        let mut shipped = Shipped::new(locale);
        let plain = texts(&shipped, &[]);
        shipped.settings.clinic = None;
        let unnamed_texts = texts(&shipped, &[]);
        let want: Vec<_> = plain.iter().map(|text| text.replace(PLAIN, unnamed)).collect();
        let wrong = unnamed_texts.iter().zip(&want).find(|(got, want)| got != want);
        assert!(unnamed_texts == want && want != plain, "{locale}: {wrong:?}");
    }
}

/// A line break would begin another text of the published file.
#[test]
fn a_text_of_several_lines_becomes_one() {
    let mut shipped = Shipped::new("en");
    shipped.words.start.heading = "One\nand\r\nanother".to_owned();
    shipped.words.items[3].options[0] = "\n".to_owned();
    let published = shipped.published();
    assert_eq!(published.start.heading, "One and  another");
    assert_eq!(published.items[3].options[0], " ");
    super::assert_says(&shipped, &published);
}
