// The other way round: the page is the same with the widget and without it.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";

import { tapThrough } from "../hosts.mjs";

const STATE = readFileSync(new URL("../in-page/page-state.js", import.meta.url), "utf8");
const PAGE = "/pages/hosts/neighbours.html";
const NAME = "candidacy-screener";

async function stateOf(context, which) {
  return JSON.parse(await context.script(`${STATE}\nreturn JSON.stringify(${which}());`));
}

async function withoutWidget(context) {
  // Another address of the same page, so that no cache mixes them up.
  context.site.change(PAGE, ({ body }) => ({
    body: Buffer.from(`${body}`.replace(/<script type="module".*?<\/script>/, "")),
  }));
  await context.open(PAGE, { size: "tablet", ready: false });
  await context.driver.executeAsyncScript("requestAnimationFrame(() => setTimeout(arguments[0]))");
  const states = [await stateOf(context, "pageState"), await stateOf(context, "readerState")];
  context.site.change(PAGE, () => ({}));
  return states;
}

/** In Firefox the widget hides from events which of its nodes they came from: the one thing that it changes. */
function comparable({ engine }, state) {
  if (engine.name !== "firefox" || !state.builtIns) return state;
  return { ...state, builtIns: state.builtIns.filter((line) => !/^(UI)?Event\.prototype: /.test(line)) };
}

export default [
  {
    name: "docs/hosts.md tells of every page",
    engine: "chromium",
    async run() {
      const file = (path) => new URL(path, import.meta.url);
      const guide = readFileSync(file("../../../docs/hosts.md"), "utf8");
      const pages = readdirSync(file("../pages/hosts")).map((name) => name.replace(/\.\w+$/, ""));
      // Two pages only hold the style sheets and scripts of others.
      const told = pages.filter((name) => !["styled", "scripted"].includes(name));
      assert.deepEqual(told.filter((name) => !guide.includes(`\`${name}\``)), []);
    },
  },
  {
    name: "layout, styles, markup, focus, scroll, history, globals and elements are those of the page without it",
    async run(context) {
      context.site.scripts.push("record-page.js");
      const [page, reader] = (await withoutWidget(context)).map((state) => comparable(context, state));
      assert.equal(reader.focus, "town");
      assert.ok(reader.scroll[1] > 0, "the page is scrolled");

      const widget = await context.open(`${PAGE}?with`, { size: "tablet" });
      const expected = { ...page, defined: [NAME] };
      assert.deepEqual(comparable(context, await stateOf(context, "pageState")), expected);
      assert.deepEqual(await stateOf(context, "readerState"), reader);
      await context.screenshot("hosts-neighbours");

      await tapThrough(widget);
      assert.deepEqual(comparable(context, await stateOf(context, "pageState")), expected, "after it was used");
    },
  },
];
