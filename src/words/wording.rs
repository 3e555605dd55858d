//! What a locale's words are held to: lists that belong to a clinic's words and not to the
//! program, so that whoever edits the words can change them.

/// What the words of one locale are held to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wording {
    /// How the difficulty of a text is measured; none if no formula is known for the language.
    pub formula: Option<Formula>,
    /// How difficult each kind of text may be.
    pub limits: Limits,
    /// Names that cannot be said in easier words: each counts as an easy word.
    pub names: Vec<Phrase>,
    /// What no text may say.
    pub banned: Vec<Banned>,
    /// Phrases in which a banned word is what has to be said.
    pub allowed: Vec<Phrase>,
    /// Words and phrases that turn a sentence round.
    pub negations: Vec<String>,
    /// What goes along with a negation in this language, and can also be one by itself.
    pub also_negative: Vec<String>,
    /// Phrases with a negation that may stand beside another one in a clause.
    pub plain_negations: Vec<Phrase>,
    /// Phrases with a negation that deny nothing, so that a translation may do without one.
    pub not_denying: Vec<Phrase>,
    /// Words that begin a new clause.
    pub joints: Vec<String>,
    /// What the start and the disclaimer have to say.
    pub must_say: Vec<Statement>,
    /// Texts that may be the same as in another locale.
    pub same: Vec<Phrase>,
    /// Numbers in words.
    pub numbers: Vec<(String, String)>,
    /// What stands for the page's settings when a text is judged.
    pub fill: Fill,
    /// How the two sides of a window are said.
    pub edges: Vec<Edge>,
}

/// How the difficulty of a text is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Formula {
    /// English: US school grades by Flesch-Kincaid and by the Automated Readability Index, of
    /// which the higher counts.
    English,
    /// Spanish: Szigriszt-Pazos's perspicuity on the INFLESZ scale, where more is easier.
    Spanish,
}

/// How difficult each kind of text may be, as the formula measures it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Limits {
    /// Read by someone who may need help this minute.
    pub red_flag: f64,
    /// Everything else.
    pub ordinary: f64,
    /// Fixed by law in some places.
    pub notice: f64,
}

/// A word or phrase of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The words, in lower case and without punctuation.
    pub text: String,
    /// Where it stands in the clinic's own file, in bytes; none if it is built in.
    pub own: Option<usize>,
}

/// A row of words that no text may say; `*` at the end or beginning of one stands for any letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Banned {
    /// The words.
    pub pattern: String,
    /// What is wrong with them.
    pub why: String,
}

/// Something that has to be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// What it is, in a few words.
    pub name: String,
    /// The ways to say it, in lower case and without punctuation; one of them is enough.
    pub ways: Vec<String>,
}

/// What stands for placeholders when a text is judged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fill {
    /// The clinic.
    pub clinic: String,
    /// The emergency number.
    pub emergency: String,
    /// A day, and days; then weeks, months, years.
    pub units: [[String; 2]; 4],
}

/// A way to say on which side of a window something is; `{}` stands for the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edge {
    /// The words, in lower case and without punctuation.
    pub phrase: String,
    /// The side.
    pub side: Side,
}

/// A side of a window, with or without the window itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Less than the window.
    Below,
    /// The window or less.
    UpTo,
    /// More than the window.
    Above,
    /// The window or more.
    From,
}

impl Side {
    /// Whether values below the window, the window itself, and values above are meant.
    pub fn covers(self) -> [bool; 3] {
        match self {
            Side::Below => [true, false, false],
            Side::UpTo => [true, true, false],
            Side::Above => [false, false, true],
            Side::From => [false, true, true],
        }
    }
}
