//! Questionnaires that nobody wrote, with texts that nobody would write.

use candidacy_screener::definition::{
    Call, CriterionNames, Definition, Fact, ItemNames, Language, Phone, Source, Unit, Window,
};
use candidacy_screener::engine::{Date, Outcome, Questionnaire, Review, Standing, Status};
use candidacy_screener::words::{
    CriterionWords, INTERFACE_KEYS, Interface, ItemWords, OutcomeWords, StartWords, Words,
};

use super::{assert_judges, assert_says};
use crate::engine::generate::{Choices, Size, questionnaire, response};
use crate::loading::shipped::{Shipped, clinic};

const PIECES: [&str; 16] = [
    "plain",
    "{clinic}",
    "{emergency}",
    "{w0}",
    "{w1.number}",
    "{crisis}",
    "{questions}",
    "\n",
    "\r\n",
    "\t",
    "ñ",
    "漢字",
    "1 2 3",
    "\"",
    "<p>",
    "\u{2028}",
];

struct Draw<'a>(&'a mut Choices);

impl Draw<'_> {
    fn text(&mut self) -> String {
        let pieces = self.0.below(4);
        (0..pieces).map(|_| PIECES[self.0.below(PIECES.len())]).collect::<Vec<_>>().join(" ")
    }

    fn texts(&mut self) -> Vec<String> {
        (0..self.0.below(3)).map(|_| self.text()).collect()
    }

    fn maybe(&mut self) -> Option<String> {
        self.0.chance(50).then(|| self.text())
    }

    fn sources(&mut self, count: usize) -> Vec<usize> {
        (0..self.0.below(count + 1)).map(|_| self.0.below(count)).collect()
    }

    fn definition(&mut self, questionnaire: Questionnaire) -> Definition {
        let units = [Unit::Day, Unit::Week, Unit::Month, Unit::Year, Unit::None];
        let windows: Vec<_> = (0..2)
            .map(|number| Window {
                name: format!("w{number}"),
                number: (1 + self.0.below(400)).to_string(),
                unit: units[self.0.below(units.len())],
            })
            .collect();
        let source = |draw: &mut Draw<'_>| Source {
            id: "S".to_owned(),
            title: format!("title {}", draw.0.below(99)),
            publisher: format!("publisher {}", draw.0.below(99)),
            year: draw.0.chance(50).then(|| "2020".to_owned()),
            identifier: format!("id {}", draw.0.below(99)),
        };
        let sources: Vec<_> = (0..1 + self.0.below(3)).map(|_| source(self)).collect();
        let facts = (0..self.0.below(3))
            .map(|_| Fact { id: "f".to_owned(), sources: self.sources(sources.len()) });
        let facts: Vec<_> = facts.collect();
        let criteria = questionnaire.criteria().iter().map(|_| CriterionNames {
            id: "c".to_owned(),
            call: [Call::Emergency, Call::Crisis][self.0.below(2)],
            waits: self.0.chance(50).then(|| self.0.below(2)),
            sources: self.sources(sources.len()),
            clinics_choice: self.0.chance(50),
        });
        let criteria: Vec<_> = criteria.collect();
        let items = questionnaire.items().iter().map(|item| ItemNames {
            link_id: "i".to_owned(),
            option_set: None,
            options: vec!["o".to_owned(); item.options],
        });
        let days = ["2026-01-31", "2027-01-31"].map(|day| Date::parse(day).unwrap());
        let language =
            |locale: &str| Language { locale: locale.to_owned(), name: locale.to_owned() };
        Definition {
            id: "generated".to_owned(),
            version: self.0.below(10).to_string(),
            status: [Status::Draft, Status::Active, Status::Retired][self.0.below(3)],
            certificate: false,
            review: self.0.chance(50).then(|| Review {
                reviewer: "A Reviewer".to_owned(),
                reviewed_on: days[0],
                review_due: days[1],
            }),
            locales: ["xx", "yy", "zz"][..1 + self.0.below(3)]
                .iter()
                .map(|it| language(it))
                .collect(),
            crisis_number: Phone::parse(if self.0.chance(50) { "988" } else { "" }),
            items: items.collect(),
            windows,
            sources,
            facts,
            criteria,
            questionnaire,
        }
    }

    fn words(&mut self, definition: &Definition) -> Words {
        let items = definition.questionnaire.items().iter().map(|item| ItemWords {
            short: self.text(),
            question: self.text(),
            help: self.maybe(),
            points: self.texts(),
            why: self.text(),
            options: (0..item.options).map(|_| self.text()).collect(),
        });
        let items = items.collect();
        let criteria = definition.criteria.iter().map(|_| CriterionWords {
            reason: self.text(),
            unsure: self.maybe(),
            change: self.maybe(),
            heading: self.maybe(),
            body: self.maybe(),
            steps: self.texts(),
        });
        let criteria = criteria.collect();
        let outcomes = Outcome::ALL.map(|_| OutcomeWords {
            label: self.text(),
            heading: self.text(),
            body: self.text(),
            steps: self.texts(),
        });
        Words {
            locale: "xx".to_owned(),
            translation_note: self.maybe(),
            notices: self.texts(),
            start: StartWords { heading: self.text(), lead: self.text(), points: self.texts() },
            items,
            criteria,
            facts: definition.facts.iter().map(|_| self.text()).collect(),
            outcomes: outcomes.into(),
            disclaimer: self.texts(),
            bring: self.texts(),
            ask: self.texts(),
        }
    }
}

#[test]
fn what_is_published_is_what_was_generated() {
    let mut choices = Choices::seeded(11);
    for turn in 0..400 {
        let size = [Size::TINY, Size::MEDIUM, Size::LARGE][turn % 3];
        let questionnaire = questionnaire(&mut choices, size);
        let mut draw = Draw(&mut choices);
        let definition = draw.definition(questionnaire);
        let words = draw.words(&definition);
        let interface = INTERFACE_KEYS.iter().map(|key| format!("{key} {{n}} {{clinic}}"));
        let interface = Interface::new(interface.collect()).unwrap();
        let settings = clinic(Standing::Demo);
        let shipped = Shipped { definition, words, interface, settings };
        let published = shipped.published();
        assert_says(&shipped, &published);
        for _ in 0..4 {
            let questionnaire = &shipped.definition.questionnaire;
            let answers = response(&mut choices, questionnaire);
            assert_judges(questionnaire, &published.questionnaire, &answers);
        }
    }
}
