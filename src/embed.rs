//! The boundary to the page's script: what `www/embed/` may call.
//!
//! The script owns the element, the network and the light DOM; this side owns
//! what the published questionnaire means, the session and the drawing. Nothing of the answers
//! crosses the boundary outwards.

pub mod failure;
mod options;

use std::rc::Rc;

use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use crate::engine::{Date, Event, Path, Stage, Standing, assess};
use crate::present::{Settings, Share, Ways};
use crate::published::{Filling, Published};
use crate::ui::{Contents, Step, Store, Widget, WidgetProps};
use crate::words::InterfaceKey;
use options::{LoadOptions, PageOptions};

/// A third of the WebAssembly that the standard library's allocator takes.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Why a screener could not be made, for the script to print.
#[derive(Serialize)]
struct Failure {
    code: &'static str,
    problems: Vec<String>,
}

impl Failure {
    fn refused() -> JsValue {
        const PROBLEM: &str = "the published questionnaire is damaged, or of another version of \
            the widget; upload it again, or write it anew with `screener publish`";
        Failure { code: "questionnaire-refused", problems: vec![PROBLEM.to_owned()] }.throw()
    }

    fn options(error: &serde_wasm_bindgen::Error) -> JsValue {
        Failure { code: "bad-options", problems: vec![error.to_string()] }.throw()
    }

    fn throw(&self) -> JsValue {
        serde_wasm_bindgen::to_value(self).unwrap_or(JsValue::NULL)
    }
}

/// One widget on a page: its questionnaire, its session, and its drawing
/// while the element is in the page.
#[wasm_bindgen]
pub struct Screener {
    contents: Rc<Contents>,
    store: Store,
    /// Asks the script for another language, by locale.
    on_language: js_sys::Function,
    page: PageOptions,
    /// The published questionnaire, to fill in anew what the page says.
    published: String,
    complaints: Vec<String>,
    drawing: Option<(Element, AppHandle<Widget>)>,
}

#[wasm_bindgen]
impl Screener {
    /// Takes the published questionnaire and the page's options. `on_language` is asked for
    /// another locale; `on_news` is told that the person began, reached the outcome, or deleted
    /// the answers, by the name of the event, and no more.
    ///
    /// # Errors
    /// `{code, problems}` when one of them is not what the script should have sent.
    #[wasm_bindgen(constructor)]
    pub fn new(
        options: JsValue,
        on_language: js_sys::Function,
        on_news: js_sys::Function,
    ) -> Result<Screener, JsValue> {
        let LoadOptions { page, published } =
            serde_wasm_bindgen::from_value(options).map_err(|error| Failure::options(&error))?;
        let (contents, complaints) = contents(&page, &published)?;
        let on_step = Callback::from(move |step: Step| {
            if let Some(news) = news(step) {
                let _script_reports_its_own_trouble =
                    on_news.call1(&JsValue::NULL, &JsValue::from_str(news));
            }
        });
        let store = Store::new(&contents.published, on_step);
        Ok(Screener {
            contents: Rc::new(contents),
            store,
            on_language,
            page,
            published,
            complaints,
            drawing: None,
        })
    }

    /// What is wrong with the page's options: a code and the name of the option, each.
    pub fn complaints(&self) -> Vec<String> {
        self.complaints.clone()
    }

    /// Draws into this element, which must be empty and is the widget's from now on.
    pub fn attach(&mut self, root: Element) {
        self.detach();
        let props = self.props(&root);
        let drawing = Renderer::<Widget>::with_root_and_props(root.clone(), props).render();
        self.drawing = Some((root, drawing));
    }

    /// Takes the drawing away. The answers stay for the next [`Screener::attach`].
    pub fn detach(&mut self) {
        if let Some((_, drawing)) = self.drawing.take() {
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
        let Contents { published, settings } = &*self.contents;
        let questionnaire = &published.questionnaire;
        let session = self.store.session();
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
        self.page =
            serde_wasm_bindgen::from_value(page).map_err(|error| Failure::options(&error))?;
        let (contents, complaints) = contents(&self.page, &self.published)?;
        self.replace(contents, complaints);
        Ok(())
    }

    /// Says on the outcome that the rules were checked over so many ways to answer. The script
    /// has seen that the certificate which says so is of the questionnaire that was loaded.
    /// False if this is no number, and nothing is said.
    #[wasm_bindgen(js_name = setWaysChecked)]
    pub fn set_ways_checked(&mut self, ways: &str) -> bool {
        let ways_checked = Ways::parse(ways);
        let checked = ways_checked.is_some();
        let settings = Settings { ways_checked, ..self.contents.settings.clone() };
        self.show(Contents { published: Rc::clone(&self.contents.published), settings });
        checked
    }

    /// Changes the language; the session stays as it is.
    ///
    /// # Errors
    /// `{code, problems}` when the text is no published questionnaire.
    #[wasm_bindgen(js_name = setPublished)]
    pub fn set_published(&mut self, published: String) -> Result<(), JsValue> {
        let (contents, complaints) = contents(&self.page, &published)?;
        // Answers are by position: they mean the same only under the same rules.
        if contents.published.questionnaire != self.contents.published.questionnaire {
            return Err(Failure::refused());
        }
        self.published = published;
        self.replace(contents, complaints);
        Ok(())
    }

    /// Says on the screen that the language could not be changed.
    #[wasm_bindgen(js_name = languageFailed)]
    pub fn language_failed(&mut self) {
        let line = self.contents.published.interface(InterfaceKey::LanguageFailed);
        self.store.say(Some(line));
        self.redraw();
    }

    fn replace(&mut self, mut contents: Contents, complaints: Vec<String>) {
        contents.settings.ways_checked = self.contents.settings.ways_checked.clone();
        // INVARIANT: what a person was told at the start about sharing holds until the end.
        if self.store.begun(&contents.published) {
            contents.settings.share = self.contents.settings.share;
        }
        self.complaints = complaints;
        self.store.say(None);
        self.show(contents);
    }

    fn step(&mut self, event: Event) {
        if self.store.step(&self.contents.published, event) {
            self.redraw();
        }
    }

    fn show(&mut self, contents: Contents) {
        self.contents = Rc::new(contents);
        self.redraw();
    }

    fn redraw(&mut self) {
        if let Some((root, mut drawing)) = self.drawing.take() {
            drawing.update(self.props(&root));
            self.drawing = Some((root, drawing));
        }
    }

    fn props(&self, root: &Element) -> WidgetProps {
        WidgetProps {
            root: root.clone().into(),
            contents: Rc::clone(&self.contents),
            store: self.store.clone(),
            on_language: self.on_language.clone(),
        }
    }
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

fn contents(page: &PageOptions, published: &str) -> Result<(Contents, Vec<String>), JsValue> {
    let today = Date::parse(&page.today);
    let (options, complaints) = page.read();
    let complaints = complaints
        .into_iter()
        .map(|complaint| [complaint.trouble.code(), " ", &complaint.option].concat());
    let demo = options.demo;
    let mut settings = Settings::new(options, Standing::Draft, today);
    let filling =
        Filling { clinic: settings.clinic.as_deref(), emergency: settings.emergency.shown() };
    let published = Published::read(published, filling).ok_or_else(Failure::refused)?;
    settings.standing = match today {
        _ if demo => Standing::Demo,
        Some(today) => Standing::on(today, published.status, published.review.as_ref()),
        // A page that cannot say what day it is cannot show that the review still holds.
        None => Standing::Overdue,
    };
    Ok((Contents { published: Rc::new(published), settings }, complaints.collect()))
}
