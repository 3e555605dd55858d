// <candidacy-screener>: owns the element, the network and the light DOM. What
// the files mean and what the person answers stays on the other side, in the
// WebAssembly module; nothing of it ever reaches this file.

import css from "../styles/widget.css";
import { loadApp, onPanic } from "./app.js";
import { contactCard } from "./card.js";
import { Failure, report } from "./failure.js";
import { languageOf, loadWords, localeFor, localesOf, questionnaireFolder, readText } from "./files.js";
import { closedRoot, markPrivate } from "./root.js";

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
  #locale;
  #locales = [];
  #folder;
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
    if (this.#screener) this.#showWidget();
    else this.#begin();
  }

  disconnectedCallback() {
    // A move is a disconnect and a connect in one task: nothing to do then.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#begun += 1;
      this.#screener?.detach();
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
    if (changed.has("questionnaire") || !this.#screener) {
      this.#screener?.detach();
      this.#screener = undefined;
      if (this.isConnected) this.#begin();
      return;
    }
    this.#screener.setPage(this.#page());
    this.#complain(this.#screener.complaints());
    if (changed.has("lang")) this.#changeLanguage(this.getAttribute("lang") ?? this.#locales[0]);
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
    const asked = this.getAttribute("lang");
    const wanted = asked ?? this.closest("[lang]")?.lang ?? "";
    this.#folder = questionnaireFolder(this.getAttribute("questionnaire"), report);
    try {
      const guess = languageOf(wanted) ?? "en";
      const early = loadWords(this.#folder, guess).catch((error) => error);
      const [app, questionnaire] = await Promise.all([
        loadApp(),
        readText(this.#folder, "questionnaire.json"),
      ]);
      const locales = localesOf(questionnaire.text);
      const locale = localeFor(wanted, locales) ?? locales[0] ?? guess;
      if (asked !== null && locales.length > 0 && !localeFor(asked, locales)) {
        report("bad-attribute", `\`lang\` "${asked}" has no words in this questionnaire; using "${locale}"`);
      }
      const files = locale === guess ? await early : await loadWords(this.#folder, locale);
      if (files instanceof Error) throw files;
      if (run !== this.#begun || !this.isConnected) return;
      const options = { page: this.#page(), questionnaire, files };
      this.#screener = new app.Screener(options, (language) => this.#changeLanguage(language));
      this.#locale = locale;
      this.#locales = locales;
      this.#complain(this.#screener.complaints());
      this.#showWidget();
    } catch (error) {
      if (run === this.#begun) this.#fail(error);
    }
  }

  async #changeLanguage(wanted) {
    const run = (this.#begun += 1);
    const locale = localeFor(wanted, this.#locales);
    if (locale === this.#locale) return;
    try {
      if (!locale) throw new Failure("bad-attribute", `\`lang\` "${wanted}" has no words in this questionnaire`);
      const files = await loadWords(this.#folder, locale);
      if (run !== this.#begun) return;
      this.#screener.setWords(files);
      this.#locale = locale;
    } catch (error) {
      if (run !== this.#begun) return;
      const failure = Failure.from(error);
      report(failure.code, failure.message);
      this.#screener.languageFailed();
    }
  }

  #showWidget() {
    const mount = document.createElement("div");
    mount.className = "mount";
    this.#show(mount);
    this.#screener.attach(mount);
  }

  /** The page's own way to reach the clinic; ours where the page has none. */
  #showFallback() {
    const hasOwn = this.childElementCount > 0 || this.textContent.trim() !== "";
    this.#show(hasOwn ? document.createElement("slot") : contactCard(this));
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
    const failure = Failure.from(error);
    report(failure.code, failure.message);
    this.#begun += 1;
    this.#screener = undefined;
    this.#showFallback();
  }
}

if (customElements.get("candidacy-screener")) {
  report("already-defined", "the script is on the page twice; the first one is used");
} else {
  customElements.define("candidacy-screener", CandidacyScreener);
}
