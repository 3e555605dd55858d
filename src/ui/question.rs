//! One question: one tap answers it and goes on.

use yew::prelude::*;

use super::lists::{heard_only, plain_list};
use super::widget::OnEvent;
use crate::engine::Event;
use crate::present::{OptionLine, QuestionScreen};

/// Draws a question.
pub(super) fn question(screen: QuestionScreen, heading: NodeRef, on_event: &OnEvent) -> Html {
    let item = screen.item;
    let option = |(position, OptionLine { label, chosen }): (usize, OptionLine)| {
        let onclick = on_event.reform(move |tap| (Event::Answer(item, position), tap));
        let class = if chosen.is_some() { "option chosen" } else { "option" };
        let chosen = chosen.map(|chosen| heard_only([", ", &chosen].concat()));
        html! { <button type="button" {class} {onclick}>{ label }{ chosen }</button> }
    };
    let help = screen.help.map(|help| html! { <p id="hint">{ help }</p> });
    let points = (!screen.points.is_empty()).then(|| {
        html! { <div id="signs">{ plain_list("signs", screen.points) }</div> }
    });
    // Heard with the question, since the focus goes from its heading to the first option.
    let described_by = match (&help, &points) {
        (Some(_), Some(_)) => Some("hint signs"),
        (Some(_), None) => Some("hint"),
        (None, Some(_)) => Some("signs"),
        (None, None) => None,
    };
    let progress = screen.progress;
    // A new question is a new node: nothing of the one before it lingers, neither an open
    // reason nor a pressed look.
    html! {
        <div class="question" key={item.position()}>
            <div class="progress">
                // The label says it; the bar shows it.
                <progress aria-hidden="true" max={progress.most.to_string()}
                    value={progress.answered.to_string()} />
                <p>{ progress.label }</p>
            </div>
            <fieldset aria-describedby={described_by}>
                <legend><h2 ref={heading} tabindex="-1" part="heading">{ screen.heading }</h2></legend>
                { help }
                { points }
                <div class="options">
                    { for screen.options.into_iter().enumerate().map(option) }
                </div>
            </fieldset>
            <details>
                <summary>{ screen.why_label }</summary>
                <p>{ screen.why }</p>
            </details>
        </div>
    }
}
