//! Every text of a screen. Nothing is left out by `..`, so that a text added
//! to a screen is also added here.

use candidacy_screener::present::{
    Action, Body, CheckRow, CheckScreen, FactLine, Foot, OptionLine, OutcomeScreen, Progress,
    QuestionScreen, Reason, ReasonGroup, Screen, StartScreen, TitledList,
};

/// Every text that the screen shows or says.
pub(crate) fn screen_texts(screen: &Screen) -> Vec<&str> {
    let Screen { stage: _, locale, direction: _, banners, back, languages, body, foot } = screen;
    let mut texts = vec![locale.as_str()];
    texts.extend(banners.iter().map(String::as_str));
    texts.extend(back.as_deref());
    texts.extend(languages.iter().map(|language| language.name.as_str()));
    match body {
        Body::Start(start) => start_texts(start, &mut texts),
        Body::Question(question) => question_texts(question, &mut texts),
        Body::Check(check) => check_texts(check, &mut texts),
        Body::Outcome(outcome) => outcome_texts(outcome, &mut texts),
    }
    let Foot { help_now, help, clinic, lines, delete } = foot;
    texts.push(help_now);
    texts.extend(help.iter().chain(clinic).flat_map(|(label, phone)| [label, phone.shown()]));
    add(&mut texts, lines);
    texts.extend(delete.iter().flatten().map(String::as_str));
    texts
}

fn add<'s>(texts: &mut Vec<&'s str>, more: &'s [String]) {
    texts.extend(more.iter().map(String::as_str));
}

fn start_texts<'s>(screen: &'s StartScreen, texts: &mut Vec<&'s str>) {
    let StartScreen { heading, lead, points, notices, start } = screen;
    texts.extend([heading.as_str(), lead, start]);
    add(texts, points);
    add(texts, notices);
}

fn question_texts<'s>(screen: &'s QuestionScreen, texts: &mut Vec<&'s str>) {
    let QuestionScreen { item: _, progress, heading, help, points, options, why_label, why } =
        screen;
    let Progress { label, answered: _, most: _ } = progress;
    texts.extend([label.as_str(), heading, why_label, why]);
    texts.extend(help.as_deref());
    add(texts, points);
    for OptionLine { label, chosen } in options {
        texts.push(label);
        texts.extend(chosen.as_deref());
    }
}

fn check_texts<'s>(screen: &'s CheckScreen, texts: &mut Vec<&'s str>) {
    let CheckScreen { heading, lead, rows, change, show_outcome } = screen;
    texts.extend([heading.as_str(), lead, change, show_outcome]);
    for CheckRow { item: _, short, answer } in rows {
        texts.extend([short.as_str(), answer]);
    }
}

fn outcome_texts<'s>(screen: &'s OutcomeScreen, texts: &mut Vec<&'s str>) {
    let OutcomeScreen {
        code: _,
        stopped: _,
        label,
        heading,
        body,
        until,
        actions,
        groups,
        lists,
        facts_heading,
        facts,
        sources_heading,
        sources,
        disclaimer,
        identity,
        change,
    } = screen;
    texts.extend([label.as_str(), heading, body, facts_heading, sources_heading, change]);
    add(texts, until);
    for action in actions {
        match action {
            Action::Call(label, phone)
            | Action::MayCall(label, phone)
            | Action::Text(label, phone) => texts.extend([label.as_str(), phone.shown()]),
            Action::Book(label, new_page, url) => {
                texts.extend([label.as_str(), new_page, url.as_str()]);
            }
            Action::Say(text) => texts.push(text),
        }
    }
    for ReasonGroup { heading, reasons } in groups {
        texts.push(heading);
        for Reason { text, change, answers, sources: _, own_choice } in reasons {
            texts.push(text);
            texts.extend(change.iter().map(String::as_str));
            texts.extend(answers.iter().flat_map(|(_, item, answer)| [item.as_str(), answer]));
            texts.extend(own_choice.as_deref());
        }
    }
    for TitledList { heading, lines } in lists {
        texts.push(heading);
        add(texts, lines);
    }
    texts.extend(facts.iter().map(|FactLine { text, sources: _ }| text.as_str()));
    add(texts, sources);
    add(texts, disclaimer);
    add(texts, identity);
}
