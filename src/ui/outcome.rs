//! The outcome: what to do, then why, then what to bring and ask.

use yew::NodeRef;

use super::check::change_button;
use super::draw::Pen;
use crate::engine::Outcome;
use crate::present::{Action, FactLine, OutcomeScreen, Reason, ReasonGroup, TitledList};

/// Draws the outcome.
pub(super) fn outcome(pen: &mut Pen, screen: OutcomeScreen, heading: &NodeRef) {
    let labels = Labels { change: screen.change, sources: screen.sources_heading };
    pen.open("div", "verdict");
    pen.leaf("p", "label", screen.label);
    pen.heading(heading, screen.heading);
    pen.leaf("p", "lead", screen.body);
    pen.leaves("p", "until", screen.until);
    screen.actions.into_iter().for_each(|way| action(pen, way));
    pen.close();
    // Who has to be seen today needs the next step before the reasons.
    let (first, then) = match screen.code {
        Outcome::Urgent => (screen.lists, Vec::new()),
        _ => (Vec::new(), screen.lists),
    };
    first.into_iter().for_each(|list| titled_list(pen, list));
    screen.groups.into_iter().for_each(|reasons| group(pen, reasons, &labels));
    then.into_iter().for_each(|list| titled_list(pen, list));
    facts(pen, screen.facts_heading, screen.facts, &labels);
    sources(pen, &labels, screen.sources);
    if !screen.identity.is_empty() {
        pen.open("div", "fine");
        pen.leaves("p", "", screen.disclaimer);
        pen.leaves("p", "", screen.identity);
        pen.close();
    }
}

struct Labels {
    change: String,
    sources: String,
}

fn action(pen: &mut Pen, action: Action) {
    match action {
        Action::Call(label, phone) => pen.link("primary", phone.call_url(), label),
        Action::MayCall(label, phone) => pen.link("secondary", phone.call_url(), label),
        Action::Text(label, phone) => pen.link("secondary", phone.text_url(), label),
        Action::Book(label, new_page, url) => {
            pen.open("a", "primary");
            pen.set_own("href", url.as_str().to_owned());
            pen.set("target", "_blank");
            pen.set("rel", "noopener noreferrer");
            pen.set("referrerpolicy", "no-referrer");
            pen.text(label);
            pen.heard_only([" ", &new_page].concat());
            pen.close();
        }
        Action::Say(text) => pen.leaf("p", "say", text),
    }
}

fn group(pen: &mut Pen, group: ReasonGroup, labels: &Labels) {
    pen.open("section", "");
    pen.leaf("h3", "", group.heading);
    group.reasons.into_iter().for_each(|reason| reason_card(pen, reason, labels));
    pen.close();
}

fn reason_card(pen: &mut Pen, reason: Reason, labels: &Labels) {
    pen.open("div", "reason");
    pen.leaf("p", "", reason.text);
    pen.leaves("p", "", reason.change.into_iter().collect());
    // Two answers that do not match are compared at a glance.
    pen.open("div", if reason.answers.len() == 2 { "pair" } else { "" });
    for (item, short, answer) in reason.answers {
        pen.open("div", "row");
        pen.open("p", "given");
        pen.leaf("span", "", short.clone());
        pen.leaf("b", "", answer);
        pen.close();
        change_button(pen, item, &labels.change, &short);
        pen.close();
    }
    pen.close();
    if !reason.sources.is_empty() {
        pen.leaf("p", "cited", cited(&reason.sources, labels));
    }
    pen.leaves("p", "cited", reason.own_choice.into_iter().collect());
    pen.close();
}

/// "Sources 1, 3"
fn cited(sources: &[usize], labels: &Labels) -> String {
    let mut text = labels.sources.clone();
    for (position, number) in sources.iter().enumerate() {
        text.push_str(if position == 0 { " " } else { ", " });
        text.push_str(&number.to_string());
    }
    text
}

fn facts(pen: &mut Pen, heading: String, facts: Vec<FactLine>, labels: &Labels) {
    if facts.is_empty() {
        return;
    }
    pen.open("details", "more");
    pen.set("open", "");
    pen.leaf("summary", "", heading);
    pen.open_list("signs");
    for fact in facts {
        pen.open("li", "");
        pen.text(fact.text);
        pen.leaf("span", "cited", cited(&fact.sources, labels));
        pen.close();
    }
    pen.close();
    pen.close();
}

fn titled_list(pen: &mut Pen, list: TitledList) {
    pen.open("section", "");
    pen.leaf("h3", "", list.heading);
    pen.list("signs", list.lines);
    pen.close();
}

fn sources(pen: &mut Pen, labels: &Labels, sources: Vec<String>) {
    if sources.is_empty() {
        return;
    }
    pen.open("details", "more");
    pen.leaf("summary", "", labels.sources.clone());
    pen.open("ol", "");
    for source in sources {
        // Titles stay in the language of the publication.
        pen.open("li", "");
        pen.set("lang", "en");
        pen.text(source);
        pen.close();
    }
    pen.close();
    pen.close();
}
