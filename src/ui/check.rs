//! All answers, to check before the outcome.

use yew::prelude::*;

use super::lists::heard_only;
use super::widget::OnEvent;
use crate::engine::{Event, ItemIx};
use crate::present::{CheckRow, CheckScreen};

/// Draws the check.
pub(super) fn check(screen: CheckScreen, heading: NodeRef, on_event: &OnEvent) -> Html {
    let row = |CheckRow { item, short, answer }: CheckRow| {
        let button = change_button(item, &screen.change, &short, on_event);
        html! {
            <div class="row">
                <dt>{ short }</dt>
                <dd class="answer">{ answer }</dd>
                <dd>{ button }</dd>
            </div>
        }
    };
    let rows: Html = screen.rows.into_iter().map(row).collect();
    let onclick = on_event.reform(|tap| (Event::ShowOutcome, tap));
    html! {
        <>
            <h2 ref={heading} tabindex="-1" part="heading">{ screen.heading }</h2>
            <p class="lead">{ screen.lead }</p>
            <dl class="rows">{ rows }</dl>
            <button type="button" class="primary" part="primary" {onclick}>{ screen.show_outcome }</button>
        </>
    }
}

/// The button that changes an answer; it says of which item to those who do not see the row.
pub(super) fn change_button(item: ItemIx, label: &str, short: &str, on_event: &OnEvent) -> Html {
    let onclick = on_event.reform(move |tap| (Event::Change(item), tap));
    html! {
        <button type="button" class="quiet" {onclick}>
            { label.to_owned() }{ heard_only([": ", short].concat()) }
        </button>
    }
}
