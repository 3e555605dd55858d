// The first question is asked before the module has arrived: it is the one that the module then draws, and an answer counts.

import assert from "node:assert/strict";

import { first } from "../edits.mjs";
import { assertBegun, assertSameAfterwards, eventNames, firstQuestion, handOver, openAsked, openPainted, read } from "../early.mjs";
import { assertFails } from "../failing.mjs";
import { until } from "../until.mjs";
import { words } from "../words.mjs";

const text = (locale = "en") => words(locale);
const other = (locale) => text(locale === "en" ? "es" : "en").language;

const LOOKS = [
  ["all that a page usually says", {}],
  ["neither clinic nor phone", { clinic: null, phone: null }],
];

const sameQuestion = (locale, [name, attributes]) => ({
  name: `the question that is asked early is the one that is drawn, node for node and place for place (${locale}, ${name})`,
  expects: { console: [/missing-option/] },
  async run(context) {
    context.site.attributes = { ...attributes, lang: locale };
    const { widget, release, seen } = await openAsked(context, { locale });
    assert.equal((await widget.focused()).name, seen.heading, "the heading has the focus");
    await context.screenshot(`early-question-${locale}`);
    await assertSameAfterwards(context, widget, release);
    assert.equal((await widget.focused()).name, seen.heading);
    const names = await eventNames(context);
    assert.deepEqual(names.filter((name) => name !== "error"), ["ready", "start"]);
  },
});

const early = (name, run, options) => ({
  name,
  ...options,
  async run(context) {
    await run({ context, ...(await openAsked(context)) });
  },
});

/** Another question than the first is on screen, and its heading has the focus. */
async function assertNext(widget, { heading }, locale = "en") {
  const next = await widget.waitFor((seen) => text(locale).itemAsked(seen.heading) && seen.heading !== heading);
  await until("the focus on the heading", async () => (await widget.focused()).name === next.heading);
}

/** A tap by a script, on the option at a position: a person's own takes tasks. */
const ANSWER = "document.querySelector('candidacy-screener').shadowRoot.querySelectorAll('.option')[arguments[0]].click()";

/** What the first question shows as the answer, once the module has drawn it again. */
async function chosenOf(widget, locale = "en") {
  await widget.answer(text(locale).ui("back"));
  const seen = await firstQuestion(widget, locale);
  return seen.options.filter((option) => option.includes(","));
}

/** The tasks in which the widget comes once its module is there, in order. */
const TASKS = ["drawn", "shown", "told of"];

/** Lets the module come, and does something in the moment before the widget is `next`. */
async function before(next, context, release, act) {
  await context.script("window.__tasks = []");
  release();
  for (const task of TASKS) {
    await until(`the task in which it is ${task}`, () => context.script("return window.__tasks.length > 0"));
    if (task === next) break;
    await context.script("window.__tasks.shift()()");
  }
  await act();
  await context.script("const tasks = window.__tasks; window.__tasks = undefined; tasks.forEach((task) => task())");
}

/** As `early`, where the page can keep tasks back. */
const between = (name, run) => ({
  name,
  async run(context) {
    context.site.scripts.push("hold-tasks.js");
    await run({ context, ...(await openAsked(context)) });
  },
});

const busy = (widget) => read(widget, "busyOptions");

export default [
  ...["en", "es"].flatMap((locale) => LOOKS.map((look) => sameQuestion(locale, look))),
  ...["tap", "press"].map((by) =>
    early(`an answer before the module has arrived leads to the second question (${by})`, async ({ context, widget, release, seen }) => {
      const no = seen.options[1];
      await widget[by](no);
      assert.deepEqual(await busy(widget), [no]);
      assert.equal(await widget.heading(), seen.heading);
      await handOver(context, release);
      await assertNext(widget, seen);
      assert.deepEqual(await eventNames(context), ["ready", "start"]);
      const [chosen, ...more] = await chosenOf(widget);
      assert.ok(chosen.startsWith(no), chosen);
      assert.deepEqual(more, []);
    }),
  ),
  early("of two answers the last one counts", async ({ context, widget, release, seen }) => {
    await widget.press(seen.options[0]);
    await widget.press(seen.options[1]);
    assert.deepEqual(await busy(widget), [seen.options[1]]);
    await handOver(context, release);
    await assertNext(widget, seen);
    const [chosen] = await chosenOf(widget);
    assert.ok(chosen.startsWith(seen.options[1]), chosen);
  }),
  {
    name: "the second half of a double tap on Start answers nothing",
    async run(context) {
      const { widget } = await openPainted(context, { asked: true });
      await read(widget, "tapAtTime", text().ui("start"), 100_000);
      const seen = await firstQuestion(widget);
      await read(widget, "tapAtTime", seen.options[0], 100_399);
      assert.deepEqual(await busy(widget), []);
      await read(widget, "tapAtTime", seen.options[0], 100_400);
      assert.deepEqual(await busy(widget), [seen.options[0]]);
    },
  },
  ...["back", "delete"].map((key) =>
    early(`"${key}" leads back to the start, and forgets the answer`, async ({ context, widget, release, seen }) => {
      await widget.press(seen.options[0]);
      await widget.press(text().ui(key));
      await widget.waitFor(text().startHeading);
      assert.equal((await widget.focused()).tag, "h2");
      await widget.press(text().ui("start"));
      await firstQuestion(widget);
      assert.deepEqual(await busy(widget), []);
      await widget.press(text().ui(key));
      await handOver(context, release);
      assert.equal(await widget.heading(), text().startHeading);
      assert.deepEqual(await eventNames(context), ["ready"]);
    }),
  ),
  ...["drawn", "shown"].flatMap((next) => [
    between(`an answer just before the widget is ${next} counts`, async ({ context, widget, release, seen }) => {
      await before(next, context, release, async () => {
        await context.script(ANSWER, 1);
        assert.deepEqual(await eventNames(context), []);
      });
      await assertNext(widget, seen);
      assert.deepEqual(await eventNames(context), ["ready", "start"]);
    }),
    between(`a change by the page just before the widget is ${next} shows`, async ({ context, widget, release }) => {
      const change = "document.querySelector('candidacy-screener').setAttribute('clinic', 'Another Clinic')";
      await before(next, context, release, () => context.script(change));
      await until("the widget to be ready", async () => (await eventNames(context)).includes("ready"));
      assert.match((await widget.look()).text, /Another Clinic/);
    }),
  ]),
  ...TASKS.map((next) =>
    between(`taken out just before the widget is ${next}, and put back later`, async ({ context, widget, release, seen }) => {
      await context.script(ANSWER, 1);
      const takeOut = "(window.__host = document.querySelector('candidacy-screener')).remove()";
      await before(next, context, release, () => context.script(takeOut));
      assert.deepEqual(await eventNames(context), []);
      await context.script("document.querySelector('main').append(window.__host)");
      await assertNext(widget, seen);
      await until("both to be told", async () => (await eventNames(context)).length > 1);
      assert.deepEqual(await eventNames(context), ["ready", "start"]);
    }),
  ),
  early("in the other language it is to be answered anew", async ({ context, widget, release, seen }) => {
    await widget.press(seen.options[0]);
    await widget.press(other("en"));
    const now = await firstQuestion(widget, "es");
    assert.equal((await widget.focused()).name, other("es"), "the focus stays on the button");
    assert.deepEqual(await busy(widget), []);
    await widget.press(now.options[1]);
    await handOver(context, release);
    await assertNext(widget, now, "es");
  }),
  early("a change by the page draws it anew with its answer", async ({ context, widget, release, seen }) => {
    await widget.press(seen.options[1]);
    await context.script("document.querySelector('candidacy-screener').setAttribute('clinic', 'Another Clinic')");
    await widget.waitFor((now) => now.text.includes("Another Clinic"));
    assert.deepEqual(await busy(widget), [seen.options[1]]);
    assert.equal((await widget.focused()).name, seen.options[1]);
    await handOver(context, release);
    await assertNext(widget, seen);
  }),
  early("taken out and put back, it is asked once, with its answer", async ({ context, widget, release, seen }) => {
    await widget.press(seen.options[1]);
    await context.script(`
      const host = document.querySelector("candidacy-screener");
      const { parentNode } = host;
      host.remove();
      setTimeout(() => parentNode.append(host));`);
    await until("the answer", async () => (await busy(widget)).includes(seen.options[1]));
    await read(widget, "settle");
    assert.deepEqual(await busy(widget), [seen.options[1]]);
    const { buttons } = await widget.look();
    assert.equal(buttons.filter(({ name }) => name === text().ui("back")).length, 1);
    await handOver(context, release);
    await assertNext(widget, seen);
  }),
  early("an opened reason stays open", async ({ context, widget, release }) => {
    await widget.press(text().ui("why"));
    await handOver(context, release);
    assert.equal(await read(widget, "reasonIsOpen"), true);
    assert.equal((await widget.focused()).tag, "summary");
  }),
  early("whoever answered and went on elsewhere in the page stays there", async ({ context, widget, release, seen }) => {
    await widget.press(seen.options[1]);
    await context.script(`
      const own = document.createElement("button");
      own.id = "own";
      document.body.prepend(own);
      own.focus();`);
    await handOver(context, release);
    await widget.waitFor((now) => text().itemAsked(now.heading) && now.heading !== seen.heading);
    assert.equal((await widget.focused()).id, "own");
  }),
  ...[
    ["asks something else", (file) => void (file.heading = "Something else?")],
    ["has its options in another order", (file) => void file.options.reverse()],
  ].map(([what, edit]) => ({
    name: `an answer to a file that ${what} is not given: the question that counts is asked`,
    async run(context) {
      context.site.changeJson(first("en"), edit);
      const { widget, release } = await openPainted(context, { asked: true });
      await widget.press(text().ui("start"));
      const { options } = await widget.waitFor((seen) => seen.options.length > 0);
      await widget.press(options[1]);
      await handOver(context, release);
      const seen = await assertBegun(widget);
      const linkId = text().itemAsked(seen.heading);
      assert.deepEqual(seen.options, ["yes", "no", "unsure"].map((code) => text().option(linkId, code)));
    },
  })),
  {
    name: "without its file the module asks the first question",
    expects: { missing: [/first\.en\.json/] },
    async run(context) {
      context.site.remove(first("en"));
      const { widget, release } = await openPainted(context, { asked: true });
      await widget.press(text().ui("start"));
      assert.equal(await widget.heading(), text().startHeading);
      await handOver(context, release);
      await assertBegun(widget);
    },
  },
  ...["{}", "null", '{ "points": [], "options": [1], "heading": "?", "why": "" }'].map((body) => ({
    name: `without a question in its file the module asks it: ${body}`,
    async run(context) {
      context.site.change(first("en"), () => ({ body }));
      const { widget, release } = await openPainted(context, { asked: true });
      await until("the file to be asked for", () => context.site.requestsOf(first("en")).length > 0);
      await widget.press(text().ui("start"));
      await handOver(context, release);
      await assertBegun(widget);
    },
  })),
  early(
    "a module that fails after the answer: the page's own words, and one line",
    async ({ context, widget, release, seen }) => {
      await widget.press(seen.options[1]);
      context.site.remove("/candidacy-screener.wasm");
      release();
      await assertFails(context, widget, "file-missing");
    },
    { expects: { console: [/^candidacy-screener: file-missing: /], missing: [/candidacy-screener\.wasm/] } },
  ),
];
