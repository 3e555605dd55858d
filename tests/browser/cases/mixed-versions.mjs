// Files of two versions, as a visitor can meet them while a clinic replaces the files, or behind a stubborn cache.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";

import { assertFails } from "../failing.mjs";
import { DIST } from "../server.mjs";
import { until } from "../until.mjs";
import { words } from "../words.mjs";

const SHIM = "/candidacy-screener.js";
const APP = "/candidacy-screener-app.js";
const WASM = "/candidacy-screener.wasm";
const NO_WASM = "/candidacy-screener-no-wasm.js";

const [, VERSION] = /candidacy-screener-app\.js\?v=([0-9a-f]{12})"/.exec(readFileSync(path.join(DIST, SHIM), "utf8"));

const starts = (widget) => widget.answer(words("en").ui("start"), { by: "press" });

/** The file as another version would have it. */
const ofAnother = ({ body }) => ({ body: Buffer.from(body.toString("latin1").replace(VERSION, "0".repeat(12)), "latin1") });

/** Something kept a file of another version under the address of this one; past it is the right one. */
const mends = (name, file, prepare = () => {}) => ({
  name: `${name} of another version in a cache is passed by, and nothing is missing`,
  async run(context) {
    prepare(context.site);
    context.site.change(file, (answer) => (answer.query.includes("again") ? {} : ofAnother(answer)));
    const widget = await context.open();
    await starts(widget);
    assert.deepEqual((await context.observed()).failures, []);
    const queries = context.site.requestsOf(file).map(({ query }) => query);
    assert.deepEqual([...new Set(queries)], [`?v=${VERSION}`, `?v=${VERSION}&again=2`]);
  },
});

/** The server itself has a file of another version. */
const names = (name, file, prepare = () => {}) => ({
  name: `${name} of another version on the server is named, and the next visit gets all files anew`,
  expects: { console: [/mixed-versions/] },
  async run(context) {
    const { site } = context;
    prepare(site);
    site.change(file, ofAnother);
    const widget = await context.open("/pages/plain.html", { ready: false });
    await assertFails(context, widget, site.scripts.length ? "no-webassembly" : "mixed-versions", /mixed-versions|upload all files/);
    await until("this script to be fetched past the cache", () => site.requestsOf(SHIM).length === 2);
  },
});

const without = (site) => site.scripts.push("no-webassembly.js");

export default [
  {
    name: "the files have addresses of this version only",
    async run(context) {
      await context.open();
      for (const file of [APP, WASM]) {
        assert.deepEqual(context.site.requestsOf(file).map(({ query }) => query), [`?v=${VERSION}`], file);
      }
    },
  },
  mends("a .wasm", WASM),
  mends("an app's script", APP),
  mends("a JavaScript in place of the .wasm", NO_WASM, without),
  names("a .wasm", WASM),
  names("an app's script", APP),
  names("a JavaScript in place of the .wasm", NO_WASM, without),
];
