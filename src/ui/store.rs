//! What outlives a drawing of the widget: the files' contents and the session.

use std::cell::RefCell;
use std::rc::Rc;

use yew::Callback;

use crate::definition::Definition;
use crate::engine::{Event, Session, Stage};
use crate::present::{Screen, Settings, Texts, screen};
use crate::words::{Interface, Words};

/// The questionnaire in one locale, with the clinic's settings.
pub struct Contents {
    /// The questionnaire.
    pub definition: Rc<Definition>,
    /// Its words.
    pub words: Words,
    /// The widget's words.
    pub interface: Interface,
    /// The clinic's settings.
    pub settings: Settings,
}

impl Contents {
    /// The screen for a session.
    pub fn screen(&self, session: &Session) -> Screen {
        screen(&self.texts(), session)
    }

    /// Where texts come from.
    pub fn texts(&self) -> Texts<'_> {
        Texts {
            definition: &self.definition,
            words: &self.words,
            interface: &self.interface,
            settings: &self.settings,
        }
    }
}

/// A session that several drawings share, one after the other: taking the
/// element out of the page and putting it back keeps the answers.
#[derive(Clone)]
pub struct Store {
    definition: Rc<Definition>,
    session: Rc<RefCell<Session>>,
    said: Rc<RefCell<Option<String>>>,
    on_step: Callback<Step>,
}

/// A step that was taken.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// What was done.
    pub event: Event,
    /// What was shown before.
    pub from: Stage,
    /// What is shown now.
    pub to: Stage,
}

impl PartialEq for Store {
    fn eq(&self, other: &Store) -> bool {
        Rc::ptr_eq(&self.session, &other.session)
    }
}

impl Store {
    /// A new session; each step of it is told.
    pub fn new(definition: Rc<Definition>, on_step: Callback<Step>) -> Store {
        let session = Rc::new(RefCell::new(Session::new(&definition.questionnaire)));
        Store { definition, session, said: Rc::default(), on_step }
    }

    /// Whether the person has left the start, or has answers.
    pub fn begun(&self) -> bool {
        let session = self.session.borrow();
        session.stage(&self.definition.questionnaire) != Stage::Start
            || !session.response().is_empty()
    }

    /// The session now.
    pub fn session(&self) -> Session {
        self.session.borrow().clone()
    }

    /// What is to be said besides the screen, until the next step.
    pub fn said(&self) -> Option<String> {
        self.said.borrow().clone()
    }

    /// Says something besides the screen, or nothing any more.
    pub fn say(&self, line: Option<String>) {
        self.said.replace(line);
    }

    /// Carries out an event; false when it was refused and nothing changed.
    pub fn step(&self, event: Event) -> bool {
        let questionnaire = &self.definition.questionnaire;
        let next = self.session.borrow().step(questionnaire, event);
        match next {
            Ok(next) => {
                let to = next.stage(questionnaire);
                let from = self.session.replace(next).stage(questionnaire);
                self.say(None);
                self.on_step.emit(Step { event, from, to });
                true
            }
            Err(_refusal) => false,
        }
    }
}
