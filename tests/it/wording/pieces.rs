//! Every text of a locale's files, the questionnaire's and the widget's.

use candidacy_screener::lint::{Piece, built_in, pieces};
use candidacy_screener::source::{SourceFile, load_wording};
use candidacy_screener::words::Wording;

use crate::loading::shipped::{
    Shipped, definition_of, interface_text, loaded, questionnaire_text, read,
};

/// The shipped files in each locale that the questionnaire has.
pub(super) fn locales() -> Vec<(String, Shipped)> {
    let locales = definition_of(&questionnaire_text()).locales;
    let load = |locale: String| (locale.clone(), Shipped::new(&locale));
    locales.into_iter().map(|language| load(language.locale)).collect()
}

pub(super) fn wording_text(locale: &str) -> String {
    read(&format!("questionnaires/regenerative/wording.{locale}.json"))
}

/// What the shipped words of a locale are held to.
pub(super) fn wording(locale: &str) -> Wording {
    let base = loaded(built_in(locale));
    loaded(load_wording(SourceFile { name: "wording.json", text: &wording_text(locale) }, base))
}

/// Every text, in file order, with its placeholders; the widget's own last.
pub(super) fn all_pieces(shipped: &Shipped, locale: &str) -> Vec<Piece> {
    let mut found = pieces(&shipped.definition, &shipped.words);
    let interface: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(&interface_text(locale)).unwrap();
    found.extend(interface.into_iter().map(|(key, text)| Piece {
        screen: "interface".to_owned(),
        field: key,
        text: text.as_str().unwrap().to_owned(),
        path: Vec::new(),
        shared: None,
    }));
    found
}

#[test]
fn every_text_of_the_files_is_among_the_pieces() {
    fn strings(value: &serde_json::Value) -> usize {
        match value {
            serde_json::Value::String(_) => 1,
            serde_json::Value::Array(list) => list.iter().map(strings).sum(),
            serde_json::Value::Object(fields) => fields.values().map(strings).sum(),
            _ => 0,
        }
    }
    for (locale, shipped) in locales() {
        let count = |text: &str| strings(&serde_json::from_str(text).unwrap());
        let words = crate::loading::shipped::words_text(&locale);
        // The tag of the locale is no text, and a shared set of options is written once.
        let sets: serde_json::Value = serde_json::from_str(&words).unwrap();
        let items = &shipped.definition.items;
        let shared: usize = items
            .iter()
            .filter(|item| item.option_set.is_some())
            .map(|item| item.options.len() - strings(&sets["items"][&item.link_id]["options"]))
            .sum();
        let written =
            count(&words) - 1 - strings(&sets["optionSets"]) + count(&interface_text(&locale));
        assert_eq!(all_pieces(&shipped, &locale).len(), written + shared, "{locale}");
    }
}
