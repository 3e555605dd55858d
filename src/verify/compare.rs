//! Compares two versions of a questionnaire over every combination of answers.

use biodivine_lib_bdd::Bdd;

use super::cheapest::{Cheapest, cheapest};
use super::common::Common;
use super::comparison::{Change, Comparison, NotCompared, OneSided, Side, Witness};
use super::count::Counts;
use super::model::Model;
use super::transcript::{Disagreement, Transcript};
use crate::definition::Mapping;
use crate::engine::{Cause, CriterionClass, CriterionIx, ItemIx, Outcome, PathEnd, Questionnaire};

/// Compares two questionnaires, both as if they were in force. `progress` is told each outcome of
/// the old one before it is looked at.
///
/// # What a combination is
///
/// Items and options that `mapping` pairs are one; together with those of one side only they make
/// the **common questions**. A **combination** gives each common question an option of either
/// side, or none, so that
///
/// - whatever is answered is asked by a side that offers this answer: what nobody is asked counts
///   for nothing, and makes no second combination;
/// - whatever is left open is asked by both sides or by none: a question that one side does not
///   ask cannot be open there, and a finished session is not held against an unfinished one.
///
/// It is complete if nothing that a side asks is left open. A question of one side only is part
/// of it where that side asks it, so a question with three options that is added makes three
/// combinations of each one before.
///
/// A combination **cannot be compared** if a side asks a question and does not offer the answer
/// that the combination gives. For that side the question is then open, as it is for the engine.
/// All others can be compared, also those with an answer that one side lacks and does not ask for.
///
/// # Errors
/// [`NotCompared`] if the two are too large, or if a model and the engine disagree: then nothing
/// is said about the questionnaires.
pub fn compare(
    old: &Questionnaire,
    new: &Questionnaire,
    mapping: &Mapping,
    mut progress: impl FnMut(Outcome),
) -> Result<Comparison, NotCompared> {
    let common = Common::new(old, new, mapping).map_err(|_| NotCompared::TooLarge)?;
    let pair = Pair {
        old: Model::on(old, common.seen_by(Side::Old)),
        new: Model::on(new, common.seen_by(Side::New)),
        common,
    };
    let sets = Sets::of(&pair);
    let mut unchanged = Vec::new();
    let mut changes = Vec::new();
    for from in Outcome::ALL {
        progress(from);
        let before = sets.comparable.and(pair.old.outcome(from));
        for to in Outcome::ALL {
            let combinations = before.and(pair.new.outcome(to));
            if combinations.is_false() {
                continue;
            }
            if from == to {
                unchanged.push((from, sets.count(&combinations)));
            } else {
                changes.extend(pair.change(&sets, from, to, &combinations)?);
            }
        }
    }
    changes.sort_by_key(|change| (!change.is_milder(), change.old, std::cmp::Reverse(change.new)));
    Ok(Comparison {
        combinations: sets.count(&sets.comparable),
        unchanged,
        changes,
        not_comparable: sets.count(&sets.not_comparable),
        one_sided: pair.one_sided(&sets),
    })
}

/// Two questionnaires, each with its model, on the same variables.
struct Pair<'q> {
    common: Common,
    old: Model<'q>,
    new: Model<'q>,
}

/// Which assignments are combinations of which kind.
struct Sets {
    comparable: Bdd,
    not_comparable: Bdd,
    /// Nothing that a side asks is left open.
    answered: Bdd,
}

impl Sets {
    fn of(pair: &Pair<'_>) -> Sets {
        let space = &pair.common.space;
        let mut combinations = space.valid().clone();
        let mut answered = space.all();
        let mut not_offered = space.none();
        // From the last question to the first, as the sessions of a model are made.
        for (place, slot) in pair.common.slots.iter().enumerate().rev() {
            let unanswered = space.unanswered(ItemIx::new(place));
            let mut asked = Vec::new();
            let mut given = unanswered.clone();
            for side in [Side::Old, Side::New] {
                let Some(seen) = slot.on(side) else {
                    asked.push(space.none());
                    continue;
                };
                let model = pair.model(side);
                let asks = model.asked(seen.item).clone();
                // Unanswered for this side: no answer at all, or one that it does not offer.
                let open = asks.and(&model.space().unanswered(seen.item));
                given = given.or(&asks.and_not(&open));
                not_offered = not_offered.or(&open.and_not(&unanswered));
                asked.push(asks);
            }
            let open_on_one = unanswered.and(&asked[0].xor(&asked[1]));
            let open = unanswered.and(&asked[0].or(&asked[1]));
            combinations = combinations.and(&given.and_not(&open_on_one));
            answered = answered.and_not(&open);
        }
        Sets {
            comparable: combinations.and_not(&not_offered),
            not_comparable: combinations.and(&not_offered),
            answered,
        }
    }

    fn count(&self, combinations: &Bdd) -> Counts {
        let all = combinations.exact_cardinality();
        let complete = combinations.and(&self.answered).exact_cardinality();
        Counts { with_gaps: all - &complete, complete }
    }
}

impl Pair<'_> {
    fn model(&self, side: Side) -> &Model<'_> {
        match side {
            Side::Old => &self.old,
            Side::New => &self.new,
        }
    }

    fn change(
        &self,
        sets: &Sets,
        from: Outcome,
        to: Outcome,
        combinations: &Bdd,
    ) -> Result<Option<Change>, NotCompared> {
        let Some(witness) = self.witness(sets, from, to, combinations)? else { return Ok(None) };
        Ok(Some(Change {
            old: from,
            new: to,
            combinations: sets.count(combinations),
            old_causes: causes(&self.old, sets, from, combinations),
            new_causes: causes(&self.new, sets, to, combinations),
            witness,
        }))
    }

    /// The shortest combination: one without gaps if there is one, then the one with the fewest
    /// answers, then one with no finding that another of them does without, since among many
    /// findings the cause would be hard to see; then the one with the earliest options.
    fn witness(
        &self,
        sets: &Sets,
        from: Outcome,
        to: Outcome,
        combinations: &Bdd,
    ) -> Result<Option<Witness>, NotCompared> {
        let complete = combinations.and(&sets.answered);
        let is_complete = !complete.is_false();
        let set = if is_complete { complete } else { combinations.clone() };
        let Some(found) = self.shortest(set) else { return Ok(None) };
        let replay = |side, outcome| {
            let model = self.model(side);
            let response = self.common.response(side, model.questionnaire(), &found.digits);
            let transcript = Transcript::replay(model, response)
                .map_err(|disagreement| NotCompared::Disagreement(side, disagreement))?;
            let open = matches!(transcript.end, PathEnd::Open(_));
            if transcript.assessment.outcome == outcome && open != is_complete {
                return Ok(transcript);
            }
            let response = transcript.response;
            let disagreement = Disagreement { response, about: "a change of outcome" };
            Err(NotCompared::Disagreement(side, disagreement))
        };
        let (old, new) = (replay(Side::Old, from)?, replay(Side::New, to)?);
        let asks = |transcript: &Transcript, item| {
            transcript.asked.iter().any(|(asked, _)| *asked == item)
        };
        let items = self.common.slots.iter().filter_map(|slot| {
            let item = |side, transcript| {
                let item = slot.on(side)?.item;
                asks(transcript, item).then_some(item)
            };
            let items = (item(Side::Old, &old), item(Side::New, &new));
            (items != (None, None)).then_some(items)
        });
        Ok(Some(Witness { items: items.collect(), old, new }))
    }

    fn shortest(&self, mut set: Bdd) -> Option<Cheapest> {
        let answers = |_, digit| i64::from(digit != 0);
        let mut found = cheapest(&self.common.space, &set, answers)?;
        let mut tried: Vec<(Side, Cause)> = Vec::new();
        loop {
            let findings = [Side::Old, Side::New].into_iter().flat_map(|side| {
                let model = self.model(side);
                let response = self.common.response(side, model.questionnaire(), &found.digits);
                model.says(&response).1.into_iter().map(move |cause| (side, cause))
            });
            let mut untried = findings.filter(|finding| !tried.contains(finding));
            let Some((side, cause)) = untried.next() else { return Some(found) };
            tried.push((side, cause));
            let without = set.and_not(&self.model(side).with_finding(cause));
            if let Some(other) = cheapest(&self.common.space, &without, answers)
                && other.cost == found.cost
            {
                (set, found) = (without, other);
            }
        }
    }

    /// The answers that one side offers and the other does not, where both ask.
    fn one_sided(&self, sets: &Sets) -> Vec<OneSided> {
        let mut found = Vec::new();
        for (place, slot) in self.common.slots.iter().enumerate() {
            let (Some(old), Some(new)) = (slot.on(Side::Old), slot.on(Side::New)) else { continue };
            for digit in 1..slot.values() {
                let (side, item, option) = match (old.option(digit), new.option(digit)) {
                    (Some(option), None) => (Side::Old, old.item, option),
                    (None, Some(option)) => (Side::New, new.item, option),
                    (Some(_), Some(_)) | (None, None) => continue,
                };
                let answer = self.common.space.digit(ItemIx::new(place), digit);
                let both_ask = self.old.asked(old.item).and(self.new.asked(new.item));
                let combinations = sets.not_comparable.and(&answer).and(&both_ask);
                let by_outcome = Outcome::ALL.into_iter().filter_map(|outcome| {
                    let set = combinations.and(self.model(side).outcome(outcome));
                    (!set.is_false()).then(|| (outcome, sets.count(&set)))
                });
                let outcomes: Vec<_> = by_outcome.collect();
                if !outcomes.is_empty() {
                    found.push(OneSided { side, item, option, outcomes });
                }
            }
        }
        found
    }
}

/// The findings that ask for this outcome, and in how many of the combinations they are there.
fn causes(
    model: &Model<'_>,
    sets: &Sets,
    outcome: Outcome,
    combinations: &Bdd,
) -> Vec<(Cause, Counts)> {
    let mut found = Vec::new();
    let mut look = |cause: Cause| {
        let with = combinations.and(&model.with_finding(cause));
        if !with.is_false() {
            found.push((cause, sets.count(&with)));
        }
    };
    for (position, criterion) in model.questionnaire().criteria().iter().enumerate() {
        let ix = CriterionIx::new(position);
        if criterion.class == CriterionClass::Decides(outcome) {
            look(Cause::Met(ix));
        }
        if criterion.class != CriterionClass::Info && criterion.class.when_unsure() == outcome {
            look(Cause::Unsure(ix));
        }
    }
    if outcome == Outcome::Review {
        for item in model.questionnaire().item_ixs() {
            look(Cause::UnsureAnswer(item));
            look(Cause::Unanswered(item));
        }
    }
    found
}
