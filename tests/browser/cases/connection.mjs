// Poor, broken and forbidden connections. What has not arrived is named, and whatever still comes is used.

import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

import { removeFolder, temporaryFolder } from "../engines/processes.mjs";
import { assertFails, assertReachable, assertWayOut, failsWith } from "../failing.mjs";
import { DIST, Site } from "../server.mjs";
import { until } from "../until.mjs";
import { begin } from "../walk.mjs";
import { words } from "../words.mjs";

const SHIM = "/candidacy-screener.js";
const APP = "/candidacy-screener-app.js";
const WASM = "/candidacy-screener.wasm";
const NO_WASM = "/candidacy-screener-no-wasm.js";

/** Begins with the Enter key, which needs no moment between two taps and so no clock. */
const starts = (widget) => widget.answer(words("en").ui("start"), { by: "press" });
const pass = (context, milliseconds) => context.script("window.__clock.pass(arguments[0])", milliseconds);
const start = (site) => site.scripts.push("still-clock.js");
const open = (context) => context.open("/pages/plain.html", { ready: false });

/** The server takes the request and does not answer until it is told to. */
const hangs = (name, file, prepare = () => {}) => ({
  name: `${name} hangs: that is named after five seconds, and what comes later is used`,
  expects: { console: [/download-stalled/] },
  async run(context) {
    const { site } = context;
    start(site);
    prepare(site);
    const release = site.hold(file);
    site.scripts.push("load-late.js");
    site.change("/pages/plain.html", ({ body }) => ({ body: `${body}`.replace(/<script type="module".*<\/script>/, "") }));
    const widget = await open(context);
    await until("everything else to be there", () => site.requests.length > 3 && site.waiting.includes(file));
    await assertWayOut(widget);
    await pass(context, 4000);
    assert.deepEqual((await context.observed()).failures, []);
    // The rest may have arrived meanwhile, which counts.
    await pass(context, 5000);
    await pass(context, 5000);
    await assertFails(context, widget, "download-stalled");
    release();
    await starts(widget);
    await pass(context, 60_000);
    assert.equal((await context.observed()).failures.length, 1, "it is said once");
  },
});

/** Sends a file in pieces, the next one each time that the returned function is called. */
function inPieces(site, file, count) {
  let next;
  const more = async () => {
    await until(`${file} to be asked for`, () => next);
    next();
  };
  site.change(file, () => ({
    send(response, body) {
      const size = Math.ceil(body.length / count);
      let at = 0;
      next = () => {
        const piece = body.subarray(at, (at += size));
        if (at >= body.length) response.end(piece);
        else response.write(piece);
      };
    },
  }));
  return more;
}

const cutOff = {
  send(response, body) {
    response.write(body.subarray(0, body.length / 2), () => response.destroy());
  },
};
const unreachable = { send: (response) => response.destroy() };

/** The widget's files are on another origin than the page. */
async function fromElsewhere(context, prepare, test) {
  const other = await Site.start();
  context.expects.foreign.push(new RegExp(`^${other.origin}/`));
  try {
    prepare(other);
    context.site.csp = null;
    context.site.base = `${other.origin}/`;
    await test(await open(context));
  } finally {
    await other.close();
  }
}

const ANYONE = { "access-control-allow-origin": "*" };

export default [
  hangs("the .wasm", WASM),
  hangs("the app's script", APP),
  hangs("the JavaScript in place of the .wasm", NO_WASM, (site) => site.scripts.push("no-webassembly.js")),
  {
    name: "a slow download that goes on is not called a failure, however long it takes",
    async run(context) {
      start(context.site);
      const count = 6;
      const more = inPieces(context.site, WASM, count);
      const widget = await open(context);
      await more();
      const pieces = () => context.script("return window.__clock.pieces");
      for (let sent = 1; sent < count; sent += 1) {
        await until("the piece to arrive", async () => (await pieces()) >= sent);
        await assertWayOut(widget);
        const seen = await pieces();
        await pass(context, 4000);
        await more();
        await until("the next piece to arrive", async () => (await pieces()) > seen);
      }
      await starts(widget);
      assert.deepEqual((await context.observed()).failures, []);
    },
  },
  failsWith("the connection breaks in the middle of the .wasm", "download-failed", {
    says: /candidacy-screener\.wasm/,
    prepare: (site) => site.change(WASM, () => cutOff),
  }),
  failsWith("the connection breaks in the middle of the app's script", "download-failed", {
    says: /candidacy-screener-app\.js/,
    prepare: (site) => site.change(APP, () => cutOff),
  }),
  {
    name: "without a network that is named, and the widget starts by itself when the network is back",
    expects: { console: [/candidacy-screener: offline: /] },
    async run(context) {
      const { site } = context;
      site.scripts.push("no-network.js");
      for (const file of [WASM, APP]) site.change(file, () => unreachable);
      const widget = await open(context);
      await assertFails(context, widget, "offline");
      for (const file of [WASM, APP]) site.change(file, () => ({}));
      await context.script("document.dispatchEvent(new Event('network-is-back'))");
      await starts(widget);
      await assertSaid(context, 1);
    },
  },
  {
    name: "a download that ended while the page was away begins anew when the browser brings it back",
    expects: { console: [/candidacy-screener: download-failed: /] },
    async run(context) {
      context.site.change(WASM, () => cutOff);
      const widget = await open(context);
      await assertFails(context, widget, "download-failed");
      context.site.change(WASM, () => ({}));
      await context.script("window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
      await starts(widget);
      await assertSaid(context, 1);
    },
  },
  {
    name: "a page that the browser brings back is as it was, or starts anew",
    async run(context) {
      const { driver, site } = context;
      site.scripts.push("brought-back.js");
      const text = words("en");
      const widget = await context.open();
      const { heading } = await begin(widget, text);
      await driver.get(`${site.origin}/pages/host.css`);
      await driver.navigate().back();
      const seen = await widget.ready();
      const kept = await context.script("return window.__broughtBack");
      assert.equal(seen.heading, kept ? heading : text.startHeading);
      if (!kept) await begin(widget, text);
      const linkId = text.itemAsked(heading);
      const [option] = (await widget.look()).options;
      assert.ok(text.itemAsked((await widget.answer(option)).heading) !== linkId);
    },
  },
  {
    name: "a script on another origin without CORS headers leaves the page as it is",
    expects: { foreign: [] },
    run: (context) =>
      fromElsewhere(context, () => {}, async (widget) => {
        await assertReachable(widget);
        assert.deepEqual((await context.observed()).failures, []);
      }),
  },
  {
    name: "files on another origin without CORS headers are named",
    expects: { foreign: [], console: [/download-failed/] },
    run: (context) =>
      fromElsewhere(context, (other) => other.change(SHIM, () => ({ headers: ANYONE })), (widget) =>
        assertFails(context, widget, "download-failed", /CORS/),
      ),
  },
  {
    name: "everything on another origin works with CORS headers",
    expects: { foreign: [] },
    run: (context) =>
      fromElsewhere(context, (other) => (other.headers = ANYONE), (widget) => starts(widget)),
  },
  {
    name: "a page that was opened from a file keeps its own words",
    async run(context) {
      const folder = temporaryFolder();
      const file = path.join(folder, "page.html");
      const page = readFileSync(new URL("../pages/plain.html", import.meta.url), "utf8");
      writeFileSync(file, page.replace("{{base}}", "").replace("{{attributes}}", 'clinic="Example Clinic"'));
      for (const name of [SHIM, APP, WASM]) cpSync(path.join(DIST, name), path.join(folder, name));
      await context.driver.get(pathToFileURL(file).href);
      await assertReachable(context.widget());
      removeFolder(folder);
    },
  },
];

/** The failure was said so often, and nothing else. */
async function assertSaid(context, times) {
  const { console: lines, failures } = await context.observed();
  assert.deepEqual([lines.length, failures.length], [times, times], lines.join("\n"));
}
