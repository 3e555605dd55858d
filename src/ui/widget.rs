//! The root: one screen at a time, and where the focus goes.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use super::bar::Bar;
use super::check::Check;
use super::foot::FootView;
use super::outcome::OutcomeView;
use super::question::Question;
use super::start::Start;
use super::store::{Contents, Store};
use super::taps::Taps;
use crate::engine::Event;
use crate::present::Body;

/// What the root draws from.
#[derive(Clone, Properties)]
pub struct WidgetProps {
    /// The questionnaire in the current language.
    pub contents: Rc<Contents>,
    /// The session.
    pub store: Store,
    /// Asks for another language, by locale.
    pub on_language: Callback<String>,
    /// What to say when the language could not be changed.
    #[prop_or_default]
    pub trouble: Option<AttrValue>,
}

impl PartialEq for WidgetProps {
    fn eq(&self, other: &WidgetProps) -> bool {
        Rc::ptr_eq(&self.contents, &other.contents)
            && self.store == other.store
            && self.on_language == other.on_language
            && self.trouble == other.trouble
    }
}

/// What a tap asks for.
pub(super) type OnEvent = Callback<(Event, MouseEvent)>;

/// The widget.
#[component]
pub fn Widget(props: &WidgetProps) -> Html {
    // Counts the steps taken, so that the focus moves after a step and only then.
    let steps = use_state_eq(|| 0_u32);
    let deleted = use_state_eq(|| false);
    let taps = use_memo((), |()| Taps::default());
    let heading = use_node_ref();

    let on_event: OnEvent = {
        let (store, steps, deleted) = (props.store.clone(), steps.clone(), deleted.clone());
        Callback::from(move |(event, tap): (Event, MouseEvent)| {
            if taps.accepts(&tap) && store.step(event) {
                deleted.set(event == Event::Restart);
                steps.set(*steps + 1);
            }
        })
    };

    {
        let heading = heading.clone();
        use_effect_with(*steps, move |steps| {
            if *steps > 0
                && let Some(heading) = heading.cast::<HtmlElement>()
            {
                let _focus_is_a_courtesy = heading.focus();
            }
        });
    }

    let screen = props.contents.screen(&props.store.session());
    let on_back = on_event.reform(|tap| (Event::Back, tap));
    let trouble = props.trouble.clone().map(|trouble| html! { <p class="trouble">{ trouble }</p> });
    let gone = deleted.then(|| {
        let gone = props.contents.texts().interface(crate::words::InterfaceKey::Deleted);
        html! { <p class="deleted">{ gone }</p> }
    });
    let tone = match &screen.body {
        Body::Outcome(outcome) => outcome.code.code(),
        Body::Start(_) | Body::Question(_) | Body::Check(_) => "calm",
    };
    let tone = if matches!(tone, "emergency" | "urgent") { "alarm" } else { "calm" };
    let heading = heading.clone();
    let body = match screen.body {
        Body::Start(start) => html! { <Start {start} {heading} on_event={&on_event} /> },
        Body::Question(question) => {
            let key = question.item.position();
            html! { <Question {key} {question} {heading} on_event={&on_event} /> }
        }
        Body::Check(check) => html! { <Check {check} {heading} on_event={&on_event} /> },
        Body::Outcome(outcome) => {
            html! { <OutcomeView {outcome} {heading} on_event={&on_event} /> }
        }
    };
    html! {
        <div class={classes!("screen", tone)} lang={screen.locale}>
            <Bar back={screen.back} languages={screen.languages} {on_back}
                on_language={&props.on_language} />
            <div class="banners">
                { for screen.banners.into_iter().map(|banner| html! { <p>{ banner }</p> }) }
            </div>
            <div class="status" role="status">{ gone }{ trouble }</div>
            <div class="body">{ body }</div>
            <FootView foot={screen.foot} on_event={&on_event} />
        </div>
    }
}
