//! What stands above every screen: whether it may be relied on, and the other languages.

use candidacy_screener::engine::Standing;
use candidacy_screener::present::Share;
use candidacy_screener::words::InterfaceKey as Key;

use crate::loading::shipped::{Shipped, answers, walk};

/// The banners, which are the same on every screen.
fn banners(shipped: &Shipped) -> Vec<String> {
    let given = answers(&[]);
    let screens = walk(shipped, |item| shipped.option(&given, item));
    assert!(screens.iter().all(|screen| screen.banners == screens[0].banners));
    screens[0].banners.clone()
}

#[test]
fn every_standing_but_in_force_is_said_on_every_screen() {
    let table = [
        (Standing::InForce, None),
        (Standing::Draft, Some(Key::Draft)),
        (Standing::Retired, Some(Key::Retired)),
        (Standing::NotReviewed, Some(Key::NotReviewed)),
        (Standing::Overdue, Some(Key::Overdue)),
        (Standing::Demo, Some(Key::Demo)),
    ];
    for (standing, key) in table {
        let shipped = Shipped::new("en").standing(standing);
        let want: Vec<_> =
            key.map(|key| shipped.interface.get(key).to_owned()).into_iter().collect();
        assert_eq!(banners(&shipped), want, "{standing:?}");
    }
}

#[test]
fn a_standing_that_holds_back_is_a_reason_too() {
    let shipped = Shipped::new("en").standing(Standing::Overdue);
    let (_, outcome) = shipped.outcome(&[]);
    let overdue = shipped.interface.get(Key::Overdue);
    assert_eq!(outcome.groups[0].reasons[0].text, overdue);
}

#[test]
fn an_unchecked_translation_says_so() {
    let english = Shipped::new("en").standing(Standing::InForce);
    assert_eq!(banners(&english), [""; 0]);
    let spanish = Shipped::new("es").standing(Standing::Draft);
    let note = spanish.words.translation_note.clone().unwrap();
    assert_eq!(banners(&spanish), [spanish.interface.get(Key::Draft).to_owned(), note]);
}

#[test]
fn the_language_of_the_screen_is_not_offered() {
    for (locale, others) in [("en", ["Español"]), ("es", ["English"])] {
        let shipped = Shipped::new(locale);
        for screen in walk(&shipped, |_| None) {
            assert_eq!(screen.locale, locale);
            let names: Vec<_> = screen.languages.iter().map(|language| &language.name).collect();
            assert_eq!(names, others);
        }
    }
}

#[test]
fn what_the_site_is_told_is_said_on_every_screen() {
    for (share, key) in [(Share::Outcome, Key::ShareOutcome), (Share::Answers, Key::ShareAnswers)] {
        let mut shipped = Shipped::new("en").standing(Standing::InForce);
        shipped.settings.share = share;
        assert_eq!(banners(&shipped), [shipped.interface.get(key).to_owned()]);
    }
}
