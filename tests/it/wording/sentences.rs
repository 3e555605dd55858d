//! Texts cut into sentences and words, as a reader meets them.

/// Words that end in a full stop without ending a sentence.
const ABBREVIATIONS: [&str; 2] = ["EE.", "UU."];

/// A list entry of fewer words is a label. "Yes", "No" and "Not sure" would
/// make any screen look easier than what has to be read on it.
const LABEL: usize = 3;

/// The words of each sentence. A text that ends without a full stop, such as
/// an entry of a list, is a sentence too.
pub(super) fn sentences(text: &str) -> Vec<Vec<&str>> {
    let mut found = vec![Vec::new()];
    for token in text.split_whitespace() {
        let words = token.split(['-', '/']).map(trimmed).filter(|word| !word.is_empty());
        found.last_mut().unwrap().extend(words);
        let ends = token.trim_end_matches(['”', '"', ')']).ends_with(['.', '?', '!']);
        if ends && !ABBREVIATIONS.contains(&token.trim_start_matches('(')) {
            found.push(Vec::new());
        }
    }
    found.retain(|words| words.len() >= LABEL);
    found
}

fn trimmed(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// What the formulas count.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Counts {
    pub(super) sentences: f64,
    pub(super) words: f64,
    pub(super) syllables: f64,
    pub(super) letters: f64,
}

impl Counts {
    /// Counts texts, with `word` giving the syllables and letters of one word.
    pub(super) fn of<T: AsRef<str>>(texts: &[T], word: impl Fn(&str) -> (usize, usize)) -> Counts {
        let mut counts = Counts::default();
        for sentence in texts.iter().flat_map(|text| sentences(text.as_ref())) {
            counts.sentences += 1.0;
            for (syllables, letters) in sentence.into_iter().map(&word) {
                counts.words += 1.0;
                counts.syllables += f64::from(u32::try_from(syllables).unwrap());
                counts.letters += f64::from(u32::try_from(letters).unwrap());
            }
        }
        counts
    }
}

/// Lower case, without punctuation, one space between words and around them.
pub(super) fn plain(text: &str) -> String {
    let text = text.to_lowercase().replace('’', "'").replace('%', " % ");
    let kept = |c: char| c.is_alphanumeric() || c == '\'' || c == '%';
    let words: Vec<_> = text.split(|c| !kept(c)).filter(|word| !word.is_empty()).collect();
    format!(" {} ", words.join(" "))
}

#[test]
fn texts_are_cut_where_a_reader_stops() {
    let count = |text| sentences(text).iter().map(Vec::len).collect::<Vec<_>>();
    assert_eq!(count("Wait 8.0 months. Then (if you can) come."), [3, 5]);
    assert_eq!(count("A stem-cell shot or an X-ray"), [8]);
    assert_eq!(count("Choose “Not sure.” Then go on."), [3, 3]);
    assert_eq!(count("La FDA de EE. UU. no lo aprobó."), [8]);
    assert_eq!(count("Not sure"), [0; 0], "a label");
    assert_eq!(plain("Don’t: 5% (or so)."), " don't 5 % or so ");
}
