//! All answers, to check before the outcome.

use yew::NodeRef;

use super::draw::Pen;
use super::tap::Tap;
use crate::engine::{Event, ItemIx};
use crate::present::CheckScreen;

/// Draws the check.
pub(super) fn check(pen: &mut Pen, screen: CheckScreen, heading: &NodeRef) {
    pen.heading(heading, screen.heading);
    pen.leaf("p", "lead", screen.lead);
    pen.open("dl", "rows");
    for row in screen.rows {
        pen.open("div", "row");
        pen.leaf("dt", "", row.short.clone());
        pen.leaf("dd", "answer", row.answer);
        pen.open("dd", "");
        change_button(pen, row.item, &screen.change, &row.short);
        pen.close();
        pen.close();
    }
    pen.close();
    pen.primary(Tap::Step(Event::ShowOutcome), screen.show_outcome);
}

/// The button that changes an answer; it says of which item to those who do not see the row.
pub(super) fn change_button(pen: &mut Pen, item: ItemIx, label: &str, short: &str) {
    pen.open_button("quiet", Tap::Step(Event::Change(item)));
    pen.text(label.to_owned());
    pen.heard_only([": ", short].concat());
    pen.close();
}
