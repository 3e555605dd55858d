// Real session recorders on the same page, each started before the widget: nothing of the questionnaire, and nothing
// that was answered, reaches them, their servers, the page's own scripts, its storage or the console.

import assert from "node:assert/strict";

import { answersFor } from "../answers.mjs";
import { RECORDERS } from "../recorders/bundle.mjs";
import { Search, needles } from "../recorders/needles.mjs";
import { Recording } from "../recorders/recording.mjs";
import { walk } from "../walk.mjs";
import { words } from "../words.mjs";

const text = () => words("en");
/** A whole run: an exclusion, "Why we ask", a changed answer, an outcome without one, and the other language. */
async function wholeRun(widget) {
  const exclusion = answersFor("not-now");
  const quiet = answersFor("consult");
  const changed = Object.keys(exclusion).find((linkId) => exclusion[linkId] !== quiet[linkId]);

  await widget.answer(text().ui("start"));
  await widget.tap(text().ui("why"));
  const first = await walk(widget, text(), exclusion, { by: "tap" });
  assert.equal(first.outcome, "not-now");

  await widget.answer(text().ui("change"), { near: text().short(changed) });
  await widget.answer(text().option(changed, quiet[changed]));
  const last = await walk(widget, text(), quiet);
  // The shipped questionnaire is a draft, which says `review` where it would say `consult`.
  assert.ok(["review", "consult"].includes(last.outcome), last.outcome);

  await widget.tap(words("es").language);
  await widget.waitFor((seen) => words("es").outcomeShown(seen.text) === last.outcome);
}

/** Opens the page with a recorder, lets `run` use the widget, and searches all that is known after it. */
async function search(context, recorder, run) {
  const recording = await Recording.open(context);
  try {
    await recording.start(recorder);
    await recording.proveThatItRecords();
    const before = await recording.known();
    await recording.addWidget();
    await run(context.widget());
    await recording.proveThatItRecords();
    const after = await recording.known();
    const known = new Search(needles()).add(Object.values(before).flat()).found;
    return Object.fromEntries(
      Object.entries(after).map(([where, texts]) => {
        const found = [...new Search(needles()).add(texts).found].filter(([needle]) => !known.has(needle));
        return [where, found.map(([needle, around]) => `${needle}: ${around}`)];
      }),
    );
  } finally {
    await recording.close();
  }
}

export default [
  ...RECORDERS.map((recorder) => ({
    name: `${recorder} gets nothing of a whole run`,
    expects: {},
    async run(context) {
      assert.deepEqual(await search(context, recorder, wholeRun), { sent: [], spied: [], asked: [] });
    },
  })),
];
