//! What a comparison should find, by going through every combination with both real engines.

use std::collections::{BTreeMap, BTreeSet};

use candidacy_screener::definition::Definition;
use candidacy_screener::engine::{
    Assessment, ItemIx, Outcome, Path, Questionnaire, Response, Standing, assess,
};

use super::versions::Version;

/// A question of either side, with its answers.
pub(super) struct Question {
    old: Option<ItemIx>,
    new: Option<ItemIx>,
    /// Each answer by its position in the old and in the new item.
    answers: Vec<(Option<usize>, Option<usize>)>,
}

/// One person's answers, and what both engines make of them.
pub(super) struct Pair {
    /// For each question the answer, or none.
    chosen: Vec<Option<usize>>,
    pub(super) old: Run,
    pub(super) new: Run,
    pub(super) complete: bool,
    pub(super) comparable: bool,
}

pub(super) struct Run {
    pub(super) response: Response,
    pub(super) assessment: Assessment,
    path: Path,
}

impl Run {
    fn new(questionnaire: &Questionnaire, response: Response) -> Run {
        let path = Path::new(questionnaire, &response);
        let assessment = assess(questionnaire, &response, Standing::InForce);
        Run { response, assessment, path }
    }

    pub(super) fn outcome(&self) -> Outcome {
        self.assessment.outcome
    }

    fn asks(&self, item: Option<ItemIx>) -> bool {
        item.is_some_and(|item| self.path.asks(item))
    }

    /// What was answered and counts.
    fn said(&self) -> Vec<(ItemIx, Option<usize>)> {
        self.path.asked().map(|item| (item, self.response.chosen(item))).collect()
    }
}

impl Pair {
    pub(super) fn answers(&self) -> usize {
        self.chosen.iter().flatten().count()
    }
}

/// The questions of both, matched by name and by what was renamed.
pub(super) fn questions(old: &Definition, new: &Definition, edited: &Version) -> Vec<Question> {
    let renamed: BTreeMap<_, _> = edited.item_renames.iter().cloned().collect();
    let targets: BTreeSet<_> = renamed.values().cloned().collect();
    let mut questions = Vec::new();
    for (position, item) in old.items.iter().enumerate() {
        let now = match renamed.get(&item.link_id) {
            Some(now) => new.find_item(now),
            None if targets.contains(&item.link_id) => None,
            None => new.find_item(&item.link_id),
        };
        let options = now.map_or(&[][..], |now| &new.item(now).options);
        let renames = |name: &String| {
            let of_it = edited.option_renames.iter().filter(|(it, _, _)| *it == item.link_id);
            let mut renamed = of_it.clone().filter(|(_, from, _)| from == name);
            let target = of_it.map(|(_, _, to)| to).any(|to| to == name);
            match renamed.next() {
                Some((_, _, to)) => options.iter().position(|it| it == to),
                None if target => None,
                None => options.iter().position(|it| it == name),
            }
        };
        let mut answers: Vec<_> =
            item.options.iter().enumerate().map(|(at, name)| (Some(at), renames(name))).collect();
        for option in 0..options.len() {
            if !answers.iter().any(|(_, now)| *now == Some(option)) {
                answers.push((None, Some(option)));
            }
        }
        questions.push(Question { old: Some(ItemIx::new(position)), new: now, answers });
    }
    for (position, item) in new.items.iter().enumerate() {
        let position = ItemIx::new(position);
        if !questions.iter().any(|question| question.new == Some(position)) {
            let answers = (0..item.options.len()).map(|option| (None, Some(option))).collect();
            questions.push(Question { old: None, new: Some(position), answers });
        }
    }
    questions
}

/// Every combination, each once.
pub(super) fn combinations(
    old: &Questionnaire,
    new: &Questionnaire,
    questions: &[Question],
) -> Vec<Pair> {
    let mut all = vec![Vec::new()];
    for question in questions {
        let longer = |chosen: Vec<Option<usize>>| {
            let choices = std::iter::once(None).chain((0..question.answers.len()).map(Some));
            choices.map(move |choice| [&chosen[..], &[choice]].concat())
        };
        all = all.into_iter().flat_map(longer).collect();
    }
    let pairs: Vec<Pair> =
        all.into_iter().filter_map(|chosen| pair(old, new, questions, chosen)).collect();
    // Each way of answering the two is there once.
    let ways: BTreeSet<String> =
        pairs.iter().map(|it| format!("{:?} {:?}", it.old.said(), it.new.said())).collect();
    assert_eq!(ways.len(), pairs.len());
    pairs
}

fn pair(
    old: &Questionnaire,
    new: &Questionnaire,
    questions: &[Question],
    chosen: Vec<Option<usize>>,
) -> Option<Pair> {
    let mut old_response = Response::empty(old);
    let mut new_response = Response::empty(new);
    for (question, choice) in questions.iter().zip(&chosen) {
        let Some(choice) = choice else { continue };
        let (before, now) = question.answers[*choice];
        if let (Some(item), Some(option)) = (question.old, before) {
            old_response = old_response.with(old, item, option);
        }
        if let (Some(item), Some(option)) = (question.new, now) {
            new_response = new_response.with(new, item, option);
        }
    }
    let (old, new) = (Run::new(old, old_response), Run::new(new, new_response));
    let (mut complete, mut comparable) = (true, true);
    for (question, choice) in questions.iter().zip(&chosen) {
        let asked = (old.asks(question.old), new.asks(question.new));
        match choice {
            None if asked.0 != asked.1 => return None,
            None => complete &= !asked.0,
            Some(choice) => {
                let (before, now) = question.answers[*choice];
                let offered = (before.is_some(), now.is_some());
                if !(asked.0 && offered.0 || asked.1 && offered.1) {
                    return None;
                }
                comparable &= (!asked.0 || offered.0) && (!asked.1 || offered.1);
            }
        }
    }
    Some(Pair { chosen, old, new, complete, comparable })
}

/// For each answer that one side does not offer, the combinations in which both ask.
pub(super) fn one_sided<'p>(
    questions: &[Question],
    pairs: &'p [Pair],
) -> Vec<(bool, ItemIx, usize, Vec<&'p Pair>)> {
    let mut found = Vec::new();
    for (place, question) in questions.iter().enumerate() {
        for (choice, answer) in question.answers.iter().enumerate() {
            let (is_old, item, option) = match *answer {
                (Some(option), None) => (true, question.old.unwrap(), option),
                (None, Some(option)) => (false, question.new.unwrap(), option),
                _ => continue,
            };
            let so = |it: &&Pair| {
                it.chosen[place] == Some(choice)
                    && it.old.asks(question.old)
                    && it.new.asks(question.new)
            };
            let those: Vec<_> = pairs.iter().filter(so).collect();
            if !those.is_empty() {
                found.push((is_old, item, option, those));
            }
        }
    }
    found
}
