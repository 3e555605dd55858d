//! How wide words are, as far as a file without fonts can know, and where lines break.

/// How wide a text is at most, in units of its size: the widths of a wide sans-serif face, so that
/// it fits in others.
pub(super) fn width(text: &str) -> f64 {
    text.chars()
        .map(|letter| match letter {
            'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' => 0.34,
            ' ' | 'f' | 't' | 'r' | '(' | ')' | '-' | '/' | '“' | '”' => 0.42,
            'm' | 'w' | 'M' | 'W' | '@' | '%' | '—' => 0.96,
            letter if letter.is_uppercase() => 0.72,
            letter if letter.is_ascii() => 0.61,
            letter if letter.is_alphabetic() && letter < '\u{1100}' => 0.66,
            '–' => 0.5,
            _ => 1.0,
        })
        .sum()
}

/// The text in lines that are no wider than so many units; a word that is wider is cut.
pub(super) fn wrapped(text: &str, most: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(line) + 0.42 + width(word) <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.extend(cut(word, most)),
        }
    }
    lines
}

fn cut(word: &str, most: f64) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for letter in word.chars() {
        let full = pieces.last().is_some_and(|piece| {
            !piece.is_empty() && width(piece) + width(&letter.to_string()) > most
        });
        if full {
            pieces.push(String::new());
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(letter);
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::{width, wrapped};

    #[test]
    fn lines_break_between_words_and_keep_every_letter() {
        let text = "Signs that should be seen soon, and a Donaudampfschifffahrtsgesellschaft";
        let lines = wrapped(text, 12.0);
        assert!(lines.iter().all(|line| width(line) <= 12.0), "{lines:?}");
        assert_eq!(lines[0], "Signs that should be");
        let letters = |text: &str| text.split_whitespace().collect::<String>();
        assert_eq!(letters(&lines.concat()), letters(text));
    }
}
