//! Tells the page's script that the module has stopped, so that it can show
//! the clinic's contact instead of a screen that no longer answers.

use std::cell::RefCell;
use std::panic::PanicHookInfo;

use js_sys::Function;
use wasm_bindgen::prelude::*;

thread_local! {
    static ON_PANIC: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Calls this with the place in our source when the module panics. It must not
/// call into the module again.
#[wasm_bindgen(js_name = onPanic)]
pub fn on_panic(callback: Function) {
    ON_PANIC.set(Some(callback));
    // Yew sets its own hook when it first draws, unless it is given one.
    yew::set_custom_panic_hook(Box::new(tell));
}

/// Only the place is told: a message might hold something of the page's texts.
fn tell(info: &PanicHookInfo<'_>) {
    let place = info.location().map_or(String::new(), |location| {
        [location.file(), ":", &location.line().to_string()].concat()
    });
    ON_PANIC.with_borrow(|callback| {
        if let Some(callback) = callback {
            let _nothing_more_can_be_done =
                callback.call1(&JsValue::NULL, &JsValue::from_str(&place));
        }
    });
}
