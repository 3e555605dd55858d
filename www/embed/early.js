// The painted start, and what was tapped on it. Once the first question is there, too, a tap on Start asks it.

import { shieldListeners } from "./root.js";
import { make, paintStart } from "./start.js";

/** In an order that is the same on the start and on a question, as far as both have them. */
const focusable = (mount) => ["button[lang]", "h2, a, button:not([lang]), summary"].flatMap((found) => [...mount.querySelectorAll(found)]);

export class Early {
  mount = document.createElement("div");
  locale;
  /** Whether Start was tapped: the widget then begins with the first question. */
  tapped = false;
  /** When; a tap by a key is no half of a double tap, and was long ago. */
  tappedAt = -Infinity;
  /** The first question, once it is asked. */
  question;
  #paint;
  #fill;
  /** Asks the first question in the mount. */
  #ask;
  #before;

  /** Takes the place of another one that was painted `before`, and what was tapped there still counts. */
  constructor(start, locale, options, today, onLanguage, before) {
    this.locale = locale;
    this.mount.className = "mount";
    this.#paint = () => {
      const { screen, fill } = paintStart(start, locale, options, today);
      this.#fill = fill;
      this.mount.replaceChildren(screen);
    };
    this.#paint();
    shieldListeners(this.mount);
    this.mount.addEventListener("click", (tap) => {
      const button = tap.target.closest("button");
      if (button?.lang) onLanguage(button.lang);
      else if (button && !this.question) this.#begin(tap.detail ? tap.timeStamp : -Infinity);
      else if (button && this.question.leads(button, tap)) this.#goBack();
    });
    // In another language it is another file, which might have its options in another order.
    if (before?.locale === locale) this.#before = before.question ?? before.#before;
    if (before?.tapped) this.#begin(before.tappedAt);
  }

  /** Brings the first question; `ask` makes it from a mount, tools, when Start was tapped, and the one before. */
  supply(ask) {
    this.#ask = ask;
    if (this.tapped && !this.question) this.#begin(this.tappedAt);
  }

  #goBack() {
    this.tapped = false;
    this.question = this.#before = undefined;
    this.#paint();
    this.mount.querySelector("h2").focus();
  }

  #begin(timeStamp) {
    this.tapped = true;
    this.tappedAt = timeStamp;
    if (!this.#ask) return this.mount.querySelector(".primary").setAttribute("aria-busy", "true");
    const { activeElement } = this.mount.getRootNode();
    this.question = this.#ask(this.mount, { make, fill: this.#fill }, timeStamp, this.#before);
    // Or each would keep all those before it.
    this.#before = undefined;
    // Whoever has moved on, to another control or elsewhere in the page, is not called back.
    const lost = activeElement ? !activeElement.isConnected : document.activeElement === document.body;
    if (lost) this.mount.querySelector("h2").focus();
  }

  /** Which of the nodes that can have the focus has it; -1 if none. */
  focused(root) {
    return focusable(this.mount).indexOf(root.activeElement);
  }

  /** Gives the focus to a node of a mount by its place, as `focused` told it of the one before. */
  focus(place, mount = this.mount) {
    focusable(mount)[place]?.focus({ preventScroll: true });
  }
}
