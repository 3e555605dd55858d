// What must hold for the widget on any page: every screen on the way to an outcome can be read, and tapped by hand.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { answersFor } from "./answers.mjs";
import { walk } from "./walk.mjs";
import { words } from "./words.mjs";

const FILES = ["reader", "looks"].map((name) => readFileSync(new URL(`in-page/${name}.js`, import.meta.url), "utf8"));

const LEAST_TEXT = 14;
const MOST_TEXT = 40;
const LEAST_TARGET = 44;

/** Runs a function of `in-page/looks.js` on the widget. */
export function looks(widget, name, ...values) {
  return widget.run(`${FILES.join("\n")}\nreturn ${name}(...arguments);`, ...values);
}

/** Everything about the screen that a page could have spoiled. */
export async function assertUsable(widget, what) {
  const found = await widget.run(
    `${FILES.join("\n")}
    const [selector, leastText, mostText, leastTarget] = arguments;
    return {
      unreadable: unreadable(selector, leastText, mostText),
      small: smallInOwnPixels(selector, leastTarget),
      cutOff: cutOff(selector),
    };`,
    LEAST_TEXT,
    MOST_TEXT,
    LEAST_TARGET,
  );
  assert.deepEqual(found, { unreadable: [], small: [], cutOff: [] }, `on ${what}`);
}

/** By hand, with real taps, from the first screen over some questions to an outcome; looks at every screen. */
export async function tapThrough(widget, { locale = "en", outcome = "urgent", see = async () => {} } = {}) {
  const each = async (what) => {
    await assertUsable(widget, what);
    await see(what);
  };
  const start = await widget.ready();
  assert.equal(start.heading, words(locale).startHeading);
  await each("the start");
  const screen = await walk(widget, words(locale), answersFor(outcome), { by: "tap", question: each, check: () => each("check") });
  assert.equal(screen.outcome, outcome);
  await each("the outcome");
  return screen;
}
