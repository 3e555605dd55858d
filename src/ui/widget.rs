//! The root, and the only component: each further one costs the patient about
//! 2 KB. One screen at a time, what a tap does, and where the focus goes.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{EventTarget, HtmlElement, KeyboardEvent, MouseEvent};
use yew::{Component, Context, Html, NodeRef, Properties};

use super::bar::bar;
use super::check::check;
use super::draw::Pen;
use super::foot::foot;
use super::outcome::outcome;
use super::question::question;
use super::start::start;
use super::store::{Contents, Store};
use super::tap::{DoubleTaps, Tap};
use crate::engine::{Event, Outcome};
use crate::present::Body;
use crate::words::InterfaceKey;

/// What the root draws from.
#[derive(Clone, Properties)]
pub struct WidgetProps {
    /// The element that the widget is drawn into.
    pub root: EventTarget,
    /// The questionnaire in the current language.
    pub contents: Rc<Contents>,
    /// The session.
    pub store: Store,
    /// Asks for another language, by locale.
    pub on_language: js_sys::Function,
}

impl PartialEq for WidgetProps {
    /// Whoever hands over properties has a reason to: it is drawn anew, and Yew finds out what
    /// has changed.
    fn eq(&self, _: &WidgetProps) -> bool {
        false
    }
}

/// The widget.
pub struct Widget {
    heading: NodeRef,
    /// The question before deleting while it is asked, otherwise the button that asks it.
    delete: NodeRef,
    taps: DoubleTaps,
    /// Whether it is asking before deleting.
    asking: Rc<Cell<bool>>,
    /// Whether the answers were just deleted.
    deleted: bool,
    /// What takes the focus after the next drawing; never on the first.
    focus: Option<Focus>,
    _listeners: Listeners,
}

enum Focus {
    Heading,
    Delete,
}

/// What happened in the widget.
pub struct Message(Happening);

enum Happening {
    /// A tap on a button.
    Tap(Tap, MouseEvent),
    /// The Escape key while it is asking before deleting.
    Escape,
}

/// The two listeners of a widget, taken back with it.
struct Listeners {
    root: EventTarget,
    click: Closure<dyn Fn(MouseEvent)>,
    key: Closure<dyn Fn(KeyboardEvent)>,
}

impl Listeners {
    fn new(context: &Context<Widget>, asking: Rc<Cell<bool>>) -> Listeners {
        let root = context.props().root.clone();
        let link = context.link().clone();
        let on_click = move |click: MouseEvent| {
            // Now: messages may be read after the event is over, when its target is no longer told.
            if let Some(tap) = Tap::of(&click) {
                link.send_message(Message(Happening::Tap(tap, click)));
            }
        };
        let link = context.link().clone();
        let on_key = move |event: KeyboardEvent| {
            if asking.get() && event.key() == "Escape" {
                // Around us there may be a dialog, which the same key would close.
                event.prevent_default();
                link.send_message(Message(Happening::Escape));
            }
        };
        let listeners =
            Listeners { root, click: Closure::new(on_click), key: Closure::new(on_key) };
        let Listeners { root, click, key } = &listeners;
        let click = root.add_event_listener_with_callback("click", click.as_ref().unchecked_ref());
        let key = root.add_event_listener_with_callback("keydown", key.as_ref().unchecked_ref());
        let _elements_always_listen = (click, key);
        listeners
    }
}

impl Drop for Listeners {
    fn drop(&mut self) {
        let Listeners { root, click, key } = &self;
        let click =
            root.remove_event_listener_with_callback("click", click.as_ref().unchecked_ref());
        let key = root.remove_event_listener_with_callback("keydown", key.as_ref().unchecked_ref());
        let _nothing_is_wrong_with_one_less = (click, key);
    }
}

impl Component for Widget {
    type Message = Message;
    type Properties = WidgetProps;

    fn create(context: &Context<Widget>) -> Widget {
        let asking = Rc::<Cell<bool>>::default();
        Widget {
            heading: NodeRef::default(),
            delete: NodeRef::default(),
            taps: DoubleTaps::default(),
            asking: Rc::clone(&asking),
            deleted: false,
            focus: None,
            _listeners: Listeners::new(context, asking),
        }
    }

    fn update(&mut self, context: &Context<Widget>, Message(message): Message) -> bool {
        let asks = match message {
            Happening::Escape => Some(Tap::Ask(false)),
            Happening::Tap(tap, click) => Some(tap).filter(|_| self.taps.accepts(&click)),
        };
        asks.is_some_and(|tap| self.carry_out(context.props(), tap))
    }

    fn changed(&mut self, context: &Context<Widget>, _: &WidgetProps) -> bool {
        let props = context.props();
        if !props.store.begun(&props.contents.published) {
            self.asking.set(false);
        }
        true
    }

    fn view(&self, context: &Context<Widget>) -> Html {
        self.draw(context.props())
    }

    fn rendered(&mut self, _: &Context<Widget>, _: bool) {
        let node = match self.focus.take() {
            Some(Focus::Heading) => &self.heading,
            Some(Focus::Delete) => &self.delete,
            None => return,
        };
        // An element of the widget, though perhaps not of this window: the widget may have been moved.
        if let Some(element) = node.get() {
            let _focus_is_a_courtesy = element.unchecked_ref::<HtmlElement>().focus();
        }
    }
}

impl Widget {
    /// Does what a tap asks for; false when it was refused and nothing changed.
    fn carry_out(&mut self, props: &WidgetProps, tap: Tap) -> bool {
        match tap {
            Tap::Step(event) => {
                if !props.store.step(&props.contents.published, event) {
                    return false;
                }
                self.deleted = event == Event::Restart;
                self.asking.set(false);
                self.focus = Some(Focus::Heading);
            }
            Tap::Ask(asking) => {
                self.asking.set(asking);
                self.focus = Some(Focus::Delete);
            }
            Tap::Language(position) => {
                if let Some(language) = props.contents.published.languages.get(position) {
                    let locale = language.locale.as_str().into();
                    let _script_reports_its_own_trouble =
                        props.on_language.call1(&wasm_bindgen::JsValue::NULL, &locale);
                }
                return false;
            }
        }
        true
    }

    fn draw(&self, props: &WidgetProps) -> Html {
        let screen = props.contents.screen(&props.store.session());
        let mut pen = Pen::new("div", "screen");
        pen.set("part", "panel");
        pen.set_own("lang", screen.locale);
        pen.set("dir", screen.direction);
        bar(&mut pen, screen.back, screen.languages);
        let code = match &screen.body {
            Body::Outcome(outcome) => Some(outcome.code),
            Body::Start(_) | Body::Question(_) | Body::Check(_) => None,
        };
        if matches!(code, Some(Outcome::Emergency | Outcome::Urgent)) {
            pen.set("class", "screen alarm");
        }
        // In an emergency nothing stands above the instruction.
        let (above, below) = match code {
            Some(Outcome::Emergency) => (None, Some(screen.banners)),
            _ => (Some(screen.banners), None),
        };
        banners(&mut pen, above);
        pen.open("div", "status");
        pen.set("role", "status");
        pen.leaves("p", "", props.store.said().into_iter().collect());
        if self.deleted {
            pen.leaf("p", "", props.contents.published.interface(InterfaceKey::Deleted));
        }
        pen.close();
        pen.open("div", "body");
        match screen.body {
            Body::Start(screen) => start(&mut pen, screen, &self.heading),
            Body::Question(screen) => question(&mut pen, screen, &self.heading),
            Body::Check(screen) => check(&mut pen, screen, &self.heading),
            Body::Outcome(screen) => outcome(&mut pen, screen, &self.heading),
        }
        pen.close();
        banners(&mut pen, below);
        foot(&mut pen, screen.foot, self.asking.get(), &self.delete);
        pen.finish()
    }
}

fn banners(pen: &mut Pen, lines: Option<Vec<String>>) {
    if let Some(lines) = lines {
        pen.open("div", "banners");
        pen.leaves("p", "", lines);
        pen.close();
    }
}
