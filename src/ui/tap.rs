//! What a button asks for, and how one listener for all of them finds it out.
//!
//! Yew would listen once for each widget too, but it never takes its listeners back, and its
//! registry of them is a tenth of the WebAssembly. So each button carries what it asks for as a
//! property of its element, which nobody but this module reads, and [`super::widget`] listens.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MouseEvent};

use crate::engine::{Event, ItemIx};

/// What a button asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tap {
    /// A step of the session.
    Step(Event),
    /// Another language, by position among those that are offered.
    Language(usize),
    /// To be asked before deleting, or not any more.
    Ask(bool),
}

impl Tap {
    /// The property of a button's element.
    pub(super) const PROPERTY: &str = "tap";

    /// As a number: three bits for the kind, then a position, then an option of at most 64.
    pub(super) fn to_js(self) -> JsValue {
        let (kind, position, option) = match self {
            Tap::Step(Event::Start) => (0, 0, 0),
            Tap::Step(Event::Back) => (0, 1, 0),
            Tap::Step(Event::ShowOutcome) => (0, 2, 0),
            Tap::Step(Event::Restart) => (0, 3, 0),
            Tap::Step(Event::Answer(item, option)) => (1, item.position(), option),
            Tap::Step(Event::Change(item)) => (2, item.position(), 0),
            Tap::Language(position) => (3, position, 0),
            Tap::Ask(asks) => (4, usize::from(asks), 0),
        };
        JsValue::from((kind | position << 3 | option << 24) as u32)
    }

    /// What the button that was clicked asks for.
    pub(super) fn of(click: &MouseEvent) -> Option<Tap> {
        // Whatever is tapped is an element, but not always one of this window's: the widget may have been moved.
        let target: Element = click.target()?.unchecked_into();
        let button = target.closest("button").ok()??;
        let number = Reflect::get(&button, &JsValue::from(Tap::PROPERTY)).ok()?.as_f64()? as usize;
        let (position, option) = (number >> 3 & 0x1f_ffff, number >> 24);
        Some(match number & 7 {
            0 => Tap::Step(match position {
                0 => Event::Start,
                1 => Event::Back,
                2 => Event::ShowOutcome,
                _ => Event::Restart,
            }),
            1 => Tap::Step(Event::Answer(ItemIx::new(position), option)),
            2 => Tap::Step(Event::Change(ItemIx::new(position))),
            3 => Tap::Language(position),
            _ => Tap::Ask(position == 1),
        })
    }
}

/// A second tap sooner than this after the last one that did something, in
/// milliseconds, belongs to the same double tap. Nobody reads a question faster.
const DOUBLE_TAP: f64 = 400.0;

/// Tells a double tap from two taps.
#[derive(Default)]
pub(super) struct DoubleTaps {
    /// When the last tap that did something happened.
    last: Option<f64>,
}

impl DoubleTaps {
    /// Whether this tap may do something. Keys and assistive technology make
    /// clicks without a click count, and are never a double tap: the focus
    /// leaves a button that has answered.
    pub(super) fn accepts(&mut self, tap: &MouseEvent) -> bool {
        if tap.detail() == 0 {
            return true;
        }
        let now = tap.time_stamp();
        let double = self.last.is_some_and(|last| now - last < DOUBLE_TAP);
        if !double {
            self.last = Some(now);
        }
        !double
    }
}
