//! Texts as patients read them, as far as that can be known without a page.

use std::borrow::Cow;

use crate::definition::{Definition, Unit, Window};
use crate::words::{Fill, Wording, fill};

/// A text with its placeholders filled: windows in words, the page's settings by what stands for
/// them in the wording.
pub fn filled(definition: &Definition, wording: &Wording, text: &str) -> String {
    fill(text, |name| {
        Some(match name {
            "clinic" => Cow::Borrowed(wording.fill.clinic.as_str()),
            "emergency" => Cow::Borrowed(wording.fill.emergency.as_str()),
            "crisis" => {
                let crisis = definition.crisis_number.as_ref();
                Cow::Borrowed(crisis.map_or("", |crisis| crisis.shown()))
            }
            "questions" => {
                let items = definition.questionnaire.items().iter();
                let asked = items.filter(|item| item.enable_when.is_none()).count();
                Cow::Owned(asked.to_string())
            }
            _ => {
                let bare = name.strip_suffix(".number");
                let window = bare.unwrap_or(name);
                let window = definition.windows.iter().find(|known| known.name == window)?;
                match bare {
                    Some(_) => Cow::Borrowed(window.number.as_str()),
                    None => Cow::Owned(span(window, &wording.fill)),
                }
            }
        })
    })
}

fn span(window: &Window, fill: &Fill) -> String {
    match unit_forms(window.unit, fill) {
        Some([one, other]) => {
            let unit = if window.number == "1" { one } else { other };
            format!("{} {unit}", window.number)
        }
        None => window.number.clone(),
    }
}

/// The unit for one, and for more; none for a bare number.
pub(super) fn unit_forms(unit: Unit, fill: &Fill) -> Option<&[String; 2]> {
    let [day, week, month, year] = &fill.units;
    match unit {
        Unit::Day => Some(day),
        Unit::Week => Some(week),
        Unit::Month => Some(month),
        Unit::Year => Some(year),
        Unit::None => None,
    }
}
