//! The widget in Yew: draws a [`crate::present::Screen`] and turns taps into
//! [`crate::engine::Event`]s. Holds no rule and evaluates no condition.

mod bar;
mod check;
mod foot;
mod lists;
mod outcome;
mod question;
mod start;
mod store;
mod taps;
mod widget;

pub use store::{Contents, Step, Store};
pub use widget::{Widget, WidgetProps};
