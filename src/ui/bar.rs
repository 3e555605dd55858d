//! The bar on top: Back on the left, the other languages on the right.

use yew::prelude::*;

use crate::definition::Language;

/// Draws the bar.
pub(super) fn bar(
    back: Option<String>,
    languages: Vec<Language>,
    on_back: Callback<MouseEvent>,
    on_language: &Callback<(String, MouseEvent)>,
) -> Html {
    let language = |Language { locale, name }: Language| {
        let wanted = locale.clone();
        let onclick = on_language.reform(move |tap| (wanted.clone(), tap));
        html! { <button type="button" class="quiet" lang={locale} {onclick}>{ name }</button> }
    };
    let back = back.map(|label| {
        html! { <button type="button" class="quiet back" onclick={on_back}>{ label }</button> }
    });
    html! {
        <div class="bar">
            <div>{ back }</div>
            <div>{ for languages.into_iter().map(language) }</div>
        </div>
    }
}
