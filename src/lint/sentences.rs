//! Texts cut into sentences and words, as a reader meets them.

/// Words that end in a full stop without ending a sentence.
const ABBREVIATIONS: [&str; 2] = ["EE.", "UU."];

/// A list entry of fewer words is a label. "Yes", "No" and "Not sure" would
/// make any screen look easier than what has to be read on it.
const LABEL: usize = 3;

/// The words of each sentence. A text that ends without a full stop, such as
/// an entry of a list, is a sentence too.
pub fn sentences(text: &str) -> Vec<Vec<&str>> {
    let mut found = Vec::new();
    let mut sentence = Vec::new();
    for token in text.split_whitespace() {
        let words = token.split(['-', '/']).map(trimmed).filter(|word| !word.is_empty());
        sentence.extend(words);
        if ends_sentence(token) {
            found.push(std::mem::take(&mut sentence));
        }
    }
    found.push(sentence);
    found.retain(|words| words.len() >= LABEL);
    found
}

/// The sentences as they stand.
pub(super) fn split(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut sentence: Vec<&str> = Vec::new();
    for token in text.split_whitespace() {
        sentence.push(token);
        if ends_sentence(token) {
            found.push(std::mem::take(&mut sentence).join(" "));
        }
    }
    if !sentence.is_empty() {
        found.push(sentence.join(" "));
    }
    found
}

fn ends_sentence(token: &str) -> bool {
    let ends = token.trim_end_matches(['”', '"', ')']).ends_with(['.', '?', '!']);
    ends && !ABBREVIATIONS.contains(&token.trim_start_matches('('))
}

fn trimmed(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// What the formulas count.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Counts {
    /// How many sentences.
    pub sentences: f64,
    /// How many words.
    pub words: f64,
    /// How many syllables.
    pub syllables: f64,
    /// How many letters.
    pub letters: f64,
}

impl Counts {
    /// Counts texts, with `word` giving the syllables and letters of one word.
    pub fn of<T: AsRef<str>>(texts: &[T], word: impl Fn(&str) -> (usize, usize)) -> Counts {
        let mut counts = Counts::default();
        for sentence in texts.iter().flat_map(|text| sentences(text.as_ref())) {
            counts.sentences += 1.0;
            for (syllables, letters) in sentence.into_iter().map(&word) {
                counts.words += 1.0;
                counts.syllables += number(syllables);
                counts.letters += number(letters);
            }
        }
        counts
    }
}

fn number(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

/// Lower case, without punctuation but for signs that say something, one space between words and around them.
pub fn plain(text: &str) -> String {
    let text = text
        .to_lowercase()
        .replace('’', "'")
        .replace('%', " % ")
        .replace('!', " ! ")
        .replace('¡', " ¡ ");
    let kept = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '%' | '!' | '¡');
    let words: Vec<_> = text.split(|c| !kept(c)).filter(|word| !word.is_empty()).collect();
    format!(" {} ", words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::{plain, sentences};

    #[test]
    fn texts_are_cut_where_a_reader_stops() {
        let count = |text| sentences(text).iter().map(Vec::len).collect::<Vec<_>>();
        assert_eq!(count("Wait 8.0 months. Then (if you can) come."), [3, 5]);
        assert_eq!(count("A stem-cell shot or an X-ray"), [8]);
        assert_eq!(count("Choose “Not sure.” Then go on."), [3, 3]);
        assert_eq!(count("La FDA de EE. UU. no lo aprobó."), [8]);
        assert_eq!(count("Not sure"), [0; 0], "a label");
        assert_eq!(plain("¡Don’t: 5% (or so)!"), " ¡ don't 5 % or so ! ");
    }
}
