//! How much a person has to tap and read before the outcome.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path as FilePath;
use std::{env, fs};

use candidacy_screener::engine::{Outcome, Response, most_remaining};
use candidacy_screener::present::{Body, QuestionScreen, Screen, StartScreen};

use crate::cases::cases;
use crate::loading::shipped::{Shipped, answers, walk};

/// A person with nothing to report reaches the outcome with at most so many taps.
const MOST_TAPS_CLEAR: usize = 24;
/// And so many words, the options counted.
const MOST_WORDS_CLEAR: usize = 900;
/// Whatever is answered, the taps stay below this.
const TAPS_LIMIT: usize = 70;

/// Taps and words on the way to an outcome. A screen before the outcome takes one tap. The
/// list of a person's own answers is counted on its own, since it says nothing new.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Burden {
    taps: usize,
    words: usize,
    answers_again: usize,
}

fn count<'s>(texts: impl IntoIterator<Item = &'s String>) -> usize {
    texts.into_iter().map(|text| text.split_whitespace().count()).sum()
}

/// The words that a screen asks a person to read. A reason that only opens on request, and the
/// progress and the foot, which stay where they are on each screen, are not among them.
fn words(screen: &Screen) -> (usize, usize) {
    match &screen.body {
        Body::Start(StartScreen { heading, lead, points, notices, start }) => {
            let texts = [heading, lead, start].into_iter().chain(points).chain(notices);
            (count(texts), 0)
        }
        Body::Question(QuestionScreen { heading, help, points, options, .. }) => {
            let options = options.iter().map(|option| &option.label);
            (count([heading].into_iter().chain(help).chain(points).chain(options)), 0)
        }
        Body::Check(check) => {
            let rows = check.rows.iter().flat_map(|row| [&row.short, &row.answer]);
            (0, count([&check.heading, &check.lead, &check.show_outcome].into_iter().chain(rows)))
        }
        Body::Outcome(_) => (0, 0),
    }
}

fn burden(screens: &[Screen]) -> Burden {
    let read: Vec<_> = screens.iter().map(words).collect();
    Burden {
        taps: screens.len() - 1,
        words: read.iter().map(|(new, _)| new).sum(),
        answers_again: read.iter().map(|(_, again)| again).sum(),
    }
}

fn clear(shipped: &Shipped) -> Burden {
    let given = answers(&[]);
    let screens = walk(shipped, |item| shipped.option(&given, item));
    assert!(
        matches!(&screens.last().unwrap().body, Body::Outcome(it) if it.code == Outcome::Consult)
    );
    burden(&screens)
}

/// Every question that can come on one way, the start and the check.
fn longest(shipped: &Shipped) -> usize {
    let questionnaire = &shipped.definition.questionnaire;
    most_remaining(questionnaire, &Response::empty(questionnaire)) + 2
}

#[test]
fn a_person_with_nothing_to_report_is_soon_there() {
    for language in Shipped::new("en").definition.locales {
        let burden = clear(&Shipped::new(&language.locale));
        assert!(burden.taps <= MOST_TAPS_CLEAR, "{}: {burden:?}", language.locale);
        // The limit is for the language that the questionnaire is written in; Spanish takes
        // about a fifth more words for the same.
        let most =
            if language.locale == "en" { MOST_WORDS_CLEAR } else { MOST_WORDS_CLEAR * 5 / 4 };
        assert!(burden.words <= most, "{}: {burden:?}", language.locale);
    }
}

#[test]
fn no_way_through_is_endless() {
    let taps = longest(&Shipped::new("en"));
    assert!(taps < TAPS_LIMIT, "{taps} taps");
}

/// What `docs/burden.md` says, from the author's cases; rewrite it with `REWRITE_DOCS=1`.
#[test]
fn the_documented_burden_is_right() {
    let english = Shipped::new("en");
    let mut by_outcome: BTreeMap<Outcome, Vec<Burden>> = BTreeMap::new();
    for case in cases() {
        let screens = walk(&english, |item| english.option(&case.answers, item));
        if let Body::Outcome(outcome) = &screens.last().unwrap().body {
            by_outcome.entry(outcome.code).or_default().push(burden(&screens));
        }
    }
    let mut table = String::from(
        "| outcome | cases | taps: fewest, middle, most | words: fewest, middle, most |\n\
         | --- | ---: | ---: | ---: |\n",
    );
    for (outcome, burdens) in by_outcome {
        let spread = |of: fn(&Burden) -> usize| {
            let mut values: Vec<_> = burdens.iter().map(of).collect();
            values.sort_unstable();
            let (first, last) = (values[0], values[values.len() - 1]);
            format!("{first}, {}, {last}", values[values.len() / 2])
        };
        let (taps, words) = (spread(|it| it.taps), spread(|it| it.words));
        writeln!(table, "| `{}` | {} | {taps} | {words} |", outcome.code(), burdens.len()).unwrap();
    }
    let mut people = String::from(
        "| language | taps | words | words of the own answers, to check |\n| --- | ---: | ---: | ---: |\n",
    );
    for language in &english.definition.locales {
        let Burden { taps, words, answers_again } = clear(&Shipped::new(&language.locale));
        writeln!(people, "| {} | {taps} | {words} | {answers_again} |", language.name).unwrap();
    }
    let text = include_str!("burden.md")
        .replace("{people}", people.trim_end())
        .replace("{outcomes}", table.trim_end())
        .replace("{longest}", &longest(&english).to_string());
    let path = FilePath::new(env!("CARGO_MANIFEST_DIR")).join("docs/burden.md");
    if env::var_os("REWRITE_DOCS").is_some() {
        fs::write(&path, &text).unwrap();
    }
    assert_eq!(
        fs::read_to_string(&path).unwrap_or_default(),
        text,
        "see REWRITE_DOCS in this test"
    );
}
