//! The headline and the reasons behind it, each with its answers and sources.

use std::collections::BTreeSet;

use candidacy_screener::present::{OutcomeScreen, Reason, Ways};
use candidacy_screener::words::InterfaceKey;

use crate::loading::shipped::Shipped;

/// An item and its option, or the two as they are shown.
type Given = (&'static str, &'static str);

fn reasons(outcome: &OutcomeScreen) -> Vec<&Reason> {
    outcome.groups.iter().flat_map(|group| &group.reasons).collect()
}

fn criterion(shipped: &Shipped, id: &str) -> usize {
    shipped.definition.criteria.iter().position(|criterion| criterion.id == id).unwrap()
}

/// The item in a few words, and the answer.
fn answered(reason: &Reason) -> Vec<(&str, &str)> {
    reason.answers.iter().map(|(_, item, answer)| (item.as_str(), answer.as_str())).collect()
}

#[test]
fn one_wait_speaks_in_its_own_words() {
    let shipped = Shipped::new("en");
    let (_, outcome) = shipped.outcome(&[("area", "yes"), ("recent-shot", "within")]);
    let words = &shipped.words.criteria[criterion(&shipped, "recent-shot")];
    let own = words.heading.as_ref().unwrap().replace("{recentShot}", "3 months");
    assert!(own.contains("3 months"), "{own}");
    assert_eq!(outcome.heading, own);
    assert_eq!(outcome.body, words.body.as_ref().unwrap().replace("{recentShot}", "3 months"));
    // Its own steps come before the ones of every wait.
    assert_eq!(outcome.lists[0].lines[0], words.steps[0]);
}

#[test]
fn several_waits_at_once_use_the_general_headline_and_are_all_listed() {
    let shipped = Shipped::new("en");
    let waits = ["infection-now", "steroid-pills-short", "recent-shot"];
    let (_, outcome) = shipped.outcome(&[
        ("infection", "yes"),
        ("infection-now", "yes"),
        ("immune", "yes"),
        ("steroid-pills", "short"),
        ("area", "yes"),
        ("recent-shot", "within"),
        ("blood-thinner", "yes"),
        ("recheck", "yes"),
    ]);
    let general = &shipped.words.outcomes[outcome.code as usize];
    assert_eq!((&outcome.heading, &outcome.body), (&general.heading, &general.body));
    assert_eq!(outcome.groups.len(), 2, "what decided, and what else to say");
    let decided: Vec<_> = outcome.groups[0].reasons.iter().map(|reason| &reason.text).collect();
    let want = waits.map(|id| &shipped.words.criteria[criterion(&shipped, id)].reason);
    assert_eq!(decided, want);
    let change = outcome.groups[0].reasons[1].change.clone().unwrap();
    assert!(change.contains("2 weeks"), "{change}");
    let also: Vec<_> = outcome.groups[1].reasons.iter().map(answered).collect();
    assert_eq!(also, [[("Medicine that thins the blood", "Yes")]]);
}

#[test]
fn each_reason_carries_the_answers_behind_it() {
    let shipped = Shipped::new("en");
    let (_, outcome) =
        shipped.outcome(&[("blood", "yes"), ("area", "yes"), ("recent-shot", "within")]);
    let want: [&[(&str, &str)]; 2] = [
        &[("Shot in the same place", "Yes, less than 3 months ago")],
        &[
            ("Clots, bleeding, anemia or blood disease", "Yes"),
            ("Blood clot in a leg or lung", "No"),
            ("Bleeding problem or anemia", "No"),
            ("Blood or marrow disease, or immune disease from birth", "No"),
        ],
    ];
    let got: Vec<_> = reasons(&outcome).into_iter().map(answered).collect();
    assert_eq!(got, want);
    let items = reasons(&outcome)[1].answers.iter().map(|(item, _, _)| *item);
    let names: Vec<_> = items.map(|item| &shipped.definition.item(item).link_id).collect();
    assert_eq!(names, ["blood", "clot", "bleeding-anemia", "blood-disease"]);
}

#[test]
fn sources_are_numbered_as_they_are_listed() {
    let shipped = Shipped::new("en");
    // The waits share sources, the last one has some of its own, one has none.
    let (_, outcome) = shipped.outcome(&[
        ("infection", "yes"),
        ("infection-now", "yes"),
        ("infection-medicine", "long-term"),
        ("area", "yes"),
        ("recent-shot", "within"),
        ("blood-thinner", "yes"),
        ("recheck", "yes"),
        ("metabolic", "yes"),
        ("a1c", "at-or-below"),
        ("diabetes", "yes"),
        ("weight", "between"),
    ]);
    let ids: Vec<_> = outcome.sources.iter().map(|line| shipped.source(line)).collect();
    let cited = |reason: &Reason| reason.sources.iter().map(|&n| ids[n - 1]).collect::<Vec<_>>();
    let order = [
        "infection-now",
        "recent-shot",
        "infection-medicine-long-term",
        "blood-thinner",
        "a1c-at-or-below",
    ];
    let reasons = reasons(&outcome);
    assert_eq!(reasons.len(), order.len());
    let mut seen = BTreeSet::new();
    for (reason, id) in reasons.iter().zip(order) {
        let names = &shipped.definition.criteria[criterion(&shipped, id)];
        let of_source = |&source: &usize| shipped.definition.sources[source].id.as_str();
        let want: Vec<_> = names.sources.iter().map(of_source).collect();
        assert_eq!(cited(reason), want, "{id}");
        assert_eq!(reason.own_choice.is_some(), names.clinics_choice, "{id}");
        assert!(names.clinics_choice || !want.is_empty(), "{id}");
        for &number in &reason.sources {
            assert!(number <= seen.len() + 1, "{id}: {number} comes after {seen:?}");
            seen.insert(number);
        }
    }
    seen.extend(outcome.facts.iter().flat_map(|fact| &fact.sources));
    assert_eq!(seen.len(), ids.len(), "each listed source is cited");
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "none is listed twice");
}

#[test]
fn one_not_sure_is_said_once() {
    let shipped = Shipped::new("en");
    // It leaves two criteria open, each with its own sources, and both say the same.
    let unsure = ["pregnancy", "pregnancy-planned"]
        .map(|id| shipped.words.criteria[criterion(&shipped, id)].unsure.clone().unwrap());
    assert_eq!(unsure[0], unsure[1]);
    let (_, outcome) = shipped.outcome(&[("pregnancy", "unsure")]);
    let found = reasons(&outcome);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].text, unsure[0]);
    assert_eq!(answered(found[0]), [("Pregnancy or breastfeeding", "Not sure")]);
    let cited = found[0].sources.iter().map(|&n| shipped.source(&outcome.sources[n - 1]));
    assert_eq!(cited.collect::<Vec<_>>(), ["S3", "S16", "S19", "S18"]);
    // Two answers are two reasons.
    let two = [("pregnancy", "unsure"), ("blood-thinner", "unsure")];
    assert_eq!(reasons(&shipped.outcome(&two).1).len(), 2);
    // A criterion without a text of its own says it in the widget's words.
    let mut bare = shipped.clone();
    for id in ["pregnancy", "pregnancy-planned"] {
        bare.words.criteria[criterion(&shipped, id)].unsure = None;
    }
    let (_, outcome) = bare.outcome(&[("pregnancy", "unsure")]);
    let said: Vec<_> = reasons(&outcome).into_iter().map(|reason| &reason.text).collect();
    assert_eq!(said, [shipped.interface.get(InterfaceKey::UnsureReason)]);
}

#[test]
fn two_answers_that_do_not_match_stand_side_by_side() {
    let shipped = Shipped::new("en");
    let first_no = [("recheck", "yes"), ("recheck-cancer", "yes")];
    let then_no =
        [("cancer", "yes"), ("cancer-status", "now"), ("cancer-kind", "other"), ("recheck", "no")];
    let table: [(&[Given], [Given; 2]); 2] = [
        (&first_no, [("Cancer or tests for it, ever", "No"), ("Second check: cancer", "Yes")]),
        (
            &then_no,
            [
                (
                    "Cancer now or in the past",
                    "I have it, am treated for it, or a doctor is looking into signs of it",
                ),
                ("Second check (cancer, infection, blood thinner, pregnancy)", "No"),
            ],
        ),
    ];
    for (given, want) in table {
        let (_, outcome) = shipped.outcome(given);
        let text = &shipped.words.criteria[criterion(&shipped, "cancer-contradiction")].reason;
        let reasons = reasons(&outcome);
        let reason = reasons.iter().find(|reason| &reason.text == text).unwrap();
        assert_eq!(answered(reason), want, "{given:?}");
    }
}

#[test]
fn information_is_listed_last_and_changes_nothing() {
    let shipped = Shipped::new("en");
    let (_, outcome) = shipped.outcome(&[("age", "older")]);
    let (_, clear) = shipped.outcome(&[]);
    assert_eq!((outcome.code, &outcome.heading), (clear.code, &clear.heading));
    assert_eq!(outcome.groups.len(), 1);
    assert_eq!(outcome.groups[0].heading, shipped.interface.get(InterfaceKey::Info));
}

#[test]
fn below_the_outcome_stands_what_it_is_not_and_which_version_it_was() {
    let shipped = Shipped::new("en");
    let (_, outcome) = shipped.outcome(&[]);
    assert!(outcome.disclaimer.starts_with(&shipped.words.notices), "the law's notices first");
    assert!(outcome.disclaimer.len() > shipped.words.notices.len());
    assert_eq!(outcome.identity.len(), 1, "nobody reviewed it");
    assert!(outcome.identity[0].contains(&shipped.definition.version));
    // The proof takes the place of the plain line; who reviewed it still comes after.
    let mut checked = shipped.clone();
    checked.settings.ways_checked = Ways::parse("4834171132052114605872108750839");
    let version = &shipped.definition.version;
    assert_eq!(
        checked.outcome(&[]).1.identity,
        [format!(
            "A computer checked these rules over all 4.8\u{a0}×\u{a0}10³⁰ ways to answer. \
             Rules version: regenerative {version}."
        )]
    );
    let mut reviewed = checked.clone();
    reviewed.definition.review = Some(candidacy_screener::engine::Review {
        reviewer: "Dr. Example".into(),
        reviewed_on: candidacy_screener::engine::Date::new(2026, 1, 31).unwrap(),
        review_due: candidacy_screener::engine::Date::new(2027, 1, 31).unwrap(),
    });
    assert_eq!(reviewed.outcome(&[]).1.identity[1], "Reviewed by Dr. Example");
}
