// A trembling finger taps twice: one question is answered, not two.

import assert from "node:assert/strict";

import { answersFor } from "../answers.mjs";
import { words } from "../words.mjs";
import { begin } from "../walk.mjs";

const text = () => words("en");
const quietLabel = (heading) => {
  const linkId = text().itemAsked(heading);
  return text().option(linkId, answersFor("consult")[linkId]);
};

/** Resolves once the page has drawn three times, by when a second tap would have had its effect. */
const AFTER_DRAWING = `
  const done = arguments[arguments.length - 1];
  requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => done())))`;

/** Taps on these names in one go, without a pause, and returns the screen that this leads to. */
async function tapAtOnce(context, widget, ...names) {
  const before = await widget.heading();
  const points = [];
  for (const name of names) points.push(await widget.point(name));
  await widget.pause();
  await widget.tapAt(...points);
  await widget.waitFor((now) => now.heading !== before);
  await context.driver.executeAsyncScript(AFTER_DRAWING);
  return widget.look();
}

export default [
  {
    name: "a double tap on Start shows the first question and does not answer it",
    async run(context) {
      const { heading } = await begin(await context.open(), text());
      const widget = await context.open();
      const start = text().ui("start");
      assert.equal((await tapAtOnce(context, widget, start, start)).heading, heading);
    },
  },
  {
    name: "a double tap on an option answers one question",
    async run(context) {
      let widget = await context.open();
      const first = await begin(widget, text());
      const label = quietLabel(first.heading);
      const second = await widget.answer(label);

      widget = await context.open();
      await begin(widget, text());
      assert.equal((await tapAtOnce(context, widget, label, label)).heading, second.heading);
      // A person who then taps with a pause goes on as usual.
      assert.notEqual((await widget.answer(quietLabel(second.heading))).heading, second.heading);
    },
  },
  {
    name: "two fast taps on different options count as one",
    async run(context) {
      const widget = await context.open();
      const first = await begin(widget, text());
      const label = quietLabel(first.heading);
      const other = first.options.find((name) => name !== label);
      const second = await tapAtOnce(context, widget, label, other);
      assert.notEqual(text().itemAsked(second.heading), undefined);
      assert.equal((await widget.answer(text().ui("back"))).heading, first.heading);
    },
  },
];
