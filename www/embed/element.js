// <candidacy-screener>: owns the element, the network and the light DOM. What
// the files mean and what the person answers stays on the other side, in the
// WebAssembly module; nothing of it reaches this file, except what the page
// asked for with `share`.

import css from "../styles/widget.css";
import { onSecondChance } from "./again.js";
import { loadApp, loadLate } from "./app.js";
import { fallback } from "./card.js";
import { Commands } from "./commands.js";
import { Complaints } from "./complaints.js";
import { today } from "./day.js";
import { read, whenStalled } from "./download.js";
import { Early } from "./early.js";
import { tell } from "./events.js";
import { fail, Failure, report, warn } from "./failure.js";
import { languageAround, languageOf, loadFirst, loadNames, loadPublished, loadStart, localeFor, questionnaireFolder } from "./files.js";
import { loadMore } from "./more.js";
import { whenNear } from "./near.js";
import { ATTRIBUTES, mirrorAttributes, readOptions, takeEarlyProperties } from "./options.js";
import { closedRoot, markPrivate, shieldListeners } from "./root.js";
import { keepStopped, noticeTrap, onPanic, stoppedBy } from "./stop.js";
import { style } from "./style.js";
import { themeOf } from "./theme.js";

const moreIsMissing = () =>
  new Failure("file-missing", "candidacy-screener-more.js could not be loaded; put it beside candidacy-screener.js");

export class CandidacyScreener extends HTMLElement {
  static observedAttributes = [...ATTRIBUTES, "config"];

  #root;
  /** What the page set as `config`. */
  #config;
  /** All that it asks for, while the task lasts that read it. */
  #asked;
  #styles = [css];
  /** Reads the page's tokens (again). */
  #checkTheme;
  #themed;
  /** What shows in the root: the light DOM (or a card in its place), or the widget. */
  #shown;
  /** The button that stands for the widget, with the dialog that it may open. */
  #door;
  #screener;
  #language;
  /** What `start.json` says. */
  #start;
  /** The start, while the rest of the widget is on its way. */
  #early;
  /** Asks the first question on it, in one language. */
  #first;
  #folder;
  /** The day that the screener was told. */
  #day;
  /** How answers are called, where the page asked for them. */
  #names;
  /** Whether the screener is drawn. */
  #drawn = false;
  /** Ends when the screener was drawn for the first time. */
  #drawing;
  #loading = false;
  /** Counts what was begun, so that what comes back late is dropped. */
  #begun = 0;
  #changed = new Set();
  #commands = new Commands();
  #complaints = new Complaints(this);
  #stopWaiting = () => {};
  #stop = (failure) => this.#fail(failure);
  #startAgain = () => {
    if (!this.#folder || this.#screener || !this.isConnected) return;
    this.#begun += 1;
    this.#loading = false;
    this.#arrange();
  };
  #onVisible = () => this.#refreshDay();

  /** Begins, as a tap on the first screen's button does. */
  start() {
    this.#command("start");
  }

  /** Deletes the answers and shows the first screen. */
  restart() {
    this.#command("restart");
  }

  /** Gives the focus to the heading that is shown, or to the button that stands for the widget. */
  focus(options) {
    this.#command("focus", options, document.activeElement);
  }

  /** Opens the dialog of `display="dialog"`. */
  open() {
    this.#command("open");
  }

  /** Closes the dialog; the answers stay. */
  close() {
    this.#command("close");
  }

  /** Options as data; an attribute of the same name comes before. */
  get config() {
    return this.#config;
  }

  set config(config) {
    this.#config = config;
    this.#noteChange("config");
  }

  connectedCallback() {
    if (!this.#root) {
      takeEarlyProperties(this);
      this.#root = closedRoot(this);
      markPrivate(this);
      onPanic(this.#stop);
      this.#checkTheme = themeOf(this, this.#root, css);
      onSecondChance(this.#startAgain);
      this.#showFallback();
    }
    style(this.#root, this.#styles);
    this.#themed = this.#checkTheme();
    document.addEventListener("visibilitychange", this.#onVisible);
    this.#arrange();
  }

  disconnectedCallback() {
    // A move is a disconnect and a connect in one task: nothing to do then.
    queueMicrotask(() => {
      if (this.isConnected) return;
      document.removeEventListener("visibilitychange", this.#onVisible);
      this.#stopWaiting();
      this.#door?.close();
      if (this.#screener) return this.#undraw();
      this.#begun += 1;
      this.#loading = false;
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before !== after) this.#noteChange(name);
  }

  #noteChange(name) {
    this.#asked = undefined;
    if (!this.#root) return;
    if (!this.#changed.size) queueMicrotask(() => this.#applyChanges());
    this.#changed.add(name);
  }

  #applyChanges() {
    const changed = new Set(this.#changed);
    this.#changed.clear();
    const { questionnaire, label } = this.#options();
    const language = changed.has("lang") || changed.has("config");
    const elsewhere = this.#folder && questionnaireFolder(questionnaire, () => {}).href !== this.#folder.href;
    if (elsewhere || (language && this.#loading)) {
      if (elsewhere) this.#start = this.#names = this.#early = this.#first = undefined;
      this.#undraw();
      this.#screener?.free();
      this.#screener = undefined;
      if (!this.#early) this.#showFallback();
      if (this.isConnected) this.#begin();
    } else if (this.#screener) {
      this.#setPage();
      if (language) this.#changeLanguage(this.#locale());
    } else if (this.#early) {
      this.#paint(this.#early.locale);
    } else {
      // Still loading, or failed: the card may have to say something else.
      this.#showFallback();
    }
    const door = this.#door;
    if (this.#isDialog() !== Boolean(door?.isDialog) || (door && door.label !== label)) this.#rearrange();
    else if (this.isConnected) this.#arrange();
    for (const node of [this.#shown, ...(this.#door?.parts ?? [])]) this.#dress(node);
  }

  /** What the page asks for; what can be seen to be wrong is told. */
  #options() {
    if (!this.#asked) {
      const { options, complaints } = readOptions(this, this.#config);
      this.#asked = options;
      this.#complaints.tell(complaints, options);
      // Asked for many times in one task, in which nothing changes without a word.
      queueMicrotask(() => (this.#asked = undefined));
    }
    return this.#asked;
  }

  /** The language tags to try: the element's own, then the page's. */
  #tags() {
    return [String(this.#options().lang ?? ""), languageAround(this)];
  }

  /** The locale to use; a tag on the element that has no words is named. */
  #locale() {
    const [own, page] = this.#tags();
    const locales = this.#start.locales.map((known) => known.locale);
    const locale = localeFor(own, locales) ?? localeFor(page, locales) ?? locales[0];
    if (own && !localeFor(own, locales)) {
      report("wrong-option", `\`lang\` "${own}" has no words in this questionnaire; using "${locale}"`, this);
    }
    return locale;
  }

  #page() {
    const options = this.#options();
    // Now, so that nobody learns from the request when a person is done.
    if (options.share === "answers") {
      loadMore().catch(() => {});
      this.#names ??= loadNames(this.#folder);
      this.#names.catch(() => {});
    }
    this.#day = today();
    return { today: this.#day, options: Object.entries(options) };
  }

  #setPage() {
    this.#screener.setPage(this.#page());
    this.#complain();
  }

  #complain() {
    this.#complaints.tell(this.#screener.complaints(), this.#options());
  }

  /** A page may stay open for days, and a review may end meanwhile. */
  #refreshDay() {
    if (this.#screener && this.#day !== today()) this.#setPage();
  }

  #isDialog() {
    return this.#options().display === "dialog" && Boolean(window.HTMLDialogElement);
  }

  /** Shows the widget where `display` says, or sees to it that it comes when `loading` says. */
  #arrange() {
    const { loading } = this.#options();
    const dialog = this.#isDialog();
    // What was painted may be tapped already.
    const wanted = this.#early || this.#commands.has("start") || (this.#commands.has("focus") && !dialog);
    const asks = loading === "interaction" && !wanted && !this.#screener && !this.#loading;
    if ((dialog || asks) && !this.#door) return void this.#offer(dialog);
    if (this.#screener) {
      if (!this.#drawn) this.#showWidget();
      else this.#door?.moved();
    } else if (!this.#loading && !asks) {
      this.#stopWaiting();
      if (loading === "eager" || wanted) this.#begin();
      else this.#stopWaiting = whenNear(this, () => this.#begin());
    }
    this.#carryOut();
  }

  /** Puts the widget in its place anew, with its answers. */
  #rearrange() {
    this.#undraw();
    this.#door?.remove();
    this.#door = undefined;
    this.#showFallback();
    if (this.isConnected) this.#arrange();
  }

  /** A button, whose module is loaded for it; where that fails, the widget itself. */
  async #offer(dialog) {
    const run = (this.#begun += 1);
    try {
      const { Door } = await loadMore();
      if (run !== this.#begun || !this.isConnected) return;
      this.#door = new Door(this.#root, {
        dialog,
        label: this.#options().label,
        language: this.#tags().map(languageOf).find(Boolean),
        onTap: () => {
          if (!this.#screener && !this.#loading) this.#begin();
        },
        tell: (name) => tell(this, name),
      });
      this.#door.parts.forEach((part) => this.#dress(part));
      this.#arrange();
    } catch {
      if (run !== this.#begun) return;
      this.#report(moreIsMissing());
      if (this.#screener) this.#showWidget();
      else this.#begin();
    }
  }

  /** Loads everything at once, shows the start as soon as its words are there, and then the widget. */
  async #begin(chosen) {
    const run = (this.#begun += 1);
    this.#stopWaiting();
    this.#loading = true;
    const options = this.#options();
    this.#folder = questionnaireFolder(options.questionnaire, (code, message) => report(code, message, this));
    const arrivedOrFailed = whenStalled((failure) => {
      if (run !== this.#begun || !this.isConnected) return;
      // A button that does nothing helps nobody; what was tapped is still remembered.
      this.#showFallback();
      this.#report(failure, true);
    });
    try {
      const starting = this.#start ?? loadStart(this.#folder);
      const loading = loadApp();
      // Whatever fails first is told; of the other nobody needs to hear.
      loading.catch(() => {});
      // With the clinic's colours from the first sight on.
      const [start] = await Promise.all([starting, this.#themed]);
      if (run !== this.#begun) return;
      this.#start = start;
      const locale = chosen ?? this.#locale();
      this.#paint(locale);
      const words = this.#start.locales.find((known) => known.locale === locale);
      this.#askFirst(run, words);
      const [app, published] = await Promise.all([loading, loadPublished(this.#folder, words)]);
      if (run !== this.#begun || !this.isConnected) return;
      this.#styleLate(app);
      const callbacks = CandidacyScreener.#callbacks(new WeakRef(this));
      this.#screener = new app.Screener({ page: this.#page(), published }, ...callbacks);
      this.#language = locale;
      this.#loading = false;
      this.#complain();
      if (this.#early?.tapped) this.#screener.start();
      this.#showWidget();
      const screener = this.#screener;
      this.#drawing = new Promise((resolve) => {
        // The drawing is done in a task of its own.
        setTimeout(() => {
          if (screener === this.#screener && this.#drawn) this.#ready();
          resolve();
        });
      });
      if (this.#start.certificate) this.#certify(app, screener, locale, published);
    } catch (error) {
      if (run === this.#begun) this.#fail(error);
    } finally {
      arrivedOrFailed();
    }
  }

  /**
   * What the module calls. It keeps these, so they must not keep the element, which would keep the module's screener:
   * they are made here because a function keeps all that any other one near it uses.
   */
  static #callbacks(self) {
    return [
      (language) => self.deref()?.#changeLanguage(language, true),
      (news) => queueMicrotask(() => self.deref()?.#hear(news)),
    ];
  }

  /** Shows the start before the widget is there. What is tapped meanwhile is not lost. */
  #paint(locale) {
    const before = this.#early;
    const focused = before?.focused(this.#root);
    this.#early = new Early(this.#start, locale, this.#options(), today(), (language) => this.#begin(language), before);
    this.#place(this.#early.mount);
    if (this.#first?.locale === locale) this.#early.supply(this.#first.ask);
    this.#early.focus(focused);
  }

  /** Has the first question ready before the module is. Where it does not come, the module asks it. */
  async #askFirst(run, words) {
    const arrived = await Promise.all([loadLate(), loadFirst(this.#folder, words)]).catch(() => []);
    const [late, first] = arrived;
    if (!late?.FirstQuestion.canAsk(first) || run !== this.#begun || !this.#early) return;
    this.#styleLate(late);
    this.#first = { locale: words.locale, ask: (...given) => new late.FirstQuestion(first, ...given) };
    this.#early.supply(this.#first.ask);
  }

  #styleLate(late) {
    this.#styles = [css, late.css];
    style(this.#root, this.#styles);
  }

  #ready() {
    tell(this, "ready");
    this.#door?.arrived();
    if (!this.#door?.isDialog) this.#door = undefined;
    this.#carryOut();
  }

  /** The module says that the person began, reached the outcome, or deleted the answers. */
  async #hear(news) {
    const screener = this.#screener;
    // A tap on the painted start is carried out before the page has heard that the widget is ready.
    await this.#drawing;
    if (!screener || screener !== this.#screener) return;
    // What was asked for while the person answered holds from now on.
    if (news === "reset") this.#setPage();
    else this.#refreshDay();
    const detail = {};
    if (news === "complete") {
      const [outcome, ...answers] = screener.shared();
      if (outcome) detail.outcome = outcome;
      try {
        if (answers.length > 0) detail.answers = (await loadMore()).nameAnswers(await this.#names, answers);
      } catch (error) {
        this.#report(error instanceof Failure ? error : moreIsMissing());
      }
    }
    tell(this, news, detail);
  }

  #command(...command) {
    this.#commands.add(...command);
    if (this.#root && this.isConnected) this.#arrange();
  }

  /** Does what the page asked for, in order, as far as it can be done by now. */
  #carryOut() {
    const dialog = this.#isDialog();
    const ofDoor = (name) => name === "open" || name === "close" || (name === "focus" && dialog);
    this.#commands.carryOut(
      (name) => (ofDoor(name) ? this.#door || !dialog : this.#drawn),
      (name, options, before) => {
        if (ofDoor(name)) this.#door?.[name](options);
        else if (name !== "focus") this.#attempt(() => this.#screener[name]());
        // Whoever has moved on meanwhile is not called back.
        else if (document.activeElement === before) this.#shown.querySelector("h2")?.focus(options);
      },
    );
  }

  #attempt(action) {
    try {
      action();
    } catch (error) {
      noticeTrap(error);
      throw error;
    }
  }

  /** Nobody waits for the certificate, and without it the widget only says less about itself. */
  async #certify(app, screener, locale, published) {
    try {
      const current = () => screener === this.#screener && screener;
      await app.certify(current, this.#folder, locale, published, { read, warn, Failure });
    } catch (error) {
      noticeTrap(error);
      if (screener === this.#screener) this.#report(error);
    }
  }

  async #changeLanguage(locale, byPerson = false) {
    const run = (this.#begun += 1);
    if (locale === this.#language) return;
    try {
      const words = this.#start.locales.find((known) => known.locale === locale);
      const published = await loadPublished(this.#folder, words);
      if (run !== this.#begun) return;
      this.#screener.setPublished(published);
      this.#language = locale;
    } catch (error) {
      if (run !== this.#begun) return;
      noticeTrap(error);
      this.#report(error);
      if (byPerson) this.#screener?.languageFailed();
    }
  }

  /** Draws the widget, and shows it in the place of the painted start once it is drawn. */
  #showWidget() {
    const mount = document.createElement("div");
    mount.className = "mount";
    this.#drawn = true;
    shieldListeners(mount);
    this.#screener.attach(mount);
    const handOver = this.#early?.handOver(mount, this.#root);
    this.#early = undefined;
    this.#place(mount);
    handOver?.();
  }

  #place(mount) {
    if (this.#door?.holds(mount)) this.#dress(mount);
    else this.#show(mount);
    // What came with the new node is no change to it, so nothing else would tell. In the frame that draws it, which has
    // to know its looks anyway.
    requestAnimationFrame(this.#checkTheme);
  }

  #undraw() {
    if (this.#drawn) this.#screener.detach();
    // Whatever may still hold the drawing does not hold the element then.
    if (this.#drawn) this.#shown.remove();
    this.#drawn = false;
  }

  #showFallback() {
    this.#show(fallback(this, () => this.#options()));
  }

  #show(node) {
    const before = this.#shown;
    this.#shown = node;
    this.#dress(node);
    // In this order the page is never shorter in between, which would scroll it. WebKit has to be made to look.
    this.#root.append(node);
    if (this.#drawn) node.getBoundingClientRect();
    if (before !== node) before?.remove();
  }

  /** Light or dark, where the page says which; else as the page around it is. */
  #dress(node) {
    const { theme } = this.#options();
    for (const name of ["light", "dark"]) node.classList.toggle(name, theme === name);
  }

  #fail(error) {
    const stopped = stoppedBy();
    noticeTrap(error);
    // It was a trap, and this element has just heard of it like all others.
    if (stoppedBy() !== stopped) return;
    keepStopped(this.#screener);
    this.#begun += 1;
    this.#loading = false;
    this.#drawn = false;
    this.#screener = undefined;
    this.#early = undefined;
    this.#commands.clear();
    this.#door?.remove();
    this.#door = undefined;
    this.#showFallback();
    this.#report(error, true);
  }

  #report(error, fatal = false) {
    fail(Failure.from(error), this, fatal);
  }
}

mirrorAttributes(CandidacyScreener);

if (customElements.get("candidacy-screener")) {
  report("already-defined", "the script is on the page twice; the first one is used");
} else {
  customElements.define("candidacy-screener", CandidacyScreener);
}
