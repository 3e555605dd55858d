// What a person does on every host: answers until an outcome shows. And what must be so afterwards.

import assert from "node:assert/strict";

import { answersFor } from "../browser/answers.mjs";
import { walk } from "../browser/walk.mjs";
import { words } from "../browser/words.mjs";

/** The first screen has to appear in place of the fallback, and answers lead to the outcome that they should lead to. */
export async function answersLeadTo(outcome, widget, locale = "en") {
  const seen = await walk(widget, words(locale), answersFor(outcome));
  assert.equal(seen.outcome, outcome);
  assert.equal(seen.fallback, false);
}

/** Nothing was blocked, nothing left the site, nothing was kept. */
export async function nothingToComplainAbout(browser, { expects = {} } = {}) {
  const complaints = await browser.complaints();
  for (const [kind, lines] of Object.entries(complaints)) {
    const left = lines.filter((line) => !expects[kind]?.test(line));
    assert.deepEqual(left, [], `${kind}: ${left.join(" | ")}`);
  }
}
