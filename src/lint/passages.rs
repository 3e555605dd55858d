//! What is read together. No formula means anything for a single line, so a screen is judged as a
//! whole.

use std::collections::BTreeSet;

use super::pieces::Piece;
use crate::definition::Definition;
use crate::engine::{Condition, CriterionClass, ItemIx, Outcome};

/// What is read, which decides how plain it must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Read by someone who may need help this minute.
    RedFlag,
    /// Everything else.
    Ordinary,
    /// Fixed by law in some places.
    Notice,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 3] = [Kind::RedFlag, Kind::Ordinary, Kind::Notice];
}

/// Texts that are read together.
#[derive(Clone, Debug)]
pub struct Passage<'p> {
    /// The screen.
    pub name: &'p str,
    /// What is read.
    pub kind: Kind,
    /// The texts.
    pub pieces: Vec<&'p Piece>,
}

/// The passages of these texts, in their order.
pub fn passages<'p>(definition: &Definition, pieces: &'p [Piece]) -> Vec<Passage<'p>> {
    let red_flags = red_flags(definition);
    let mut found: Vec<Passage<'p>> = Vec::new();
    // The short name stands in lists of answers, not with the question.
    for piece in pieces.iter().filter(|piece| piece.field != "short") {
        match found.last_mut() {
            Some(last) if last.name == piece.screen => last.pieces.push(piece),
            _ => {
                let kind = match piece.screen.as_str() {
                    "notices" => Kind::Notice,
                    screen if red_flags.contains(screen) => Kind::RedFlag,
                    _ => Kind::Ordinary,
                };
                found.push(Passage { name: &piece.screen, kind, pieces: vec![piece] });
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
        if let Some(condition) = &questionnaire.item(item).enable_when {
            add_items(condition, &mut items);
        }
    }
    found.extend(items.into_iter().map(|item| format!("item {}", definition.item(item).link_id)));
    let outcomes = Outcome::ALL.iter();
    let outcomes = outcomes.filter(|outcome| CriterionClass::Decides(**outcome).is_red_flag());
    found.extend(outcomes.map(|outcome| format!("outcome {}", outcome.code())));
    found
}

fn add_items(condition: &Condition, items: &mut BTreeSet<ItemIx>) {
    condition.each_comparison(&mut |item, _| {
        items.insert(item);
    });
}
