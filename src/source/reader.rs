//! Reads values of expected kinds out of a JSON tree, noting every problem
//! instead of stopping at the first.

use super::diagnostic::{Code, Diagnostic, Position, SourceFile};
use super::json::{Member, Node, Value};

/// A value and where it begins.
#[derive(Clone, Debug)]
pub(super) struct Spanned<T> {
    /// Where it begins.
    pub(super) at: Position,
    /// The value.
    pub(super) value: T,
}

/// Reads one file and gathers its problems.
pub(super) struct Reader<'a> {
    file: SourceFile<'a>,
    problems: Vec<Diagnostic>,
}

impl<'a> Reader<'a> {
    /// A reader of this file.
    pub(super) fn new(file: SourceFile<'a>) -> Reader<'a> {
        Reader { file, problems: Vec::new() }
    }

    /// The problems that were found.
    pub(super) fn into_problems(self) -> Vec<Diagnostic> {
        self.problems
    }

    /// Notes a problem.
    pub(super) fn report(&mut self, code: Code, at: Position, message: &[&str], help: &str) {
        let problem = self.file.diagnostic(code, at, message.concat(), help);
        // A set of options that items share is read once for each of them.
        if !self.problems.contains(&problem) {
            let place = |known: &Diagnostic| (known.line, known.column);
            let after = self.problems.partition_point(|known| place(known) <= place(&problem));
            self.problems.insert(after, problem);
        }
    }

    /// Notes that a name is not known, with the nearest known one.
    pub(super) fn report_unknown<'n>(
        &mut self,
        code: Code,
        at: Position,
        what: &str,
        name: &str,
        known: impl Iterator<Item = &'n str>,
    ) {
        let help = match nearest(name, known) {
            Some(nearest) => ["did you mean `", nearest, "`?"].concat(),
            None => "delete it, or correct the name".to_owned(),
        };
        self.report(code, at, &["there is no ", what, " `", name, "`"], &help);
    }

    fn wrong_type(&mut self, node: &Node, expected: &str) {
        let message = ["this has to be ", expected];
        self.report(Code::WrongType, node.at, &message, "write it that way");
    }

    /// A text that is not empty.
    pub(super) fn text(&mut self, node: &Node) -> Option<Spanned<String>> {
        match &node.value {
            Value::Text(text) if text.trim().is_empty() => {
                self.report(
                    Code::Empty,
                    node.at,
                    &["this text is empty"],
                    "write something, or delete it",
                );
                None
            }
            Value::Text(text) => Some(Spanned { at: node.at, value: text.clone() }),
            _ => {
                self.wrong_type(node, "a text in quotes");
                None
            }
        }
    }

    /// `true` or `false`.
    pub(super) fn flag(&mut self, node: &Node) -> Option<bool> {
        match node.value {
            Value::Bool(value) => Some(value),
            _ => {
                self.wrong_type(node, "true or false");
                None
            }
        }
    }

    /// A number, as it was written.
    pub(super) fn number(&mut self, node: &Node) -> Option<Spanned<String>> {
        match &node.value {
            Value::Number(number) => Some(Spanned { at: node.at, value: number.clone() }),
            _ => {
                self.wrong_type(node, "a number");
                None
            }
        }
    }

    /// A list, each element read by `read`; elements that cannot be read are left out.
    pub(super) fn list<'n, T>(
        &mut self,
        node: &'n Node,
        mut read: impl FnMut(&mut Self, &'n Node) -> Option<T>,
    ) -> Option<Vec<T>> {
        match &node.value {
            Value::List(nodes) => Some(nodes.iter().filter_map(|node| read(self, node)).collect()),
            _ => {
                self.wrong_type(node, "a list in [ ]");
                None
            }
        }
    }

    /// A list of texts.
    pub(super) fn texts(&mut self, node: &Node) -> Option<Vec<Spanned<String>>> {
        self.list(node, Reader::text)
    }

    /// The members of an object whose names the author chooses.
    pub(super) fn members<'n>(&mut self, node: &'n Node) -> Option<&'n [Member]> {
        match &node.value {
            Value::Object(members) => Some(members),
            _ => {
                self.wrong_type(node, "an object in { }");
                None
            }
        }
    }

    /// An object whose keys the format sets. Keys outside `known` are problems.
    pub(super) fn fields<'n>(
        &mut self,
        node: &'n Node,
        known: &'static [&'static str],
    ) -> Option<Fields<'n>> {
        let members = self.members(node)?;
        for member in members {
            if !known.contains(&member.name.as_str()) {
                self.report_unknown(
                    Code::UnknownKey,
                    member.at,
                    "key",
                    &member.name,
                    known.iter().copied(),
                );
            }
        }
        Some(Fields { at: node.at, members })
    }
}

/// An object whose keys the format sets.
pub(super) struct Fields<'n> {
    /// Where the object begins.
    pub(super) at: Position,
    members: &'n [Member],
}

impl<'n> Fields<'n> {
    /// The value of a key, if it is there.
    pub(super) fn optional(&self, key: &str) -> Option<&'n Node> {
        self.members.iter().find(|member| member.name == key).map(|member| &member.node)
    }

    /// The value of a key; a problem if it is not there.
    pub(super) fn required(&self, reader: &mut Reader<'_>, key: &str) -> Option<&'n Node> {
        let found = self.optional(key);
        if found.is_none() {
            reader.report(Code::MissingKey, self.at, &["the key `", key, "` is missing"], "add it");
        }
        found
    }
}

/// The known name with the fewest differing letters, if it is close.
fn nearest<'n>(name: &str, known: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    known
        .map(|candidate| (distance(name.as_bytes(), candidate.as_bytes()), candidate))
        .filter(|(distance, candidate)| *distance <= 1 + candidate.len() / 4)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Levenshtein's distance, row by row.
fn distance(a: &[u8], b: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.iter().enumerate() {
        let mut diagonal = i;
        row[0] = i + 1;
        for (j, to) in b.iter().enumerate() {
            let replace = diagonal + usize::from(from != to);
            diagonal = row[j + 1];
            row[j + 1] = replace.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_finds_its_name_and_nonsense_finds_none() {
        let known = ["linkId", "options", "enableWhen"];
        assert_eq!(nearest("linkid", known.into_iter()), Some("linkId"));
        assert_eq!(nearest("enabelWhen", known.into_iter()), Some("enableWhen"));
        assert_eq!(nearest("colour", known.into_iter()), None);
    }
}
