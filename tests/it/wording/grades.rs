//! How hard each screen is to read. A screen is judged as a whole, with its
//! placeholders filled, since no formula means anything for a single line.

use std::collections::BTreeSet;

use candidacy_screener::definition::Definition;
use candidacy_screener::engine::{Condition, CriterionClass, ItemIx, Outcome};

use super::english::{self, automated_readability, coleman_liau, flesch_kincaid};
use super::pieces::{locales, pieces};
use super::sentences::Counts;
use super::spanish::{self, FAIRLY_EASY, NORMAL, perspicuity};
use crate::loading::shipped::Shipped;

/// What is read, which decides how plain it must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Read by someone who may need help this minute.
    RedFlag,
    Ordinary,
    /// Fixed by law in some states.
    Notice,
}

impl Kind {
    const ALL: [Kind; 3] = [Kind::RedFlag, Kind::Ordinary, Kind::Notice];

    /// The highest US school grade.
    fn grade(self) -> f64 {
        match self {
            Kind::RedFlag => 5.0,
            Kind::Ordinary => 6.0,
            Kind::Notice => 8.0,
        }
    }

    /// The lowest perspicuity of a Spanish text.
    fn perspicuity(self) -> f64 {
        match self {
            Kind::RedFlag | Kind::Ordinary => FAIRLY_EASY,
            Kind::Notice => NORMAL,
        }
    }
}

/// What is read together.
struct Passage {
    name: String,
    kind: Kind,
    texts: Vec<String>,
}

fn passages(shipped: &Shipped, locale: &str) -> Vec<Passage> {
    let mut found: Vec<Passage> = Vec::new();
    let red_flags = red_flags(&shipped.definition);
    // The short name stands in lists of answers, not with the question.
    for piece in pieces(shipped, locale).into_iter().filter(|piece| piece.field != "short") {
        let text = shipped.texts().fill(&piece.text);
        match found.last_mut() {
            Some(last) if last.name == piece.screen => last.texts.push(text),
            _ => {
                let kind = match piece.screen.as_str() {
                    "notices" => Kind::Notice,
                    screen if red_flags.contains(screen) => Kind::RedFlag,
                    _ => Kind::Ordinary,
                };
                found.push(Passage { name: piece.screen, kind, texts: vec![text] });
            }
        }
    }
    found
}

/// The screens that a red flag is asked or told on.
fn red_flags(definition: &Definition) -> BTreeSet<String> {
    let questionnaire = &definition.questionnaire;
    let mut items = BTreeSet::new();
    let mut found = BTreeSet::new();
    for (criterion, names) in questionnaire.criteria().iter().zip(&definition.criteria) {
        if criterion.class.is_red_flag() {
            found.insert(format!("criterion {}", names.id));
            add_items(&criterion.when, &mut items);
        }
    }
    // A list of signs asks about a red flag too: its answer decides which ones are asked.
    for item in items.clone() {
        if let Some(condition) = &questionnaire.item(ItemIx::new(item)).enable_when {
            add_items(condition, &mut items);
        }
    }
    found.extend(items.into_iter().map(|item| format!("item {}", definition.items[item].link_id)));
    let outcomes = Outcome::ALL.iter();
    let outcomes = outcomes.filter(|outcome| CriterionClass::Decides(**outcome).is_red_flag());
    found.extend(outcomes.map(|outcome| format!("outcome {}", outcome.code())));
    found
}

fn add_items(condition: &Condition, items: &mut BTreeSet<usize>) {
    condition.each_comparison(&mut |item, _| {
        items.insert(item.position());
    });
}

/// What is wrong with texts that are read together, if they are too hard.
fn too_hard<T: AsRef<str>>(locale: &str, kind: Kind, texts: &[T]) -> Option<String> {
    match locale {
        "en" => {
            let counts = Counts::of(texts, english::word);
            let grades = [flesch_kincaid(counts), automated_readability(counts)];
            let over = counts.words > 0.0 && grades.iter().any(|grade| *grade > kind.grade());
            over.then(|| format!("grade {grades:.1?}, at most {}", kind.grade()))
        }
        "es" => {
            let counts = Counts::of(texts, spanish::word);
            let perspicuity = perspicuity(counts);
            let under = counts.words > 0.0 && perspicuity < kind.perspicuity();
            under.then(|| format!("{perspicuity:.1}, at least {}", kind.perspicuity()))
        }
        other => panic!("no formula says how hard {other} is to read"),
    }
}

#[test]
fn every_screen_is_as_plain_as_it_must_be() {
    let mut hard = Vec::new();
    for (locale, shipped) in locales() {
        for Passage { name, kind, texts } in passages(&shipped, &locale) {
            let found = too_hard(&locale, kind, &texts);
            hard.extend(found.map(|why| format!("{locale}, {kind:?} {name}: {why}")));
        }
    }
    assert!(hard.is_empty(), "{} screens:\n{}", hard.len(), hard.join("\n"));
}

#[test]
fn english_is_plain_by_a_third_formula_where_there_is_enough_of_it() {
    let passages = passages(&Shipped::new("en"), "en");
    for kind in [Kind::RedFlag, Kind::Ordinary] {
        let of_kind = passages.iter().filter(|passage| passage.kind == kind);
        let texts: Vec<_> = of_kind.flat_map(|passage| &passage.texts).collect();
        let counts = Counts::of(&texts, english::word);
        assert!(counts.words > 1000.0, "{kind:?}: {} words", counts.words);
        let grade = coleman_liau(counts);
        assert!(grade <= kind.grade(), "{kind:?}: grade {grade:.1}");
    }
}

#[test]
fn red_flags_are_told_from_the_rest() {
    let passages = passages(&Shipped::new("en"), "en");
    let kind = |name: &str| passages.iter().find(|passage| passage.name == name).unwrap().kind;
    for name in ["item emergency-signs", "item urgent-kind", "criterion bad-fall", "outcome urgent"] {
        assert_eq!(kind(name), Kind::RedFlag, "{name}");
    }
    for name in ["start", "item age", "criterion gvhd", "outcome review"] {
        assert_eq!(kind(name), Kind::Ordinary, "{name}");
    }
    assert_eq!(kind("notices"), Kind::Notice);
}

#[test]
fn a_hard_text_is_refused() {
    let english = "Contraindications necessitate comprehensive multidisciplinary evaluation \
        before any regenerative intervention can be administered to individual patients.";
    let spanish = "Las contraindicaciones requieren una evaluación multidisciplinaria exhaustiva \
        previamente a la administración de intervenciones regenerativas individualizadas.";
    for kind in Kind::ALL {
        assert!(too_hard("en", kind, &[english]).is_some(), "{kind:?}");
        assert!(too_hard("es", kind, &[spanish]).is_some(), "{kind:?}");
        assert_eq!(too_hard("en", kind, &["Call your doctor now."]), None, "{kind:?}");
        assert_eq!(too_hard("es", kind, &["Llame ahora a su médico."]), None, "{kind:?}");
    }
}

#[test]
fn one_formula_is_enough_to_refuse() {
    // Many small words in one sentence, and few words with many letters in one beat.
    let syllables = "Any elephant ate a tomato, a banana, a papaya, an avocado or a potato.";
    let letters = "Strengths, thoughts, scratched knuckles, straight branches.";
    for text in [syllables, letters] {
        assert!(too_hard("en", Kind::RedFlag, &[text]).is_some(), "{text}");
    }
}

#[test]
fn the_lists_of_unavoidable_names_stay_short_and_used() {
    for (locale, names) in [("en", english::NAMES), ("es", spanish::NAMES)] {
        assert!(names.len() <= 40, "rather say it in plainer words than add to {}", names.len());
        let pieces = pieces(&Shipped::new(locale), locale);
        let text: String = pieces.into_iter().map(|piece| piece.text + " ").collect();
        let text = super::sentences::plain(&text);
        for name in names {
            assert!(text.contains(&format!(" {name} ")), "{name} is not used any more");
        }
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "a name twice");
    }
}
