// One element's widget, once the module is there: drives the module's screener, and tells the page what it may hear.

import { certify } from "./certificate.js";
import { handOver } from "./hand-over.js";
import { keepStopped, noticeTrap } from "./stop.js";
import { tools } from "./tools.js";

export class Widget {
  /** The locale of its words. */
  locale;
  /** Whether the page was told that the widget is ready, before which it hears nothing of it. */
  isReady = false;
  #nowReady;
  #untilReady = new Promise((resolve) => (this.#nowReady = resolve));
  handOver = handOver;
  #screener;
  /** What the element gave. */
  #of;
  /** The day that the screener was told. */
  #day;
  /** How answers are called, where the page asked for them. */
  #names;
  /** Counts changes of the language, so that words that come late are dropped. */
  #changes = 0;

  /**
   * `of` is what the element gives: `host`, itself; `folder`, where the files are; `options()`, what the page asks for;
   * `published(locale)`, which loads that text; `complain(complaints)`; and `widget()`, the one that it has now.
   * Throws what the module does where it refuses the published text.
   */
  constructor(Screener, of, locale, published) {
    [this.#of, this.locale] = [of, locale];
    try {
      this.#screener = new Screener({ page: this.#page(), published }, ...Widget.#callbacks(new WeakRef(this)));
    } catch (error) {
      noticeTrap(error);
      throw error;
    }
    this.#complain();
  }

  /**
   * What the module calls. It keeps these, so they must not keep the widget, which would keep the module's screener:
   * they are made here because a function keeps all that any other one near it uses.
   */
  static #callbacks(self) {
    return [
      (language) => self.deref()?.changeLanguage(language, true),
      (news) => queueMicrotask(() => self.deref()?.#hear(news)),
    ];
  }

  #page() {
    const options = this.#of.options();
    // Now, so that nobody learns from the request when a person is done.
    if (options.share === "answers") {
      tools.loadMore().catch(() => {});
      this.#names ??= tools.read(new URL("names.json", this.#of.folder), (response) => response.json());
      this.#names.catch(() => {});
    }
    this.#day = tools.today();
    return { today: this.#day, options: Object.entries(options) };
  }

  #call(name, ...given) {
    try {
      return this.#screener[name](...given);
    } catch (error) {
      noticeTrap(error);
      this.keepStopped();
      throw error;
    }
  }

  #report(error) {
    noticeTrap(error);
    if (this.#isCurrent) tools.fail(tools.Failure.from(error), this.#of.host);
  }

  /** Tells the module anew what the page asks for. */
  setPage() {
    this.#call("setPage", this.#page());
    this.#complain();
  }

  #complain() {
    this.#of.complain(this.#call("complaints"));
  }

  /** A page may stay open for days, and a review may end meanwhile. */
  refreshDay() {
    if (this.#day !== tools.today()) this.setPage();
  }

  tellReady() {
    this.isReady = true;
    tools.tell(this.#of.host, "ready");
    this.#nowReady();
  }

  start() {
    this.#call("start");
  }

  restart() {
    this.#call("restart");
  }

  draw(mount) {
    this.#call("attach", mount);
  }

  undraw() {
    this.#call("detach");
  }

  /** To be called when nobody needs it any more. */
  free() {
    if (this.keepStopped()) return;
    this.#screener.detach();
    this.#screener.free();
  }

  /** Keeps what belongs to a module that stopped from calling it; whether it has stopped. */
  keepStopped() {
    return keepStopped(this.#screener);
  }

  async changeLanguage(locale, byPerson = false) {
    const change = (this.#changes += 1);
    if (locale === this.locale) return;
    try {
      const published = await this.#of.published(locale);
      if (change !== this.#changes || !this.#isCurrent) return;
      this.#call("setPublished", published);
      this.locale = locale;
    } catch (error) {
      if (change !== this.#changes) return;
      this.#report(error);
      if (byPerson && this.#isCurrent) this.#call("languageFailed");
    }
  }

  get #isCurrent() {
    return this.#of.widget() === this;
  }

  /** The module says that the person began, reached the outcome, or deleted the answers. */
  async #hear(news) {
    // A tap on the painted start is carried out before that.
    await this.#untilReady;
    if (!this.#isCurrent) return;
    // What was asked for while the person answered holds from now on.
    if (news === "reset") this.setPage();
    else this.refreshDay();
    const detail = {};
    if (news === "complete") {
      const [outcome, ...answers] = this.#call("shared");
      if (outcome) detail.outcome = outcome;
      try {
        if (answers.length > 0) detail.answers = (await tools.loadMore()).nameAnswers(await this.#names, answers);
      } catch (error) {
        this.#report(error);
      }
    }
    tools.tell(this.#of.host, news, detail);
  }

  /** Nobody waits for the certificate, and without it the widget only says less about itself. */
  async certify(published) {
    try {
      await certify(() => this.#isCurrent && this.#screener, this.#of.folder, this.locale, published);
    } catch (error) {
      this.#report(error);
    }
  }
}
