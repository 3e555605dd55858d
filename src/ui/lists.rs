//! Texts one below the other.

use yew::prelude::*;

/// A paragraph for each text.
pub(super) fn paragraphs(class: &'static str, texts: Vec<String>) -> Html {
    texts.into_iter().map(|text| html! { <p {class}>{ text }</p> }).collect()
}

/// A list with an entry for each text; nothing without any.
pub(super) fn plain_list(class: &'static str, texts: Vec<String>) -> Html {
    if texts.is_empty() {
        return Html::default();
    }
    // The role keeps it a list for VoiceOver, which drops the role of lists without bullets.
    html! {
        <ul {class} role="list">
            { for texts.into_iter().map(|text| html! { <li>{ text }</li> }) }
        </ul>
    }
}

/// Text that is heard and not seen.
pub(super) fn heard_only(text: String) -> Html {
    html! { <span class="heard-only">{ text }</span> }
}
