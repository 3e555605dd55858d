//! The outcome: what to do, then why, then what to bring and ask.

use yew::prelude::*;

use super::widget::OnEvent;
use crate::definition::Source;
use crate::engine::Event;
use crate::present::{Action, OutcomeScreen, Reason, ReasonGroup, TitledList};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct OutcomeProps {
    pub(super) outcome: OutcomeScreen,
    pub(super) heading: NodeRef,
    pub(super) on_event: OnEvent,
}

#[component]
pub(super) fn OutcomeView(props: &OutcomeProps) -> Html {
    let outcome = &props.outcome;
    let disclaimer = outcome.disclaimer.iter().map(|line| html! { <p>{ line.clone() }</p> });
    let identity =
        outcome.identity.iter().map(|line| html! { <p class="identity">{ line.clone() }</p> });
    html! {
        <>
            <div class="verdict">
                <p class="label">{ outcome.label.clone() }</p>
                <h2 ref={&props.heading} tabindex="-1">{ outcome.heading.clone() }</h2>
                <p class="lead">{ outcome.body.clone() }</p>
                { for outcome.actions.iter().map(action) }
            </div>
            { for outcome.groups.iter().map(|group| reason_group(group, props)) }
            { for outcome.lists.iter().map(titled_list) }
            { sources(outcome) }
            <div class="fine">{ for disclaimer }{ for identity }</div>
        </>
    }
}

fn action(action: &Action) -> Html {
    match action {
        Action::Call(label, phone) => {
            html! { <a class="primary" href={phone.call_url()}>{ label.clone() }</a> }
        }
        Action::Text(label, phone) => {
            html! { <a class="secondary" href={phone.text_url()}>{ label.clone() }</a> }
        }
        Action::Book(label, new_page, url) => html! {
            <a class="primary" href={url.as_str().to_owned()} target="_blank"
                rel="noopener noreferrer" referrerpolicy="no-referrer">
                { label.clone() }{ " " }<span class="heard-only">{ new_page.clone() }</span>
            </a>
        },
        Action::Say(text) => html! { <p class="say">{ text.clone() }</p> },
    }
}

fn reason_group(group: &ReasonGroup, props: &OutcomeProps) -> Html {
    html! {
        <section class="reasons">
            <h3>{ group.heading.clone() }</h3>
            { for group.reasons.iter().map(|reason| reason_card(reason, props)) }
        </section>
    }
}

fn reason_card(reason: &Reason, props: &OutcomeProps) -> Html {
    let change = reason.change.as_ref().map(|change| html! { <p>{ change.clone() }</p> });
    let answers = reason.answers.iter().map(|(item, short, answer)| {
        let item = *item;
        let onclick = props.on_event.reform(move |tap| (Event::Change(item), tap));
        html! {
            <div class="row">
                <p class="given"><span>{ short.clone() }</span>{ " " }<b>{ answer.clone() }</b></p>
                <button type="button" class="quiet" {onclick}>
                    { props.outcome.change.clone() }
                    <span class="heard-only">{ ": " }{ short.clone() }</span>
                </button>
            </div>
        }
    });
    let cited = match (&reason.no_source, reason.sources.is_empty()) {
        (Some(no_source), _) => html! { <p class="cited">{ no_source.clone() }</p> },
        (None, true) => html! {},
        (None, false) => {
            let numbers: Vec<_> = reason.sources.iter().map(usize::to_string).collect();
            let heading = props.outcome.sources_heading.clone();
            html! { <p class="cited">{ heading }{ " " }{ numbers.join(", ") }</p> }
        }
    };
    html! {
        <div class="reason">
            <p>{ reason.text.clone() }</p>
            { change }
            { for answers }
            { cited }
        </div>
    }
}

fn titled_list(list: &TitledList) -> Html {
    html! {
        <section>
            <h3>{ list.heading.clone() }</h3>
            <ul class="signs">
                { for list.lines.iter().map(|line| html! { <li>{ line.clone() }</li> }) }
            </ul>
        </section>
    }
}

fn sources(outcome: &OutcomeScreen) -> Option<Html> {
    let source = |source: &Source| {
        let year = source.year.as_ref().map(|year| [", ", year].concat());
        // Titles stay in the language of the publication.
        html! {
            <li lang="en">
                { source.title.clone() }{ ". " }{ source.publisher.clone() }{ year }{ ". " }
                { source.identifier.clone() }
            </li>
        }
    };
    (!outcome.sources.is_empty()).then(|| {
        html! {
            <details class="sources">
                <summary>{ outcome.sources_heading.clone() }</summary>
                <ol>{ for outcome.sources.iter().map(source) }</ol>
            </details>
        }
    })
}
