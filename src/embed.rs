//! The boundary to the page's script: what `www/embed/` may call.
//!
//! The script owns the element, the network and the light DOM; this side owns
//! the files' meaning, the session and the drawing. Nothing of the answers
//! crosses the boundary outwards.

pub mod failure;
mod options;

use std::rc::Rc;

use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use crate::definition::Definition;
use crate::engine::{Date, Event, Path, Stage, Standing, assess};
use crate::present::{Settings, Share, Ways};
use crate::source::{Diagnostic, load_definition, load_interface, load_words};
use crate::ui::{Contents, Step, Store, Widget, WidgetProps};
use crate::words::InterfaceKey;
use options::{LoadOptions, PageOptions, WordFiles};

/// Why a screener could not be made, for the script to print.
#[derive(Serialize)]
struct Failure {
    code: &'static str,
    problems: Vec<String>,
}

impl Failure {
    fn refused(problems: &[Diagnostic]) -> Failure {
        let problems = problems.iter().map(Diagnostic::to_string).collect();
        Failure { code: "questionnaire-refused", problems }
    }

    fn options(error: &serde_wasm_bindgen::Error) -> Failure {
        Failure { code: "bad-options", problems: vec![error.to_string()] }
    }

    fn throw(&self) -> JsValue {
        serde_wasm_bindgen::to_value(self).unwrap_or(JsValue::NULL)
    }
}

/// One widget on a page: its questionnaire, its session, and its drawing
/// while the element is in the page.
#[wasm_bindgen]
pub struct Screener {
    props: WidgetProps,
    complaints: Vec<String>,
    drawing: Option<AppHandle<Widget>>,
}

#[wasm_bindgen]
impl Screener {
    /// Reads the files and the page's options. `on_language` is asked for another locale;
    /// `on_news` is told that the person began, reached the outcome, or deleted the answers,
    /// by the name of the event, and no more.
    ///
    /// # Errors
    /// `{code, problems}`: every problem of the files, each with file, line and column.
    #[wasm_bindgen(constructor)]
    pub fn new(
        options: JsValue,
        on_language: js_sys::Function,
        on_news: js_sys::Function,
    ) -> Result<Screener, JsValue> {
        let options: LoadOptions = serde_wasm_bindgen::from_value(options)
            .map_err(|error| Failure::options(&error).throw())?;
        let LoadOptions { page, questionnaire, files } = options;
        let definition = load_definition(questionnaire.file())
            .map_err(|problems| Failure::refused(&problems).throw())?;
        let definition = Rc::new(definition);
        let (settings, complaints) = settings(&page, &definition);
        let contents = contents(&definition, &files, settings)?;
        let on_language = Callback::from(move |locale: String| {
            let _script_reports_its_own_trouble =
                on_language.call1(&JsValue::NULL, &JsValue::from_str(&locale));
        });
        let on_step = Callback::from(move |step: Step| {
            if let Some(news) = news(step) {
                let _script_reports_its_own_trouble =
                    on_news.call1(&JsValue::NULL, &JsValue::from_str(news));
            }
        });
        let store = Store::new(definition, on_step);
        let props = WidgetProps { contents: Rc::new(contents), store, on_language, redraws: 0 };
        Ok(Screener { props, complaints, drawing: None })
    }

    /// What is wrong with the page's options: a code and the name of the option, each.
    pub fn complaints(&self) -> Vec<String> {
        self.complaints.clone()
    }

    /// Draws into this element, which must be empty and is the widget's from now on.
    pub fn attach(&mut self, root: Element) {
        self.detach();
        let renderer = Renderer::<Widget>::with_root_and_props(root, self.props.clone());
        self.drawing = Some(renderer.render());
    }

    /// Takes the drawing away. The answers stay for the next [`Screener::attach`].
    pub fn detach(&mut self) {
        if let Some(drawing) = self.drawing.take() {
            drawing.destroy();
        }
    }

    /// Begins, as a tap on Start does, unless it has begun.
    pub fn start(&mut self) {
        self.step(Event::Start);
    }

    /// Deletes the answers and returns to the start.
    pub fn restart(&mut self) {
        self.step(Event::Restart);
    }

    /// What the site asked, by name, to be told once the outcome is shown: its code, and then each
    /// answer as the positions of its item and its option. Nothing unless it asked.
    pub fn shared(&self) -> Vec<String> {
        let Contents { definition, settings, .. } = &*self.props.contents;
        let questionnaire = &definition.questionnaire;
        let session = self.props.store.session();
        if settings.share == Share::Nothing || session.stage(questionnaire) != Stage::Outcome {
            return Vec::new();
        }
        let response = session.response();
        let outcome = assess(questionnaire, response, settings.standing).outcome;
        let mut shared = vec![outcome.code().to_owned()];
        if settings.share == Share::Answers {
            shared.extend(Path::new(questionnaire, response).asked().filter_map(|item| {
                let option = response.chosen(item)?;
                Some([&item.position().to_string(), " ", &option.to_string()].concat())
            }));
        }
        shared
    }

    /// Takes the page's options anew.
    ///
    /// # Errors
    /// `{code, problems}` when the options are not of the form that the script sends.
    #[wasm_bindgen(js_name = setPage)]
    pub fn set_page(&mut self, page: JsValue) -> Result<(), JsValue> {
        let page: PageOptions = serde_wasm_bindgen::from_value(page)
            .map_err(|error| Failure::options(&error).throw())?;
        let old = &self.props.contents;
        let (mut settings, complaints) = settings(&page, &old.definition);
        // INVARIANT: what a person was told at the start about sharing holds until the end.
        if self.props.store.begun() {
            settings.share = old.settings.share;
        }
        settings.ways_checked.clone_from(&old.settings.ways_checked);
        self.complaints = complaints;
        self.props.store.say(None);
        self.set_settings(settings);
        Ok(())
    }

    /// Says on the outcome that the rules were checked over so many ways to answer. The script
    /// has seen that the certificate which says so is of the questionnaire that was loaded.
    /// False if this is no number, and nothing is said.
    #[wasm_bindgen(js_name = setWaysChecked)]
    pub fn set_ways_checked(&mut self, ways: &str) -> bool {
        let ways_checked = Ways::parse(ways);
        let checked = ways_checked.is_some();
        let settings = Settings { ways_checked, ..self.props.contents.settings.clone() };
        self.set_settings(settings);
        checked
    }

    /// Changes the language; the session stays as it is.
    ///
    /// # Errors
    /// `{code, problems}`: every problem of the files.
    #[wasm_bindgen(js_name = setWords)]
    pub fn set_words(&mut self, files: JsValue) -> Result<(), JsValue> {
        let files: WordFiles = serde_wasm_bindgen::from_value(files)
            .map_err(|error| Failure::options(&error).throw())?;
        let definition = Rc::clone(&self.props.contents.definition);
        let settings = self.props.contents.settings.clone();
        let contents = contents(&definition, &files, settings)?;
        self.props.store.say(None);
        self.show(contents);
        Ok(())
    }

    /// Says on the screen that the language could not be changed.
    #[wasm_bindgen(js_name = languageFailed)]
    pub fn language_failed(&mut self) {
        let line = self.props.contents.texts().interface(InterfaceKey::LanguageFailed);
        self.props.store.say(Some(line));
        self.props.redraws += 1;
        self.redraw();
    }

    fn step(&mut self, event: Event) {
        if self.props.store.step(event) {
            self.props.redraws += 1;
            self.redraw();
        }
    }

    fn set_settings(&mut self, settings: Settings) {
        let old = &self.props.contents;
        self.show(Contents {
            definition: Rc::clone(&old.definition),
            words: old.words.clone(),
            interface: old.interface.clone(),
            settings,
        });
    }

    fn show(&mut self, contents: Contents) {
        self.props.contents = Rc::new(contents);
        self.redraw();
    }

    fn redraw(&mut self) {
        if let Some(drawing) = &mut self.drawing {
            drawing.update(self.props.clone());
        }
    }
}

fn settings(page: &PageOptions, definition: &Definition) -> (Settings, Vec<String>) {
    let today = Date::parse(&page.today);
    let (options, complaints) = page.read();
    let complaints = complaints
        .into_iter()
        .map(|complaint| [complaint.trouble.code(), " ", &complaint.option].concat());
    let standing = match today {
        _ if options.demo => Standing::Demo,
        Some(today) => Standing::on(today, definition.status, definition.review.as_ref()),
        // A page that cannot say what day it is cannot show that the review still holds.
        None => Standing::Overdue,
    };
    (Settings::new(options, standing, today), complaints.collect())
}

/// The name of the event that tells the page of a step, if it is told: never how many steps
/// there were, since the number of questions depends on the answers.
fn news(step: Step) -> Option<&'static str> {
    match step {
        Step { event: Event::Start, .. } => Some("start"),
        Step { event: Event::Restart, .. } => Some("reset"),
        Step { from, to: Stage::Outcome, .. } if from != Stage::Outcome => Some("complete"),
        Step { .. } => None,
    }
}

fn contents(
    definition: &Rc<Definition>,
    files: &WordFiles,
    settings: Settings,
) -> Result<Contents, JsValue> {
    let words = load_words(files.words.file(), definition);
    let interface = load_interface(files.interface.file());
    match (words, interface) {
        (Ok(words), Ok(_)) if words.locale != files.locale => {
            let problem =
                ["the words of `", &files.locale, "` say `\"locale\": \"", &words.locale, "\"`"];
            let problems = vec![problem.concat()];
            Err(Failure { code: "questionnaire-refused", problems }.throw())
        }
        (Ok(words), Ok(interface)) => {
            Ok(Contents { definition: Rc::clone(definition), words, interface, settings })
        }
        (words, interface) => {
            let mut problems = words.err().unwrap_or_default();
            problems.extend(interface.err().unwrap_or_default());
            Err(Failure::refused(&problems).throw())
        }
    }
}
