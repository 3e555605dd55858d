// The start that the small script paints, and the first question that it asks, while the module is kept back.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { first } from "./edits.mjs";
import { until } from "./until.mjs";
import { words } from "./words.mjs";

const inPage = (name) => readFileSync(new URL(`in-page/${name}.js`, import.meta.url), "utf8");
const HELPERS = `${inPage("reader")}\n${inPage("start")}`;

export const WASM = "/candidacy-screener.wasm";

/** Calls a function of `in-page/start.js`. */
export const read = (widget, name, ...values) => widget.run(`${HELPERS}\nreturn ${name}(...arguments);`, ...values);

/**
 * Opens the page with the module kept back: a person sees the painted start. The first question is kept back with it,
 * unless it is to be `asked`.
 */
export async function openPainted(context, { page = "/pages/plain.html", locale = "en", asked = false } = {}) {
  context.site.scripts.push("record-events.js", "still-clock.js");
  const held = [WASM, ...(asked ? [] : ["en", "es"].map(first))].map((file) => context.site.hold(file));
  const widget = await context.open(page);
  await widget.waitFor(words(locale).startHeading);
  await until("the module to be asked for", () => context.site.waiting.includes(WASM));
  return { widget, release: () => held.forEach((release) => release()) };
}

/** Opens the page with the module kept back, and goes on to the first question, which the small script asks. */
export async function openAsked(context, { locale = "en" } = {}) {
  const { widget, release } = await openPainted(context, { locale, asked: true });
  await widget.press(words(locale).ui("start"));
  const seen = await firstQuestion(widget, locale);
  return { widget, release, seen };
}

/** The names of the widget's events so far. */
export const eventNames = (context) => context.script("return JSON.stringify(window.__events.map(({ name }) => name))").then(JSON.parse);

/** Lets the module come, and waits until the widget says that it is drawn. */
export async function handOver(context, release) {
  release();
  await until("the widget to be ready", async () => (await eventNames(context)).includes("ready"));
}

export const firstQuestion = (widget, locale = "en") =>
  widget.waitFor(({ heading }) => words(locale).itemAsked(heading) !== undefined);

/** The first question is there, and its heading has the focus. */
export async function assertBegun(widget, locale = "en") {
  const seen = await firstQuestion(widget, locale);
  const at = await until("the focus on the heading", async () => {
    const now = await widget.focused();
    return now.tag === "h2" && now;
  });
  assert.equal(at.name, seen.heading);
  return seen;
}

/** The module draws what is painted, node for node and place for place, and nobody sees it come. */
export async function assertSameAfterwards(context, widget, release) {
  await context.script("document.querySelector('main').append('What comes after it')");
  await read(widget, "settle");
  const [nodes, boxes] = [await read(widget, "nodesOf"), await read(widget, "boxesOf")];
  await read(widget, "watchMount");
  await handOver(context, release);
  assert.deepEqual(await read(widget, "mountsSeen"), { mounts: 2, empty: 0, painted: false });
  assert.deepEqual(await read(widget, "nodesOf"), nodes);
  assert.deepEqual(await read(widget, "boxesOf"), boxes);
}
