//! What outlives a drawing of the widget: the files' contents and the session.

use std::cell::RefCell;
use std::rc::Rc;

use yew::Callback;

use crate::engine::{Event, Session, Stage};
use crate::present::{Context, Screen, Settings, screen};
use crate::published::Published;

/// The questionnaire in one language, with the clinic's settings.
pub struct Contents {
    /// The questionnaire.
    pub published: Rc<Published>,
    /// The clinic's settings.
    pub settings: Settings,
}

impl Contents {
    /// The screen for a session.
    pub fn screen(&self, session: &Session) -> Screen {
        screen(&self.context(), session)
    }

    /// What screens are made from.
    pub fn context(&self) -> Context<'_> {
        Context { published: &self.published, settings: &self.settings }
    }
}

/// A session that several drawings share, one after the other: taking the
/// element out of the page and putting it back keeps the answers.
#[derive(Clone)]
pub struct Store {
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

impl Store {
    /// A new session; each step of it is told.
    pub fn new(published: &Published, on_step: Callback<Step>) -> Store {
        let session = Rc::new(RefCell::new(Session::new(&published.questionnaire)));
        Store { session, said: Rc::default(), on_step }
    }

    /// Whether the person has left the start, or has answers.
    pub fn begun(&self, published: &Published) -> bool {
        let session = self.session.borrow();
        session.stage(&published.questionnaire) != Stage::Start || !session.response().is_empty()
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
    pub fn step(&self, published: &Published, event: Event) -> bool {
        let questionnaire = &published.questionnaire;
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
