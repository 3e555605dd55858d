// The start is painted before the module has arrived: it is the one that the module then draws, and a tap on it counts.

import assert from "node:assert/strict";

import { answersFor } from "../answers.mjs";
import { assertBegun, assertSameAfterwards, eventNames, firstQuestion, handOver, openPainted, read } from "../early.mjs";
import { assertFails } from "../failing.mjs";
import { walk } from "../walk.mjs";
import { words } from "../words.mjs";

const HOST = "document.querySelector('candidacy-screener')";
const text = (locale = "en") => words(locale);
const start = (locale) => text(locale).ui("start");

/** The language button of the start in this language. */
const other = (locale) => text(locale === "en" ? "es" : "en").language;

const LOOKS = [
  ["all that a page usually says", {}],
  ["neither clinic nor phone", { clinic: null, phone: null }],
  ["a demonstration that gets the outcome", { demo: true, share: "outcome" }],
  ["blank and unusable values", { clinic: " ", phone: "ask us", "emergency-number": "x", demo: "no" }],
];

const sameStart = (locale, [name, attributes]) => ({
  name: `the painted start is the one that is drawn, node for node and place for place (${locale}, ${name})`,
  expects: { console: [/wrong-option|missing-option/] },
  async run(context) {
    context.site.attributes = { ...attributes, lang: locale };
    const { widget, release } = await openPainted(context, { locale });
    await assertSameAfterwards(context, widget, release);
  },
});

const early = (name, run, options) => ({
  name,
  ...options,
  async run(context) {
    const { widget, release } = await openPainted(context);
    await run({ context, widget, release });
  },
});

/** Gives the page a button of its own, with the focus. */
const OWN_BUTTON = `
  const own = document.createElement("button");
  own.id = "own";
  document.body.prepend(own);
  own.focus();`;

/** What moved on the page, and whether a person had just done something, which the browser then does not count. */
const layoutShifts = (context) =>
  context.driver.executeAsyncScript(`
    const done = arguments[0];
    const shifts = [];
    new PerformanceObserver((list) => {
      shifts.push(...list.getEntries().map(({ value, hadRecentInput }) => [value, hadRecentInput]));
    }).observe({ type: "layout-shift", buffered: true });
    const frames = (left) => requestAnimationFrame(() => (left ? frames(left - 1) : setTimeout(() => done(shifts))));
    frames(5);`);

export default [
  ...["en", "es"].flatMap((locale) => LOOKS.map((look) => sameStart(locale, look))),
  ...["tap", "press"].map((by) =>
    early(`Start before the module has arrived leads to the first question (${by})`, async ({ context, widget, release }) => {
      await widget[by](start());
      assert.equal(await widget.heading(), text().startHeading);
      await read(widget, "watchMount");
      await handOver(context, release);
      await assertBegun(widget);
      assert.deepEqual(await read(widget, "mountsSeen"), { mounts: 2, empty: 0, painted: false });
      assert.deepEqual(await eventNames(context), ["ready", "start"]);
    }),
  ),
  early("a double tap on Start, of which one half comes too early, answers nothing", async ({ context, widget, release }) => {
    await read(widget, "tapAtTime", start(), 100_000);
    await handOver(context, release);
    const { text: shown, options } = await firstQuestion(widget);
    await read(widget, "tapAtTime", options[0], 100_399);
    assert.equal(await widget.text(), shown);
    await read(widget, "tapAtTime", options[0], 100_400);
    await widget.waitFor((seen) => seen.text !== shown);
  }),
  early("a double tap on Start while it is painted, and start() besides, begin once", async ({ context, widget, release }) => {
    const at = await widget.point(start());
    await widget.tapAt(at, at);
    await context.script(`${HOST}.start()`);
    await handOver(context, release);
    await assertBegun(widget);
    assert.deepEqual(await eventNames(context), ["ready", "start"]);
  }),
  early("the other language is painted at once, and with Start its question comes", async ({ context, widget, release }) => {
    await widget.press(other("en"));
    await widget.waitFor(text("es").startHeading);
    assert.equal((await widget.focused()).name, other("es"), "the focus stays on the button");
    await widget.press(start("es"));
    await handOver(context, release);
    await assertBegun(widget, "es");
  }),
  early("Start and then the other language: the question in that language, as later", async ({ context, widget, release }) => {
    await widget.press(start());
    await widget.press(other("en"));
    await widget.waitFor(text("es").startHeading);
    await handOver(context, release);
    await firstQuestion(widget, "es");
  }),
  early("the other language alone: its start is drawn", async ({ context, widget, release }) => {
    await widget.tap(other("en"));
    await widget.waitFor(text("es").startHeading);
    const painted = await read(widget, "nodesOf");
    await handOver(context, release);
    assert.deepEqual(await read(widget, "nodesOf"), painted);
    assert.deepEqual(await eventNames(context), ["ready"]);
  }),
  early("a change by the page paints the start anew and forgets neither tap nor focus", async ({ context, widget, release }) => {
    await widget.press(start());
    await context.script(`${HOST}.setAttribute("clinic", "Another Clinic")`);
    await widget.waitFor((seen) => seen.text.includes("Another Clinic"));
    assert.equal((await widget.focused()).name, start());
    await context.script(`${HOST}.setAttribute("lang", "es")`);
    await widget.waitFor(text("es").startHeading);
    await handOver(context, release);
    const seen = await firstQuestion(widget, "es");
    assert.ok(seen.text.includes("Another Clinic"), seen.text);
  }),
  early("start() by the page, long before the module: the question comes, the focus stays", async ({ context, widget, release }) => {
    await context.script(`${OWN_BUTTON} ${HOST}.start()`);
    await handOver(context, release);
    await firstQuestion(widget);
    assert.equal((await widget.focused()).id, "own");
    assert.deepEqual(await eventNames(context), ["ready", "start"]);
  }),
  early("the focus on a link stays on that link", async ({ context, widget, release }) => {
    const [call] = (await widget.links()).filter(({ href }) => href === "tel:+15550100100");
    await widget.read("focusOn", call.name, null);
    await handOver(context, release);
    const at = await widget.focused();
    assert.deepEqual([at.tag, at.name], ["a", call.name]);
  }),
  early("whoever tapped Start and went on elsewhere in the page stays there", async ({ context, widget, release }) => {
    await widget.press(start());
    await context.script(OWN_BUTTON);
    await handOver(context, release);
    await firstQuestion(widget);
    assert.equal((await widget.focused()).id, "own");
  }),
  early("moved, and taken out and put back, while it is painted: the tap still counts", async ({ context, widget, release }) => {
    await widget.press(start());
    await context.script(`document.body.prepend(${HOST})`);
    await context.driver.executeAsyncScript("setTimeout(arguments[0])");
    assert.equal(await widget.heading(), text().startHeading);
    await context.script(`window.kept = ${HOST}; kept.remove()`);
    await context.driver.executeAsyncScript("setTimeout(arguments[0])");
    await context.script("document.querySelector('main').append(kept)");
    assert.equal(await widget.heading(), text().startHeading);
    await handOver(context, release);
    await firstQuestion(widget);
    assert.deepEqual(await eventNames(context), ["ready", "start"]);
  }),
  early(
    "a module that fails after the tap: the page's own words, and one line",
    async ({ context, widget, release }) => {
      await widget.press(start());
      context.site.remove("/candidacy-screener.wasm");
      release();
      await assertFails(context, widget, "file-missing");
    },
    { expects: { console: [/^candidacy-screener: file-missing: /], missing: [/candidacy-screener\.wasm/] } },
  ),
  {
    name: "no layout shift from the painted start to the outcome",
    engine: "chromium",
    async run(context) {
      const { widget, release } = await openPainted(context);
      await context.script("document.querySelector('main').append('What comes after it')");
      await handOver(context, release);
      assert.deepEqual(await layoutShifts(context), []);
      await walk(widget, text(), answersFor("urgent"));
      const shifts = await layoutShifts(context);
      assert.deepEqual(shifts.filter(([, byPerson]) => !byPerson), []);
      // That a shift is seen at all.
      await context.script("document.querySelector('main').style.paddingTop = '100px'");
      assert.ok((await layoutShifts(context)).length > shifts.length);
    },
  },
];
