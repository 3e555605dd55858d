//! The form that patients' devices load: it says what the files say, and damage cannot hurt.

mod damage;
mod generated;
mod page;

use candidacy_screener::definition::Source;
use candidacy_screener::engine::{Questionnaire, Response, Standing, assess};
use candidacy_screener::published::{Published, one_line};
use candidacy_screener::words::{InterfaceKey, placeholders};

use crate::cases::cases;
use crate::engine::generate::{Choices, response};
use crate::loading::shipped::Shipped;

/// What is published says what the files say, piece by piece.
fn assert_says(shipped: &Shipped, published: &Published) {
    let (definition, words) = (&shipped.definition, &shipped.words);
    let fill = |text: &str| one_line(&shipped.texts().fill(text));
    let all = |texts: &[String]| texts.iter().map(|text| fill(text)).collect::<Vec<_>>();
    let maybe = |text: &Option<String>| text.as_deref().map(fill);

    assert_eq!(published.name, format!("{} {}", definition.id, definition.version));
    assert_eq!(published.status, definition.status);
    assert_eq!(published.review, definition.review);
    assert_eq!(published.locale, words.locale);
    let mut languages = definition.locales.clone();
    languages.retain(|language| language.locale != words.locale);
    assert_eq!(published.languages, languages);
    assert_eq!(published.crisis_number, definition.crisis_number);
    assert_eq!(published.translation_note, maybe(&words.translation_note));
    assert_eq!(published.notices, all(&words.notices));
    let start = &published.start;
    assert_eq!(
        (&start.heading, &start.lead),
        (&fill(&words.start.heading), &fill(&words.start.lead))
    );
    assert_eq!(start.points, all(&words.start.points));
    assert_eq!(published.disclaimer, all(&words.disclaimer));
    assert_eq!(published.bring, all(&words.bring));
    assert_eq!(published.ask, all(&words.ask));
    assert_eq!(published.questionnaire, definition.questionnaire);

    for key in InterfaceKey::ALL {
        let text = shipped.interface.get(*key);
        // Its own placeholders stay as they are.
        let own: Vec<_> = placeholders(text).map(|name| (name, format!("{{{name}}}"))).collect();
        let own = own.iter().filter(|(name, _)| !matches!(*name, "clinic" | "emergency"));
        let own: Vec<_> = own.map(|(name, value)| (*name, value.as_str())).collect();
        let own: Vec<_> = own.into_iter().filter(|(name, _)| *name != "crisis").collect();
        assert_eq!(published.interface_with(*key, &own), fill(text), "{key:?}");
    }
    assert_eq!(published.items.len(), words.items.len());
    for (got, want) in published.items.iter().zip(&words.items) {
        assert_eq!((&got.short, &got.question), (&fill(&want.short), &fill(&want.question)));
        assert_eq!((&got.help, &got.why), (&maybe(&want.help), &fill(&want.why)));
        assert_eq!((&got.points, &got.options), (&all(&want.points), &all(&want.options)));
    }
    assert_eq!(published.criteria.len(), words.criteria.len());
    let names = definition.criteria.iter().zip(&words.criteria);
    for (got, (names, want)) in published.criteria.iter().zip(names) {
        assert_eq!(got.words.reason, fill(&want.reason));
        assert_eq!(got.words.unsure, maybe(&want.unsure));
        assert_eq!(got.words.change, maybe(&want.change));
        assert_eq!(got.words.heading, maybe(&want.heading));
        assert_eq!(got.words.body, maybe(&want.body));
        assert_eq!(got.words.steps, all(&want.steps));
        assert_eq!((got.call, &got.sources), (names.call, &names.sources));
        assert_eq!(got.clinics_choice, names.clinics_choice);
        let wait = names.waits.and_then(|window| definition.windows[window].span());
        assert_eq!(got.wait, wait);
    }
    assert_eq!(published.facts.len(), definition.facts.len());
    for (got, (fact, text)) in published.facts.iter().zip(definition.facts.iter().zip(&words.facts))
    {
        assert_eq!((&got.text, &got.sources), (&fill(text), &fact.sources));
    }
    assert_eq!(published.outcomes.len(), words.outcomes.len());
    for (got, want) in published.outcomes.iter().zip(&words.outcomes) {
        assert_eq!((&got.label, &got.heading), (&fill(&want.label), &fill(&want.heading)));
        assert_eq!((&got.body, &got.steps), (&fill(&want.body), &all(&want.steps)));
    }
    assert_eq!(published.sources.len(), definition.sources.len());
    for (got, Source { title, publisher, year, identifier, .. }) in
        published.sources.iter().zip(&definition.sources)
    {
        assert!(got.starts_with(title) && got.ends_with(identifier), "{got}");
        assert!([Some(publisher), year.as_ref()].into_iter().flatten().all(|it| got.contains(it)));
    }
}

/// Both judge these answers alike.
fn assert_judges(one: &Questionnaire, other: &Questionnaire, answers: &Response) {
    for standing in [Standing::InForce, Standing::Draft] {
        assert_eq!(assess(one, answers, standing), assess(other, answers, standing));
    }
}

#[test]
fn what_is_published_says_what_the_files_say() {
    for locale in ["en", "es"] {
        let shipped = Shipped::new(locale);
        let published = shipped.published();
        assert_says(&shipped, &published);
        let mut unnamed = shipped.clone();
        unnamed.settings.clinic = None;
        assert_says(&unnamed, &unnamed.published());
        assert_ne!(unnamed.published(), published);
    }
}

#[test]
fn what_is_published_judges_as_the_files_do() {
    for locale in ["en", "es"] {
        let shipped = Shipped::new(locale);
        let questionnaire = &shipped.definition.questionnaire;
        let published = shipped.published().questionnaire;
        for case in cases() {
            let mut answers = Response::empty(questionnaire);
            for item in questionnaire.item_ixs() {
                if let Some(option) = shipped.option(&case.answers, item) {
                    answers = answers.with(questionnaire, item, option);
                }
            }
            assert_judges(questionnaire, &published, &answers);
            let assessment = assess(&published, &answers, Standing::Demo);
            assert_eq!(assessment.outcome, case.outcome, "{}", case.name);
        }
        let mut choices = Choices::seeded(7);
        for _ in 0..2_000 {
            let answers = response(&mut choices, questionnaire);
            assert_judges(questionnaire, &published, &answers);
        }
    }
}
