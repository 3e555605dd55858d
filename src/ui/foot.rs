//! Below every screen, always in the same place: help now, the clinic, delete.

use yew::NodeRef;

use super::draw::Pen;
use super::tap::Tap;
use crate::engine::Event;
use crate::present::Foot;

/// Draws the foot. Deleting asks once, in place; `focus` is the question while asking, otherwise
/// the button.
pub(super) fn foot(pen: &mut Pen, foot: Foot, asking: bool, focus: &NodeRef) {
    pen.open("div", "foot");
    pen.open("div", "help");
    pen.leaf("span", "", foot.help_now);
    for (label, phone) in foot.help.into_iter().chain(foot.clinic) {
        pen.link("", phone.call_url(), label);
    }
    pen.close();
    pen.leaves("p", "", foot.lines);
    if let Some(texts) = foot.delete {
        delete(pen, texts, asking, focus);
    }
    pen.close();
}

fn delete(pen: &mut Pen, texts: [String; 4], asking: bool, focus: &NodeRef) {
    let [button, question, yes, no] = texts;
    pen.open("div", "delete");
    pen.key(usize::from(asking));
    if asking {
        pen.set("role", "group");
        pen.open("p", "");
        pen.set("tabindex", "-1");
        pen.focus(focus);
        pen.text(question);
        pen.close();
        pen.button("secondary", Tap::Ask(false), no);
        pen.button("secondary", Tap::Step(Event::Restart), yes);
    } else {
        pen.open_button("quiet", Tap::Ask(true));
        pen.focus(focus);
        pen.text(button);
        pen.close();
    }
    pen.close();
}
