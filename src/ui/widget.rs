//! The root, and the only component: each further one costs the patient about
//! 2 KB. One screen at a time, and where the focus goes.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use super::bar::bar;
use super::check::check;
use super::foot::{Deleting, foot};
use super::lists::paragraphs;
use super::outcome::outcome;
use super::question::question;
use super::start::start;
use super::store::{Contents, Store};
use super::taps::Taps;
use crate::engine::{Event, Outcome};
use crate::present::Body;
use crate::words::InterfaceKey;

/// What the root draws from.
#[derive(Clone, Properties)]
pub struct WidgetProps {
    /// The questionnaire in the current language.
    pub contents: Rc<Contents>,
    /// The session.
    pub store: Store,
    /// Asks for another language, by locale.
    pub on_language: Callback<String>,
    /// Goes up when there is something new to say.
    pub redraws: u32,
}

impl PartialEq for WidgetProps {
    fn eq(&self, other: &WidgetProps) -> bool {
        Rc::ptr_eq(&self.contents, &other.contents)
            && self.store == other.store
            && self.on_language == other.on_language
            && self.redraws == other.redraws
    }
}

/// What a tap asks for.
pub(super) type OnEvent = Callback<(Event, MouseEvent)>;

/// What the drawing alone remembers.
#[derive(Clone, Copy, Default, PartialEq)]
struct Looks {
    /// Steps taken, so that the focus moves after a step and only then.
    steps: u32,
    /// Whether it is asking before deleting.
    asking: bool,
    /// Times that it began or stopped asking.
    asked: u32,
    /// Whether the answers were just deleted.
    deleted: bool,
}

/// The widget.
#[component]
pub fn Widget(props: &WidgetProps) -> Html {
    let looks = use_state_eq(Looks::default);
    let taps = use_memo((), |()| Taps::default());
    let heading = use_node_ref();
    let delete_focus = use_node_ref();

    let on_language = {
        let (taps, on_language) = (taps.clone(), props.on_language.clone());
        Callback::from(move |(locale, tap): (String, MouseEvent)| {
            if taps.accepts(&tap) {
                on_language.emit(locale);
            }
        })
    };
    let on_event: OnEvent = {
        let (store, looks, taps) = (props.store.clone(), looks.clone(), taps.clone());
        Callback::from(move |(event, tap): (Event, MouseEvent)| {
            if taps.accepts(&tap) && store.step(event) {
                let deleted = event == Event::Restart;
                let steps = looks.steps + 1;
                looks.set(Looks { steps, asking: false, deleted, ..*looks });
            }
        })
    };
    let on_ask = {
        let looks = looks.clone();
        Callback::from(move |asking| {
            looks.set(Looks { asking, asked: looks.asked + 1, ..*looks });
        })
    };
    use_focus_when_changed(looks.steps, &heading);
    use_focus_when_changed(looks.asked, &delete_focus);

    let screen = props.contents.screen(&props.store.session());
    let deleted = looks.deleted.then(|| props.contents.texts().interface(InterfaceKey::Deleted));
    let status = props.store.said().into_iter().chain(deleted).collect();
    let on_back = on_event.reform(|tap| (Event::Back, tap));
    let mut class = "screen";
    let banners = html! { <div class="banners">{ paragraphs("", screen.banners) }</div> };
    // In an emergency nothing stands above the instruction.
    let (above, below) = match &screen.body {
        Body::Outcome(outcome) if outcome.code == Outcome::Emergency => (Html::default(), banners),
        _ => (banners, Html::default()),
    };
    let body = match screen.body {
        Body::Start(screen) => start(screen, heading, &on_event),
        Body::Question(screen) => question(screen, heading, &on_event),
        Body::Check(screen) => check(screen, heading, &on_event),
        Body::Outcome(screen) => {
            if matches!(screen.code, Outcome::Emergency | Outcome::Urgent) {
                class = "screen alarm";
            }
            outcome(screen, heading, &on_event)
        }
    };
    let deleting = Deleting { asking: looks.asking, focus: delete_focus, on_ask, taps };
    html! {
        <div {class} part="panel" lang={screen.locale} dir={screen.direction}>
            { bar(screen.back, screen.languages, on_back, &on_language) }
            { above }
            <div class="status" role="status">{ paragraphs("", status) }</div>
            <div class="body">{ body }</div>
            { below }
            { foot(screen.foot, deleting, &on_event) }
        </div>
    }
}

/// Moves the focus to a node after a count has gone up; never on the first drawing.
#[hook]
fn use_focus_when_changed(count: u32, node: &NodeRef) {
    let node = node.clone();
    use_effect_with(count, move |count| {
        if *count > 0
            && let Some(element) = node.cast::<HtmlElement>()
        {
            let _focus_is_a_courtesy = element.focus();
        }
    });
}
