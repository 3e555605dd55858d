//! The start.

use yew::prelude::*;

use super::lists::{paragraphs, plain_list};
use super::widget::OnEvent;
use crate::engine::Event;
use crate::present::StartScreen;

/// Draws the start.
pub(super) fn start(screen: StartScreen, heading: NodeRef, on_event: &OnEvent) -> Html {
    let onclick = on_event.reform(|tap| (Event::Start, tap));
    html! {
        <>
            <h2 ref={heading} tabindex="-1" part="heading">{ screen.heading }</h2>
            <p class="lead">{ screen.lead }</p>
            { paragraphs("notice", screen.notices) }
            { plain_list("points", screen.points) }
            <button type="button" class="primary" part="primary" {onclick}>{ screen.start }</button>
        </>
    }
}
