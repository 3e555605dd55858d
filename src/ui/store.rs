//! What outlives a drawing of the widget: the files' contents and the session.

use std::cell::RefCell;
use std::rc::Rc;

use crate::engine::{Event, Session};
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
}

impl Store {
    /// A new session.
    pub fn new(published: &Published) -> Store {
        let session = Rc::new(RefCell::new(Session::new(&published.questionnaire)));
        Store { session, said: Rc::default() }
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
        let next = self.session.borrow().step(&published.questionnaire, event);
        match next {
            Ok(next) => {
                self.session.replace(next);
                self.say(None);
                true
            }
            Err(_refusal) => false,
        }
    }
}
