//! Takes a page apart.

/// Elements that have no end, and need none.
const VOID: [&str; 4] = ["br", "meta", "link", "img"];

/// One tag: its name, whether it ends an element, and its attributes.
pub(super) struct Tag<'p> {
    pub(super) name: &'p str,
    pub(super) ends: bool,
    pub(super) attributes: Vec<(&'p str, &'p str)>,
}

/// The tags of a page. Fails if one is not closed, an attribute is not quoted, or an element ends
/// where another one began.
pub(super) fn tags(page: &str) -> Vec<Tag<'_>> {
    let mut rest = page.strip_prefix("<!DOCTYPE html>").unwrap();
    let (mut found, mut open): (Vec<Tag<'_>>, Vec<&str>) = (Vec::new(), Vec::new());
    while let Some((_, after)) = rest.split_once('<') {
        let ends = after.starts_with('/');
        let after = after.trim_start_matches('/');
        let name_end = after.find(['>', ' ']).unwrap();
        let name = &after[..name_end];
        assert!(name.chars().all(|c| c.is_ascii_alphanumeric()), "a bare < before {after:.60}");
        let mut attributes = Vec::new();
        let mut inside = &after[name_end..];
        while let Some(next) = inside.strip_prefix(' ') {
            let (attribute, value) = next.split_once("=\"").unwrap();
            assert!(!attribute.contains(['<', '>', ' ', '"']), "{attribute:.60}");
            let (value, next) = value.split_once('"').unwrap();
            attributes.push((attribute, value));
            inside = next;
        }
        rest = inside.strip_prefix('>').unwrap_or_else(|| panic!("in {name}: {inside:.60}"));
        if ends {
            assert_eq!(open.pop(), Some(name), "before {rest:.80}");
        } else if !VOID.contains(&name) {
            open.push(name);
        }
        if name == "style" && !ends {
            rest = &rest[rest.find("</style>").unwrap()..];
        }
        found.push(Tag { name, ends, attributes });
    }
    assert_eq!(open, [""; 0], "left open");
    found
}

/// What a reader sees: the text of a page without its tags, and without its style sheet.
pub(super) fn seen(page: &str) -> String {
    let (_, body) = page.split_once("</style>").unwrap();
    let mut text = String::new();
    for part in body.split('<').skip(1) {
        text.push(' ');
        text.push_str(part.split_once('>').unwrap().1);
    }
    let text = text
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
