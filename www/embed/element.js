// <candidacy-screener>: owns the element, the network and the light DOM. What
// the files mean and what the person answers stays on the other side, in the
// WebAssembly module, and in `late/widget.js`, which comes with it.

import css from "../styles/widget.css";
import "./again.js";
import { loadApp, loadLate } from "./app.js";
import { fallback } from "./card.js";
import { Commands } from "./commands.js";
import { Complaints } from "./complaints.js";
import { today } from "./day.js";
import { whenStalled } from "./download.js";
import { Early } from "./early.js";
import { listen } from "./elements.js";
import { tell } from "./events.js";
import { fail, Failure, report } from "./failure.js";
import { isHinted, languageAround, languageOf, loadFirst, loadPublished, loadStart, localeFor, questionnaireFolder } from "./files.js";
import { loadMore } from "./more.js";
import { whenNear } from "./near.js";
import { ATTRIBUTES, mirrorAttributes, readOptions, takeEarlyProperties } from "./options.js";
import { closedRoot, markPrivate, shieldListeners } from "./root.js";
import { style } from "./style.js";
import { themeOf } from "./theme.js";

/** So soon the start is painted where its words are here already, in milliseconds; what may come later waits as long. */
const AT_ONCE = 100;

/** The end of a task that begins after this one. */
const anotherTask = () => new Promise((resolve) => setTimeout(resolve));

export class CandidacyScreener extends HTMLElement {
  static observedAttributes = [...ATTRIBUTES, "config"];

  #root;
  /** What the page set as `config`. */
  #config;
  /** All that it asks for, while the task lasts that read it. */
  #asked;
  #styles = [css];
  /** Until the page's own words are shown in the root. */
  #timer;
  /** Reads the page's tokens (again). */
  #checkTheme;
  #themed;
  /** What shows in the root: the light DOM (or a card in its place), or the widget. */
  #shown;
  /** The button that stands for the widget, with the dialog that it may open. */
  #door;
  /** What drives the module for this element, once it is there. */
  #widget;
  /** What `start.json` says. */
  #start;
  /** The start, while the rest of the widget is on its way. */
  #early;
  /** Asks the first question on it, in one language. */
  #first;
  #folder;
  /** Whether the widget is drawn. */
  #drawn = false;
  #loading = false;
  /** Counts what was begun, so that what comes back late is dropped. */
  #begun = 0;
  #changed = new Set();
  #commands = new Commands();
  #complaints = new Complaints(this);
  #stopWaiting = () => {};
  /** The engine has stopped, or what could not be loaded may work now. */
  #hear = (failure) => {
    if (failure) return this.#fail(failure);
    if (!this.#folder || this.#widget || !this.isConnected) return;
    this.#begun += 1;
    this.#loading = false;
    this.#arrange();
  };
  #onVisible = () => this.#widget?.refreshDay();

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
    if (!this.#checkTheme) {
      takeEarlyProperties(this);
      listen(this.#hear);
      this.#checkTheme = themeOf(this, () => this.#rooted(), css);
    }
    if (this.#root) style(this.#root, this.#styles);
    // What looks at the page and what asks for files comes before what changes the page, after which the browser would
    // have to work out styles and places anew.
    this.#themed = this.#checkTheme();
    this.#arrange();
    document.addEventListener("visibilitychange", this.#onVisible);
    // The start may be here in a moment. To show the page's own words in the root before it, where they look the same
    // as without one, would take the browser a frame.
    clearTimeout(this.#timer);
    if (this.#root) return;
    if (this.#loading) this.#timer = setTimeout(() => this.#showFallback(), AT_ONCE);
    else this.#showFallback();
  }

  /** The root, with the page's own words in it if there was none. */
  #rooted() {
    if (!this.#root) this.#showFallback();
    return this.#root;
  }

  #makeRoot() {
    clearTimeout(this.#timer);
    this.#root = closedRoot(this);
    markPrivate(this);
    style(this.#root, this.#styles);
    this.#root.addEventListener("transitionrun", this.#checkTheme);
  }

  disconnectedCallback() {
    // A move is a disconnect and a connect in one task: nothing to do then.
    queueMicrotask(() => {
      if (this.isConnected) return;
      document.removeEventListener("visibilitychange", this.#onVisible);
      clearTimeout(this.#timer);
      this.#stopWaiting();
      this.#door?.close();
      if (this.#widget) return this.#undraw();
      this.#begun += 1;
      this.#loading = false;
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before !== after) this.#noteChange(name);
  }

  #noteChange(name) {
    this.#asked = undefined;
    if (!this.#checkTheme) return;
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
      if (elsewhere) this.#start = this.#early = this.#first = undefined;
      this.#undraw();
      this.#widget?.free();
      this.#widget = undefined;
      if (!this.#early) this.#showFallback();
      if (this.isConnected) this.#begin();
    } else if (this.#widget) {
      this.#widget.setPage();
      if (language) this.#widget.changeLanguage(this.#locale());
    } else if (this.#early) {
      this.#paint(this.#early.locale);
    } else {
      // Still loading, or failed: the card may have to say something else.
      this.#showFallback();
    }
    const door = this.#door;
    if (this.#isDialog() !== Boolean(door?.isDialog) || (door && door.label !== label)) this.#rearrange();
    else if (this.isConnected) this.#arrange();
    for (const node of [this.#shown, ...(this.#door?.parts ?? [])]) if (node) this.#dress(node);
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

  #isDialog() {
    return this.#options().display === "dialog" && Boolean(window.HTMLDialogElement);
  }

  /** Shows the widget where `display` says, or sees to it that it comes when `loading` says. */
  #arrange() {
    const { loading } = this.#options();
    const dialog = this.#isDialog();
    // What was painted may be tapped already.
    const wanted = this.#early || this.#commands.has("start") || (this.#commands.has("focus") && !dialog);
    const asks = loading === "interaction" && !wanted && !this.#widget && !this.#loading;
    if ((dialog || asks) && !this.#door) return void this.#offer(dialog);
    if (this.#widget) {
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
      this.#door = new Door(this.#rooted(), {
        dialog,
        label: this.#options().label,
        language: this.#tags().map(languageOf).find(Boolean),
        onTap: () => {
          if (!this.#widget && !this.#loading) this.#begin();
        },
        tell: (name) => tell(this, name),
      });
      this.#door.parts.forEach((part) => this.#dress(part));
      this.#arrange();
    } catch (error) {
      if (run !== this.#begun) return;
      this.#report(error);
      if (this.#widget) this.#showWidget();
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
      let loading;
      const load = () => {
        if (run === this.#begun) loading ??= loadApp();
        // Whatever fails first is told; of the other nobody needs to hear.
        loading?.catch(() => {});
      };
      // To ask for the rest takes a moment, too: words that are here already are painted before.
      if (isHinted(this.#folder)) setTimeout(load, AT_ONCE);
      else load();
      const starting = this.#start ?? loadStart(this.#folder);
      // With the clinic's colours from the first sight on.
      const [start] = await Promise.all([starting, this.#themed]);
      if (run !== this.#begun) return;
      this.#start = start;
      const locale = chosen ?? this.#locale();
      this.#paint(locale);
      load();
      this.#askFirst(run, locale);
      const [app, published] = await Promise.all([loading, this.#published(locale)]);
      const stale = () => run !== this.#begun || !this.isConnected;
      if (stale()) return;
      this.#styleLate(app);
      await this.#bringIn(this.#makeWidget(app, locale, published), published, stale);
    } catch (error) {
      if (run === this.#begun) this.#fail(error);
    } finally {
      arrivedOrFailed();
    }
  }

  /** Draws the widget and then shows it, each in a task of its own so that none is long; what is tapped meanwhile is kept. */
  async #bringIn(widget, published, stale) {
    const painted = this.#early;
    await anotherTask();
    if (stale()) return widget.free();
    if (this.#early?.tapped) widget.start();
    const mount = this.#drawing(widget);
    await anotherTask();
    if (stale()) return widget.free();
    this.#widget = widget;
    this.#loading = false;
    // A change by the page paints the start anew.
    if (this.#early !== painted) widget.setPage();
    if (this.#early?.tapped) widget.start();
    this.#showWidget(mount);
    if (this.#start.certificate) widget.certify(published);
  }

  #makeWidget(app, locale, published) {
    const of = {
      host: this,
      folder: this.#folder,
      options: () => this.#options(),
      published: (other) => this.#published(other),
      complain: (complaints) => this.#complaints.tell(complaints, this.#options()),
      widget: () => this.#widget,
    };
    return new app.Widget(app.Screener, of, locale, published);
  }

  #words(locale) {
    return this.#start.locales.find((known) => known.locale === locale);
  }

  #published(locale) {
    return loadPublished(this.#folder, this.#words(locale));
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
  async #askFirst(run, locale) {
    const arrived = await Promise.all([loadLate(), loadFirst(this.#folder, this.#words(locale))]).catch(() => []);
    const [late, first] = arrived;
    if (!late?.FirstQuestion.canAsk(first) || run !== this.#begun || !this.#early) return;
    this.#styleLate(late);
    this.#first = { locale, ask: (...given) => new late.FirstQuestion(first, ...given) };
    this.#early.supply(this.#first.ask);
  }

  #styleLate(late) {
    this.#styles = [css, late.css];
    style(this.#root, this.#styles);
  }

  #ready() {
    this.#widget.tellReady();
    this.#door?.arrived();
    if (!this.#door?.isDialog) this.#door = undefined;
    this.#carryOut();
  }

  #command(...command) {
    this.#commands.add(...command);
    if (this.#checkTheme && this.isConnected) this.#arrange();
  }

  /** Does what the page asked for, in order, as far as it can be done by now. */
  #carryOut() {
    const dialog = this.#isDialog();
    const ofDoor = (name) => name === "open" || name === "close" || (name === "focus" && dialog);
    this.#commands.carryOut(
      (name) => (ofDoor(name) ? this.#door || !dialog : this.#drawn),
      (name, options, before) => {
        if (ofDoor(name)) this.#door?.[name](options);
        else if (name !== "focus") this.#widget[name]();
        // Whoever has moved on meanwhile is not called back.
        else if (document.activeElement === before) this.#shown.querySelector("h2")?.focus(options);
      },
    );
  }

  /** The widget, drawn in a node of its own that shows nowhere yet. */
  #drawing(widget) {
    const mount = document.createElement("div");
    mount.className = "mount";
    shieldListeners(mount);
    widget.draw(mount);
    return mount;
  }

  /** Shows the widget in the place of the painted start. */
  #showWidget(mount = this.#drawing(this.#widget)) {
    const handOver = this.#early && this.#widget.handOver(this.#early, mount, this.#root);
    this.#early = undefined;
    this.#drawn = true;
    this.#place(mount);
    handOver?.();
    // What the browser makes of it is done in a task of its own. Taken out before, it is ready when it is back.
    const widget = this.#widget;
    if (!widget.isReady) {
      anotherTask().then(() => {
        if (widget === this.#widget && this.#drawn && !widget.isReady) this.#ready();
      });
    }
  }

  #place(mount) {
    if (this.#door?.holds(mount)) this.#dress(mount);
    else this.#show(mount);
    // What came with the new node is no change to it, so nothing else would tell. In the frame that draws it, which has
    // to know its looks anyway.
    requestAnimationFrame(this.#checkTheme);
  }

  #undraw() {
    if (this.#drawn) this.#widget.undraw();
    // Whatever may still hold the drawing does not hold the element then.
    if (this.#drawn) this.#shown.remove();
    this.#drawn = false;
  }

  #showFallback() {
    this.#show(fallback(this, () => this.#options()));
  }

  #show(node) {
    if (!this.#root) this.#makeRoot();
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
    this.#begun += 1;
    this.#loading = false;
    this.#drawn = false;
    this.#widget?.keepStopped();
    this.#widget = undefined;
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
