//! The outcome: what to do, then why, then what to bring and ask.

use yew::prelude::*;

use super::check::change_button;
use super::lists::{heard_only, paragraphs, plain_list};
use super::widget::OnEvent;
use crate::definition::Source;
use crate::engine::Outcome;
use crate::present::{Action, FactLine, OutcomeScreen, Reason, ReasonGroup, TitledList};

/// Draws the outcome.
pub(super) fn outcome(screen: OutcomeScreen, heading: NodeRef, on_event: &OnEvent) -> Html {
    let labels = Labels { change: screen.change, sources: screen.sources_heading };
    let group = |ReasonGroup { heading, reasons }: ReasonGroup| {
        html! {
            <section>
                <h3>{ heading }</h3>
                { for reasons.into_iter().map(|reason| reason_card(reason, &labels, on_event)) }
            </section>
        }
    };
    let fine = (!screen.identity.is_empty()).then(|| {
        let lines = screen.disclaimer.into_iter().chain(screen.identity).collect();
        html! { <div class="fine">{ paragraphs("", lines) }</div> }
    });
    let groups: Html = screen.groups.into_iter().map(group).collect();
    let lists: Html = screen.lists.into_iter().map(titled_list).collect();
    // Who has to be seen today needs the next step before the reasons.
    let (first, then) =
        if screen.code == Outcome::Urgent { (lists, groups) } else { (groups, lists) };
    html! {
        <>
            <div class="verdict">
                <p class="label">{ screen.label }</p>
                <h2 ref={heading} tabindex="-1" part="heading">{ screen.heading }</h2>
                <p class="lead">{ screen.body }</p>
                { paragraphs("until", screen.until) }
                { for screen.actions.into_iter().map(action) }
            </div>
            { first }
            { then }
            { facts(screen.facts_heading, screen.facts, &labels) }
            { sources(&labels.sources, screen.sources) }
            { fine }
        </>
    }
}

struct Labels {
    change: String,
    sources: String,
}

fn action(action: Action) -> Html {
    match action {
        Action::Call(label, phone) => {
            html! { <a class="primary" href={phone.call_url()}>{ label }</a> }
        }
        Action::MayCall(label, phone) => {
            html! { <a class="secondary" href={phone.call_url()}>{ label }</a> }
        }
        Action::Text(label, phone) => {
            html! { <a class="secondary" href={phone.text_url()}>{ label }</a> }
        }
        Action::Book(label, new_page, url) => html! {
            <a class="primary" href={url.as_str().to_owned()} target="_blank"
                rel="noopener noreferrer" referrerpolicy="no-referrer">
                { label }{ heard_only([" ", &new_page].concat()) }
            </a>
        },
        Action::Say(text) => html! { <p class="say">{ text }</p> },
    }
}

fn reason_card(reason: Reason, labels: &Labels, on_event: &OnEvent) -> Html {
    // Two answers that do not match are compared at a glance.
    let class = (reason.answers.len() == 2).then_some("pair");
    let answers: Html = reason
        .answers
        .into_iter()
        .map(|(item, short, answer)| {
            let button = change_button(item, &labels.change, &short, on_event);
            html! {
                <div class="row">
                    <p class="given"><span>{ short }</span><b>{ answer }</b></p>
                    { button }
                </div>
            }
        })
        .collect();
    let cited = (!reason.sources.is_empty()).then(|| cited(&reason.sources, labels));
    let cited = cited.into_iter().chain(reason.own_choice).collect();
    html! {
        <div class="reason">
            <p>{ reason.text }</p>
            { paragraphs("", reason.change.into_iter().collect()) }
            <div {class}>{ answers }</div>
            { paragraphs("cited", cited) }
        </div>
    }
}

/// "Sources 1, 3"
fn cited(sources: &[usize], labels: &Labels) -> String {
    let numbers: Vec<_> = sources.iter().map(usize::to_string).collect();
    [&labels.sources, " ", &numbers.join(", ")].concat()
}

fn facts(heading: String, facts: Vec<FactLine>, labels: &Labels) -> Html {
    if facts.is_empty() {
        return Html::default();
    }
    let fact = |FactLine { text, sources }: FactLine| {
        html! { <li>{ text }<span class="cited">{ cited(&sources, labels) }</span></li> }
    };
    html! {
        <details class="more" open={true}>
            <summary>{ heading }</summary>
            <ul class="signs" role="list">{ for facts.into_iter().map(fact) }</ul>
        </details>
    }
}

fn titled_list(list: TitledList) -> Html {
    html! { <section><h3>{ list.heading }</h3>{ plain_list("signs", list.lines) }</section> }
}

fn sources(heading: &str, sources: Vec<Source>) -> Html {
    if sources.is_empty() {
        return Html::default();
    }
    // Titles stay in the language of the publication.
    let source = |source: Source| {
        let year = source.year.map_or(String::new(), |year| [", ", &year].concat());
        let line = [&source.title, ". ", &source.publisher, &year, ". ", &source.identifier];
        html! { <li lang="en">{ line.map(|part| part as &str).concat() }</li> }
    };
    html! {
        <details class="more">
            <summary>{ heading.to_owned() }</summary>
            <ol>{ for sources.into_iter().map(source) }</ol>
        </details>
    }
}
