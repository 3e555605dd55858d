//! One question: one tap answers it and goes on.

use yew::NodeRef;

use super::draw::Pen;
use super::tap::Tap;
use crate::engine::Event;
use crate::present::QuestionScreen;

/// Draws a question.
pub(super) fn question(pen: &mut Pen, screen: QuestionScreen, heading: &NodeRef) {
    pen.open("div", "question");
    pen.open("div", "progress");
    // The label says it; the bar shows it.
    pen.open("progress", "");
    pen.set("aria-hidden", "true");
    pen.set_own("max", screen.progress.most.to_string());
    pen.set_own("value", screen.progress.answered.to_string());
    pen.close();
    pen.leaf("p", "", screen.progress.label);
    pen.close();
    pen.open("fieldset", "");
    // Heard with the question, since the focus goes from its heading to the first option.
    match (&screen.help, screen.points.is_empty()) {
        (Some(_), false) => pen.set("aria-describedby", "hint signs"),
        (Some(_), true) => pen.set("aria-describedby", "hint"),
        (None, false) => pen.set("aria-describedby", "signs"),
        (None, true) => {}
    }
    // Most nodes stay from one question to the next, and only their texts change. The heading is a
    // new one: were it the same, it would have the focus already, and nothing would be read out.
    pen.open("legend", "");
    pen.key(screen.item.position());
    pen.heading(heading, screen.heading);
    pen.close();
    if let Some(help) = screen.help {
        pen.open("p", "");
        pen.set("id", "hint");
        pen.text(help);
        pen.close();
    }
    if !screen.points.is_empty() {
        pen.open("div", "");
        pen.set("id", "signs");
        pen.list("signs", screen.points);
        pen.close();
    }
    pen.open("div", "options");
    for (position, option) in screen.options.into_iter().enumerate() {
        let class = if option.chosen.is_some() { "option chosen" } else { "option" };
        pen.open_button(class, Tap::Step(Event::Answer(screen.item, position)));
        pen.text(option.label);
        if let Some(chosen) = option.chosen {
            pen.heard_only([", ", &chosen].concat());
        }
        pen.close();
    }
    pen.close();
    pen.close();
    // A new one is closed.
    pen.open("details", "");
    pen.key(screen.item.position());
    pen.leaf("summary", "", screen.why_label);
    pen.leaf("p", "", screen.why);
    pen.close();
    pen.close();
}
