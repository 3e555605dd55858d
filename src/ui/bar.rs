//! The bar on top: Back on the left, the other languages on the right.

use super::draw::Pen;
use super::tap::Tap;
use crate::definition::Language;
use crate::engine::Event;

/// Draws the bar.
pub(super) fn bar(pen: &mut Pen, back: Option<String>, languages: Vec<Language>) {
    pen.open("div", "bar");
    pen.open("div", "");
    if let Some(label) = back {
        pen.button("quiet back", Tap::Step(Event::Back), label);
    }
    pen.close();
    pen.open("div", "");
    for (position, language) in languages.into_iter().enumerate() {
        pen.open_button("quiet", Tap::Language(position));
        pen.set_own("lang", language.locale);
        pen.text(language.name);
        pen.close();
    }
    pen.close();
    pen.close();
}
