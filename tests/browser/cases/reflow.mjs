// On the narrowest phone, and with large text, nothing needs sideways scrolling and everything can be hit.

import assert from "node:assert/strict";

import { OUTCOMES, answersFor } from "../answers.mjs";
import { words } from "../words.mjs";
import { walk } from "../walk.mjs";

const LEAST = 44;

async function fits(widget, what) {
  assert.deepEqual(await widget.read("stickingOut"), [], `too wide: ${what}`);
  assert.deepEqual(await widget.read("smallTargets", LEAST), [], `too small to tap: ${what}`);
}

const wayTo = (outcome, locale, size) => ({
  name: `${outcome}, ${locale}, ${size}`,
  async run(context) {
    context.site.attributes = { lang: locale, demo: true };
    const widget = await context.open("/pages/plain.html", { size });
    await fits(widget, "start");
    const each = (name) => fits(widget, name);
    const screen = await walk(widget, words(locale), answersFor(outcome), {
      question: each,
      check: () => each("check"),
    });
    await fits(widget, screen.heading);
    await context.screenshot(`${locale}-${size}-reflow-${outcome}`);
  },
});

export default [
  ...OUTCOMES.map((outcome) => wayTo(outcome, "es", "narrow")),
  wayTo("consult", "en", "narrow"),
  wayTo("consult", "en", "tablet"),
  {
    name: "with text twice as large",
    async run(context) {
      context.site.attributes = { demo: true };
      const widget = await context.open("/pages/large-text.html", { size: "phone" });
      await fits(widget, "start");
      const each = (name) => fits(widget, name);
      const check = () => each("check");
      const screen = await walk(widget, words("en"), answersFor("wait"), { question: each, check });
      await fits(widget, screen.heading);
      await context.screenshot("en-phone-large-text");
    },
  },
];
