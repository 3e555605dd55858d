//! Reads JSON text into a tree that knows where everything stands.
//!
//! Our own small reader, because the widget has to say line and column of
//! every problem in every browser, refuse names given twice (which the
//! browsers' own parser silently drops) and keep numbers as they were
//! written. A generated test holds it to serde_json, which would cost the
//! patient about 13 KB more.

use super::diagnostic::{Code, Diagnostic, Position, SourceFile};

/// How deep objects and lists may nest; far beyond any real questionnaire.
const DEEPEST: usize = 32;

/// A value and where it begins.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Where the value begins.
    pub at: Position,
    /// The value.
    pub value: Value,
}

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, as it was written.
    Number(String),
    /// A string.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// An object, in the order it was written.
    Object(Vec<Member>),
}

/// One member of an object.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// Where its name begins.
    pub at: Position,
    /// Its name.
    pub name: String,
    /// Its value.
    pub node: Node,
}

/// Reads one JSON document.
///
/// # Errors
/// The first place where the text is not JSON, or an object that has a name twice.
pub fn parse(file: &SourceFile<'_>) -> Result<Node, Diagnostic> {
    // Some editors put a byte order mark first.
    let at = if file.text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut parser = Parser { file, at };
    parser.skip_space();
    match parser.peek() {
        None => return Err(parser.problem("the file is empty", "upload it again")),
        Some(b'<') => {
            let help = "check the address, and upload the file";
            return Err(parser.problem("this is a web page, not a questionnaire's file", help));
        }
        Some(_) => {}
    }
    let node = parser.value(0)?;
    parser.skip_space();
    match parser.peek() {
        None => Ok(node),
        Some(_) => Err(parser.problem("text after the end of the document", "delete it")),
    }
}

struct Parser<'a> {
    file: &'a SourceFile<'a>,
    at: usize,
}

impl Parser<'_> {
    fn value(&mut self, depth: usize) -> Result<Node, Diagnostic> {
        let at = self.position();
        if depth == DEEPEST {
            return Err(self.problem(
                "nested too deeply",
                "a bracket is probably missing; 32 levels are the most",
            ));
        }
        let value = match self.peek() {
            Some(b'{') => self.object(depth)?,
            Some(b'[') => self.list(depth)?,
            Some(b'"') => Value::Text(self.text()?),
            Some(b'-' | b'0'..=b'9') => Value::Number(self.number()?),
            _ if self.eat_word("true") => Value::Bool(true),
            _ if self.eat_word("false") => Value::Bool(false),
            _ if self.eat_word("null") => Value::Null,
            _ => {
                return Err(self.problem(
                    "there is no value here",
                    "write a text in \"quotes\", a number, true, false, [ ] or { }",
                ));
            }
        };
        Ok(Node { at, value })
    }

    fn object(&mut self, depth: usize) -> Result<Value, Diagnostic> {
        let mut members: Vec<Member> = Vec::new();
        self.at += 1;
        self.skip_space();
        if self.eat(b'}') {
            return Ok(Value::Object(members));
        }
        loop {
            self.skip_space();
            let at = self.position();
            if self.peek() != Some(b'"') {
                return Err(self.problem(
                    "a name in straight quotes is missing here",
                    "write \"name\": value; delete a comma before }; comments are not allowed",
                ));
            }
            let name = self.text()?;
            if members.iter().any(|member| member.name == name) {
                let message = ["`", &name, "` is given twice"].concat();
                return Err(self.file.diagnostic(
                    Code::DuplicateName,
                    at,
                    message,
                    "keep one of the two",
                ));
            }
            self.skip_space();
            if !self.eat(b':') {
                return Err(
                    self.problem("a colon is missing here", "write : between name and value")
                );
            }
            self.skip_space();
            let node = self.value(depth + 1)?;
            members.push(Member { at, name, node });
            self.skip_space();
            if self.eat(b'}') {
                return Ok(Value::Object(members));
            }
            if !self.eat(b',') {
                return Err(self.problem("a comma or } is missing here", "add it"));
            }
        }
    }

    fn list(&mut self, depth: usize) -> Result<Value, Diagnostic> {
        let mut nodes = Vec::new();
        self.at += 1;
        self.skip_space();
        if self.eat(b']') {
            return Ok(Value::List(nodes));
        }
        loop {
            self.skip_space();
            nodes.push(self.value(depth + 1)?);
            self.skip_space();
            if self.eat(b']') {
                return Ok(Value::List(nodes));
            }
            if !self.eat(b',') {
                return Err(self.problem("a comma or ] is missing here", "add it"));
            }
        }
    }

    fn number(&mut self) -> Result<String, Diagnostic> {
        let from = self.at;
        self.eat(b'-');
        if !self.eat(b'0') && self.digits() == 0 {
            return Err(self.not_a_number());
        }
        if self.eat(b'.') && self.digits() == 0 {
            return Err(self.not_a_number());
        }
        if self.eat(b'e') || self.eat(b'E') {
            let _sign = self.eat(b'+') || self.eat(b'-');
            if self.digits() == 0 {
                return Err(self.not_a_number());
            }
        }
        Ok(self.file.text[from..self.at].to_owned())
    }

    fn not_a_number(&self) -> Diagnostic {
        self.problem("this number is not complete", "write it like 3 or 8.0")
    }

    fn digits(&mut self) -> usize {
        let from = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        self.at - from
    }

    fn text(&mut self) -> Result<String, Diagnostic> {
        self.at += 1;
        let mut text = String::new();
        let mut plain_from = self.at;
        loop {
            match self.peek() {
                None | Some(0..0x20) => {
                    return Err(self.problem(
                        "this text has no closing quote, or holds a line break or a tab",
                        "close it with \", or write \\n or \\t",
                    ));
                }
                Some(b'"') => {
                    text.push_str(&self.file.text[plain_from..self.at]);
                    self.at += 1;
                    return Ok(text);
                }
                Some(b'\\') => {
                    text.push_str(&self.file.text[plain_from..self.at]);
                    self.at += 1;
                    text.push(self.escape()?);
                    plain_from = self.at;
                }
                Some(_) => self.at += 1,
            }
        }
    }

    fn escape(&mut self) -> Result<char, Diagnostic> {
        let letter = self.peek();
        self.at += 1;
        Ok(match letter {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                let first = self.hex()?;
                let code = if (0xD800..0xDC00).contains(&first) && self.eat_word("\\u") {
                    let second = self.hex()?;
                    if !(0xDC00..0xE000).contains(&second) {
                        return Err(self.bad_escape());
                    }
                    0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)
                } else {
                    first
                };
                char::from_u32(code).ok_or_else(|| self.bad_escape())?
            }
            _ => {
                self.at -= 1;
                return Err(self.bad_escape());
            }
        })
    }

    fn hex(&mut self) -> Result<u32, Diagnostic> {
        let digits = self.file.text.as_bytes().get(self.at..self.at + 4);
        let mut code = 0;
        for &digit in digits.ok_or_else(|| self.bad_escape())? {
            let digit = char::from(digit).to_digit(16).ok_or_else(|| self.bad_escape())?;
            code = code * 16 + digit;
        }
        self.at += 4;
        Ok(code)
    }

    fn bad_escape(&self) -> Diagnostic {
        self.problem("this escape is not known", "write \\\\ for a backslash, \\\" for a quote")
    }

    fn peek(&self) -> Option<u8> {
        self.file.text.as_bytes().get(self.at).copied()
    }

    fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn eat_word(&mut self, word: &str) -> bool {
        let found = self.file.text.as_bytes()[self.at..].starts_with(word.as_bytes());
        if found {
            self.at += word.len();
        }
        found
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn position(&self) -> Position {
        Position(self.at)
    }

    fn problem(&self, message: &str, help: &str) -> Diagnostic {
        self.file.diagnostic(Code::Syntax, self.position(), message.to_owned(), help)
    }
}
