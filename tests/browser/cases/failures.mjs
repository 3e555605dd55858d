// Whatever goes wrong, the page's own words stay on screen, and the console names the cause for the site's owner.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";

import { answersFor } from "../answers.mjs";
import { DIST } from "../server.mjs";
import { QUESTIONNAIRE, words } from "../words.mjs";
import { begin } from "../walk.mjs";

const FILE = `${QUESTIONNAIRE}/questionnaire.json`;
const WORDS = `${QUESTIONNAIRE}/words.en.json`;
const WASM = "/candidacy-screener.wasm";
const APP = "/candidacy-screener-app.js";
const SHIM = "/candidacy-screener.js";

const STRICT = "default-src 'none'; connect-src 'self'; img-src 'self'; style-src 'self'; report-uri /csp-report; ";

/** Opens the page and expects the fallback, and a console error that names the cause. */
async function staysWithFallback(context, cause) {
  const widget = await context.open("/pages/plain.html", { ready: false });
  const line = cause && (await context.consoleError(cause));
  await widget.fallback();
  return line;
}

const failsWith = (name, { missing = [], violations = [], errors = [], cause, prepare }) => ({
  name,
  expects: { console: cause ? [cause] : [], missing, violations, errors },
  async run(context) {
    prepare(context.site);
    await staysWithFallback(context, cause);
  },
});

/** Replaces the nth occurrence in a shipped file; returns the line where it was. */
function breakFile(file, from, to, nth = 1) {
  const text = readFileSync(path.join(DIST, file), "utf8");
  let at = -1;
  for (let i = 0; i < nth; i += 1) at = text.indexOf(from, at + 1);
  assert.ok(at >= 0, `${file} has no ${from} to break`);
  return { text: text.slice(0, at) + to + text.slice(at + from.length), line: text.slice(0, at).split("\n").length };
}

export default [
  failsWith("without WebAssembly", {
    cause: /candidacy-screener.*WebAssembly/i,
    prepare: (site) => site.scripts.push("no-webassembly.js"),
  }),
  failsWith("the .wasm is missing", {
    cause: /candidacy-screener.*(\.wasm|download)/i,
    missing: [/candidacy-screener\.wasm/],
    prepare: (site) => site.remove(WASM),
  }),
  failsWith("the .wasm is not WebAssembly", {
    cause: /candidacy-screener/i,
    prepare: (site) => site.change(WASM, () => ({ body: "<!doctype html><title>Not found</title>" })),
  }),
  failsWith("the app's script is missing", {
    cause: /candidacy-screener/i,
    missing: [/candidacy-screener-app\.js/],
    prepare: (site) => site.remove(APP),
  }),
  failsWith("the element's script is missing", {
    missing: [/candidacy-screener\.js/],
    prepare: (site) => site.remove(SHIM),
  }),
  failsWith("the policy forbids WebAssembly", {
    cause: /candidacy-screener.*(wasm-unsafe-eval|policy|CSP)/i,
    violations: [/script-src/],
    prepare: (site) => (site.csp = `${STRICT}script-src 'self'`),
  }),
  failsWith("the policy forbids every script", {
    violations: [/script-src/],
    prepare: (site) => (site.csp = `${STRICT}script-src 'none'`),
  }),
  failsWith("the policy forbids downloads", {
    cause: /candidacy-screener/i,
    violations: [/connect-src/],
    prepare: (site) => (site.csp = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'"),
  }),
  failsWith("the questionnaire is missing", {
    cause: /questionnaire\.json/,
    missing: [/questionnaire\.json/],
    prepare: (site) => site.remove(FILE),
  }),
  failsWith("the words are missing", {
    cause: /words\.en\.json/,
    missing: [/words\.en\.json/],
    prepare: (site) => site.remove(WORDS),
  }),
  {
    name: "a refused questionnaire is named with file, line and column, every problem of it",
    expects: { console: [/questionnaire\.json/] },
    async run(context) {
      const first = breakFile(FILE, '"class"', '"clas"');
      const later = breakFile(FILE, '"class"', '"clas"', 3);
      const both = later.text.replace('"class"', '"clas"');
      context.site.change(FILE, () => ({ body: both }));
      const line = await staysWithFallback(context, /questionnaire\.json/);
      const all = (await context.observed()).console.join("\n");
      for (const wanted of [first.line, later.line]) {
        assert.match(all, new RegExp(`questionnaire\\.json:${wanted}:\\d+`), `said: ${line}`);
      }
    },
  },
  {
    name: "a questionnaire that is no JSON is named with its line",
    expects: { console: [/questionnaire\.json/] },
    async run(context) {
      const { text, line } = breakFile(FILE, '"items"', "items");
      context.site.change(FILE, () => ({ body: text }));
      const said = await staysWithFallback(context, /questionnaire\.json/);
      assert.match(said, new RegExp(`questionnaire\\.json:${line}:\\d+`));
    },
  },
  {
    name: "a wrong MIME type of the .wasm is no failure",
    async run(context) {
      context.site.change(WASM, () => ({ headers: { "content-type": "application/octet-stream" } }));
      await begin(await context.open(), words("en"));
    },
  },
  {
    name: "the fallback is shown until the app is ready",
    async run(context) {
      const release = context.site.hold(WASM);
      const widget = await context.open("/pages/plain.html", { ready: false });
      assert.equal((await widget.look()).fallback, true);
      release();
      assert.equal((await widget.ready()).fallback, false);
    },
  },
  {
    name: "a panic later on brings the fallback back, and the page goes on",
    expects: { console: [/candidacy-screener: panic/, /panicked at/], errors: [/RuntimeError/] },
    async run(context) {
      context.site.scripts.push("break-drawing.js");
      const widget = await context.open();
      const text = words("en");
      const first = await begin(widget, text);
      const linkId = text.itemAsked(first.heading);
      const option = await widget.point(text.option(linkId, answersFor("consult")[linkId]));
      await widget.pause();
      await context.script("document.dispatchEvent(new Event('break-drawing'))");
      await widget.tapAt(option);
      await widget.fallback();
      await context.consoleError(/candidacy-screener: panic/);
      assert.match((await context.observed()).errors.join(" "), /RuntimeError/);
    },
  },
];
