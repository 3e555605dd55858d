//! The widget's own words in each language of a questionnaire: units, and what stands for a
//! clinic without a name.

use std::path::Path;

use super::exit::Failure;
use super::folder::{Folder, Refused, Text};
use crate::source::load_interface;
use crate::words::Interface;

/// What the widget ships with.
const SHIPPED: [(&str, &str); 2] = [
    ("en", include_str!("../../www/interface/en.json")),
    ("es", include_str!("../../www/interface/es.json")),
];

/// The widget's words, one for each locale of the questionnaire, in its order.
pub(super) struct Interfaces(pub(super) Vec<Interface>);

impl Interfaces {
    /// Reads them from a folder, where it has them, or else takes those that ship.
    pub(super) fn read(
        folder: &Folder,
        from: Option<&Path>,
    ) -> Result<Result<Interfaces, Refused>, Failure> {
        let mut refused = Refused { texts: Vec::new(), problems: Vec::new() };
        let mut interfaces = Vec::new();
        for language in &folder.definition.locales {
            let text = text(&language.locale, from)?;
            match load_interface(text.file()) {
                Ok(interface) => interfaces.push(interface),
                Err(problems) => refused.problems.extend(problems),
            }
            refused.texts.push(text);
        }
        Ok(if refused.problems.is_empty() { Ok(Interfaces(interfaces)) } else { Err(refused) })
    }
}

fn text(locale: &str, from: Option<&Path>) -> Result<Text, Failure> {
    let name = format!("{locale}.json");
    if let Some(folder) = from
        && let Some(text) = Text::read_if_there(&folder.join(&name))?
    {
        return Ok(text);
    }
    let shipped = SHIPPED.iter().find(|(known, _)| *known == locale);
    let (_, text) = shipped.ok_or_else(|| {
        format!(
            "the widget does not ship with words of its own for `{locale}`; name the folder that \
             has {name} with --interface"
        )
    })?;
    Ok(Text { name: format!("interface/{name}"), text: (*text).to_owned() })
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::SHIPPED;

    #[test]
    fn every_language_that_ships_is_here() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/interface");
        let mut files: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        files.sort();
        assert_eq!(files, SHIPPED.map(|(locale, _)| format!("{locale}.json")));
    }
}
