//! Below every screen, always in the same place: help now, the clinic, delete.

use std::rc::Rc;

use yew::prelude::*;

use super::lists::paragraphs;
use super::taps::Taps;
use super::widget::OnEvent;
use crate::definition::Phone;
use crate::engine::Event;
use crate::present::Foot;

/// Deleting asks once, in place.
pub(super) struct Deleting {
    /// Whether it is asking.
    pub(super) asking: bool,
    /// What takes the focus: the question while asking, otherwise the button.
    pub(super) focus: NodeRef,
    /// Asks, or stops asking.
    pub(super) on_ask: Callback<bool>,
    /// Tells a double tap from two.
    pub(super) taps: Rc<Taps>,
}

/// Draws the foot.
pub(super) fn foot(foot: Foot, deleting: Deleting, on_event: &OnEvent) -> Html {
    let link = |(label, phone): (String, Phone)| {
        html! { <a href={phone.call_url()}>{ label }</a> }
    };
    html! {
        <div class="foot">
            <div class="help">
                <span>{ foot.help_now }</span>
                { for foot.help.into_iter().chain(foot.clinic).map(link) }
            </div>
            { paragraphs("", foot.lines) }
            { for foot.delete.into_iter().map(|texts| delete(texts, &deleting, on_event)) }
        </div>
    }
}

fn delete(texts: [String; 4], deleting: &Deleting, on_event: &OnEvent) -> Html {
    let [button, question, yes, no] = texts;
    let focus = deleting.focus.clone();
    let ask = |value: bool| {
        let (taps, on_ask) = (Rc::clone(&deleting.taps), deleting.on_ask.clone());
        Callback::from(move |tap: MouseEvent| {
            if taps.accepts(&tap) {
                on_ask.emit(value);
            }
        })
    };
    if !deleting.asking {
        return html! {
            <div class="delete" key="offer">
                <button type="button" class="quiet" ref={focus} onclick={ask(true)}>{ button }</button>
            </div>
        };
    }
    let onclick = on_event.reform(|tap| (Event::Restart, tap));
    let on_escape = {
        let keep = deleting.on_ask.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                // Around us there may be a dialog, which the same key would close.
                event.prevent_default();
                keep.emit(false);
            }
        }
    };
    html! {
        <div class="delete" key="ask" role="group" onkeydown={on_escape}>
            <p ref={focus} tabindex="-1">{ question }</p>
            <button type="button" class="secondary" onclick={ask(false)}>{ no }</button>
            <button type="button" class="secondary" {onclick}>{ yes }</button>
        </div>
    }
}
