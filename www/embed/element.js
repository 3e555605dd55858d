// <candidacy-screener>: owns the element, the network and the light DOM. What
// the files mean and what the person answers stays on the other side, in the
// WebAssembly module; nothing of it ever reaches this file.

import css from "../styles/widget.css";
import { keepStopped, loadApp, noticeTrap, onPanic } from "./app.js";
import { contactCard, hasOwnContent } from "./card.js";
import { mismatch, waysChecked } from "./certificate.js";
import { Failure, report } from "./failure.js";
import { languageOf, loadWords, localeFor, outlineOf, questionnaireFolder, readText } from "./files.js";
import { closedRoot, markPrivate, shieldListeners } from "./root.js";

const ATTRIBUTES = ["clinic", "booking-url", "phone", "emergency-number", "lang", "questionnaire", "demo"];

let sheet;

function style(root) {
  try {
    sheet ??= new CSSStyleSheet();
    if (!sheet.cssRules.length) sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Browsers from before 2023. A strict policy blocks this element: the
    // widget then works without its looks.
    const element = document.createElement("style");
    element.textContent = css;
    root.append(element);
  }
}

/** The person's own calendar day, as the questionnaire's review dates are meant. */
function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export class CandidacyScreener extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  #root;
  /** What shows in the root: the light DOM (or a card in its place), or the widget. */
  #shown;
  #screener;
  #language;
  #locales = [];
  #folder;
  /** Whether the screener is drawn. */
  #drawn = false;
  #loading = false;
  /** Counts what was begun, so that what comes back late is dropped. */
  #begun = 0;
  #changed = new Set();
  #stop = (place) => this.#fail(new Failure("panic", `the widget stopped at ${place}; please report this`));

  connectedCallback() {
    if (!this.#root) {
      this.#root = closedRoot(this);
      style(this.#root);
      markPrivate(this);
      onPanic(this.#stop);
      this.#showFallback();
    }
    if (!this.#screener) this.#begin();
    else if (!this.#drawn) this.#showWidget();
  }

  disconnectedCallback() {
    // A move is a disconnect and a connect in one task: nothing to do then.
    queueMicrotask(() => {
      if (this.isConnected) return;
      if (this.#screener) this.#undraw();
      else this.#begun += 1;
    });
  }

  attributeChangedCallback(name, before, after) {
    if (!this.#root || before === after) return;
    if (!this.#changed.size) queueMicrotask(() => this.#applyChanges());
    this.#changed.add(name);
  }

  #applyChanges() {
    const changed = new Set(this.#changed);
    this.#changed.clear();
    if (changed.has("questionnaire") || (changed.has("lang") && this.#loading)) {
      this.#undraw();
      this.#screener?.free();
      this.#screener = undefined;
      this.#showFallback();
      if (this.isConnected) this.#begin();
    } else if (this.#screener) {
      this.#screener.setPage(this.#page());
      this.#complain(this.#screener.complaints());
      if (changed.has("lang")) this.#changeLanguage(this.#locale());
    } else {
      // Still loading, or failed: the card may have to say something else.
      this.#showFallback();
    }
  }

  /** The language tags to try: the element's own, then the page's. */
  #tags() {
    const page = this.parentElement?.closest("[lang]") ?? document.documentElement;
    return [this.getAttribute("lang") ?? "", page.lang];
  }

  /** The locale to use; a tag on the element that has no words is named. */
  #locale() {
    const [own, page] = this.#tags();
    const locale = localeFor(own, this.#locales) ?? localeFor(page, this.#locales) ?? this.#locales[0];
    if (own && this.#locales.length > 0 && !localeFor(own, this.#locales)) {
      report("bad-attribute", `\`lang\` "${own}" has no words in this questionnaire; using "${locale}"`);
    }
    return locale;
  }

  #page() {
    const page = { demo: this.hasAttribute("demo") && this.getAttribute("demo") !== "false", today: today() };
    const names = { clinic: "clinic", phone: "phone", bookingUrl: "booking-url", emergencyNumber: "emergency-number" };
    for (const [key, name] of Object.entries(names)) {
      if (this.hasAttribute(name)) page[key] = this.getAttribute(name);
    }
    return page;
  }

  /** Loads everything at once, and shows the widget when all of it is there. */
  async #begin() {
    const run = (this.#begun += 1);
    this.#loading = true;
    this.#folder = questionnaireFolder(this.getAttribute("questionnaire"), report);
    try {
      const guess = this.#tags().map(languageOf).find(Boolean) ?? "en";
      const early = loadWords(this.#folder, guess).catch((error) => error);
      const [app, questionnaire] = await Promise.all([
        loadApp(),
        readText(this.#folder, "questionnaire.json"),
      ]);
      if (run !== this.#begun) return;
      const { locales, certificate } = outlineOf(questionnaire.text);
      this.#locales = locales;
      const locale = this.#locale() ?? guess;
      const files = locale === guess ? await early : await loadWords(this.#folder, locale);
      if (files instanceof Error) throw files;
      if (run !== this.#begun || !this.isConnected) return;
      const options = { page: this.#page(), questionnaire, files };
      this.#screener = new app.Screener(options, (language) => this.#changeLanguage(language, true));
      this.#language = locale;
      this.#loading = false;
      this.#complain(this.#screener.complaints());
      this.#showWidget();
      if (certificate) this.#certify(this.#screener, questionnaire.text);
    } catch (error) {
      if (run === this.#begun) this.#fail(error);
    }
  }

  /** Nobody waits for the certificate, and without it the widget only says less about itself. */
  async #certify(screener, questionnaire) {
    try {
      const ways = await waysChecked(this.#folder, questionnaire);
      if (ways !== undefined && screener === this.#screener && !screener.setWaysChecked(ways)) throw mismatch();
    } catch (error) {
      noticeTrap(error);
      if (screener === this.#screener) this.#report(error);
    }
  }

  async #changeLanguage(locale, byPerson = false) {
    const run = (this.#begun += 1);
    if (locale === this.#language) return;
    try {
      const files = await loadWords(this.#folder, locale);
      if (run !== this.#begun) return;
      this.#screener.setWords(files);
      this.#language = locale;
    } catch (error) {
      if (run !== this.#begun) return;
      noticeTrap(error);
      this.#report(error);
      if (byPerson) this.#screener?.languageFailed();
    }
  }

  #showWidget() {
    const mount = document.createElement("div");
    mount.className = "mount";
    shieldListeners(mount);
    this.#show(mount);
    this.#screener.attach(mount);
    this.#drawn = true;
  }

  #undraw() {
    if (this.#drawn) this.#screener.detach();
    this.#drawn = false;
  }

  /** The page's own way to reach the clinic; a card of ours while the page has none. */
  #showFallback() {
    const fallback = document.createElement("div");
    const slot = document.createElement("slot");
    let card;
    const refresh = () => {
      card?.remove();
      card = hasOwnContent(this) ? undefined : contactCard(this);
      if (card) fallback.append(card);
    };
    // The parser may bring the page's own content after the element has begun.
    slot.addEventListener("slotchange", refresh);
    fallback.append(slot);
    refresh();
    this.#show(fallback);
  }

  #show(node) {
    this.#shown?.remove();
    this.#shown = node;
    this.#root.append(node);
  }

  #complain(complaints) {
    for (const complaint of complaints) report(complaint);
  }

  #fail(error) {
    noticeTrap(error);
    keepStopped(this.#screener);
    this.#begun += 1;
    this.#loading = false;
    this.#drawn = false;
    this.#screener = undefined;
    this.#showFallback();
    this.#report(error);
  }

  #report(error) {
    const failure = Failure.from(error);
    report(failure.code, failure.message);
  }
}

if (customElements.get("candidacy-screener")) {
  report("already-defined", "the script is on the page twice; the first one is used");
} else {
  customElements.define("candidacy-screener", CandidacyScreener);
}
