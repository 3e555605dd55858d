//! `negation`: what one language denies, all deny.
//!
//! Why: "do not stop any medicine" without its "not" is the most dangerous slip of a translator,
//! and the easiest to overlook. Compared sentence by sentence where both have as many; a lint sees
//! that a negation is there and not what it denies. Words that deny, and phrases that only look as
//! if they did, are data.
//!
//! Example: "Do not drive yourself." and "Conduzca usted."

use super::context::Context;
use super::finding::Checked;
use super::same_texts::{same, shared};
use super::sentences::{plain, split};
use crate::words::Wording;

pub(super) fn check(context: &Context<'_>) -> Checked {
    let mut checked = Checked::default();
    let Some((first, others)) = context.locales.split_first() else { return checked };
    for other in others {
        let unknown = [first, other].into_iter().find(|it| it.wording.negations.is_empty());
        if let Some(unknown) = unknown {
            checked.skip(unknown.name, "there is no list of negations");
            continue;
        }
        for piece in shared(first) {
            let Some(translated) = same(other, piece) else { continue };
            checked.count += 1;
            let pair = [(first.wording, piece.text.as_str()), (other.wording, &translated.text)];
            for [one, two] in differing_sentences(pair) {
                let pair = [first.name, other.name];
                let [yes, no] = if denies(first.wording, &one) { pair } else { [pair[1], pair[0]] };
                let message = format!(
                    "`{yes}` denies something here and `{no}` does not ({}): \"{one}\" and \"{two}\"",
                    piece.place()
                );
                let help = format!(
                    "mend the translation; a phrase that only looks so goes under `notDenying`, \
                     a word that denies under `alsoNegative`, in wording.{}.json or wording.{}.json",
                    first.name, other.name
                );
                checked.error(other.spot(translated), message, help);
            }
        }
    }
    checked
}

/// The sentences of two translations of which one denies something and the other does not; the
/// texts as a whole if they have different numbers of sentences.
pub fn differing_sentences(texts: [(&Wording, &str); 2]) -> Vec<[String; 2]> {
    let [(one_wording, one), (two_wording, two)] = texts;
    let (mut ones, mut twos) = (split(one), split(two));
    if ones.len() != twos.len() {
        (ones, twos) = (vec![one.to_owned()], vec![two.to_owned()]);
    }
    let differs = |[one, two]: &[String; 2]| denies(one_wording, one) != denies(two_wording, two);
    ones.into_iter().zip(twos).map(|(one, two)| [one, two]).filter(differs).collect()
}

fn denies(wording: &Wording, text: &str) -> bool {
    let mut text = plain(text);
    for clear in &wording.not_denying {
        text = text.replace(&format!(" {} ", clear.text), " ");
    }
    let mut words = wording.negations.iter().chain(&wording.also_negative);
    words.any(|word| text.contains(&format!(" {word} ")))
}

#[cfg(test)]
mod tests {
    use super::super::built_in;
    use super::differing_sentences;

    #[test]
    fn a_negation_that_was_lost_is_found_in_its_sentence() {
        let (en, es) = (built_in("en").unwrap(), built_in("es").unwrap());
        let found = |one: &str, two: &str| differing_sentences([(&en, one), (&es, two)]).len();
        assert_eq!(found("Do not drive. Call now.", "No maneje. Llame ahora."), 0);
        assert_eq!(found("Do not drive. Never wait.", "Maneje. Nunca espere."), 1);
        assert_eq!(found("Do not drive. Call now.", "No maneje, llame."), 0, "as a whole");
        assert_eq!(found("Call now.", "Nunca llame."), 1);
        assert_eq!(found("Call even if you are not sure.", "Llame aunque tenga dudas."), 0);
        assert_eq!(
            found("It is not FDA approved in the US.", "La FDA de EE. UU. no lo aprobó."),
            0
        );
    }
}
