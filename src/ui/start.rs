//! The start. `www/embed/start.js` paints the same before this side has arrived.

use yew::NodeRef;

use super::draw::Pen;
use super::tap::Tap;
use crate::engine::Event;
use crate::present::StartScreen;

/// Draws the start.
pub(super) fn start(pen: &mut Pen, screen: StartScreen, heading: &NodeRef) {
    pen.heading(heading, screen.heading);
    pen.leaf("p", "lead", screen.lead);
    pen.leaves("p", "notice", screen.notices);
    pen.list("points", screen.points);
    pen.primary(Tap::Step(Event::Start), screen.start);
}
