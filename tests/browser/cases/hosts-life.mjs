// Pages that put the widget in and take it out, over and over, and that are left and come back.

import assert from "node:assert/strict";

import { answersFor } from "../answers.mjs";
import { eventNames, WASM } from "../early.mjs";
import { looks } from "../hosts.mjs";
import { until } from "../until.mjs";
import { begin, walk } from "../walk.mjs";
import { words } from "../words.mjs";

const text = () => words("en");

/**
 * Puts an element in, waits for its first screen (of the new one, until it says that it is ready, if that is `drawn` by
 * the module), goes one screen on, and takes it out; so many times.
 */
const VISITS = `
  const [start, times, { anew, drawn }, done] = arguments;
  const main = document.querySelector("main");
  window.pattern ??= document.querySelector("candidacy-screener");
  const task = () => new Promise((resolve) => setTimeout(resolve));
  const until = async (probe) => {
    const deadline = performance.now() + 10000;
    while (!probe()) {
      if (performance.now() > deadline) throw new Error("waited in vain for " + probe);
      await task();
    }
  };
  const visit = async () => {
    const host = anew ? pattern.cloneNode(true) : pattern;
    const ready = new Promise((resolve) => host.addEventListener("candidacy-screener-ready", resolve, { once: true }));
    main.append(host);
    if (anew && drawn) await ready;
    const button = () => [...(host.shadowRoot?.querySelectorAll("button") ?? [])].find((one) => one.textContent.trim() === start);
    const asking = () => host.shadowRoot?.querySelector("fieldset");
    await until(() => asking() || button());
    button()?.click();
    await until(asking);
    host.remove();
    await task();
  };
  const all = async () => {
    pattern.remove();
    await task();
    for (let i = 0; i < times; i += 1) await visit();
  };
  all().then(() => done(null), (error) => done(String(error)));`;

/**
 * Makes garbage, so that the browser collects it, until no more is left than this; tells what is left in the end. To
 * count keeps whatever is counted for the collections that run just then, so most of the time nothing is counted.
 */
const COLLECT = `
  const [wanted, done] = arguments;
  // On a busy machine the browser takes its time.
  const deadline = performance.now() + 45000;
  const count = () => {
    const left = window.__counts();
    const fits = Object.keys(wanted).every((name) => left[name] <= wanted[name]);
    if (fits || performance.now() > deadline) done(left);
    else setTimeout(litter, 20, 25);
  };
  const litter = (times) => {
    for (let i = 0; i < 20; i += 1) window.garbage = Array.from({ length: 20000 }, () => [new Date()]);
    window.garbage = new ArrayBuffer(64e6);
    if (times > 1) setTimeout(litter, 20, times - 1);
    else setTimeout(count, 20);
  };
  count();`;

async function visits(context, times, which) {
  const problem = await context.driver.executeAsyncScript(VISITS, text().ui("start"), times, which);
  assert.equal(problem, null);
}

async function whatIsLeft(context, wanted) {
  await context.engine.collectGarbage();
  return context.driver.executeAsyncScript(COLLECT, wanted);
}

/** The memory of the module never shrinks, and takes room for some screeners before the first are collected. */
const NOISE = 8 * 2 ** 20;

export default [
  ...[true, false].map((drawn) => ({
    name: `200 new ones, each put in and taken out once it is ${drawn ? "drawn" : "painted"}: nothing of them is left`,
    limit: 300_000,
    async run(context) {
      context.site.scripts.push("count.js");
      await context.driver.manage().setTimeouts({ script: 100_000 });
      await context.open();
      const { listeners } = await context.script("return window.__counts()");
      const few = { elements: 5, drawings: 5, listeners: listeners + 5 };
      const left = [];
      for (let i = 0; i < 5; i += 1) {
        await visits(context, 40, { anew: true, drawn });
        left.push(await whatIsLeft(context, few));
      }
      const [first, last] = [left[0], left.at(-1)];
      assert.ok(last.elements <= few.elements, `${last.elements} elements are left`);
      assert.equal(last.instances, 1, "Wasm instances");
      assert.ok(last.drawings <= few.drawings, `${last.drawings} drawings are left`);
      assert.ok(last.listeners <= few.listeners, `of ${listeners} listeners there are ${last.listeners}`);
      assert.ok(last.bytes <= first.bytes + NOISE, `the module's memory grew from ${first.bytes} to ${last.bytes} bytes`);
    },
  })),
  {
    name: "the same one, drawn, taken out and put back 200 times: nothing of the old drawings is left",
    limit: 200_000,
    async run(context) {
      context.site.scripts.push("count.js", "record-events.js");
      await context.driver.manage().setTimeouts({ script: 100_000 });
      await context.open();
      await until("the widget to be ready", async () => (await eventNames(context)).includes("ready"));
      const { listeners } = await context.script("return window.__counts()");
      const few = { drawings: 5, listeners: listeners + 5 };
      await visits(context, 20, { anew: false, drawn: true });
      const { bytes } = await whatIsLeft(context, few);
      await visits(context, 180, { anew: false, drawn: true });
      const left = await whatIsLeft(context, few);
      assert.ok(left.drawings <= few.drawings, `${left.drawings} drawings are left`);
      assert.ok(left.listeners <= few.listeners, `of ${listeners} listeners there are ${left.listeners}`);
      assert.equal(left.bytes, bytes, "the module's memory");
    },
  },
  {
    name: "the same one, painted, taken out and put back 50 times before the module is there: nothing of the old paintings is left",
    limit: 200_000,
    async run(context) {
      context.site.scripts.push("count.js");
      await context.driver.manage().setTimeouts({ script: 100_000 });
      const release = context.site.hold(WASM);
      await context.open();
      await visits(context, 50, { anew: false, drawn: false });
      const left = await whatIsLeft(context, { drawings: 5 });
      release();
      assert.ok(left.drawings <= 5, `${left.drawings} paintings are left`);
    },
  },
  {
    name: "left in the middle and returned to, from the browser's memory of the page",
    async run(context) {
      const widget = await context.open();
      const first = await begin(widget, text());
      const linkId = text().itemAsked(first.heading);
      await widget.answer(text().option(linkId, answersFor("consult")[linkId]), { by: "press" });
      await context.script("addEventListener('pageshow', ({ persisted }) => (window.persisted = persisted))");
      await context.driver.get(`${context.site.origin}/pages/bare.html`);
      await context.driver.navigate().back();
      assert.equal(await context.script("return window.persisted"), true, "the browser loaded the page anew");
      await goesOn(widget);
    },
  },
  {
    name: "printed from a dark page with rules of its own for paper",
    async run(context) {
      Object.assign(context.site, { host: "print", attributes: { demo: true } });
      const widget = await context.open("/pages/hosts/styled.html");
      await walk(widget, text(), answersFor("review"));
      await looks(widget, "applyPrintRules");
      for (const wanted of ["h2", ".label", ".reason p", ".fine p", ".foot a"]) {
        const found = await looks(widget, "onPaper", wanted);
        assert.ok(found.length > 0, `${wanted} is nowhere`);
        assert.deepEqual(found.filter(({ shown }) => !shown), [], `${wanted} is not printed`);
        assert.deepEqual(found.filter(({ colour }) => Math.max(...colour) > 128), [], `${wanted} is too pale for paper`);
      }
      const controls = await looks(widget, "onPaper", "button");
      assert.ok(controls.length > 0);
      assert.deepEqual(controls.filter(({ shown }) => shown), [], "nobody taps on paper");
    },
  },
  {
    name: "moved into the document of a frame and back",
    async run(context) {
      const widget = await context.open();
      const seen = await begin(widget, text());
      const looked = () => looks(widget, "looksOf");
      const before = await looked();
      const inFrame = context.widget("#frame >>> candidacy-screener");
      await context.script(`
        const frame = document.createElement("iframe");
        frame.id = "frame";
        frame.width = "100%";
        frame.height = innerHeight;
        document.querySelector("main").append(frame);
        frame.contentDocument.body.append(document.querySelector("candidacy-screener"))`);
      assert.equal((await inFrame.ready()).heading, seen.heading);
      assert.deepEqual(await looks(inFrame, "looksOf"), before, "it looks another way there");
      const linkId = text().itemAsked(seen.heading);
      const next = await inFrame.answer(text().option(linkId, answersFor("consult")[linkId]), { by: "press" });
      await context.script(`
        const frame = document.querySelector("#frame");
        frame.before(frame.contentDocument.querySelector("candidacy-screener"));
        frame.remove()`);
      assert.equal((await widget.ready()).heading, next.heading);
      await goesOn(widget);
      assert.equal(await context.script("return document.querySelector('candidacy-screener').shadowRoot.adoptedStyleSheets.length"), 2);
    },
  },
];

async function goesOn(widget) {
  const screen = await walk(widget, text(), answersFor("urgent"));
  assert.equal(screen.outcome, "urgent");
}
