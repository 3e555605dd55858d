//! Questionnaires of any size, built as the shipped one is.
//!
//! Red flags first, each a broad question with a list of signs that stops. Then topics: a broad
//! question, follow-ups to it and to them, some of which clear it again, and a criterion for
//! whoever says yes and matches none. At the end some topics are asked about a second time: that
//! links two questions however far apart they are, and what contradicts counts.

use candidacy_screener::definition::{Allowed, Checks, Exception};
use candidacy_screener::engine::{
    Condition, Criterion, CriterionClass, Item, ItemIx, OptionSet, Outcome, Questionnaire,
};

/// The options of a plain question.
const YES: usize = 0;
const NO: usize = 1;
const UNSURE: usize = 2;

/// The options of a question with a window: within, longer, another thing, no, unsure.
const WITHIN: usize = 0;
const LONGER: usize = 1;
const OTHER: usize = 2;
const NEVER: usize = 3;

/// The items of a topic.
const TOPIC: usize = 8;

/// What milder topics ask for, in turn.
const CLASSES: [Outcome; 6] = [
    Outcome::Review,
    Outcome::Wait,
    Outcome::Review,
    Outcome::NotNow,
    Outcome::Review,
    Outcome::OtherPathway,
];

#[derive(Default)]
struct Growing {
    items: Vec<Item>,
    criteria: Vec<Criterion>,
    checks: Vec<Exception>,
    severity: Vec<Option<Vec<usize>>>,
}

/// A questionnaire of this many items (at least 6) with this many topics asked about a second
/// time, as far as it has topics, and what its author says to the checker.
pub(crate) fn generated(count: usize, rechecks: usize) -> (Questionnaire, Checks) {
    let rechecks = rechecks.min((count - 5) / (TOPIC + 1));
    let mut growing = Growing::default();
    growing.red_flag(6, Outcome::Emergency);
    growing.red_flag(7, Outcome::Urgent);
    let end = count - rechecks - 1;
    let mut topics = Vec::new();
    while growing.items.len() + TOPIC <= end {
        topics.push(growing.items.len());
        growing.topic(CLASSES[topics.len() % CLASSES.len()]);
    }
    while growing.items.len() < end {
        let item = growing.plain(None);
        growing.criterion(Outcome::Review, is(item, &[YES]));
    }
    growing.second_asking(&topics[..rechecks]);
    let Growing { items, criteria, checks: exceptions, severity } = growing;
    let questionnaire = Questionnaire::new(items, criteria).expect("it is well formed");
    (questionnaire, Checks { severity, exceptions })
}

fn is(item: usize, options: &[usize]) -> Condition {
    let bits = options.iter().map(|option| OptionSet::one(*option).bits()).sum();
    Condition::Is { item: ItemIx::new(item), options: OptionSet::from_bits(bits) }
}

impl Growing {
    fn item(&mut self, options: usize, unsure: bool, enable_when: Option<Condition>) -> usize {
        self.items.push(Item { options, last_is_unsure: unsure, enable_when });
        self.severity.push(None);
        self.items.len() - 1
    }

    fn plain(&mut self, enable_when: Option<Condition>) -> usize {
        let item = self.item(3, true, enable_when);
        self.severity[item] = Some(vec![NO, UNSURE, YES]);
        item
    }

    fn criterion(&mut self, outcome: Outcome, when: Condition) {
        let class = CriterionClass::Decides(outcome);
        self.criteria.push(Criterion { class, when, stops: outcome <= Outcome::Urgent });
    }

    /// A broad question, and which of so many signs it is; the last two options are "none of
    /// these" and "cannot tell".
    fn red_flag(&mut self, signs: usize, outcome: Outcome) {
        let broad = self.plain(None);
        let kind = self.item(signs + 2, false, Some(is(broad, &[YES, UNSURE])));
        for sign in (0..signs).chain([signs + 1]) {
            self.criterion(outcome, is(kind, &[sign]));
        }
        let unmatched = vec![is(broad, &[YES]), is(kind, &[signs])];
        self.criterion(Outcome::Review, Condition::All(unmatched));
    }

    fn topic(&mut self, outcome: Outcome) {
        let broad = self.plain(None);
        let opened = || Some(is(broad, &[YES, UNSURE]));
        let simple: Vec<usize> = (0..3).map(|_| self.plain(opened())).collect();
        let window = self.item(5, true, opened());
        self.severity[window] = Some(vec![NEVER, 4, LONGER, WITHIN]);
        let nested = self.plain(Some(is(window, &[WITHIN, OTHER])));
        let deeper = self.plain(Some(is(nested, &[YES, UNSURE])));
        let alone = self.plain(None);
        for item in [simple[0], simple[1], simple[2], nested, deeper, alone] {
            let class = if item == simple[0] { outcome } else { Outcome::Review };
            self.criterion(class, is(item, &[YES]));
        }
        self.criterion(Outcome::Wait, is(window, &[WITHIN]));
        self.criterion(Outcome::Review, is(window, &[OTHER]));
        let class = CriterionClass::Info;
        self.criteria.push(Criterion { class, when: is(window, &[LONGER]), stops: false });
        let quiet = simple.iter().map(|item| is(*item, &[NO]));
        let unmatched = [is(broad, &[YES])].into_iter().chain(quiet).chain([is(window, &[NEVER])]);
        self.criterion(Outcome::Review, Condition::All(unmatched.collect()));
        // What lies past the window clears the yes.
        let (item, options) = (ItemIx::new(broad), OptionSet::one(YES));
        self.allow(Allowed::Trigger { item, options });
        self.allow(Allowed::Monotonicity { item, options });
        let (item, options) = (ItemIx::new(window), OptionSet::one(LONGER));
        self.allow(Allowed::Monotonicity { item, options });
    }

    fn second_asking(&mut self, topics: &[usize]) {
        let recheck = self.plain(None);
        let mut quiet = vec![is(recheck, &[YES])];
        for broad in topics {
            let window = broad + 4;
            let clear = Condition::Any(vec![is(*broad, &[NO]), is(window, &[LONGER])]);
            let asked = Condition::All(vec![is(recheck, &[YES, UNSURE]), clear]);
            let again = self.plain(Some(asked));
            quiet.push(is(again, &[NO]));
            let denied_now = Condition::All(vec![is(window, &[WITHIN]), is(recheck, &[NO])]);
            self.criterion(Outcome::Review, Condition::Any(vec![is(again, &[YES]), denied_now]));
            let (item, options) = (ItemIx::new(window), OptionSet::one(LONGER));
            self.allow(Allowed::Trigger { item, options });
        }
        self.criterion(Outcome::Review, Condition::All(quiet));
    }

    fn allow(&mut self, allows: Allowed) {
        self.checks.push(Exception { allows, why: "what lies past the window is over".into() });
    }
}
