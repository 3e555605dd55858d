// Every example of docs/embedding.md does what it says; the frame on another origin is in tests/hosts.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { assertFails } from "../failing.mjs";
import { until } from "../until.mjs";
import { words } from "../words.mjs";
import { begin } from "../walk.mjs";

const guide = readFileSync(new URL("../../../docs/embedding.md", import.meta.url), "utf8");
const examples = (language) => [...guide.matchAll(/^```(\w+)\n(.*?)^```$/gms)].filter(([, name]) => name === language).map(([, , code]) => code);

const [page, json, hint, dialog, frame, ...otherHtml] = examples("html");
const [config, listener, ...otherJs] = examples("js");
const START = "/questionnaires/regenerative/start.json";
const HOST = "document.querySelector('candidacy-screener')";
const SCRIPT = '<script type="module" src="/candidacy-screener.js"></script>';

/** A page with nothing but the example. */
async function show(context, html, options) {
  const own = html.replace("/screener/candidacy-screener.js", "/candidacy-screener.js");
  const head = own.includes(SCRIPT) ? "" : SCRIPT;
  context.site.change("/pages/plain.html", ({ body }) => ({
    body: `${body}`.replace(/<script type="module".*?<\/script>/s, head).replace(/<candidacy-screener.*<\/candidacy-screener>/s, own),
  }));
  return context.open("/pages/plain.html", options);
}

/** Puts the hint on the page. */
function withHint(site) {
  site.change("/pages/plain.html", ({ body }) => ({
    body: `${body}`.replace("</head>", `${hint.replace("/screener/", "/")}</head>`),
  }));
}

const calls = (seen) => seen.links.some(({ href }) => href === "tel:+12025550143");

export default [
  {
    name: "no example is left out",
    engine: "chromium",
    async run() {
      assert.match(frame, /embed\.html/);
      assert.deepEqual([...otherHtml, ...otherJs], []);
    },
  },
  ...Object.entries({ page, json }).map(([name, code]) => ({
    name: `the example of ${name} asks its first question`,
    async run(context) {
      const widget = await show(context, code);
      assert.ok(calls(await widget.look()), "the clinic can be called");
      await begin(widget, words("en"));
    },
  })),
  {
    name: "with the hint the words of the start are fetched before the script has come, and once",
    async run(context) {
      const release = context.site.hold("/candidacy-screener.js");
      withHint(context.site);
      // The page has not come before its script has.
      const opening = context.open("/pages/plain.html", { ready: false });
      await until("the words of the start", () => context.site.requestsOf(START).length > 0);
      release();
      const widget = await opening;
      await widget.ready();
      await begin(widget, words("en"));
      // WebKitGTK does not give to a script what a hint has fetched.
      assert.equal(context.site.requestsOf(START).length, context.engine.name === "webkit" ? 2 : 1);
    },
  },
  {
    name: "with the hint, words that were missing are asked for anew when the network is back",
    expects: { console: [/file-missing/], missing: [/start\.json/] },
    async run(context) {
      context.site.remove(START);
      withHint(context.site);
      const widget = await context.open("/pages/plain.html", { ready: false });
      await assertFails(context, widget, "file-missing");
      context.site.change(START, () => ({}));
      await context.script("window.dispatchEvent(new Event('online'))");
      await widget.ready();
      await begin(widget, words("en"));
    },
  },
  {
    name: "the example of a dialog opens and begins",
    async run(context) {
      const widget = await show(context, dialog, { ready: false });
      await widget.waitFor((seen) => seen.buttons.some(({ name }) => name === "Is it for me?"));
      await context.script(`${HOST}.open()`);
      await begin(widget, words("en"));
    },
  },
  {
    name: "the examples of a config and of a listener",
    async run(context) {
      const widget = await show(context, page);
      await context.script(`${config}; window.screener = screener;`);
      await until("Spanish", async () => (await widget.heading()) === words("es").startHeading);
      await context.script(`
        window.versions = [];
        const console = { log: (version) => window.versions.push(version) };
        ${listener}
        screener.setAttribute("questionnaire", "/questionnaires/regenerative/?again");`);
      await until("ready to be told", async () => (await context.script("return window.versions")).length > 0);
      assert.deepEqual(await context.script("return window.versions"), [1]);
    },
  },
];
