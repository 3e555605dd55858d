// A drawing touches what has changed and nothing else, and however often a person begins anew, nothing piles up.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { answersFor } from "../answers.mjs";
import { begin } from "../walk.mjs";
import { words } from "../words.mjs";

const text = () => words("en");
const inPage = (name) => readFileSync(new URL(`../in-page/${name}.js`, import.meta.url), "utf8");
const HELPERS = `${inPage("reader")}\n${inPage("steady")}`;

const read = (widget, name) => widget.run(`${HELPERS}\nreturn ${name}(...arguments);`);

const quietAnswer = (seen) => {
  const linkId = text().itemAsked(seen.heading);
  return text().option(linkId, answersFor("consult")[linkId]);
};

/** What a step changed, each kind once. */
async function changes(widget, step) {
  await read(widget, "watchDrawing");
  await step();
  const { noted, gone } = await read(widget, "drawingSeen");
  return { noted: [...new Set(noted)].sort(), gone };
}

async function restarts(context, widget, times) {
  const script = `${HELPERS}\nrestarts(...arguments);`;
  assert.equal(await context.driver.executeAsyncScript(script, widget.selector, times), null);
}

/** What is there now, after the browser has collected its garbage; its own counts where it tells them. */
async function counts(context, widget) {
  await context.engine.collectGarbage();
  const { listeners, drawings, bytes } = await context.script("return window.__counts()");
  const inside = await read(widget, "nodesInside");
  if (context.engine.name !== "chromium") return { listeners, drawings, bytes, inside };
  const own = await context.driver.sendAndGetDevToolsCommand("Memory.getDOMCounters", {});
  return { listeners, drawings, bytes, inside, nodes: own.nodes, allListeners: own.jsEventListeners };
}

/** What a drawing may change: nothing of the rest, and no element but these goes. */
function assertOnly({ noted, gone }, parts, wentAway = /^$/) {
  assert.ok(noted.length > 0, "nothing changed");
  assert.deepEqual(noted.filter((change) => !parts.test(change)), []);
  assert.deepEqual(gone.filter((name) => !wentAway.test(name)), []);
}

/** Browsers keep the last few nodes and listeners of a script for a while. */
const FEW = 20;

function assertNoMore(after, before) {
  assert.ok(before.bytes > 0, "the memory was not seen");
  for (const [name, count] of Object.entries(after)) {
    const most = before[name] + (["nodes", "allListeners"].includes(name) ? FEW : 0);
    assert.ok(count <= most, `${name}: ${before[name]} before, ${count} after`);
  }
}

export default [
  {
    name: "opening the question before deleting changes that part of the foot and nothing else",
    async run(context) {
      const widget = await context.open();
      const seen = await begin(widget, text());
      await widget.answer(quietAnswer(seen), { by: "press" });
      const asked = await changes(widget, async () => {
        await widget.press(text().ui("delete"));
        await widget.waitFor((now) => now.buttons.some(({ name }) => name === text().ui("delete.yes")));
      });
      assertOnly(asked, /^foot: /, /^(div\.delete|button\.quiet)$/);
    },
  },
  {
    name: "another language changes words and keeps every element",
    async run(context) {
      const widget = await context.open();
      await begin(widget, text());
      const spoken = await changes(widget, async () => {
        await widget.press(words("es").language);
        await widget.waitFor(({ heading }) => words("es").itemAsked(heading) !== undefined);
      });
      // Only one of the two has to say that it is a draft.
      assertOnly(spoken, /^(\w+: text|banners: \+ (p|text)|bar: button lang|screen: div lang)$/);
    },
  },
  {
    name: "the next question changes the body and nothing around it",
    async run(context) {
      const widget = await context.open();
      const first = await begin(widget, text());
      const second = await widget.answer(quietAnswer(first), { by: "press" });
      await read(widget, "watchDrawing");
      await widget.answer(quietAnswer(second), { by: "press" });
      const { noted, goneAround } = await read(widget, "drawingSeen");
      assertOnly({ noted, gone: goneAround }, /^body: /);
    },
  },
  {
    name: "1,000 restarts: neither memory nor listeners nor nodes after the first twenty",
    limit: 200_000,
    async run(context) {
      context.site.scripts.push("count.js");
      await context.driver.manage().setTimeouts({ script: 100_000 });
      const widget = await context.open();
      await restarts(context, widget, 20);
      const before = await counts(context, widget);
      await restarts(context, widget, 980);
      assertNoMore(await counts(context, widget), before);
    },
  },
];
