//! Builds Yew's nodes one call at a time.
//!
//! `html!` writes every element out in full; for the few shapes of this widget that is about
//! three times the WebAssembly. A pen that opens and closes elements is as short to read, and
//! its code is there once.

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VNode, VTag};

use super::tap::Tap;

/// Every attribute that this widget uses, so that two drawings of an element compare by place.
/// The last is no attribute: see [`Tap`].
const NAMES: &[&str] = &[
    "class",
    "part",
    "id",
    "type",
    "role",
    "lang",
    "dir",
    "tabindex",
    "href",
    "target",
    "rel",
    "referrerpolicy",
    "aria-describedby",
    "aria-hidden",
    "max",
    "value",
    "open",
    Tap::PROPERTY,
];

/// What stands in the middle of being drawn: the elements that are open, the innermost last.
pub(super) struct Pen {
    open: Vec<VTag>,
}

impl Pen {
    /// A pen inside an element that will be the whole drawing.
    pub(super) fn new(tag: &'static str, class: &'static str) -> Pen {
        let mut pen = Pen { open: Vec::new() };
        pen.open(tag, class);
        pen
    }

    /// Opens an element.
    pub(super) fn open(&mut self, tag: &'static str, class: &'static str) {
        let mut element = VTag::new(tag);
        element.attributes =
            Attributes::Dynamic { keys: NAMES, values: vec![None; NAMES.len()].into() };
        self.open.push(element);
        if !class.is_empty() {
            self.set("class", class);
        }
    }

    /// Closes the innermost element.
    pub(super) fn close(&mut self) {
        if let Some(element) = self.open.pop() {
            self.add(element.into());
        }
    }

    /// Closes what is still open, and hands over the drawing.
    pub(super) fn finish(mut self) -> Html {
        while self.open.len() > 1 {
            self.close();
        }
        self.open.pop().map(VNode::from).unwrap_or_default()
    }

    /// The innermost element.
    fn here(&mut self) -> Option<&mut VTag> {
        self.open.last_mut()
    }

    fn add(&mut self, node: VNode) {
        if let Some(element) = self.here() {
            element.add_child(node);
        }
    }

    fn attribute(&mut self, name: &'static str, value: AttributeOrProperty) {
        let place = NAMES.iter().position(|known| *known == name);
        if let Some(VTag { attributes: Attributes::Dynamic { values, .. }, .. }) = self.here()
            && let Some(slot) = place.and_then(|place| values.get_mut(place))
        {
            *slot = Some(value);
        }
    }

    /// Sets an attribute of the innermost element.
    pub(super) fn set(&mut self, name: &'static str, value: &'static str) {
        self.attribute(name, AttributeOrProperty::Static(value));
    }

    /// Sets an attribute of the innermost element to a text of its own.
    pub(super) fn set_own(&mut self, name: &'static str, value: String) {
        self.attribute(name, AttributeOrProperty::Attribute(value.into()));
    }

    /// Makes the innermost element another node than one with another key.
    pub(super) fn key(&mut self, key: usize) {
        if let Some(element) = self.here() {
            element.key = Some(key.into());
        }
    }

    /// Writes a text.
    pub(super) fn text(&mut self, text: String) {
        self.add(VNode::from(text));
    }

    /// An element with nothing but a text.
    pub(super) fn leaf(&mut self, tag: &'static str, class: &'static str, text: String) {
        self.open(tag, class);
        self.text(text);
        self.close();
    }

    /// A leaf for each text.
    pub(super) fn leaves(&mut self, tag: &'static str, class: &'static str, texts: Vec<String>) {
        for text in texts {
            self.leaf(tag, class, text);
        }
    }

    /// A list with an entry for each text; nothing without any.
    pub(super) fn list(&mut self, class: &'static str, texts: Vec<String>) {
        if !texts.is_empty() {
            self.open_list(class);
            self.leaves("li", "", texts);
            self.close();
        }
    }

    /// Opens a list without bullets.
    pub(super) fn open_list(&mut self, class: &'static str) {
        self.open("ul", class);
        // The role keeps it a list for VoiceOver, which drops the role of lists without bullets.
        self.set("role", "list");
    }

    /// The heading of a screen, which takes the focus when the screen is new.
    pub(super) fn heading(&mut self, focus: &NodeRef, text: String) {
        self.open("h2", "");
        self.set("part", "heading");
        self.set("tabindex", "-1");
        self.focus(focus);
        self.text(text);
        self.close();
    }

    /// Lets the innermost element be found.
    pub(super) fn focus(&mut self, focus: &NodeRef) {
        if let Some(element) = self.here() {
            element.node_ref = focus.clone();
        }
    }

    /// Opens a button that asks for something.
    pub(super) fn open_button(&mut self, class: &'static str, tap: Tap) {
        self.open("button", class);
        self.set("type", "button");
        self.attribute(Tap::PROPERTY, AttributeOrProperty::Property(tap.to_js()));
    }

    /// A button with nothing but a text.
    pub(super) fn button(&mut self, class: &'static str, tap: Tap, text: String) {
        self.open_button(class, tap);
        self.text(text);
        self.close();
    }

    /// The button of the main way on.
    pub(super) fn primary(&mut self, tap: Tap, text: String) {
        self.open_button("primary", tap);
        self.set("part", "primary");
        self.text(text);
        self.close();
    }

    /// A link with nothing but a text.
    pub(super) fn link(&mut self, class: &'static str, address: String, text: String) {
        self.open("a", class);
        self.set_own("href", address);
        self.text(text);
        self.close();
    }

    /// A text that is heard and not seen.
    pub(super) fn heard_only(&mut self, text: String) {
        self.leaf("span", "heard-only", text);
    }
}
