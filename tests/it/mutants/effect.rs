//! What a mutation does to patients, over every way to answer: nothing, or which way it goes.

use biodivine_lib_bdd::Bdd;

use super::pair::{Pair, Sides};

/// What is different for at least one way to answer, by what weighs most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Effect {
    /// Nothing: no outcome and no finding.
    Nothing,
    /// Something, and only for who has left a question open; the widget shows no outcome then.
    Open,
    /// The same criteria are told; one is told as met and not as doubt, or the other way round,
    /// or a "not sure" is no longer explained by one.
    Certainty,
    /// Which criteria are told, and no outcome.
    Findings,
    /// Some outcome is stricter, and none is milder.
    Stricter,
    /// Some outcome is milder.
    Milder,
}

impl Effect {
    pub(super) const ALL: [Effect; 6] = [
        Effect::Milder,
        Effect::Stricter,
        Effect::Findings,
        Effect::Certainty,
        Effect::Open,
        Effect::Nothing,
    ];

    /// Its name in files.
    pub(super) fn code(self) -> &'static str {
        match self {
            Effect::Nothing => "nothing",
            Effect::Open => "open",
            Effect::Certainty => "certainty",
            Effect::Findings => "findings",
            Effect::Stricter => "stricter",
            Effect::Milder => "milder",
        }
    }

    /// The name of its row.
    pub(super) fn label(self) -> &'static str {
        match self {
            Effect::Nothing => "nothing: no outcome, no reason",
            Effect::Open => "something, but only while a question is still open",
            Effect::Certainty => "the same reasons; how certain one of them is",
            Effect::Findings => "which reasons are told, and no outcome",
            Effect::Stricter => "some outcome is stricter, none is milder",
            Effect::Milder => "**some outcome is milder**",
        }
    }
}

/// What the mutant does that the shipped questionnaire does not, or the other way round.
pub(super) fn effect(pair: &Pair<'_>) -> Effect {
    let happens = |set: &Bdd| !set.and(&pair.finished).is_false();
    let differ = |(before, after): &Sides| happens(&before.xor(after));
    let outcomes = pair.at_least();
    if outcomes.iter().any(|(before, after)| happens(&before.and_not(after))) {
        return Effect::Milder;
    } else if outcomes.iter().any(|(before, after)| happens(&after.and_not(before))) {
        return Effect::Stricter;
    }
    let told = pair.told();
    let either = |[met, unsure]: &[Sides; 2]| differ(&(met.0.or(&unsure.0), met.1.or(&unsure.1)));
    if told.iter().any(either) {
        return Effect::Findings;
    }
    let mut certainty = pair.unexplained();
    certainty.extend(told.into_iter().flatten());
    if certainty.iter().any(differ) {
        return Effect::Certainty;
    }
    let valid = pair.model.space().valid();
    let mut all = pair.left_open().into_iter().chain(outcomes).chain(certainty);
    if all.any(|(before, after)| !before.xor(&after).and(valid).is_false()) {
        Effect::Open
    } else {
        Effect::Nothing
    }
}
