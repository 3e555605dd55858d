//! Below every screen, always in the same place: help now, the clinic, delete.

use web_sys::HtmlElement;
use yew::prelude::*;

use super::widget::OnEvent;
use crate::engine::Event;
use crate::present::{Foot, Phone};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct FootProps {
    pub(super) foot: Foot,
    pub(super) on_event: OnEvent,
}

#[component]
pub(super) fn FootView(props: &FootProps) -> Html {
    let Foot { help_now, help, clinic, interpreter, delete } = &props.foot;
    let link = |(label, phone): &(String, Phone)| {
        html! { <a href={phone.call_url()}>{ label.clone() }</a> }
    };
    let interpreter = interpreter.as_ref().map(|line| html! { <p>{ line.clone() }</p> });
    let delete = delete.as_ref().map(|texts| {
        html! { <Delete texts={texts.clone()} on_event={&props.on_event} /> }
    });
    html! {
        <div class="foot">
            <div class="help">
                <span>{ help_now.clone() }</span>
                { for help.iter().map(link) }
            </div>
            <div class="clinic">{ for clinic.iter().map(link) }{ interpreter }</div>
            { delete }
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct DeleteProps {
    /// The button, the question, yes and no.
    texts: [String; 4],
    on_event: OnEvent,
}

/// Deletes the answers after one question, in place.
#[component]
fn Delete(props: &DeleteProps) -> Html {
    let asking = use_state_eq(|| false);
    let focus = use_node_ref();
    let [delete, question, yes, no] = props.texts.clone();
    {
        // The focus follows what appears: the question, or the button again.
        let focus = focus.clone();
        let first = use_mut_ref(|| true);
        use_effect_with(*asking, move |_| {
            if !first.replace(false)
                && let Some(target) = focus.cast::<HtmlElement>()
            {
                let _focus_is_a_courtesy = target.focus();
            }
        });
    }
    let ask = |value: bool| {
        let asking = asking.clone();
        Callback::from(move |_: MouseEvent| asking.set(value))
    };
    if !*asking {
        return html! {
            <div class="delete">
                <button type="button" class="quiet" ref={focus} onclick={ask(true)}>{ delete }</button>
            </div>
        };
    }
    let onclick = props.on_event.reform(|tap| (Event::Restart, tap));
    html! {
        <div class="delete">
            <p ref={focus} tabindex="-1">{ question }</p>
            <button type="button" class="secondary" {onclick}>{ yes }</button>
            <button type="button" class="secondary" onclick={ask(false)}>{ no }</button>
        </div>
    }
}
