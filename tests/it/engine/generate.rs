//! Random valid questionnaires and answers.
//!
//! One generator serves both needs: drawing from a seeded stream it is fast
//! enough for hundreds of thousands of cases, drawing from a tape it is a
//! proptest strategy. Zero always means the plainest choice, so that proptest
//! finds small questionnaires by shrinking the numbers on the tape.

use candidacy_screener::engine::{
    Condition, Criterion, CriterionClass, Event, Item, ItemIx, OptionSet, Outcome, Questionnaire,
    Response, Standing,
};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};

/// Where random choices come from.
#[derive(Clone)]
pub(crate) enum Choices {
    Seeded(u64),
    Tape(std::vec::IntoIter<u32>),
}

impl Choices {
    pub(crate) fn seeded(seed: u64) -> Choices {
        Choices::Seeded(seed)
    }

    fn next(&mut self) -> u32 {
        match self {
            // SplitMix64: a few lines, and good for every seed.
            Choices::Seeded(state) => {
                *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
                let mut mixed = *state;
                mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
                mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
                ((mixed ^ (mixed >> 31)) >> 32) as u32
            }
            Choices::Tape(tape) => tape.next().unwrap_or(0),
        }
    }

    /// A number from 0 to `bound` - 1.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.next() as usize % bound
    }

    /// Happens in this percentage of cases.
    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) >= 100 - percent
    }
}

/// The most of everything that a generated questionnaire has.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Size {
    pub(crate) items: usize,
    pub(crate) options: usize,
    pub(crate) criteria: usize,
}

impl Size {
    /// As large as the tests go.
    pub(crate) const LARGE: Size = Size { items: 12, options: 5, criteria: 8 };
    /// For tests that answer a questionnaire in many ways.
    pub(crate) const MEDIUM: Size = Size { items: 8, options: 5, criteria: 8 };
    /// Small enough to try every way of answering.
    pub(crate) const SMALL: Size = Size { items: 6, options: 3, criteria: 4 };
    /// Small enough to visit every state of a session.
    pub(crate) const TINY: Size = Size { items: 3, options: 3, criteria: 3 };
}

/// A questionnaire, answers to it, and whether it may speak for a clinic.
#[derive(Clone)]
pub(crate) struct Case {
    pub(crate) questionnaire: Questionnaire,
    pub(crate) response: Response,
    pub(crate) standing: Standing,
}

impl Case {
    pub(crate) fn draw(choices: &mut Choices, size: Size) -> Case {
        let questionnaire = questionnaire(choices, size);
        let response = response(choices, &questionnaire);
        let standing = standing(choices);
        Case { questionnaire, response, standing }
    }
}

const CLASSES: [CriterionClass; 7] = [
    CriterionClass::Decides(Outcome::Review),
    CriterionClass::Info,
    CriterionClass::Decides(Outcome::Wait),
    CriterionClass::Decides(Outcome::NotNow),
    CriterionClass::Decides(Outcome::OtherPathway),
    CriterionClass::Decides(Outcome::Urgent),
    CriterionClass::Decides(Outcome::Emergency),
];

const STANDINGS: [Standing; 6] = [
    Standing::InForce,
    Standing::Demo,
    Standing::Draft,
    Standing::Retired,
    Standing::NotReviewed,
    Standing::Overdue,
];

/// A valid questionnaire.
pub(crate) fn questionnaire(choices: &mut Choices, size: Size) -> Questionnaire {
    let mut items: Vec<Item> = Vec::new();
    for _ in 0..1 + choices.below(size.items) {
        let options = 1 + choices.below(size.options);
        let last_is_unsure = options > 1 && choices.chance(60);
        let follow_up = !items.is_empty() && choices.chance(45);
        let enable_when = follow_up.then(|| condition(choices, &items, 2, false));
        items.push(Item { options, last_is_unsure, enable_when });
    }
    let criteria = (0..choices.below(size.criteria + 1))
        .map(|_| {
            let class = CLASSES[choices.below(CLASSES.len())];
            let stops = match class {
                CriterionClass::Info => false,
                CriterionClass::Decides(Outcome::Emergency) => true,
                CriterionClass::Decides(_) => choices.chance(30),
            };
            Criterion { class, when: condition(choices, &items, 3, true), stops }
        })
        .collect();
    Questionnaire::new(items, criteria).expect("generated questionnaires are valid")
}

pub(crate) fn condition(
    choices: &mut Choices,
    items: &[Item],
    depth: usize,
    negations: bool,
) -> Condition {
    let kinds = match (depth, negations) {
        (0, _) => 1,
        (_, false) => 5,
        (_, true) => 6,
    };
    let parts = |choices: &mut Choices| {
        (0..1 + choices.below(3))
            .map(|_| condition(choices, items, depth - 1, negations))
            .collect::<Vec<_>>()
    };
    match choices.below(kinds) {
        3 => Condition::All(parts(choices)),
        4 => Condition::Any(parts(choices)),
        5 => Condition::Not(Box::new(condition(choices, items, depth - 1, negations))),
        _ => {
            let position = choices.below(items.len());
            let sets = (1_usize << items[position].options) - 1;
            let bits = 1 + choices.below(sets);
            Condition::Is {
                item: ItemIx::new(position),
                options: OptionSet::from_bits(bits as u64),
            }
        }
    }
}

/// Answers given in any order, changed on the way, also to items that are not asked.
pub(crate) fn response(choices: &mut Choices, questionnaire: &Questionnaire) -> Response {
    let items = questionnaire.items();
    let answered = [0, 100, 95, 60, 25][choices.below(5)];
    // Without a bias "not sure" would be on nearly every path.
    let definite = choices.chance(50);
    let mut response = Response::empty(questionnaire);
    for turn in 0..items.len() + choices.below(3) {
        let position = if turn < items.len() { turn } else { choices.below(items.len()) };
        if choices.chance(answered) {
            let options =
                items[position].options - usize::from(definite && unsure(items, position));
            let option = choices.below(options);
            response = response.with(questionnaire, ItemIx::new(position), option);
        }
    }
    response
}

fn unsure(items: &[Item], position: usize) -> bool {
    items[position].last_is_unsure
}

/// Any standing, half of the time one that allows the mildest outcome.
pub(crate) fn standing(choices: &mut Choices) -> Standing {
    if choices.chance(50) { STANDINGS[choices.below(STANDINGS.len())] } else { Standing::InForce }
}

/// Any event, also one that does not fit, with items and options that may not exist.
pub(crate) fn event(choices: &mut Choices, questionnaire: &Questionnaire) -> Event {
    let item = ItemIx::new(choices.below(questionnaire.items().len()));
    let option = choices.below(questionnaire.item(item).options + 1);
    match choices.below(16) {
        0..4 => Event::Back,
        4..8 => Event::Answer(item, option),
        8..11 => Event::Change(item),
        11..13 => Event::ShowOutcome,
        13..15 => Event::Start,
        _ => Event::Restart,
    }
}

/// A tape of choices for anything that draws from [`Choices`].
fn tape(length: usize) -> impl Strategy<Value = Vec<u32>> {
    prop::collection::vec(0..u32::MAX, length / 2..length)
}

/// A case, and choices left over for what the test does with it.
pub(crate) fn case(size: Size) -> impl Strategy<Value = (Case, Choices)> {
    (tape(160), tape(160)).prop_map(move |(numbers, rest)| {
        let case = Case::draw(&mut Choices::Tape(numbers.into_iter()), size);
        (case, Choices::Tape(rest.into_iter()))
    })
}

/// The same cases in every run, and no files written beside the sources.
pub(crate) fn config(cases: u32) -> Config {
    Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: 2_000,
        rng_seed: RngSeed::Fixed(20_260_131),
        ..Config::default()
    }
}
