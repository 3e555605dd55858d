//! A published file that was damaged on its way is refused, or can be used to the end.

use candidacy_screener::engine::{Event, Response, Session, Stage, Standing, assess};
use candidacy_screener::present::{Context, screen};
use candidacy_screener::published::{Filling, Published, publish};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::TestRunner;

use crate::engine::generate::config;
use crate::loading::shipped::{Shipped, clinic};

const PAGE: Filling<'_> = Filling { clinic: Some("Example Clinic"), emergency: "911" };

fn file(locale: &str) -> String {
    publish(&Shipped::new(locale).texts())
}

fn read(text: &str) -> Option<Published> {
    Published::read(text, PAGE)
}

/// Looks at every screen of a few sessions.
fn use_it(published: &Published) {
    let settings = clinic(Standing::Demo);
    let context = Context { published, settings: &settings };
    let questionnaire = &published.questionnaire;
    for turn in 0..2 {
        let mut session = Session::new(questionnaire);
        loop {
            assert!(!screen(&context, &session).banners.is_empty());
            let event = match session.stage(questionnaire) {
                Stage::Start => Event::Start,
                Stage::Question(item) => {
                    let options = questionnaire.item(item).options;
                    Event::Answer(item, (turn + item.position() * turn) % options)
                }
                Stage::Check => Event::ShowOutcome,
                Stage::Outcome => break,
            };
            session = session.step(questionnaire, event).unwrap();
        }
    }
    for turn in 0..4 {
        let mut response = Response::empty(questionnaire);
        for item in questionnaire.item_ixs() {
            // An option too many leaves the item open.
            let option = (turn + item.position()) % (questionnaire.item(item).options + 1);
            response = response.with(questionnaire, item, option);
        }
        assess(questionnaire, &response, Standing::Draft);
    }
}

#[test]
fn a_file_that_was_cut_short_is_refused() {
    for locale in ["en", "es"] {
        let good = file(locale);
        assert!(read(&good).is_some());
        let ends = good.char_indices().map(|(at, _)| at);
        for end in ends.filter(|end| end % 97 == 0 || *end < 300 || good.len() - end < 300) {
            assert_eq!(read(&good[..end]), None, "{end} bytes");
        }
    }
}

#[test]
fn a_file_with_a_line_too_few_or_too_many_is_refused() {
    let good = file("en");
    let lines: Vec<_> = good.split_inclusive('\n').collect();
    assert!(lines.len() > 1_000);
    for at in 0..lines.len() {
        assert_eq!(read(&[&lines[..at], &lines[at + 1..]].concat().concat()), None, "line {at}");
        assert_eq!(read(&[&lines[..=at], &lines[at..]].concat().concat()), None, "line {at} twice");
    }
}

#[test]
fn another_format_is_refused() {
    let good = file("en");
    for other in ["candidacy-screener 2", "candidacy-screener", "", "<!doctype html>", "\u{feff}"] {
        assert_eq!(read(&good.replacen("candidacy-screener 1", other, 1)), None, "{other}");
    }
    assert_eq!(read(&good.replace('\n', "\r\n")), None);
}

/// The file with another number at this place, and with those behind it or not.
fn with_number(good: &str, at: usize, other: &str, behind: bool) -> String {
    let mut lines: Vec<_> = good.split('\n').collect();
    let numbers: Vec<_> = lines[1].split(' ').collect();
    let rest = if behind { &numbers[at + 1..] } else { &[] };
    let numbers = [&numbers[..at], &[other], rest].concat().join(" ");
    lines[1] = &numbers;
    lines.join("\n")
}

#[test]
fn any_number_may_be_another_one() {
    const OTHERS: [&str; 12] = [
        "0",
        "1",
        "2",
        "3",
        "7",
        "64",
        "65535",
        "65536",
        "18446744073709551615",
        "18446744073709551616",
        "-1",
        "",
    ];
    let good = file("en");
    let count = good.split('\n').nth(1).unwrap().split(' ').count();
    let mut accepted = 0;
    for at in 0..count {
        for other in 0..3 {
            let other = OTHERS[(at + other * 5) % OTHERS.len()];
            if let Some(published) = read(&with_number(&good, at, other, true)) {
                accepted += 1;
                if accepted % 10 == 0 {
                    use_it(&published);
                }
            }
        }
    }
    assert!(accepted > 100, "only {accepted} of {count}");
}

/// As deep as a hostile file can be. A device has a megabyte of stack, or less.
#[test]
fn deep_conditions_are_refused_before_the_stack_ends() {
    let good = file("en");
    let numbers = good.split('\n').nth(1).unwrap().split(' ').count();
    let deep = move || {
        for nest in ["3", "1 1", "2 1"] {
            let nest = [nest, " "].concat().repeat(100_000) + "0";
            for at in (0..numbers).step_by(7) {
                // Wherever a condition begins, this is one.
                assert_eq!(read(&with_number(&good, at, &nest, false)), None);
            }
        }
    };
    std::thread::Builder::new().stack_size(256 * 1024).spawn(deep).unwrap().join().unwrap();
}

#[test]
fn a_condition_may_be_as_deep_as_the_files_allow() {
    let shipped = Shipped::new("en");
    let good = publish(&shipped.texts());
    let plain = shipped.published().questionnaire;
    let first = &plain.criteria()[0].when;
    let candidacy_screener::engine::Condition::Is { item, options } = first else {
        panic!("the first criterion is about one item")
    };
    let leaf = format!("0 {} {}", item.position(), options.bits());
    assert_eq!(good.split('\n').nth(1).unwrap().matches(&format!(" {leaf} ")).count(), 1, "{leaf}");
    for (depth, whole) in [(2, true), (30, true), (32, false), (100_000, false)] {
        let deep = "3 ".repeat(depth) + &leaf;
        let text = good.replacen(&format!(" {leaf} "), &format!(" {deep} "), 1);
        assert_eq!(
            read(&text).map(|it| it.questionnaire != plain),
            whole.then_some(true),
            "{depth}"
        );
    }
}

/// What goes wrong: the kind, and two places.
fn slips() -> impl Strategy<Value = Vec<(u8, Index, Index)>> {
    prop::collection::vec((0..5_u8, any::<Index>(), any::<Index>()), 1..4)
}

#[test]
fn a_damaged_file_is_refused_or_can_be_used() {
    let good = file("en");
    let accepted = std::cell::Cell::new(0);
    let result = TestRunner::new(config(1_500)).run(&slips(), |slips| {
        let mut bytes = good.clone().into_bytes();
        for (kind, one, two) in slips {
            let numbers = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |_| 6_000);
            let (a, b) = (one.index(bytes.len()), two.index(bytes.len()));
            match kind {
                0 => bytes[a] = bytes[b],
                1 => bytes.swap(a, b),
                2 => bytes[one.index(numbers.min(good.len()))] = b"0123456789 "[two.index(11)],
                3 => bytes[a] = two.index(256) as u8,
                _ => {
                    let text = String::from_utf8_lossy(&bytes).into_owned();
                    let mut lines: Vec<_> = text.split_inclusive('\n').collect();
                    let (a, b) = (one.index(lines.len()), two.index(lines.len()));
                    lines.swap(a, b);
                    bytes = lines.concat().into_bytes();
                }
            }
        }
        // Browsers read what is no UTF-8 like this, too.
        if let Some(published) = read(&String::from_utf8_lossy(&bytes)) {
            accepted.set(accepted.get() + 1);
            use_it(&published);
        }
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
    assert!(accepted.get() > 300, "only {} accepted", accepted.get());
}

#[test]
fn what_is_no_such_file_at_all_is_refused() {
    let noise = prop::collection::vec(any::<u8>(), 0..400);
    let result = TestRunner::new(config(5_000)).run(&noise, |noise| {
        let noise = String::from_utf8_lossy(&noise).into_owned();
        prop_assert_eq!(read(&noise), None);
        prop_assert_eq!(read(&["candidacy-screener 1\n", &noise, "\n"].concat()), None);
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
}
