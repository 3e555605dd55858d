//! Messages with the lines of the file that they are about.

use std::env;
use std::io::IsTerminal;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use super::folder::{Refused, Text};
use super::places::{Place, word_end};
use crate::source::Diagnostic;

/// How results are drawn.
pub(super) struct Style {
    renderer: Renderer,
    colour: bool,
}

impl Style {
    /// Colours on a terminal only, and not if `NO_COLOR` is set.
    pub(super) fn of(stream: &impl IsTerminal) -> Style {
        let forbidden = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let dumb = env::var_os("TERM").is_some_and(|value| value == "dumb");
        let colour = stream.is_terminal() && !forbidden && !dumb;
        let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
        Style { renderer: renderer.decor_style(DecorStyle::Ascii), colour }
    }

    /// Green, if there are colours.
    pub(super) fn good(&self, text: &str) -> String {
        self.coloured(text, "32")
    }

    /// Red, if there are colours.
    pub(super) fn bad(&self, text: &str) -> String {
        self.coloured(text, "31;1")
    }

    /// Yellow, if there are colours.
    pub(super) fn doubtful(&self, text: &str) -> String {
        self.coloured(text, "33")
    }

    fn coloured(&self, text: &str, code: &str) -> String {
        if self.colour { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    /// A message, the place in its file, and how to mend it.
    pub(super) fn message(
        &self,
        level: Level<'_>,
        code: &str,
        message: &str,
        place: Place<'_>,
        help: &str,
    ) -> String {
        let snippet = Snippet::source(&place.file.text)
            .path(&place.file.name)
            .annotation(AnnotationKind::Primary.span(place.from..place.to));
        let group = level.primary_title(message).id(code).element(snippet);
        let group = group.element(Level::HELP.message(help));
        self.renderer.render(&[group]).to_string()
    }

    /// Every problem of refused files.
    pub(super) fn problems(&self, refused: &Refused) -> String {
        refused.problems.iter().map(|problem| self.problem(problem, &refused.texts)).collect()
    }

    fn problem(&self, problem: &Diagnostic, texts: &[Text]) -> String {
        let code = problem.code.name();
        match texts.iter().find(|text| text.name == problem.file) {
            Some(file) => {
                let from = byte_of(&file.text, problem.line, problem.column);
                let place = Place { file, from, to: word_end(&file.text, from) };
                self.message(Level::ERROR, code, &problem.message, place, &problem.help) + "\n\n"
            }
            None => format!("{problem}\n"),
        }
    }
}

/// The byte at a line and column, both counted from 1.
fn byte_of(text: &str, line: usize, column: usize) -> usize {
    let lines = text.split_inclusive('\n').take(line - 1);
    let start: usize = lines.map(str::len).sum();
    let rest = text[start..].char_indices().nth(column - 1);
    start + rest.map_or(text.len() - start, |(byte, _)| byte)
}
