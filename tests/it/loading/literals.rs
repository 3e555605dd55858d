//! The texts in quotes in Rust source, so that no message goes untested.

/// Every string literal, outside comments, with its escapes resolved.
pub(super) fn literals(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = source.chars();
    while let Some(letter) = rest.next() {
        match letter {
            '/' if rest.as_str().starts_with('/') => {
                rest.by_ref().find(|letter| *letter == '\n');
            }
            // A character such as '"', but not a lifetime.
            '\'' if rest.as_str().starts_with('\\') => {
                rest.nth(1);
                rest.by_ref().find(|letter| *letter == '\'');
            }
            '\'' if rest.as_str().chars().nth(1) == Some('\'') => {
                rest.nth(1);
            }
            '"' => found.push(literal(&mut rest)),
            _ => {}
        }
    }
    found
}

fn literal(rest: &mut std::str::Chars<'_>) -> String {
    let mut text = String::new();
    while let Some(letter) = rest.next() {
        match letter {
            '"' => break,
            '\\' => text.extend(rest.next()),
            _ => text.push(letter),
        }
    }
    text
}

#[test]
fn comments_and_characters_are_no_literals() {
    let source = r#"
        // "not this"
        fn a<'a>(b: &'a str) -> char { if b == "x y" { '"' } else { '\'' } } // nor "this"
        b'"'; '\\'; "say \"it\"" '\u{8}' "\\"
    "#;
    assert_eq!(literals(source), ["x y", "say \"it\"", "\\"]);
}
