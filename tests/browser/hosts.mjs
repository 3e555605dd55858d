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

/**
 * Several on one page, in turns: while one may not be tapped again yet, the next one is. Each is `{ widget }` with the
 * options of `tapThrough`.
 */
export async function tapThroughAll(...walks) {
  let last = Promise.resolve();
  const turn = () => {
    const before = last;
    let pass;
    last = new Promise((resolve) => (pass = resolve));
    return before.then(() => pass);
  };
  const ended = await Promise.allSettled(
    walks.map(async ({ widget, ...options }) => {
      let pass = await turn();
      const see = async () => {
        pass();
        pass = await turn();
      };
      await tapThrough(widget, { ...options, see }).finally(() => pass());
    }),
  );
  const reasons = ended.map(({ reason }, i) => reason && `${walks[i].widget.selector}: ${reason.message}`);
  assert.deepEqual(reasons.filter(Boolean), []);
}
