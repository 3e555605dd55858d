//! One question: one tap answers it and goes on.

use yew::prelude::*;

use super::widget::OnEvent;
use crate::engine::Event;
use crate::present::{OptionLine, QuestionScreen};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct QuestionProps {
    pub(super) question: QuestionScreen,
    pub(super) heading: NodeRef,
    pub(super) on_event: OnEvent,
}

#[component]
pub(super) fn Question(props: &QuestionProps) -> Html {
    let question = &props.question;
    let item = question.item;
    let option = |(position, option): (usize, &OptionLine)| {
        let onclick = props.on_event.reform(move |tap| (Event::Answer(item, position), tap));
        let chosen = option.chosen.as_ref().map(|chosen| {
            html! { <span class="heard-only">{ ", " }{ chosen.clone() }</span> }
        });
        html! {
            <button type="button" class={classes!("option", chosen.as_ref().map(|_| "chosen"))} {onclick}>
                { option.label.clone() }{ chosen }
            </button>
        }
    };
    let help = question.help.as_ref().map(|help| html! { <p>{ help.clone() }</p> });
    let points = (!question.points.is_empty()).then(|| {
        html! {
            <ul class="signs">
                { for question.points.iter().map(|point| html! { <li>{ point.clone() }</li> }) }
            </ul>
        }
    });
    let progress = &question.progress;
    html! {
        <div class="question">
            <div class="progress">
                // The label says it; the bar shows it. `progress` needs no style attribute.
                <progress aria-hidden="true" max={progress.most.to_string()}
                    value={progress.answered.to_string()} />
                <p>{ progress.label.clone() }</p>
            </div>
            <fieldset>
                <legend><h2 ref={&props.heading} tabindex="-1">{ question.heading.clone() }</h2></legend>
                { help }
                { points }
                <div class="options">{ for question.options.iter().enumerate().map(option) }</div>
            </fieldset>
            <details>
                <summary>{ question.why_label.clone() }</summary>
                <p>{ question.why.clone() }</p>
            </details>
        </div>
    }
}
