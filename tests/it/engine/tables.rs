//! The decisions that everything else relies on, written out case by case.

use candidacy_screener::engine::{
    Cause, Condition, Criterion, CriterionClass, CriterionIx, Flaw, Item, ItemIx, OptionSet,
    Outcome, Path, PathEnd, Questionnaire, Response, Standing, assess,
};

/// The options of the usual question.
const YES: usize = 0;
const NO: usize = 1;
const UNSURE: usize = 2;

fn ix(position: usize) -> ItemIx {
    ItemIx::new(position)
}

/// Yes, no, not sure.
fn question() -> Item {
    Item { options: 3, last_is_unsure: true, enable_when: None }
}

fn follow_up(when: Condition) -> Item {
    Item { enable_when: Some(when), ..question() }
}

fn is(item: usize, options: &[usize]) -> Condition {
    let bits = options.iter().map(|option| 1 << option).sum();
    Condition::Is { item: ix(item), options: OptionSet::from_bits(bits) }
}

fn not(part: Condition) -> Condition {
    Condition::Not(Box::new(part))
}

fn criterion(class: CriterionClass, stops: bool, when: Condition) -> Criterion {
    Criterion { class, when, stops }
}

fn review(when: Condition) -> Criterion {
    criterion(CriterionClass::Decides(Outcome::Review), false, when)
}

fn answers(questionnaire: &Questionnaire, chosen: &[Option<usize>]) -> Response {
    let pairs = chosen.iter().enumerate();
    pairs.fold(Response::empty(questionnaire), |response, (item, option)| match option {
        Some(option) => response.with(questionnaire, ix(item), *option),
        None => response,
    })
}

fn flaws(items: Vec<Item>, criteria: Vec<Criterion>) -> Vec<Flaw> {
    Questionnaire::new(items, criteria).err().unwrap_or_default()
}

#[test]
fn each_flaw_is_found() {
    let sized = |options, last_is_unsure| Item { options, last_is_unsure, enable_when: None };
    let one = || vec![question()];
    let first = CriterionIx::new(0);
    let table = [
        (vec![], vec![], Flaw::NoItems),
        (vec![sized(0, false)], vec![], Flaw::OptionCount(ix(0))),
        (vec![question(), sized(65, false)], vec![], Flaw::OptionCount(ix(1))),
        (vec![sized(1, true)], vec![], Flaw::OnlyUnsure(ix(0))),
        (
            vec![question(), follow_up(is(1, &[YES]))],
            vec![],
            Flaw::NotEarlier { item: ix(1), names: ix(1) },
        ),
        (
            vec![follow_up(is(1, &[YES])), question()],
            vec![],
            Flaw::NotEarlier { item: ix(0), names: ix(1) },
        ),
        (vec![question(), follow_up(not(is(0, &[YES])))], vec![], Flaw::NotInEnableWhen(ix(1))),
        (vec![question(), follow_up(is(0, &[]))], vec![], Flaw::EmptyEnableWhen(ix(1))),
        (vec![question(), follow_up(is(0, &[3]))], vec![], Flaw::EmptyEnableWhen(ix(1))),
        (
            vec![question(), follow_up(Condition::Any(vec![Condition::All(vec![])]))],
            vec![],
            Flaw::EmptyEnableWhen(ix(1)),
        ),
        (one(), vec![review(Condition::Any(vec![]))], Flaw::EmptyCondition(first)),
        (one(), vec![review(not(Condition::All(vec![])))], Flaw::EmptyCondition(first)),
        (one(), vec![review(is(0, &[]))], Flaw::EmptyCondition(first)),
        (one(), vec![review(is(0, &[YES, 3]))], Flaw::EmptyCondition(first)),
        (one(), vec![review(is(1, &[YES]))], Flaw::EmptyCondition(first)),
        (
            one(),
            vec![criterion(CriterionClass::Decides(Outcome::Consult), false, is(0, &[YES]))],
            Flaw::ConsultClass(first),
        ),
        (
            one(),
            vec![criterion(CriterionClass::Decides(Outcome::Emergency), false, is(0, &[YES]))],
            Flaw::EmergencyMustStop(first),
        ),
        (
            one(),
            vec![criterion(CriterionClass::Info, true, is(0, &[YES]))],
            Flaw::InfoCannotStop(first),
        ),
    ];
    for (items, criteria, want) in table {
        assert_eq!(flaws(items, criteria), [want]);
    }
}

#[test]
fn every_flaw_is_listed_and_the_edges_are_none() {
    let broken = vec![Item { options: 0, ..question() }, follow_up(not(is(1, &[YES])))];
    let criteria = vec![review(is(9, &[YES])), criterion(CriterionClass::Info, true, is(1, &[NO]))];
    let want = [
        Flaw::OptionCount(ix(0)),
        Flaw::NotEarlier { item: ix(1), names: ix(1) },
        Flaw::NotInEnableWhen(ix(1)),
        Flaw::EmptyCondition(CriterionIx::new(0)),
        Flaw::InfoCannotStop(CriterionIx::new(1)),
    ];
    assert_eq!(flaws(broken, criteria), want);

    let acknowledgement = Item { options: 1, last_is_unsure: false, enable_when: None };
    let most = Item { options: 64, last_is_unsure: true, enable_when: None };
    let last = review(not(is(1, &[63])));
    let questionnaire = Questionnaire::new(vec![acknowledgement, most], vec![last]).unwrap();
    for option in [0, 62, 63] {
        let response = answers(&questionnaire, &[Some(0), Some(option)]);
        let got = assess(&questionnaire, &response, Standing::InForce);
        let unsure = got.findings.iter().any(|finding| finding.cause == Cause::UnsureAnswer(ix(1)));
        assert_eq!((got.outcome, unsure), (Outcome::Review, option == 63), "{option}");
    }
}

const CLASSES: [CriterionClass; 7] = [
    CriterionClass::Decides(Outcome::Emergency),
    CriterionClass::Decides(Outcome::Urgent),
    CriterionClass::Decides(Outcome::OtherPathway),
    CriterionClass::Decides(Outcome::NotNow),
    CriterionClass::Decides(Outcome::Wait),
    CriterionClass::Decides(Outcome::Review),
    CriterionClass::Info,
];

#[test]
fn what_each_class_makes_of_each_answer() {
    use Outcome::{Consult, Emergency, NotNow, OtherPathway, Review, Urgent, Wait};
    // For each class: met, not met, not sure, not answered.
    let table = [
        [Emergency, Consult, Emergency, Review],
        [Urgent, Consult, Urgent, Review],
        [OtherPathway, Consult, Review, Review],
        [NotNow, Consult, Review, Review],
        [Wait, Consult, Review, Review],
        [Review, Consult, Review, Review],
        [Consult, Consult, Review, Review],
    ];
    let given = [Some(YES), Some(NO), Some(UNSURE), None];
    for (class, row) in CLASSES.into_iter().zip(table) {
        let stops = class == CriterionClass::Decides(Emergency);
        let rule = criterion(class, stops, is(0, &[YES]));
        let questionnaire = Questionnaire::new(vec![question()], vec![rule]).unwrap();
        for (chosen, want) in given.into_iter().zip(row) {
            let response = answers(&questionnaire, &[chosen]);
            let got = assess(&questionnaire, &response, Standing::InForce);
            assert_eq!(got.outcome, want, "{class:?} {chosen:?}");
            let criterion = CriterionIx::new(0);
            let info = class == CriterionClass::Info;
            let cause = match chosen {
                Some(YES) => Some(Cause::Met(criterion)),
                Some(UNSURE) if info => Some(Cause::UnsureAnswer(ix(0))),
                Some(UNSURE) => Some(Cause::Unsure(criterion)),
                None => Some(Cause::Unanswered(ix(0))),
                Some(_) => None,
            };
            let causes: Vec<Cause> = got.findings.iter().map(|finding| finding.cause).collect();
            assert_eq!(causes, Vec::from_iter(cause), "{class:?} {chosen:?}");
            for finding in got.findings {
                let silent = info && finding.cause == Cause::Met(criterion);
                assert_eq!(finding.outcome, (!silent).then_some(want), "{class:?} {chosen:?}");
                assert_eq!(finding.items, [ix(0)], "{class:?} {chosen:?}");
            }
        }
    }
}

#[test]
fn what_stops_the_questionnaire() {
    // For each class: whether it stops when met, not met, not sure, not answered.
    let red_flag = [true, false, true, false];
    let other = [true, false, false, false];
    let given = [Some(YES), Some(NO), Some(UNSURE), None];
    for (class, row) in
        CLASSES.into_iter().zip([red_flag, red_flag, other, other, other, other, [false; 4]])
    {
        for stops in [true, false] {
            let rule = criterion(class, stops, is(0, &[YES]));
            let Ok(questionnaire) = Questionnaire::new(vec![question(), question()], vec![rule])
            else {
                let emergency = class == CriterionClass::Decides(Outcome::Emergency);
                assert!(if stops { class == CriterionClass::Info } else { emergency });
                continue;
            };
            for (chosen, would_stop) in given.into_iter().zip(row) {
                let path = Path::new(&questionnaire, &answers(&questionnaire, &[chosen]));
                let stopped = stops && would_stop;
                assert_eq!(path.asks(ix(1)), !stopped, "{class:?} {stops} {chosen:?}");
                let by = stopped.then(|| CriterionIx::new(0));
                assert_eq!(path.stopped_by(), by, "{class:?} {stops} {chosen:?}");
            }
        }
    }
}

/// A stop is judged right after the last item that it mentions, asked or not, and the first
/// one in file order is the one that is named.
#[test]
fn when_a_stop_is_judged() {
    let urgent = |when| criterion(CriterionClass::Decides(Outcome::Urgent), true, when);
    let items = vec![question(), follow_up(is(0, &[YES])), question(), question()];
    let rules = vec![
        urgent(Condition::All(vec![is(2, &[YES]), is(0, &[NO])])),
        urgent(not(Condition::Any(vec![is(0, &[YES]), is(1, &[YES, NO])]))),
        urgent(Condition::Any(vec![is(1, &[YES]), is(0, &[NO])])),
    ];
    let questionnaire = Questionnaire::new(items, rules).unwrap();
    let (open, stopped) =
        (|item| PathEnd::Open(ix(item)), |rule| PathEnd::Stopped(CriterionIx::new(rule)));
    let (yes, no, unsure) = (Some(YES), Some(NO), Some(UNSURE));
    for (given, asked, end) in [
        ([None, None, None, None], vec![0, 2, 3], open(0)),
        ([no, None, None, None], vec![0], stopped(1)),
        ([no, yes, yes, yes], vec![0], stopped(1)),
        ([unsure, None, None, None], vec![0], stopped(1)),
        ([yes, None, None, None], vec![0, 1, 2, 3], open(1)),
        ([yes, None, no, no], vec![0, 1, 2, 3], open(1)),
        ([yes, yes, None, None], vec![0, 1], stopped(2)),
        ([yes, unsure, None, None], vec![0, 1], stopped(2)),
        ([yes, no, unsure, None], vec![0, 1, 2, 3], open(3)),
        ([yes, no, yes, unsure], vec![0, 1, 2, 3], PathEnd::Complete),
    ] {
        let path = Path::new(&questionnaire, &answers(&questionnaire, &given));
        let positions: Vec<usize> = path.asked().map(ItemIx::position).collect();
        assert_eq!((positions, path.end()), (asked, end), "{given:?}");
    }
}

/// "Not sure" is a doubt unless it is listed, and is told once: by the criterion, if it decides.
#[test]
fn how_a_not_sure_is_told() {
    let wait = CriterionClass::Decides(Outcome::Wait);
    let rule = CriterionIx::new(0);
    let one = |cause, outcome| vec![(cause, outcome)];
    let (review, told) = (Some(Outcome::Review), Cause::UnsureAnswer(ix(0)));
    for (class, options, want) in [
        (wait, vec![YES], one(Cause::Unsure(rule), review)),
        (wait, vec![YES, UNSURE], one(Cause::Met(rule), Some(Outcome::Wait))),
        (CriterionClass::Info, vec![YES], one(told, review)),
        (CriterionClass::Info, vec![UNSURE], vec![(told, review), (Cause::Met(rule), None)]),
    ] {
        let rules = vec![criterion(class, false, is(0, &options))];
        let questionnaire = Questionnaire::new(vec![question()], rules).unwrap();
        let response = answers(&questionnaire, &[Some(UNSURE)]);
        let got = assess(&questionnaire, &response, Standing::InForce);
        let got: Vec<_> =
            got.findings.iter().map(|finding| (finding.cause, finding.outcome)).collect();
        assert_eq!(got, want, "{class:?} {options:?}");
    }
}

#[test]
fn which_standing_allows_consult() {
    let questionnaire = Questionnaire::new(vec![question()], vec![]).unwrap();
    let response = answers(&questionnaire, &[Some(NO)]);
    for (standing, want) in [
        (Standing::InForce, Outcome::Consult),
        (Standing::Demo, Outcome::Consult),
        (Standing::Draft, Outcome::Review),
        (Standing::Retired, Outcome::Review),
        (Standing::NotReviewed, Outcome::Review),
        (Standing::Overdue, Outcome::Review),
    ] {
        let got = assess(&questionnaire, &response, standing);
        let causes: Vec<Cause> = got.findings.iter().map(|finding| finding.cause).collect();
        let held_back = want == Outcome::Review;
        assert_eq!(got.outcome, want);
        assert_eq!(causes, Vec::from_iter(held_back.then_some(Cause::Standing(standing))));
    }
}
