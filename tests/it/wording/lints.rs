//! The shipped questionnaire passes every lint, in every locale, without a warning.

use candidacy_screener::definition::Checks;
use candidacy_screener::engine::Date;
use candidacy_screener::lint::{Context, Files, Finding, Lint, Linted, LocaleFiles, lint};
use candidacy_screener::source::{SourceFile, load_burden_limits, load_checks};
use candidacy_screener::verify::{Model, burden};

use super::pieces::{locales, wording, wording_text};
use crate::loading::shipped::{loaded, questionnaire_text, read, words_text};

#[test]
fn no_lint_finds_anything_and_none_is_left_out() {
    let locales = locales();
    let definition = &locales[0].1.definition;
    let model = Model::new(&definition.questionnaire).unwrap();
    let questionnaire = questionnaire_text();
    let checks_text = read("questionnaires/regenerative/checks.json");
    let checks_file = SourceFile { name: "checks.json", text: &checks_text };
    let checks: Checks = loaded(load_checks(checks_file, definition));
    let burden = burden(&model, &checks);
    let files = Files {
        definition,
        questionnaire: SourceFile { name: "questionnaire.json", text: &questionnaire },
        checks: Some(checks_file),
        burden_limits: loaded(load_burden_limits(checks_file)),
        model: &model,
        burden: &burden,
        today: Date::parse("2026-11-23"),
    };
    let texts: Vec<_> = locales
        .iter()
        .map(|(locale, shipped)| {
            (shipped, words_text(locale), wording(locale), wording_text(locale))
        })
        .collect();
    let locales: Vec<_> = texts
        .iter()
        .map(|(shipped, words, wording, wording_text)| LocaleFiles {
            words: &shipped.words,
            file: SourceFile { name: &shipped.words.locale, text: words },
            wording,
            wording_file: Some(SourceFile { name: "wording", text: wording_text }),
        })
        .collect();
    let results = lint(&Context::new(files, &locales));
    let mut wrong = String::new();
    for Linted { lint, checked } in &results {
        for Finding { message, .. } in &checked.findings {
            wrong += &format!("{}: {message}\n", lint.code());
        }
        for reason in &checked.not_checked {
            wrong += &format!("{}: not checked: {reason}\n", lint.code());
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    // A draft has no review to look at; everything else has something.
    let idle = results.iter().filter(|linted| linted.checked.count == 0);
    let idle: Vec<_> = idle.map(|linted| linted.lint).collect();
    assert_eq!(idle, [Lint::ReviewDates]);
}
