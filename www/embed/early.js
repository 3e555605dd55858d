// The painted start, what was tapped on it, and how the widget takes its place.

import { shieldListeners } from "./root.js";
import { paintStart } from "./start.js";

/** A second tap sooner than this, in milliseconds, belongs to the same double tap: as in src/ui/tap.rs. */
const DOUBLE_TAP = 400;

const focusable = (mount) => [...mount.querySelectorAll("h2, a, button")];

export class Early {
  mount = document.createElement("div");
  locale;
  /** Whether Start was tapped: the widget then begins with the first question. */
  tapped = false;
  #tappedAt = -DOUBLE_TAP;

  /** Takes the place of another one that was painted `before`, and what was tapped there still counts. */
  constructor(start, locale, options, today, onLanguage, before) {
    this.locale = locale;
    this.mount.className = "mount";
    this.mount.append(paintStart(start, locale, options, today));
    shieldListeners(this.mount);
    this.mount.addEventListener("click", ({ target, timeStamp }) => {
      const button = target.closest("button");
      if (button?.lang) onLanguage(button.lang);
      else if (button) this.#begin(timeStamp);
    });
    if (before?.tapped) this.#begin(before.#tappedAt);
  }

  #begin(timeStamp) {
    this.tapped = true;
    this.#tappedAt = timeStamp;
    this.mount.querySelector(".primary").setAttribute("aria-busy", "true");
  }

  /** Which of the nodes that can have the focus has it; -1 if none. */
  focused(root) {
    return focusable(this.mount).indexOf(root.activeElement);
  }

  /** Gives the focus to a node by its place, as `focused` told it of the one before. */
  focus(place) {
    focusable(this.mount)[place]?.focus({ preventScroll: true });
  }

  /** Prepares to give way to the drawn widget; what is returned is to be called once it has. */
  handOver(mount, root) {
    const focused = this.focused(root);
    // Not every browser gives the focus to a button that is clicked. Whoever has moved on is not called back.
    const here = focused >= 0 || document.activeElement === document.body;
    if (this.tapped) {
      // The second half of a double tap on Start is no answer.
      const ignore = (tap) => {
        if (tap.detail > 0 && tap.timeStamp - this.#tappedAt < DOUBLE_TAP) tap.stopPropagation();
      };
      mount.addEventListener("click", ignore, { capture: true });
    }
    return () => {
      // After a tap the question's heading, as after every step; else what had the focus.
      if (this.tapped && here) mount.querySelector("h2")?.focus();
      else focusable(mount)[focused]?.focus({ preventScroll: true });
    };
  }
}
