// The page cannot look into the widget, and the shipped files hold nothing that would open it.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

import { DIST } from "../server.mjs";
import { until } from "../until.mjs";
import { words } from "../words.mjs";

const NOT_PRIVATE = /^candidacy-screener: root-not-private:/;

function shippedScripts() {
  return readdirSync(DIST, { recursive: true })
    .filter((name) => /\.m?js$/.test(name))
    .map((name) => [name, readFileSync(path.join(DIST, name), "utf8")]);
}

/** The widget's heading by WebDriver's own way into shadow roots; undefined where the driver has none for closed ones. */
async function headingByDriver(context) {
  const host = await context.driver.findElement({ css: "candidacy-screener" });
  let root;
  try {
    root = await host.getShadowRoot();
  } catch (error) {
    if (error.name === "NoSuchShadowRootError" && context.engine.name === "webkit") return undefined;
    throw error;
  }
  return (await root.findElement({ css: "h2" })).getText();
}

/** Opens the page as a visitor gets it: without the script that opens the root. */
async function openClosed(context, page) {
  context.site.openRoot = false;
  await context.open(page, { ready: false });
  // The fallback goes when the app has drawn; that much can be seen from outside.
  await until("the widget to replace the fallback", () =>
    context.script(`
      const host = document.querySelector("candidacy-screener");
      return host.getBoundingClientRect().height > 100 &&
        [...host.children].every((child) => child.getClientRects().length === 0)`),
  );
}

export default [
  {
    name: "the shipped scripts hold no open root and nothing of the tests",
    async run() {
      const scripts = shippedScripts();
      assert.ok(scripts.length > 0);
      for (const [name, source] of scripts) {
        assert.doesNotMatch(source, /mode["']?\s*:\s*["'`]open["'`]/, `${name} opens a shadow root`);
        assert.doesNotMatch(source, /test-only|for tests|__observed|__capturedRoots|__output|__spied|break-drawing/, `${name} knows tests`);
      }
    },
  },
  {
    name: "the root is closed to the page, and the widget runs",
    async run(context) {
      await openClosed(context);
      assert.equal(await context.script("return document.querySelector('candidacy-screener').shadowRoot"), null);
      const heading = await headingByDriver(context);
      if (heading !== undefined) assert.equal(heading, words("en").startHeading);
    },
  },
  {
    name: "taps and keys inside look to the page as if they came from the element itself",
    async run(context) {
      await openClosed(context);
      await context.script(`
        window.seen = [];
        for (const type of ["click", "keydown", "focusin", "pointerdown"]) {
          addEventListener(type, (event) => seen.push(event.composedPath()[0].localName ?? "document"), true);
        }`);
      // Somewhere in the middle: whatever is hit, its name must not come out.
      const at = await context.script(`
        const box = document.querySelector("candidacy-screener").getBoundingClientRect();
        return { x: Math.round(box.x + box.width / 2), y: Math.round(Math.min(box.y + box.height / 2, innerHeight - 20)) }`);
      await context.widget().tapAt(at);
      const seen = await context.script("return seen");
      assert.ok(seen.length > 0);
      assert.deepEqual([...new Set(seen)].filter((name) => name !== "candidacy-screener"), []);
    },
  },
  {
    name: "a page that leaves attachShadow alone pays for no frame",
    async run(context) {
      context.site.scripts.push("count-frames.js");
      await openClosed(context);
      assert.equal(await context.script("return window.__frames"), 0);
    },
  },
  ...["plain", "proxy", "bound", "forged"].map((disguise) => ({
    name: `a page that replaced attachShadow does not get the root (${disguise})`,
    async run(context) {
      context.site.scripts.push("count-frames.js", `patch-attach-shadow.js?${disguise}`);
      await openClosed(context);
      assert.deepEqual(await context.script("return window.__capturedRoots"), []);
      assert.equal(await context.script("return window.__frames"), 1);
      assert.equal(await context.script("return document.querySelectorAll('iframe').length"), 0);
      const heading = await headingByDriver(context);
      if (heading !== undefined) assert.equal(heading, words("en").startHeading);
      await context.script("document.createElement('div').attachShadow({ mode: 'closed' })");
      const captured = await context.script("return window.__capturedRoots");
      assert.deepEqual(captured, ["div"], "the page should have got the root of an ordinary element");
    },
  })),
  ...["no-frames", "frames-too"].map((way) => ({
    name: `where no private root can be had, the console says so, and the widget runs (${way})`,
    expects: { console: [NOT_PRIVATE] },
    async run(context) {
      context.site.scripts.push(`patch-attach-shadow.js?${way}`);
      await openClosed(context);
      assert.match(await context.consoleError(NOT_PRIVATE), /watches shadow roots/);
      assert.deepEqual(await context.script("return window.__capturedRoots"), ["candidacy-screener"]);
    },
  })),
];
