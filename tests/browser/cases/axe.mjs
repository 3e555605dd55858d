// axe finds nothing on any screen, in both languages, on a phone and on a tablet.

import assert from "node:assert/strict";

import { axe } from "../accessibility.mjs";
import { OUTCOMES, answersAsking, answersFor } from "../answers.mjs";
import { logic, words } from "../words.mjs";
import { answerQuestions, begin, walk } from "../walk.mjs";

const clean = async (widget, what) => assert.deepEqual(await axe(widget), [], what);

const screensOf = (locale, size) => ({
  name: `start, question, why we ask, check and delete, ${locale}, ${size}`,
  async run(context) {
    context.site.attributes = { lang: locale, demo: true };
    const text = words(locale);
    const shot = (name) => context.screenshot(`${locale}-${size}-${name}`);
    const widget = await context.open("/pages/plain.html", { size });
    await clean(widget, "start");
    await shot("start");

    const first = await begin(widget, text);
    await clean(widget, "first question");
    await shot("question");
    await widget.tap(text.ui("why"));
    await widget.waitFor((seen) => seen.text.includes(text.why(text.itemAsked(first.heading))));
    await clean(widget, "why we ask");
    await shot("why-we-ask");

    await answerQuestions(widget, text, answersFor("consult"));
    await clean(widget, "check");
    await shot("check");
    await widget.answer(text.ui("showOutcome"));
    await widget.tap(text.ui("delete"));
    await widget.waitFor((seen) => seen.text.includes(text.ui("delete.ask")));
    await clean(widget, "delete");
    await shot("delete");
  },
});

const outcomeIn = (outcome, locale, size) => ({
  name: `outcome ${outcome}, ${locale}, ${size}`,
  async run(context) {
    context.site.attributes = { lang: locale, demo: true };
    const widget = await context.open("/pages/plain.html", { size });
    const screen = await walk(widget, words(locale), answersFor(outcome));
    assert.equal(screen.outcome, outcome);
    await clean(widget, outcome);
    await context.screenshot(`${locale}-${size}-outcome-${outcome}`);
  },
});

export default [
  ...["en", "es"].flatMap((locale) => ["phone", "tablet"].map((size) => screensOf(locale, size))),
  ...OUTCOMES.flatMap((outcome) => [
    outcomeIn(outcome, "en", "phone"),
    outcomeIn(outcome, "es", "phone"),
    outcomeIn(outcome, "en", "tablet"),
  ]),
  {
    name: "every question that can be asked, en, phone",
    limit: 300_000,
    async run(context) {
      const text = words("en");
      const left = new Set(logic().items.map(({ linkId }) => linkId));
      while (left.size > 0) {
        const [wanted] = left;
        const widget = await context.open();
        const question = async (linkId) => {
          if (left.delete(linkId)) await clean(widget, linkId);
        };
        await answerQuestions(widget, text, answersAsking(wanted), { question });
        assert.ok(!left.has(wanted), `${wanted} was not asked`);
      }
    },
  },
  {
    name: "a question with its answer marked",
    async run(context) {
      const text = words("en");
      const widget = await context.open();
      const first = await begin(widget, text);
      const linkId = text.itemAsked(first.heading);
      await widget.answer(text.option(linkId, answersFor("consult")[linkId]));
      await widget.answer(text.ui("back"));
      await clean(widget, "marked");
      await context.screenshot("en-phone-marked");
    },
  },
];
