//! The widget in Yew: draws a [`crate::present::Screen`] and turns taps into
//! [`crate::engine::Event`]s. Holds no rule and evaluates no condition.

mod bar;
mod check;
mod draw;
mod foot;
mod outcome;
mod question;
mod start;
mod store;
mod tap;
mod widget;

pub use store::{Contents, Step, Store};
pub use widget::{Widget, WidgetProps};
