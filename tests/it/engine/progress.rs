//! "At most N more" is exact. Rule 5, on generated questionnaires.

use candidacy_screener::engine::{
    Condition, Criterion, CriterionClass, Item, ItemIx, OptionSet, Outcome, Path, PathEnd,
    Questionnaire, Response, most_remaining,
};
use proptest::prelude::*;

use super::generate::{Case, Size, case, config};

/// Answers the open question in every way, and keeps the one after which the most remain.
fn longest_way(questionnaire: &Questionnaire, response: &Response) -> Option<Response> {
    let PathEnd::Open(item) = Path::new(questionnaire, response).end() else { return None };
    (0..questionnaire.item(item).options)
        .map(|option| response.with(questionnaire, item, option))
        .max_by_key(|after| most_remaining(questionnaire, after))
}

proptest! {
    #![proptest_config(config(2_000))]

    /// Some way of answering takes just as many questions: the number is not too high.
    #[test]
    fn some_completion_takes_all_that_remain((case, _) in case(Size::LARGE)) {
        let Case { questionnaire, response, .. } = &case;
        let promised = most_remaining(questionnaire, response);
        let mut shown = 0;
        let mut now = response.clone();
        while let Some(after) = longest_way(questionnaire, &now) {
            shown += 1;
            prop_assert_eq!(most_remaining(questionnaire, &after), promised - shown);
            now = after;
        }
        prop_assert_eq!(shown, promised);
    }

    /// No way of answering takes more, and each answer to an open question counts down:
    /// the number is not too low, and "Next" never makes it go up.
    #[test]
    fn every_answer_counts_down_to_nothing((case, mut choices) in case(Size::LARGE)) {
        let Case { questionnaire, response, .. } = &case;
        let mut now = response.clone();
        while let PathEnd::Open(item) = Path::new(questionnaire, &now).end() {
            let before = most_remaining(questionnaire, &now);
            for option in 0..questionnaire.item(item).options {
                let after = now.with(questionnaire, item, option);
                prop_assert!(most_remaining(questionnaire, &after) < before, "{item:?} {option}");
            }
            let option = choices.below(questionnaire.item(item).options);
            now = now.with(questionnaire, item, option);
        }
        prop_assert_eq!(most_remaining(questionnaire, &now), 0);
    }

    /// Nothing remains just when no question is open; every open question is one that remains.
    #[test]
    fn nothing_remains_only_at_the_end((case, _) in case(Size::LARGE)) {
        let Case { questionnaire, response, .. } = &case;
        let path = Path::new(questionnaire, response);
        let remaining = most_remaining(questionnaire, response);
        prop_assert_eq!(remaining == 0, !matches!(path.end(), PathEnd::Open(_)));
        prop_assert!(remaining <= questionnaire.items().len());
    }

    /// Criteria that do not stop have no say in what is asked.
    #[test]
    fn only_stops_shorten_the_way((case, _) in case(Size::LARGE)) {
        let Case { questionnaire, response, .. } = &case;
        let stops = questionnaire.criteria().iter().filter(|criterion| criterion.stops);
        let (items, stops) = (questionnaire.items().to_vec(), stops.cloned().collect());
        let bare = Questionnaire::new(items.clone(), stops).unwrap();
        let remaining = most_remaining(questionnaire, response);
        prop_assert_eq!(most_remaining(&bare, response), remaining);
        prop_assert_eq!(
            Path::new(&bare, response).asked().collect::<Vec<_>>(),
            Path::new(questionnaire, response).asked().collect::<Vec<_>>()
        );
        let endless = Questionnaire::new(items, Vec::new()).unwrap();
        prop_assert!(most_remaining(&endless, &Response::empty(&endless))
            >= most_remaining(questionnaire, &Response::empty(questionnaire)));
    }
}

/// Items with "yes", "no" and "not sure".
fn three_way(enable_when: Option<Condition>) -> Item {
    Item { options: 3, last_is_unsure: true, enable_when }
}

fn yes_to(item: usize) -> Condition {
    Condition::Is { item: ItemIx::new(item), options: OptionSet::one(0) }
}

/// These would take for ever if every way of answering were kept apart.
#[test]
fn conditions_over_many_items_are_counted_in_one_go() {
    let many = 60;
    let any = Condition::Any((0..many).map(yes_to).collect());
    let all = Condition::All((0..many).map(yes_to).collect());
    let plain = || vec![three_way(None); many];
    let remaining = |items: Vec<Item>, criteria: Vec<Criterion>| {
        let questionnaire = Questionnaire::new(items, criteria).unwrap();
        most_remaining(&questionnaire, &Response::empty(&questionnaire))
    };
    for condition in [&any, &all] {
        let mut items = plain();
        items.push(three_way(Some(condition.clone())));
        assert_eq!(remaining(items, Vec::new()), many + 1);
        let class = CriterionClass::Decides(Outcome::Urgent);
        let stop = Criterion { class, when: condition.clone(), stops: true };
        let mut items = plain();
        items.push(three_way(None));
        assert_eq!(remaining(items, vec![stop]), many + 1);
    }
    // A follow-up after each of two hundred questions.
    let pairs = (0..200).flat_map(|pair| [three_way(None), three_way(Some(yes_to(2 * pair)))]);
    assert_eq!(remaining(pairs.collect(), Vec::new()), 400);
}
