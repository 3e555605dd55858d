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

  constructor(start, locale, options, today, onLanguage) {
    this.locale = locale;
    this.mount.className = "mount";
    this.mount.append(paintStart(start, locale, options, today));
    shieldListeners(this.mount);
    this.mount.addEventListener("click", ({ target, timeStamp }) => {
      const button = target.closest("button");
      if (button?.lang) onLanguage(button.lang);
      else if (button) {
        this.tapped = true;
        this.#tappedAt = timeStamp;
        button.setAttribute("aria-busy", "true");
      }
    });
  }

  /** Prepares to give way to the drawn widget; what is returned is to be called once it has. */
  handOver(mount, root) {
    const focused = focusable(this.mount).indexOf(root.activeElement);
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
      const nodes = focusable(mount);
      if (this.tapped && here) mount.querySelector("h2")?.focus();
      else if (focused >= 0) nodes[focused]?.focus({ preventScroll: true });
    };
  }
}
