// What the page is told: when, and that nothing in it depends on an answer unless the page asked for it by name.

import assert from "node:assert/strict";

import { answersFor } from "../answers.mjs";
import { until } from "../until.mjs";
import { logic, words } from "../words.mjs";
import { begin, walk } from "../walk.mjs";

const text = () => words("en");
const HOST = "document.querySelector('candidacy-screener')";

async function events(context, least) {
  return until(`${least} events`, async () => {
    const all = await context.script("return __events");
    return all.length >= least && all;
  });
}

/** Goes to an outcome on a page with these attributes; the details of all events by name. */
async function outcomeOn(context, attributes, code) {
  context.site.scripts.push("record-events.js");
  context.site.attributes = { demo: true, ...attributes };
  const widget = await context.open();
  const start = await widget.ready();
  const screen = await walk(widget, text(), answersFor(code));
  assert.equal(screen.outcome, code);
  const all = await events(context, 3);
  return { widget, start, all, details: Object.fromEntries(all.map(({ name, detail }) => [name, detail])) };
}

/** The longest and the shortest way there is. */
const saysNothing = (code) => ({
  name: `the way to ${code} tells no more than any other`,
  async run(context) {
    const { all } = await outcomeOn(context, {}, code);
    const want = ["ready", "start", "complete"].map((name) => ({
      name,
      id: "first",
      detail: { version: 1 },
      bubbles: true,
      composed: true,
      cancelable: false,
    }));
    assert.deepEqual(all, want);
  },
});

export default [
  saysNothing("emergency"),
  saysNothing("consult"),
  {
    name: "share=outcome: the code in one event, and the person knows from the start",
    async run(context) {
      const { start, details } = await outcomeOn(context, { share: "outcome" }, "not-now");
      assert.ok(start.text.includes(text().ui("share.outcome")));
      assert.deepEqual(details, { ready: { version: 1 }, start: { version: 1 }, complete: { version: 1, outcome: "not-now" } });
    },
  },
  {
    name: "share=answers: the answers that count, by their codes, in the same event",
    async run(context) {
      const { start, details } = await outcomeOn(context, { share: "answers" }, "urgent");
      assert.ok(start.text.includes(text().ui("share.answers")));
      const { version, outcome, answers } = details.complete;
      assert.deepEqual([version, outcome], [1, "urgent"]);
      const given = answersFor("urgent");
      assert.ok(Object.keys(answers).length >= 3);
      for (const [linkId, code] of Object.entries(answers)) assert.equal(code, given[linkId], linkId);
      const known = logic().items.map(({ linkId }) => linkId);
      assert.deepEqual(Object.keys(answers).filter((linkId) => !known.includes(linkId)), []);
    },
  },
  {
    name: "sharing that is asked for half-way holds only from the next start",
    async run(context) {
      context.site.scripts.push("record-events.js");
      const widget = await context.open();
      await begin(widget, text());
      await context.script(`${HOST}.share = "answers"`);
      await walk(widget, text(), answersFor("emergency"));
      const [, , complete] = await events(context, 3);
      assert.deepEqual(complete.detail, { version: 1 });
      assert.ok(!(await widget.text()).includes(text().ui("share.answers")));
      await context.script(`${HOST}.restart()`);
      await widget.waitFor((seen) => seen.text.includes(text().ui("share.answers")));
      const screen = await walk(widget, text(), answersFor("emergency"));
      assert.equal(screen.outcome, "emergency");
      const last = (await events(context, 6)).at(-1);
      assert.deepEqual([last.name, last.detail.outcome], ["complete", "emergency"]);
    },
  },
  {
    name: "a deletion by the person is told as a reset",
    async run(context) {
      context.site.scripts.push("record-events.js");
      const widget = await context.open();
      await begin(widget, text());
      await widget.tap(text().ui("delete"));
      await widget.waitFor(({ buttons }) => buttons.some(({ name }) => name === text().ui("delete.yes")));
      await widget.answer(text().ui("delete.yes"));
      const names = (await events(context, 3)).map(({ name }) => name);
      assert.deepEqual(names, ["ready", "start", "reset"]);
    },
  },
  {
    name: "a failure is told by its code",
    expects: { console: [/file-missing/], missing: [/candidacy-screener\.wasm/] },
    async run(context) {
      context.site.scripts.push("record-events.js");
      context.site.remove("/candidacy-screener.wasm");
      const widget = await context.open("/pages/plain.html", { ready: false });
      await widget.fallback();
      const [error] = await events(context, 1);
      assert.deepEqual([error.name, error.detail], ["error", { version: 1, code: "file-missing", fatal: true }]);
    },
  },
];
