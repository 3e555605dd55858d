//! All answers, to check before the outcome.

use yew::prelude::*;

use super::widget::OnEvent;
use crate::engine::Event;
use crate::present::{CheckRow, CheckScreen};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct CheckProps {
    pub(super) check: CheckScreen,
    pub(super) heading: NodeRef,
    pub(super) on_event: OnEvent,
}

#[component]
pub(super) fn Check(props: &CheckProps) -> Html {
    let CheckScreen { heading, lead, rows, change, show_outcome } = &props.check;
    let row = |row: &CheckRow| {
        let item = row.item;
        let onclick = props.on_event.reform(move |tap| (Event::Change(item), tap));
        html! {
            <div class="row">
                <dt>{ row.short.clone() }</dt>
                <dd class="answer">{ row.answer.clone() }</dd>
                <dd>
                    <button type="button" class="quiet" {onclick}>
                        { change.clone() }<span class="heard-only">{ ": " }{ row.short.clone() }</span>
                    </button>
                </dd>
            </div>
        }
    };
    let onclick = props.on_event.reform(|tap| (Event::ShowOutcome, tap));
    html! {
        <>
            <h2 ref={&props.heading} tabindex="-1">{ heading.clone() }</h2>
            <p class="lead">{ lead.clone() }</p>
            <dl class="rows">{ for rows.iter().map(row) }</dl>
            <button type="button" class="primary" {onclick}>{ show_outcome.clone() }</button>
        </>
    }
}
