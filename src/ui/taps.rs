//! Tells a double tap from two taps.

use std::cell::Cell;
use std::rc::Rc;

use yew::MouseEvent;

/// A second tap sooner than this after the last one that did something, in
/// milliseconds, belongs to the same double tap. Nobody reads a question faster.
const DOUBLE_TAP: f64 = 400.0;

/// When the last tap that did something happened.
#[derive(Clone, Default)]
pub(super) struct Taps {
    last: Rc<Cell<Option<f64>>>,
}

impl Taps {
    /// Whether this tap may do something. Keys and assistive technology make
    /// clicks without a click count, and are never a double tap: the focus
    /// leaves a button that has answered.
    pub(super) fn accepts(&self, tap: &MouseEvent) -> bool {
        if tap.detail() == 0 {
            return true;
        }
        let now = tap.time_stamp();
        let double = self.last.get().is_some_and(|last| now - last < DOUBLE_TAP);
        if !double {
            self.last.set(Some(now));
        }
        !double
    }
}
