// What must be true whenever the widget cannot go on: the patient keeps the page's own way to reach the clinic, and the
// site's owner gets one line in the console and one event of the element, with the same documented code.

import assert from "node:assert/strict";

import { answersFor } from "./answers.mjs";
import { until } from "./until.mjs";
import { begin } from "./walk.mjs";
import { words } from "./words.mjs";

const PREFIX = "candidacy-screener: ";

/** Waits for the failure of that code, and checks everything that has to be so then. Returns the console line. */
export async function assertFails(context, widget, code, says = /./) {
  const line = await context.consoleError(new RegExp(`^${PREFIX}${code}: `));
  assert.match(line, says);
  await assertReachable(widget);
  const { console: lines, failures } = await context.observed();
  assert.deepEqual(lines.filter((other) => other.startsWith(PREFIX)), [line], "one line in the console");
  assert.deepEqual(failures, [{ version: 1, code, fatal: true, id: "first" }], "one event of the element");
  return line;
}

/** The page's own words show, and its phone link can be pressed. */
export async function assertReachable(widget) {
  await widget.fallback();
  const link = await widget.driver.executeScript(`
    const link = document.querySelector("#fallback a[href^='tel:']");
    const { x, y, width, height } = link.getBoundingClientRect();
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    return { pressed: top === link, text: link.innerText }`);
  assert.deepEqual(link, { pressed: true, text: "Call us" });
}

/** Somebody can be reached: by the page's own words, or by the start that is painted already. */
export async function assertWayOut(widget) {
  const { fallback, links } = await widget.look();
  assert.ok(fallback || links.some(({ href }) => href.startsWith("tel:")), "no way to reach the clinic");
}

/** The page opens with a way to reach the clinic, never with an empty box, and ends with it and this failure. */
export const failsWith = (name, code, { says, missing = [], violations = [], errors = [], prepare, limit }) => ({
  name,
  limit,
  expects: { console: [new RegExp(`^${PREFIX}${code}: `)], missing, violations, errors },
  async run(context) {
    await prepare(context.site);
    const widget = await context.open("/pages/plain.html", { ready: false });
    await assertWayOut(widget);
    await assertFails(context, widget, code, says);
  },
});

/** Nothing of ours runs, so nothing of ours can say so; what the page itself says is there all the same. */
export const staysAsItIs = (name, { missing = [], violations = [], errors = [], prepare }) => ({
  name,
  expects: { missing, violations, errors },
  async run(context) {
    await prepare(context.site);
    const widget = await context.open("/pages/plain.html", { ready: false });
    await assertReachable(widget);
    assert.deepEqual((await context.observed()).failures, []);
  },
});

/** The module panics in the middle of the questions. */
export const breaksDrawing = (name, prepare = () => {}) => ({
  name,
  expects: { console: [/^candidacy-screener: panic: /, /panicked at/], errors: [/RuntimeError|Error: abort|unreachable/] },
  async run(context) {
    prepare(context.site);
    context.site.scripts.push("break-drawing.js");
    const widget = await context.open();
    const text = words("en");
    const first = await begin(widget, text);
    const linkId = text.itemAsked(first.heading);
    const option = await widget.point(text.option(linkId, answersFor("consult")[linkId]));
    await widget.pause();
    await context.script("document.dispatchEvent(new Event('break-drawing'))");
    await widget.tapAt(option);
    await assertFails(context, widget, "panic", /stopped at .*\.rs:\d+/);
    await until("the page to hear of the trap", async () => (await context.observed()).errors.length > 0);
  },
});
