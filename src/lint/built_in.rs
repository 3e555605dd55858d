//! The lists that come with the program, for English and Spanish.

use crate::source::{Diagnostic, SourceFile, load_wording};
use crate::words::Wording;

const BUILT_IN: [(&str, &str); 2] =
    [("en", include_str!("wording/en.json")), ("es", include_str!("wording/es.json"))];

/// What is built in for a locale; empty lists for a language without.
///
/// # Errors
/// Never, as a test makes sure.
pub fn built_in(locale: &str) -> Result<Wording, Vec<Diagnostic>> {
    match BUILT_IN.iter().find(|(known, _)| *known == locale) {
        Some((name, text)) => {
            let mut wording = load_wording(SourceFile { name, text }, Wording::default())?;
            disown(&mut wording);
            Ok(wording)
        }
        None => Ok(Wording::default()),
    }
}

/// Takes away the places, which are in no file of the clinic's.
fn disown(wording: &mut Wording) {
    let Wording { names, allowed, plain_negations, not_denying, same, .. } = wording;
    for phrase in [names, allowed, plain_negations, not_denying, same].into_iter().flatten() {
        phrase.own = None;
    }
}

#[cfg(test)]
mod tests {
    use super::{BUILT_IN, built_in};
    use crate::words::Wording;

    #[test]
    fn every_built_in_list_can_be_read() {
        for (locale, _) in BUILT_IN {
            let wording = built_in(locale).unwrap();
            assert!(wording.formula.is_some() && !wording.banned.is_empty(), "{locale}");
        }
        assert_eq!(built_in("vi"), Ok(Wording::default()));
    }
}
