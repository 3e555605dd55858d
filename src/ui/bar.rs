//! The bar on top: Back on the left, the other languages on the right.

use yew::prelude::*;

use crate::definition::Language;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct BarProps {
    pub(super) back: Option<String>,
    pub(super) languages: Vec<Language>,
    pub(super) on_back: Callback<MouseEvent>,
    pub(super) on_language: Callback<String>,
}

#[component]
pub(super) fn Bar(props: &BarProps) -> Html {
    let language = |language: &Language| {
        let locale = language.locale.clone();
        let onclick = props.on_language.reform(move |_| locale.clone());
        html! {
            <button type="button" class="quiet" lang={language.locale.clone()} {onclick}>
                { language.name.clone() }
            </button>
        }
    };
    let back = props.back.as_ref().map(|back| {
        html! {
            <button type="button" class="quiet back" onclick={&props.on_back}>{ back.clone() }</button>
        }
    });
    html! {
        <div class="bar">
            <div>{ back }</div>
            <div>{ for props.languages.iter().map(language) }</div>
        </div>
    }
}
