// The language switch keeps the place and the answers.

import assert from "node:assert/strict";

import { answersFor } from "../answers.mjs";
import { published } from "../edits.mjs";
import { words } from "../words.mjs";
import { begin, walk } from "../walk.mjs";

const LANGUAGE_OF_HEADING = `
  const root = document.querySelector("candidacy-screener").shadowRoot;
  return root.querySelector("h2").closest("[lang]")?.getAttribute("lang") ?? null`;

export default [
  {
    name: "switching mid-way keeps the question and the answers",
    async run(context) {
      const [en, es] = [words("en"), words("es")];
      const widget = await context.open();
      const first = await begin(widget, en);
      const linkId = en.itemAsked(first.heading);
      const code = answersFor("consult")[linkId];
      const second = await widget.answer(en.option(linkId, code));
      const here = en.itemAsked(second.heading);

      const spanish = await widget.answer(es.language);
      assert.equal(spanish.heading, es.question(here));
      assert.equal(await context.script(LANGUAGE_OF_HEADING), "es", "a screen reader must be told the language");
      const back = await widget.answer(es.ui("back"));
      assert.equal(back.heading, es.question(linkId));
      const label = es.option(linkId, code);
      assert.ok(back.options.includes(`${label}, ${es.ui("yourAnswer")}`), back.options.join(" | "));
      await widget.answer(label);
      assert.equal((await widget.answer(en.language)).heading, en.question(here));
    },
  },
  {
    name: "the focus is not lost on switching",
    async run(context) {
      const widget = await context.open();
      await begin(widget, words("en"));
      await widget.answer(words("es").language);
      assert.notEqual((await widget.focused()).tag, "body");
    },
  },
  {
    name: "the whole way in Spanish by the lang attribute",
    async run(context) {
      context.site.attributes = { lang: "es" };
      const widget = await context.open();
      assert.equal(await widget.heading(), words("es").startHeading);
      const screen = await walk(widget, words("es"), answersFor("wait"));
      assert.equal(screen.outcome, "wait");
    },
  },
  {
    name: "a language that cannot be loaded is said, and the old one stays",
    expects: { missing: [/published\.es\.txt/], console: [/published\.es\.txt/] },
    async run(context) {
      const [en, es] = [words("en"), words("es")];
      context.site.remove(published("es"));
      const widget = await context.open();
      const first = await begin(widget, en);
      await widget.tap(es.language);
      await widget.waitFor((seen) => seen.text.includes(en.ui("languageFailed")) && seen.heading === first.heading);
    },
  },
];
