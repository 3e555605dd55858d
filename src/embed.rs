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
use crate::engine::{Date, Standing};
use crate::present::{Settings, Ways};
use crate::source::{Diagnostic, load_definition, load_interface, load_words};
use crate::ui::{Contents, Store, Widget, WidgetProps};
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
    page: PageOptions,
    complaints: Vec<String>,
    drawing: Option<AppHandle<Widget>>,
}

#[wasm_bindgen]
impl Screener {
    /// Reads the files and the page's options.
    ///
    /// # Errors
    /// `{code, problems}`: every problem of the files, each with file, line and column.
    #[wasm_bindgen(constructor)]
    pub fn new(options: JsValue, on_language: js_sys::Function) -> Result<Screener, JsValue> {
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
        let store = Store::new(definition);
        let props = WidgetProps { contents: Rc::new(contents), store, on_language, redraws: 0 };
        Ok(Screener { props, page, complaints, drawing: None })
    }

    /// What is wrong with the page's options, each with the safe default that was used.
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

    /// Takes the page's options anew.
    ///
    /// # Errors
    /// `{code, problems}` when the options are not of the form that the script sends.
    #[wasm_bindgen(js_name = setPage)]
    pub fn set_page(&mut self, page: JsValue) -> Result<(), JsValue> {
        self.page = serde_wasm_bindgen::from_value(page)
            .map_err(|error| Failure::options(&error).throw())?;
        let old = &self.props.contents;
        let (mut settings, complaints) = settings(&self.page, &old.definition);
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
    let standing = match today {
        _ if page.demo => Standing::Demo,
        Some(today) => Standing::on(today, definition.status, definition.review.as_ref()),
        // A page that cannot say what day it is cannot show that the review still holds.
        None => Standing::Overdue,
    };
    Settings::read(&page.attributes(), standing, today)
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
