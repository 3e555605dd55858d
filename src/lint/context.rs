//! Everything that a lint may look at.

use super::pieces::{Piece, pieces};
use super::spot::{File, Placed, Spot, Step};
use crate::definition::{BurdenLimits, Definition};
use crate::engine::Date;
use crate::source::{SourceFile, parse};
use crate::verify::{Burden, Model};
use crate::words::{Wording, Words};

/// What a questionnaire is made of, with its files.
#[derive(Clone, Copy)]
pub struct Files<'a> {
    /// The questionnaire.
    pub definition: &'a Definition,
    /// Its file.
    pub questionnaire: SourceFile<'a>,
    /// `checks.json`, if there is one.
    pub checks: Option<SourceFile<'a>>,
    /// The limits of burden that it declares.
    pub burden_limits: Option<BurdenLimits>,
    /// What is true of all answers.
    pub model: &'a Model<'a>,
    /// The taps to each outcome.
    pub burden: &'a [Burden],
    /// The day; none if there is no clock.
    pub today: Option<Date>,
}

/// The words of one locale, with their files.
#[derive(Clone, Copy)]
pub struct LocaleFiles<'a> {
    /// The words.
    pub words: &'a Words,
    /// Their file.
    pub file: SourceFile<'a>,
    /// What they are held to.
    pub wording: &'a Wording,
    /// The clinic's own file of that, if there is one.
    pub wording_file: Option<SourceFile<'a>>,
}

/// Everything that a lint may look at.
pub struct Context<'a> {
    pub(super) files: Files<'a>,
    pub(super) questionnaire: Placed<'a>,
    pub(super) checks: Placed<'a>,
    /// In the order that the questionnaire lists them; only those that have words.
    pub(super) locales: Vec<Locale<'a>>,
}

/// One locale.
pub(super) struct Locale<'a> {
    pub(super) name: &'a str,
    pub(super) words: &'a Words,
    pub(super) wording: &'a Wording,
    pub(super) placed: Placed<'a>,
    pub(super) wording_placed: Placed<'a>,
    /// Every text, in file order.
    pub(super) pieces: Vec<Piece>,
}

impl<'a> Context<'a> {
    /// Reads the files once more, for the places in them.
    pub fn new(files: Files<'a>, locales: &[LocaleFiles<'a>]) -> Context<'a> {
        let locale = |(at, locale): (usize, &LocaleFiles<'a>)| {
            let placed = place(File::Words(at), Some(locale.file));
            let pieces = pieces(files.definition, locale.words).into_iter();
            Locale {
                name: &locale.words.locale,
                words: locale.words,
                wording: locale.wording,
                pieces: pieces.map(|piece| piece.settled(|path| placed.has(path))).collect(),
                placed,
                wording_placed: place(File::Wording(at), locale.wording_file),
            }
        };
        Context {
            questionnaire: place(File::Questionnaire, Some(files.questionnaire)),
            checks: place(File::Checks, files.checks),
            locales: locales.iter().enumerate().map(locale).collect(),
            files,
        }
    }
}

impl Locale<'_> {
    /// Where a text stands.
    pub(super) fn spot(&self, piece: &Piece) -> Spot {
        self.placed.value(&piece.path)
    }

    /// Where these words stand in a text.
    pub(super) fn word(&self, piece: &Piece, words: &str) -> Spot {
        self.placed.word(self.spot(piece), words)
    }

    /// Where the words of something stand that has no words for what is missing.
    pub(super) fn owner(&self, path: &[Step]) -> Spot {
        self.placed.value(&path[..path.len().min(2)])
    }
}

fn place<'a>(file: File, text: Option<SourceFile<'a>>) -> Placed<'a> {
    let tree = text.and_then(|text| parse(&text).ok());
    Placed { file, text: text.map_or("", |file| file.text), tree }
}
