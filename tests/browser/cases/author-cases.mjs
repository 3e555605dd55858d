// The author's cases of the questionnaire, each answered in the real widget.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { QUESTIONNAIRE, words } from "../words.mjs";

const file = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
const CASES = JSON.parse(file(`../../../www${QUESTIONNAIRE}/cases.json`));
const SCRIPT = `${file("../in-page/reader.js")}\n${file("../in-page/walk.js")}
const [selector, labels, buttons, done] = arguments;
walkThrough(selector, labels, buttons, done);`;

/** What to press at each question; a question without an answer has none. */
function labelsFor(text, answers) {
  const given = { ...CASES.clear, ...answers };
  const pressed = Object.entries(given).map(([linkId, code]) => [
    text.question(linkId),
    code === null ? null : text.option(linkId, code),
  ]);
  return Object.fromEntries(pressed);
}

const answersAll = (locale, { script } = {}) => ({
  name: `every case comes out as its author expects (${locale}${script ? `, ${script}` : ""})`,
  // The same files and the same engine run in each browser; what differs there is tested elsewhere.
  engine: "chromium",
  limit: 600_000,
  async run(context) {
    context.site.attributes = { demo: true, lang: locale };
    if (script) context.site.scripts.push(`${script}.js`);
    const text = words(locale);
    const widget = await context.open();
    const buttons = {
      start: text.ui("start"),
      see: text.ui("showOutcome"),
      remove: [text.ui("delete"), text.ui("delete.yes")],
    };
    const wrong = [];
    let outcomes = 0;
    for (const { name, answers, outcome, findings } of CASES.cases) {
      const labels = labelsFor(text, answers);
      const seen = await context.driver.executeAsyncScript(SCRIPT, widget.selector, labels, buttons);
      if (seen.problem) {
        wrong.push(`${name}: ${seen.problem}`);
        continue;
      }
      const open = Object.keys(labels).find((heading) => heading === seen.heading);
      const shown = text.outcomeShown(seen.text);
      if (open !== undefined) {
        if (labels[open] !== null) wrong.push(`${name}: stuck at ${open}`);
      } else if (shown === outcome) {
        outcomes += 1;
        // An emergency shows one instruction; everything else says each finding's reason.
        if (outcome === "emergency") continue;
        for (const finding of findings) {
          const { reason, unsure } = text.own.criteria[finding];
          const said = [reason, unsure ?? "", text.ui("outcome.unsure")].some((line) => line && seen.text.includes(text.fill(line)));
          if (!said) wrong.push(`${name}: the reason of ${finding} is not shown`);
        }
      } else {
        wrong.push(`${name}: ${shown} instead of ${outcome}, at "${seen.heading}"`);
      }
    }
    assert.deepEqual(wrong, []);
    assert.ok(outcomes >= 60, `only ${outcomes} cases reached an outcome`);
  },
});

// The last one by the engine as JavaScript, which has to decide as the other does.
export default [answersAll("en"), answersAll("es"), answersAll("en", { script: "no-webassembly" })];
