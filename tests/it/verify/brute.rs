//! What the checker should find, by going through every response with the real engine.

use std::collections::BTreeSet;

use candidacy_screener::definition::{Allowed, Checks};
use candidacy_screener::engine::{
    Assessment, Condition, CriterionClass, CriterionIx, ItemIx, OptionSet, Outcome, Path, PathEnd,
    Questionnaire, Response, Standing, Truth, assess,
};
use candidacy_screener::verify::{Breach, Property};

/// One response, and what the engine makes of it.
pub(super) struct Run {
    /// 0 for "unanswered", 1 for the first option and so on.
    pub(super) digits: Vec<usize>,
    pub(super) response: Response,
    pub(super) path: Path,
    pub(super) assessment: Assessment,
}

impl Run {
    pub(super) fn outcome(&self) -> Outcome {
        self.assessment.outcome
    }

    fn answered(&self, item: ItemIx) -> bool {
        self.digits[item.position()] != 0
    }

    /// Whether no item that is not asked has an answer.
    pub(super) fn is_session(&self) -> bool {
        let items = (0..self.digits.len()).map(ItemIx::new);
        items.into_iter().all(|item| self.path.asks(item) || !self.answered(item))
    }

    pub(super) fn has_no_gap(&self) -> bool {
        !matches!(self.path.end(), PathEnd::Open(_))
    }

    fn has_chosen(&self, item: ItemIx, option: usize) -> bool {
        self.path.asks(item) && self.digits[item.position()] == option + 1
    }

    pub(super) fn truth(&self, condition: &Condition) -> Truth {
        condition.truth(self.path.readings())
    }
}

/// All responses to a questionnaire.
pub(super) struct Brute<'a> {
    pub(super) questionnaire: &'a Questionnaire,
    checks: &'a Checks,
    pub(super) runs: Vec<Run>,
    used: BTreeSet<(usize, Option<usize>)>,
}

/// What is found: the fault, in how many complete and other sessions, and the shortest ones.
#[derive(Debug, PartialEq)]
pub(super) struct Found {
    pub(super) property: Property,
    pub(super) breach: Breach,
    pub(super) sessions: Option<(usize, usize)>,
    pub(super) witness: Vec<Response>,
}

impl<'a> Brute<'a> {
    pub(super) fn new(questionnaire: &'a Questionnaire, checks: &'a Checks) -> Brute<'a> {
        let mut all = vec![Vec::new()];
        for item in questionnaire.items() {
            let longer = |digits: Vec<usize>| {
                (0..=item.options).map(move |digit| [&digits[..], &[digit]].concat())
            };
            all = all.into_iter().flat_map(longer).collect();
        }
        let run = |digits: Vec<usize>| {
            let mut response = Response::empty(questionnaire);
            for (item, &digit) in questionnaire.item_ixs().zip(&digits) {
                if digit > 0 {
                    response = response.with(questionnaire, item, digit - 1);
                }
            }
            let path = Path::new(questionnaire, &response);
            let assessment = assess(questionnaire, &response, Standing::InForce);
            Run { digits, response, path, assessment }
        };
        let runs = all.into_iter().map(run).collect();
        Brute { questionnaire, checks, runs, used: BTreeSet::new() }
    }

    pub(super) fn sessions(&self) -> impl Iterator<Item = &Run> {
        self.runs.iter().filter(|run| run.is_session())
    }

    /// Everything that is wrong, in the order in which the checker tells it.
    pub(super) fn findings(&mut self) -> Vec<Found> {
        self.assert_by_construction();
        let mut found = self.triggers();
        found.extend(self.monotonicity());
        let liveness = self.liveness();
        let excused: Vec<_> = liveness
            .into_iter()
            .filter(|breach| match breach {
                Breach::CriterionNeverDecides(criterion) => {
                    !self.excuse(Allowed::Decides { criterion: *criterion }, None)
                }
                _ => true,
            })
            .collect();
        found.extend(excused.into_iter().map(|breach| absence(Property::Liveness, breach)));
        found.extend(self.red_flags_first());
        found.extend(self.unused());
        found
    }

    /// What no questionnaire should be able to break.
    fn assert_by_construction(&self) {
        for run in self.sessions() {
            let outcome = run.outcome();
            for criterion in self.questionnaire.criteria() {
                let CriterionClass::Decides(class) = criterion.class else { continue };
                let truth = run.truth(&criterion.when);
                let unsure = criterion.class.when_unsure();
                assert!(truth != Truth::True || outcome <= class);
                assert!(truth != Truth::Unsure || outcome <= unsure);
                assert!(truth == Truth::False || outcome != Outcome::Consult);
                let emergency = class == Outcome::Emergency;
                let decides = matches!(truth, Truth::True | Truth::Unsure);
                assert!(!(emergency && decides) || run.path.stopped_by().is_some());
            }
            assert!(run.has_no_gap() || outcome != Outcome::Consult);
        }
        for run in &self.runs {
            let items = self.questionnaire.item_ixs();
            let asked = items.filter(|item| run.path.asks(*item));
            let bare = asked.fold(Response::empty(self.questionnaire), |response, item| match run
                .response
                .chosen(item)
            {
                Some(option) => response.with(self.questionnaire, item, option),
                None => response,
            });
            assert_eq!(Path::new(self.questionnaire, &bare), run.path);
            assert_eq!(assess(self.questionnaire, &bare, Standing::InForce), run.assessment);
        }
    }

    fn triggers(&mut self) -> Vec<Found> {
        let mut found = Vec::new();
        for item in self.questionnaire.item_ixs() {
            let rules = self.questionnaire.item(item);
            let order = &self.checks.severity[item.position()];
            for option in 0..rules.options {
                let mildest = order.as_ref().is_some_and(|order| order[0] == option);
                let because = (0..self.questionnaire.criteria().len()).find(|&criterion| {
                    let criterion = &self.questionnaire.criteria()[criterion];
                    let depends = self.depends_on(&criterion.when);
                    let listed = depends.contains(&item)
                        && (rules.is_unsure(option)
                            || (!mildest
                                && (lists(&criterion.when, true, item, option)
                                    || depends.iter().any(|other| {
                                        let when = &self.questionnaire.item(*other).enable_when;
                                        when.as_ref()
                                            .is_some_and(|when| lists(when, true, item, option))
                                    }))));
                    criterion.class != CriterionClass::Info && listed
                });
                let Some(criterion) = because else { continue };
                let criterion = CriterionIx::new(criterion);
                let laundered =
                    |run: &Run| run.has_chosen(item, option) && run.outcome() == Outcome::Consult;
                let breach = Breach::TriggerConsults { item, option, criterion };
                let Some(one) = self.by(Property::Trigger, breach, laundered) else { continue };
                let options = OptionSet::one(option);
                if !self.excuse(Allowed::Trigger { item, options }, Some(option)) {
                    found.push(one);
                }
            }
        }
        found
    }

    fn monotonicity(&mut self) -> Vec<Found> {
        let mut found = Vec::new();
        for item in self.questionnaire.item_ixs() {
            let Some(order) = self.checks.severity[item.position()].clone() else { continue };
            let mut told = BTreeSet::new();
            for length in 1..order.len() {
                for (milder, worse) in (length..order.len()).map(|worse| (worse - length, worse)) {
                    let inside = |(from, to): &(usize, usize)| milder <= *from && *to <= worse;
                    if told.iter().any(inside) {
                        continue;
                    }
                    let (from, to) = (order[milder], order[worse]);
                    let Some(one) = self.step(item, from, to) else { continue };
                    let allowed = Allowed::Monotonicity { item, options: OptionSet::one(to) };
                    if !self.excuse(allowed, Some(to)) {
                        told.insert((milder, worse));
                        found.push(one);
                    }
                }
            }
        }
        found
    }

    fn step(&self, item: ItemIx, from: usize, to: usize) -> Option<Found> {
        let place = item.position();
        let mut pairs = Vec::new();
        for run in self.runs.iter().filter(|run| run.digits[place] == from + 1) {
            let mut digits = run.digits.clone();
            digits[place] = to + 1;
            let worse = self.runs.iter().find(|run| run.digits == digits).unwrap();
            if worse.outcome() > run.outcome() {
                pairs.push((run, worse));
            }
        }
        let no_gap = |(run, worse): &(&Run, &Run)| run.has_no_gap() && worse.has_no_gap();
        let shortest = pairs.iter().min_by_key(|pair| (!no_gap(pair), length(pair.0)))?;
        let in_one = |pair: &&(&Run, &Run)| {
            let mut items = self.questionnaire.item_ixs();
            items.all(|item| {
                let asked = pair.0.path.asks(item) || pair.1.path.asks(item);
                asked || !pair.0.answered(item)
            })
        };
        let distinct: Vec<_> = pairs.iter().filter(in_one).collect();
        let complete = distinct.iter().filter(|pair| no_gap(pair)).count();
        Some(Found {
            property: Property::Monotonicity,
            breach: Breach::WorseIsMilder { item, from, to },
            sessions: Some((complete, distinct.len() - complete)),
            witness: vec![shortest.0.response.clone(), shortest.1.response.clone()],
        })
    }

    fn red_flags_first(&mut self) -> Vec<Found> {
        let mut found = Vec::new();
        let criteria = self.questionnaire.criteria();
        // In the order in which they are judged.
        let mut stops: Vec<_> = (0..criteria.len()).filter(|&at| criteria[at].stops).collect();
        stops.sort_by_key(|&at| last_item(&criteria[at].when));
        for (position, criterion) in criteria.iter().enumerate() {
            let CriterionClass::Decides(class) = criterion.class else { continue };
            let milder = |&at: &usize| match criteria[at].class {
                CriterionClass::Decides(other) => other > class,
                CriterionClass::Info => false,
            };
            if !criterion.class.is_red_flag() {
                continue;
            }
            let red_flag = CriterionIx::new(position);
            for stop in stops.iter().copied().filter(milder) {
                let last = last_item(&criteria[stop].when);
                let first = self.depends_on(&criterion.when).into_iter().find_map(|item| {
                    let enabled = &self.questionnaire.item(item).enable_when;
                    let withheld = |run: &Run| {
                        run.path.stopped_by() == Some(CriterionIx::new(stop))
                            && enabled.as_ref().is_none_or(|it| it.holds(run.path.readings()))
                            && run.truth(&criterion.when) == Truth::False
                    };
                    let stopped_by = CriterionIx::new(stop);
                    let breach = Breach::RedFlagWithheld { criterion: red_flag, item, stopped_by };
                    let one = || self.by(Property::RedFlagsFirst, breach, withheld);
                    (item > last).then(one).flatten()
                });
                let allowed = Allowed::RedFlagsFirst { criterion: red_flag };
                if let Some(first) = first
                    && !self.excuse(allowed, None)
                {
                    found.push(first);
                }
            }
        }
        found
    }

    fn unused(&self) -> Vec<Found> {
        let mut found = Vec::new();
        for (exception, declared) in self.checks.exceptions.iter().enumerate() {
            let options: Vec<_> = match declared.allows {
                Allowed::Trigger { options, .. } | Allowed::Monotonicity { options, .. } => {
                    (0..8).filter(|at| options.bits() >> at & 1 == 1).map(Some).collect()
                }
                Allowed::RedFlagsFirst { .. } | Allowed::Decides { .. } => vec![None],
            };
            for option in options.into_iter().filter(|it| !self.used.contains(&(exception, *it))) {
                let breach = Breach::UnusedException { exception, option };
                found.push(absence(Property::Exceptions, breach));
            }
        }
        found
    }

    /// Whether an exception allows this; it then counts as used.
    fn excuse(&mut self, wanted: Allowed, option: Option<usize>) -> bool {
        let covers = |allowed: Allowed| match (allowed, wanted) {
            (
                Allowed::Trigger { item: a, options: x },
                Allowed::Trigger { item: b, options: y },
            )
            | (
                Allowed::Monotonicity { item: a, options: x },
                Allowed::Monotonicity { item: b, options: y },
            ) => a == b && x.intersects(y),
            (allowed, wanted) => allowed == wanted,
        };
        let exceptions = self.checks.exceptions.iter().enumerate();
        let fitting: Vec<_> =
            exceptions.filter(|(_, it)| covers(it.allows)).map(|(at, _)| (at, option)).collect();
        self.used.extend(fitting.iter().copied());
        !fitting.is_empty()
    }

    /// The sessions for which something is so, as a finding.
    fn by(&self, property: Property, breach: Breach, so: impl Fn(&Run) -> bool) -> Option<Found> {
        let sessions: Vec<_> = self.sessions().filter(|run| so(run)).collect();
        let shortest = sessions.iter().min_by_key(|run| (!run.has_no_gap(), length(run)))?;
        let complete = sessions.iter().filter(|run| run.has_no_gap()).count();
        Some(Found {
            property,
            breach,
            sessions: Some((complete, sessions.len() - complete)),
            witness: vec![shortest.response.clone()],
        })
    }

    /// The items that a condition depends on, at any remove.
    fn depends_on(&self, condition: &Condition) -> BTreeSet<ItemIx> {
        let mut items = BTreeSet::new();
        condition.each_comparison(&mut |item, _| {
            if items.insert(item)
                && let Some(when) = &self.questionnaire.item(item).enable_when
            {
                items.extend(self.depends_on(when));
            }
        });
        items
    }
}

fn absence(property: Property, breach: Breach) -> Found {
    Found { property, breach, sessions: None, witness: Vec::new() }
}

/// How many answers, then which.
fn length(run: &Run) -> (usize, &[usize]) {
    (run.digits.iter().filter(|digit| **digit != 0).count(), &run.digits)
}

fn last_item(condition: &Condition) -> ItemIx {
    let mut items = Vec::new();
    condition.each_comparison(&mut |item, _| items.push(item));
    items.into_iter().max().unwrap()
}

/// Whether choosing the option counts towards the condition having this value.
fn lists(condition: &Condition, value: bool, item: ItemIx, option: usize) -> bool {
    match condition {
        Condition::Is { item: named, options } => {
            *named == item && options.intersects(OptionSet::one(option)) == value
        }
        Condition::All(parts) | Condition::Any(parts) => {
            parts.iter().any(|part| lists(part, value, item, option))
        }
        Condition::Not(part) => lists(part, !value, item, option),
    }
}
