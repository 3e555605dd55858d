// How the drawn widget takes the place of the painted start, or of the question that was asked on it.

import { DOUBLE_TAP } from "./double-tap.js";

/** Prepares what was painted `early` to give way to the drawn widget; what is returned is to be called once it has. */
export function handOver(early, mount, root) {
  const focused = early.focused(root);
  // Not every browser gives the focus to a button that is clicked. Whoever has moved on is not called back.
  const here = focused >= 0 || document.activeElement === document.body;
  if (early.tapped) {
    // The second half of a double tap on Start is no answer.
    const ignore = (tap) => {
      if (tap.detail > 0 && tap.timeStamp - early.tappedAt < DOUBLE_TAP) tap.stopPropagation();
    };
    mount.addEventListener("click", ignore, { capture: true });
  }
  return () => {
    const { activeElement } = document;
    const answered = early.question?.handOver(mount);
    if (answered) {
      // The answer has led to the next question, which took the focus.
      if (!here) activeElement?.focus({ preventScroll: true });
    } else if (early.tapped && answered === undefined && here) {
      // A question that is new has its heading focused, as after every step; else what had the focus.
      mount.querySelector("h2")?.focus();
    } else {
      early.focus(focused, mount);
    }
  };
}
