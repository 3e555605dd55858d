// Two widgets on one page, whose page includes the script twice: each keeps to itself, and the module is loaded once.

import assert from "node:assert/strict";

import { answersFor } from "../answers.mjs";
import { words } from "../words.mjs";
import { begin, walk } from "../walk.mjs";

const text = () => words("en");

export default [
  {
    name: "a second copy of the script from another address is named, and the first goes on",
    expects: { console: [/already-defined/] },
    async run(context) {
      const widget = await context.open("/pages/two-copies.html");
      await context.consoleError(/candidacy-screener: already-defined/);
      const screen = await walk(widget, text(), answersFor("wait"));
      assert.equal(screen.outcome, "wait");
    },
  },
  {
    name: "answers in one do not show in the other",
    async run(context) {
      const first = await context.open("/pages/two.html", { selector: "#first" });
      const second = context.widget("#second");
      await second.ready();
      const question = await begin(first, text());
      const linkId = text().itemAsked(question.heading);
      await first.answer(text().option(linkId, answersFor("consult")[linkId]));
      assert.equal(await second.heading(), text().startHeading);

      const here = await first.heading();
      const screen = await walk(second, text(), answersFor("wait"));
      assert.equal(screen.outcome, "wait");
      assert.equal(await first.heading(), here);
    },
  },
  {
    name: "a language switch in one leaves the other alone",
    async run(context) {
      const first = await context.open("/pages/two.html", { selector: "#first" });
      const second = context.widget("#second");
      await second.ready();
      await first.answer(words("es").language);
      assert.equal(await second.heading(), text().startHeading);
    },
  },
  {
    name: "both share one module",
    async run(context) {
      await context.open("/pages/two.html", { selector: "#first" });
      await context.widget("#second").ready();
      for (const file of ["/candidacy-screener.js", "/candidacy-screener-app.js", "/candidacy-screener.wasm"]) {
        assert.equal(context.site.requestsOf(file).length, 1, `requests for ${file}`);
      }
    },
  },
];
