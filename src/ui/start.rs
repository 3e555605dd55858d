//! The start.

use yew::prelude::*;

use super::widget::OnEvent;
use crate::engine::Event;
use crate::present::StartScreen;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct StartProps {
    pub(super) start: StartScreen,
    pub(super) heading: NodeRef,
    pub(super) on_event: OnEvent,
}

#[component]
pub(super) fn Start(props: &StartProps) -> Html {
    let StartScreen { heading, lead, points, notices, start } = &props.start;
    let onclick = props.on_event.reform(|tap| (Event::Start, tap));
    html! {
        <>
            <h2 ref={&props.heading} tabindex="-1">{ heading.clone() }</h2>
            <p class="lead">{ lead.clone() }</p>
            { for notices.iter().map(|notice| html! { <p class="notice">{ notice.clone() }</p> }) }
            <ul class="points">
                { for points.iter().map(|point| html! { <li>{ point.clone() }</li> }) }
            </ul>
            <button type="button" class="primary" {onclick}>{ start.clone() }</button>
        </>
    }
}
