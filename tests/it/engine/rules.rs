//! What must always be true of the assessment, on generated questionnaires.
//!
//! The order of answers is also covered by driving sessions, in [`super::sessions`].

use candidacy_screener::engine::{
    Cause, CriterionClass, Event, ItemIx, Outcome, Path, PathEnd, Response, Session, Stage,
    Standing, assess,
};
use proptest::prelude::*;

use super::generate::{Case, Size, case, config};
use super::oracle::{Known, Oracle};

/// The asked items with their chosen options.
fn counted(case: &Case) -> Vec<(ItemIx, Option<usize>)> {
    let path = Path::new(&case.questionnaire, &case.response);
    path.asked().map(|item| (item, case.response.chosen(item))).collect()
}

fn outcome_of(case: &Case, response: &Response) -> Outcome {
    assess(&case.questionnaire, response, case.standing).outcome
}

proptest! {
    #![proptest_config(config(3_000))]

    /// Rule 1: answers given in another order, with second thoughts on the way, are the same answers.
    #[test]
    fn same_answers_in_any_order_give_the_same_assessment((case, mut choices) in case(Size::LARGE)) {
        let Case { questionnaire, response, standing } = &case;
        let mut left: Vec<ItemIx> = questionnaire.item_ixs().collect();
        let mut again = Response::empty(questionnaire);
        while !left.is_empty() {
            let item = left.swap_remove(choices.below(left.len()));
            let other = choices.below(questionnaire.item(item).options);
            again = again.with(questionnaire, item, other);
            again = match response.chosen(item) {
                Some(option) => again.with(questionnaire, item, option),
                None => again.without(item),
            };
        }
        prop_assert_eq!(&again, response);
        prop_assert_eq!(
            assess(questionnaire, &again, *standing),
            assess(questionnaire, response, *standing)
        );
    }

    /// Rules 1 and 4: a person who is asked one question after the other, and gives these
    /// answers, sees just the asked items, in order, and ends with the same assessment.
    #[test]
    fn answering_one_by_one_gives_the_same_assessment((case, _) in case(Size::LARGE)) {
        let Case { questionnaire, response, standing } = &case;
        let mut session = Session::resume(Response::empty(questionnaire));
        let mut shown = Vec::new();
        while let Stage::Question(item) = session.stage(questionnaire) {
            let Some(option) = response.chosen(item) else { break };
            shown.push(item);
            session = session.step(questionnaire, Event::Answer(item, option)).map_err(|refusal| {
                TestCaseError::fail(format!("{refusal:?}"))
            })?;
        }
        let path = Path::new(questionnaire, response);
        if matches!(path.end(), PathEnd::Open(_)) {
            prop_assert!(path.asked().zip(&shown).all(|(asked, shown)| asked == *shown));
        } else {
            prop_assert_eq!(path.asked().collect::<Vec<_>>(), shown);
            prop_assert_eq!(
                assess(questionnaire, session.response(), *standing),
                assess(questionnaire, response, *standing)
            );
        }
    }

    /// Rule 2: whatever is stored for items that are not asked changes nothing.
    #[test]
    fn answers_of_items_not_asked_count_for_nothing((case, mut choices) in case(Size::LARGE)) {
        let Case { questionnaire, response, standing } = &case;
        let path = Path::new(questionnaire, response);
        let mut other = response.clone();
        for item in questionnaire.item_ixs().filter(|&item| !path.asks(item)) {
            let options = questionnaire.item(item).options;
            other = match choices.below(options + 1) {
                0 => other.without(item),
                option => other.with(questionnaire, item, option - 1),
            };
        }
        prop_assert_eq!(Path::new(questionnaire, &other), path);
        prop_assert_eq!(
            assess(questionnaire, &other, *standing),
            assess(questionnaire, response, *standing)
        );
    }

    /// Rule 2: and they come back when the answer that hid them is taken back.
    #[test]
    fn hidden_answers_come_back((case, mut choices) in case(Size::LARGE)) {
        let Case { questionnaire, response, standing } = &case;
        let before = counted(&case);
        for (item, chosen) in before.clone() {
            let Some(chosen) = chosen else { continue };
            let other = choices.below(questionnaire.item(item).options);
            let there = response.with(questionnaire, item, other);
            let and_back = there.with(questionnaire, item, chosen);
            let again = Case { response: and_back.clone(), ..case.clone() };
            prop_assert_eq!(counted(&again), before.clone());
            prop_assert_eq!(
                assess(questionnaire, &and_back, *standing),
                assess(questionnaire, response, *standing)
            );
        }
    }

    /// Rule 6: an option that the item does not have is no answer at all.
    #[test]
    fn an_unknown_option_is_no_answer((case, mut choices) in case(Size::LARGE)) {
        let Case { questionnaire, response, .. } = &case;
        let item = ItemIx::new(choices.below(questionnaire.items().len()));
        let beyond = questionnaire.item(item).options + choices.below(300);
        let unknown = response.with(questionnaire, item, beyond);
        prop_assert_eq!(unknown.chosen(item), None);
        prop_assert_eq!(&unknown, &response.without(item));
        let empty = Response::empty(questionnaire);
        prop_assert!(empty.with(questionnaire, item, beyond).is_empty());
        prop_assert!(!empty.with(questionnaire, item, 0).is_empty());
    }

    /// Rule 6: no answer is as good as another definite one: taking one away, or "not sure"
    /// instead, never gives the mildest outcome.
    #[test]
    fn an_unknown_answer_never_gives_consult((case, _) in case(Size::LARGE)) {
        for (item, _) in counted(&case) {
            let left_out = outcome_of(&case, &case.response.without(item));
            prop_assert!(left_out <= Outcome::Review, "{item:?} unanswered: {left_out:?}");
            let Case { questionnaire, response, .. } = &case;
            let asked = questionnaire.item(item);
            if asked.last_is_unsure {
                let unsure = response.with(questionnaire, item, asked.options - 1);
                let unsure = outcome_of(&case, &unsure);
                prop_assert!(unsure <= Outcome::Review, "{item:?} not sure: {unsure:?}");
            }
        }
    }

    /// Rule 6: a criterion that hangs on "not sure" is listed as one unless it is information;
    /// a red flag then counts as met, everything else asks for a review.
    #[test]
    fn an_unsure_criterion_falls_towards_caution((case, _) in case(Size::LARGE)) {
        let Case { questionnaire, response, standing } = &case;
        let oracle = Oracle::new(questionnaire, response);
        let assessment = assess(questionnaire, response, *standing);
        let criteria = questionnaire.criteria().iter().enumerate();
        for (number, criterion) in criteria {
            let mut listed = assessment.findings.iter().filter(|finding| {
                matches!(finding.cause, Cause::Unsure(ix) if ix.position() == number)
            });
            let found = listed.next().map(|finding| finding.outcome);
            prop_assert_eq!(listed.next(), None);
            let want = match (oracle.known(&criterion.when), criterion.class) {
                (Known::Doubt, CriterionClass::Decides(outcome)) if outcome <= Outcome::Urgent => {
                    Some(Some(outcome))
                }
                (Known::Doubt, CriterionClass::Decides(_)) => Some(Some(Outcome::Review)),
                _ => None,
            };
            prop_assert_eq!(found, want, "criterion {}", number);
        }
    }

    /// The strictest finding decides; nothing is added up, and nothing else has a say.
    #[test]
    fn the_strictest_finding_decides((case, _) in case(Size::LARGE)) {
        let assessment = assess(&case.questionnaire, &case.response, case.standing);
        let outcomes: Vec<Option<Outcome>> =
            assessment.findings.iter().map(|finding| finding.outcome).collect();
        let strictest = outcomes.iter().flatten().copied().min();
        prop_assert_eq!(assessment.outcome, strictest.unwrap_or(Outcome::Consult));
        let infos = outcomes.iter().skip_while(|outcome| outcome.is_some());
        prop_assert!(infos.clone().all(Option::is_none), "information comes last: {outcomes:?}");
        let decided: Vec<Outcome> = outcomes.iter().flatten().copied().collect();
        prop_assert!(decided.is_sorted(), "strictest first: {outcomes:?}");
        prop_assert!(!decided.contains(&Outcome::Consult));
    }

    /// Consult means: every asked item has a definite answer, no criterion that decides is
    /// met or in doubt, and the questionnaire may say so. And then it is always consult.
    #[test]
    fn consult_is_given_just_when_everything_is_known_and_fine((case, _) in case(Size::LARGE)) {
        let Case { questionnaire, response, standing } = &case;
        let oracle = Oracle::new(questionnaire, response);
        let definite = counted(&case).into_iter().all(|(item, chosen)| {
            chosen.is_some_and(|option| !questionnaire.item(item).is_unsure(option))
        });
        let fine = questionnaire.criteria().iter().all(|criterion| {
            criterion.class == CriterionClass::Info || oracle.known(&criterion.when) == Known::No
        });
        let allowed = matches!(standing, Standing::InForce | Standing::Demo);
        let consult = outcome_of(&case, response) == Outcome::Consult;
        prop_assert_eq!(consult, definite && fine && allowed);
    }
}
