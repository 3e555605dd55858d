//! What a violation means, in the words of the file.

use super::names::Names;
use super::places::Subject;
use crate::definition::{Allowed, Checks};
use crate::engine::{Condition, CriterionClass, OptionSet, Outcome};
use crate::verify::{Breach, Level, Owner, Violation};

/// A violation in words.
pub(super) struct Told {
    /// What it is about.
    pub(super) subject: Subject,
    /// What is wrong.
    pub(super) message: String,
    /// How to mend it.
    pub(super) help: String,
}

/// The violation in words.
pub(super) fn tell(names: Names<'_>, checks: &Checks, violation: &Violation) -> Told {
    let told = |subject, message: String, help: &str| Told { subject, message, help: help.into() };
    let ends = match violation.transcripts.first() {
        Some(transcript) => transcript.assessment.outcome.code(),
        None => "",
    };
    match &violation.breach {
        Breach::MetButMilder(criterion) => told(
            Subject::Criterion(*criterion),
            format!("`{}` is met, and the outcome is `{ends}`", names.criterion(*criterion)),
            "this should be impossible: please report it",
        ),
        Breach::UnsureButMilder(criterion) => told(
            Subject::Criterion(*criterion),
            format!("`{}` is unsure, and the outcome is `{ends}`", names.criterion(*criterion)),
            "this should be impossible: please report it",
        ),
        Breach::SkippedButConsult(item) | Breach::ConsultDespiteItem(item) => told(
            Subject::Item(*item),
            format!("`{}` is open or \"not sure\", and the outcome is `{ends}`", names.item(*item)),
            "this should be impossible: please report it",
        ),
        Breach::ConsultDespiteCriterion(criterion) => told(
            Subject::Criterion(*criterion),
            format!(
                "`{}` is not ruled out, and the outcome is `{ends}`",
                names.criterion(*criterion)
            ),
            "this should be impossible: please report it",
        ),
        Breach::TriggerConsults { item, option, criterion } => told(
            Subject::Item(*item),
            format!(
                "`{}` answered `{}` can end in `consult`, although criterion `{}` hangs on that answer",
                names.item(*item),
                names.option(*item, *option),
                names.criterion(*criterion),
            ),
            "add a criterion for whoever gets past the questions that follow, or declare and explain an \
             exception in checks.json",
        ),
        Breach::WorseIsMilder { item, from, to } => {
            let after = violation.transcripts.get(1);
            told(
                Subject::Item(*item),
                format!(
                    "`{}` changed from `{}` to the worse `{}` makes the outcome milder: from `{ends}` to `{}`",
                    names.item(*item),
                    names.option(*item, *from),
                    names.option(*item, *to),
                    after.map_or("", |after| after.assessment.outcome.code()),
                ),
                "mend the criteria, correct the order in `severity`, or declare and explain an exception in \
                 checks.json",
            )
        }
        Breach::NotOneOutcome => told(
            Subject::Questionnaire,
            "there are answers without just one outcome".into(),
            "this should be impossible: please report it",
        ),
        Breach::ItemNeverAsked { item, contradictory: true } => told(
            Subject::Item(*item),
            format!("`{}` is never asked: its `enableWhen` contradicts itself", names.item(*item)),
            "mend the `enableWhen`, or delete the item",
        ),
        Breach::ItemNeverAsked { item, contradictory: false } => told(
            Subject::Item(*item),
            format!(
                "`{}` is never asked: whenever its `enableWhen` holds, the questions have ended",
                names.item(*item)
            ),
            "move the item up, or delete it",
        ),
        Breach::OptionNeverChosen { item, option } => told(
            Subject::Item(*item),
            format!(
                "`{}` can never be answered `{}`",
                names.item(*item),
                names.option(*item, *option)
            ),
            "this should be impossible: please report it",
        ),
        Breach::CriterionNeverMet(criterion) => told(
            Subject::Criterion(*criterion),
            format!("`{}` is never met by any answers", names.criterion(*criterion)),
            "mend its `when`, or delete the criterion",
        ),
        Breach::CriterionNeverDecides(criterion) => told(
            Subject::Criterion(*criterion),
            format!(
                "`{}` never decides: whenever it is met, the outcome is stricter",
                names.criterion(*criterion)
            ),
            "delete it, or declare and explain it in checks.json with the property `decides`",
        ),
        Breach::PartNeverTrue { owner, part } | Breach::PartMakesNoDifference { owner, part } => {
            let questionnaire = &names.definition.questionnaire;
            let (subject, condition, whose) = match owner {
                Owner::Item(item) => {
                    let when = questionnaire.item(*item).enable_when.as_ref();
                    (Subject::Item(*item), when, ("enableWhen", names.item(*item)))
                }
                Owner::Criterion(criterion) => {
                    let when = Some(&questionnaire.criterion(*criterion).when);
                    (Subject::Criterion(*criterion), when, ("when", names.criterion(*criterion)))
                }
            };
            let part = condition.and_then(|condition| part_at(condition, part));
            let part = part.map_or_else(String::new, |part| in_words(names, part));
            let (what, help) = match violation.breach.level() {
                Level::Error => ("this can never be true", "correct the comparison, or delete it"),
                Level::Warning => ("this makes no difference", "delete it, or correct it"),
            };
            let message = format!("in the `{}` of `{}`, {what}: {part}", whose.0, whose.1);
            told(subject, message, help)
        }
        Breach::OutcomeNeverReached(Outcome::Consult) => told(
            Subject::Questionnaire,
            "no answers at all end in `consult`".into(),
            "look for a criterion that is always met",
        ),
        Breach::OutcomeNeverReached(outcome) => told(
            Subject::Questionnaire,
            format!("no answers end in `{}`, although a criterion has this class", outcome.code()),
            "look at the criteria of this class, and at the stricter ones",
        ),
        Breach::NotAskedMatters(item) => told(
            Subject::Item(*item),
            format!("an answer to `{}` matters although it is not asked", names.item(*item)),
            "this should be impossible: please report it",
        ),
        Breach::AskedAfterStop { criterion, item } => told(
            Subject::Criterion(*criterion),
            format!(
                "`{}` is asked after `{}` stopped",
                names.item(*item),
                names.criterion(*criterion)
            ),
            "this should be impossible: please report it",
        ),
        Breach::EmergencyGoesOn(criterion) => told(
            Subject::Criterion(*criterion),
            format!("`{}` decides, and the questions go on", names.criterion(*criterion)),
            "this should be impossible: please report it",
        ),
        Breach::RedFlagWithheld { criterion, item, stopped_by } => told(
            Subject::Criterion(*stopped_by),
            format!(
                "`{}` ends the questions before `{}`, on which the red flag `{}` depends",
                names.criterion(*stopped_by),
                names.item(*item),
                names.criterion(*criterion),
            ),
            "ask about red flags first, or delete the `stops` of the milder criterion",
        ),
        Breach::UnusedException { exception, option } => {
            let allows = checks.exceptions.get(*exception).map(|declared| declared.allows);
            let item = match allows {
                Some(Allowed::Trigger { item, .. } | Allowed::Monotonicity { item, .. }) => {
                    Some(item)
                }
                Some(Allowed::RedFlagsFirst { .. } | Allowed::Decides { .. }) | None => None,
            };
            let unneeded = item.zip(*option);
            let of = unneeded.map_or_else(String::new, |(item, option)| {
                format!(" for `{}`", names.option(item, option))
            });
            told(
                Subject::Exception(*exception),
                format!("this exception is not needed{of}"),
                "delete it, so that it cannot hide the next fault",
            )
        }
    }
}

fn part_at<'c>(condition: &'c Condition, place: &[usize]) -> Option<&'c Condition> {
    let Some((first, rest)) = place.split_first() else { return Some(condition) };
    let part = match condition {
        Condition::Is { .. } => None,
        Condition::All(parts) | Condition::Any(parts) => parts.get(*first),
        Condition::Not(part) => Some(&**part),
    };
    part_at(part?, rest)
}

/// A condition in one line.
pub(super) fn in_words(names: Names<'_>, condition: &Condition) -> String {
    let list = |parts: &[Condition], word: &str| {
        let parts: Vec<_> = parts.iter().map(|part| in_words(names, part)).collect();
        format!("({})", parts.join(word))
    };
    match condition {
        Condition::Is { item, options } => {
            let codes = names.definition.item(*item).options.iter().enumerate();
            let listed = codes.filter(|(at, _)| options.intersects(OptionSet::one(*at)));
            let listed: Vec<_> = listed.map(|(_, code)| code.as_str()).collect();
            format!("`{}` is {}", names.item(*item), listed.join(" or "))
        }
        Condition::All(parts) => list(parts, " and "),
        Condition::Any(parts) => list(parts, " or "),
        Condition::Not(part) => format!("not {}", in_words(names, part)),
    }
}

/// What a criterion of this class asks for.
pub(super) fn class_code(class: CriterionClass) -> &'static str {
    match class {
        CriterionClass::Decides(outcome) => outcome.code(),
        CriterionClass::Info => "info",
    }
}
