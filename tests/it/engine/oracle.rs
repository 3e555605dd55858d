//! What the engine should say, worked out the slow and plain way.
//!
//! On purpose of another shape: the engine walks the items once, this looks
//! for the set of asked items that explains itself; the engine folds truth
//! values in pairs, this takes the one that weighs most; the engine sorts,
//! this collects one outcome after the other. Only the plain data is shared.

use candidacy_screener::engine::{
    Assessment, Cause, Condition, CriterionClass, CriterionIx, Finding, ItemIx, Outcome, PathEnd,
    Questionnaire, Response, Standing,
};

/// What is known about a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Known {
    Yes,
    No,
    Doubt,
    Blank,
}

/// The answers to a questionnaire, and which items are asked because of them.
pub(crate) struct Oracle<'a> {
    questionnaire: &'a Questionnaire,
    response: &'a Response,
    /// For each item, whether it is asked.
    pub(crate) asked: Vec<bool>,
}

impl<'a> Oracle<'a> {
    /// Starts from "nothing is asked" and applies the rules until they change
    /// nothing. Each rule looks only at earlier items, so there is one answer.
    pub(crate) fn new(questionnaire: &'a Questionnaire, response: &'a Response) -> Oracle<'a> {
        let asked = vec![false; questionnaire.items().len()];
        let mut oracle = Oracle { questionnaire, response, asked };
        loop {
            let asked: Vec<bool> =
                (0..oracle.asked.len()).map(|position| oracle.should_ask(position)).collect();
            if asked == oracle.asked {
                return oracle;
            }
            oracle.asked = asked;
        }
    }

    fn should_ask(&self, position: usize) -> bool {
        let enabled = match &self.questionnaire.items()[position].enable_when {
            Some(when) => self.holds(when),
            None => true,
        };
        enabled && !self.firing().any(|(last, _)| last < position)
    }

    /// Stopping criteria that fire, each with the last item that it mentions.
    fn firing(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        let criteria = self.questionnaire.criteria().iter().enumerate();
        criteria.filter(|(_, criterion)| criterion.stops).filter_map(|(number, criterion)| {
            let red_flag = criterion.class == CriterionClass::Decides(Outcome::Emergency)
                || criterion.class == CriterionClass::Decides(Outcome::Urgent);
            let known = self.known(&criterion.when);
            let fires = known == Known::Yes || (known == Known::Doubt && red_flag);
            fires.then(|| (last_mention(&criterion.when), number))
        })
    }

    /// The criterion that stops the questionnaire: the one that is judged first.
    pub(crate) fn stopped_by(&self) -> Option<CriterionIx> {
        self.firing().min().map(|(_, number)| CriterionIx::new(number))
    }

    fn option(&self, position: usize) -> Option<usize> {
        self.response.chosen(ItemIx::new(position))
    }

    fn says_unsure(&self, position: usize) -> bool {
        let item = &self.questionnaire.items()[position];
        item.last_is_unsure && self.option(position) == Some(item.options - 1)
    }

    /// The two-valued reading of `enableWhen`.
    fn holds(&self, when: &Condition) -> bool {
        match when {
            Condition::Is { item, options } => {
                let position = item.position();
                let listed = |option: usize| options.bits() & (1 << option) != 0;
                self.asked[position] && self.option(position).is_some_and(listed)
            }
            Condition::All(parts) => !parts.iter().any(|part| !self.holds(part)),
            Condition::Any(parts) => parts.iter().any(|part| self.holds(part)),
            Condition::Not(part) => !self.holds(part),
        }
    }

    /// The four-valued reading of criteria.
    pub(crate) fn known(&self, when: &Condition) -> Known {
        match when {
            Condition::Is { item, options } => {
                let position = item.position();
                let listed = |option: usize| options.bits() >> option & 1 == 1;
                match (self.asked[position], self.option(position)) {
                    (false, _) => Known::No,
                    (true, None) => Known::Blank,
                    (true, Some(option)) if listed(option) => Known::Yes,
                    (true, Some(_)) if self.says_unsure(position) => Known::Doubt,
                    (true, Some(_)) => Known::No,
                }
            }
            Condition::All(parts) => {
                self.weightiest(parts, [Known::No, Known::Doubt, Known::Blank, Known::Yes])
            }
            Condition::Any(parts) => {
                self.weightiest(parts, [Known::Yes, Known::Doubt, Known::Blank, Known::No])
            }
            Condition::Not(part) => opposite(self.known(part)),
        }
    }

    /// The first of these values that any part has.
    fn weightiest(&self, parts: &[Condition], order: [Known; 4]) -> Known {
        let values: Vec<Known> = parts.iter().map(|part| self.known(part)).collect();
        order.into_iter().find(|value| values.contains(value)).unwrap_or(Known::Yes)
    }

    /// Every comparison that a value rests on: reached only through parts that have it.
    fn support(&self, when: &Condition, value: Known) -> Vec<usize> {
        if self.known(when) != value {
            return Vec::new();
        }
        match when {
            Condition::Is { item, .. } if self.asked[item.position()] => vec![item.position()],
            Condition::Is { .. } => Vec::new(),
            Condition::All(parts) | Condition::Any(parts) => {
                let mut support = Vec::new();
                for position in parts.iter().flat_map(|part| self.support(part, value)) {
                    if !support.contains(&position) {
                        support.push(position);
                    }
                }
                support
            }
            Condition::Not(part) => self.support(part, opposite(value)),
        }
    }

    /// The asked items, in order.
    pub(crate) fn asked(&self) -> Vec<ItemIx> {
        (0..self.asked.len()).filter(|&position| self.asked[position]).map(ItemIx::new).collect()
    }

    /// The asked items without an answer, in order.
    pub(crate) fn unanswered(&self) -> Vec<ItemIx> {
        let mut asked = self.asked();
        asked.retain(|&item| self.response.chosen(item).is_none());
        asked
    }

    /// Where the path ends.
    pub(crate) fn end(&self) -> PathEnd {
        match (self.unanswered().first(), self.stopped_by()) {
            (Some(&item), _) => PathEnd::Open(item),
            (None, Some(criterion)) => PathEnd::Stopped(criterion),
            (None, None) => PathEnd::Complete,
        }
    }

    /// Everything that follows from the answers.
    pub(crate) fn assess(&self, standing: Standing) -> Assessment {
        let mut all: Vec<Finding> = Vec::new();
        for (number, criterion) in self.questionnaire.criteria().iter().enumerate() {
            let ix = CriterionIx::new(number);
            let known = self.known(&criterion.when);
            let (cause, outcome) = match (known, criterion.class) {
                (Known::Yes, CriterionClass::Decides(outcome)) => (Cause::Met(ix), Some(outcome)),
                (Known::Yes, CriterionClass::Info) => (Cause::Met(ix), None),
                (Known::Doubt, CriterionClass::Decides(Outcome::Emergency)) => {
                    (Cause::Unsure(ix), Some(Outcome::Emergency))
                }
                (Known::Doubt, CriterionClass::Decides(Outcome::Urgent)) => {
                    (Cause::Unsure(ix), Some(Outcome::Urgent))
                }
                (Known::Doubt, CriterionClass::Decides(_)) => {
                    (Cause::Unsure(ix), Some(Outcome::Review))
                }
                (Known::Doubt, CriterionClass::Info) | (Known::No | Known::Blank, _) => continue,
            };
            let support = self.support(&criterion.when, known);
            let items = support.into_iter().map(ItemIx::new).collect();
            all.push(Finding { cause, outcome, items });
        }
        let deciding = all.iter().filter(|finding| finding.outcome.is_some());
        let told: Vec<ItemIx> = deciding.flat_map(|finding| finding.items.clone()).collect();
        for item in self.asked() {
            let cause = match self.response.chosen(item) {
                None => Cause::Unanswered(item),
                Some(_) if self.says_unsure(item.position()) && !told.contains(&item) => {
                    Cause::UnsureAnswer(item)
                }
                Some(_) => continue,
            };
            all.push(Finding { cause, outcome: Some(Outcome::Review), items: vec![item] });
        }
        if !matches!(standing, Standing::InForce | Standing::Demo) {
            let cause = Cause::Standing(standing);
            all.push(Finding { cause, outcome: Some(Outcome::Review), items: Vec::new() });
        }
        let mut findings = Vec::new();
        for outcome in STRICTEST_FIRST.into_iter().map(Some).chain([None]) {
            findings.extend(all.iter().filter(|finding| finding.outcome == outcome).cloned());
        }
        let strictest = findings.first().and_then(|finding| finding.outcome);
        Assessment { outcome: strictest.unwrap_or(Outcome::Consult), findings }
    }
}

/// Written out again: the order is what everything else relies on.
pub(crate) const STRICTEST_FIRST: [Outcome; 6] = [
    Outcome::Emergency,
    Outcome::Urgent,
    Outcome::OtherPathway,
    Outcome::NotNow,
    Outcome::Wait,
    Outcome::Review,
];

fn opposite(known: Known) -> Known {
    match known {
        Known::Yes => Known::No,
        Known::No => Known::Yes,
        Known::Doubt => Known::Doubt,
        Known::Blank => Known::Blank,
    }
}

fn last_mention(when: &Condition) -> usize {
    match when {
        Condition::Is { item, .. } => item.position(),
        Condition::All(parts) | Condition::Any(parts) => {
            parts.iter().map(last_mention).max().unwrap_or(0)
        }
        Condition::Not(part) => last_mention(part),
    }
}

/// The most questions that are still shown: every option of every question, one after the other.
pub(crate) fn remaining(questionnaire: &Questionnaire, response: &Response) -> usize {
    match Oracle::new(questionnaire, response).end() {
        PathEnd::Open(item) => {
            let after = (0..questionnaire.item(item).options).map(|option| {
                remaining(questionnaire, &response.with(questionnaire, item, option))
            });
            1 + after.max().unwrap_or(0)
        }
        PathEnd::Stopped(_) | PathEnd::Complete => 0,
    }
}
