// Whatever goes wrong, the page's own words stay on screen, and the console names the cause for the site's owner.

import assert from "node:assert/strict";

import { START, published } from "../edits.mjs";
import { assertReachable, assertWayOut, breaksDrawing, failsWith, staysAsItIs } from "../failing.mjs";
import { until } from "../until.mjs";
import { begin } from "../walk.mjs";
import { words } from "../words.mjs";

const WASM = "/candidacy-screener.wasm";
const APP = "/candidacy-screener-app.js";
const SHIM = "/candidacy-screener.js";

const STRICT = "default-src 'none'; connect-src 'self'; img-src 'self'; style-src 'self'; report-uri /csp-report; ";

const withStatus = (status) => () => ({ status, body: "", headers: { "content-type": "text/plain" } });
const asPage = () => ({ body: "<!doctype html><title>Home</title>", headers: { "content-type": "text/html" } });
const asText = () => ({ headers: { "content-type": "text/plain" } });
const halved = ({ body }) => ({ body: body.subarray(0, body.length / 2) });

export default [
  failsWith("the .wasm is missing", "file-missing", {
    says: /candidacy-screener\.wasm answered 404/,
    missing: [/candidacy-screener\.wasm/],
    prepare: (site) => site.remove(WASM),
  }),
  failsWith("the server fails at the .wasm", "file-missing", {
    says: /candidacy-screener\.wasm answered 503/,
    missing: [/candidacy-screener\.wasm/],
    prepare: (site) => site.change(WASM, withStatus(503)),
  }),
  failsWith("the server answers with its home page where the .wasm should be", "file-missing", {
    says: /a page in place of \/candidacy-screener\.wasm/,
    prepare: (site) => site.change(WASM, asPage),
  }),
  failsWith("half of the .wasm was uploaded", "file-damaged", {
    says: /candidacy-screener\.wasm/,
    prepare: (site) => site.change(WASM, halved),
  }),
  failsWith("half of the .wasm was uploaded, and it has a wrong MIME type", "file-damaged", {
    says: /candidacy-screener\.wasm/,
    prepare: (site) => site.change(WASM, (answer) => ({ ...halved(answer), ...asText() })),
  }),
  failsWith("the app's script is missing", "file-missing", {
    says: /candidacy-screener-app\.js answered 404/,
    missing: [/candidacy-screener-app\.js/],
    prepare: (site) => site.remove(APP),
  }),
  failsWith("the server answers with its home page where the app's script should be", "file-missing", {
    says: /a page in place of \/candidacy-screener-app\.js/,
    prepare: (site) => site.change(APP, asPage),
  }),
  failsWith("the app's script has a wrong MIME type", "wrong-mime-type", {
    says: /candidacy-screener-app\.js as text\/javascript, not as "text\/plain"/,
    prepare: (site) => site.change(APP, asText),
  }),
  failsWith("half of the app's script was uploaded", "script-refused", {
    says: /candidacy-screener-app\.js/,
    errors: [/SyntaxError/],
    prepare: (site) => site.change(APP, halved),
  }),
  staysAsItIs("the element's script is missing", {
    missing: [/candidacy-screener\.js/],
    prepare: (site) => site.remove(SHIM),
  }),
  staysAsItIs("the element's script has a wrong MIME type", { prepare: (site) => site.change(SHIM, asText) }),
  staysAsItIs("half of the element's script was uploaded", {
    errors: [/SyntaxError/],
    prepare: (site) => site.change(SHIM, halved),
  }),
  staysAsItIs("the policy forbids every script", {
    violations: [/script-src/],
    prepare: (site) => (site.csp = `${STRICT}script-src 'none'`),
  }),
  failsWith("the policy forbids downloads", "download-failed", {
    says: /connect-src/,
    violations: [/connect-src/],
    prepare: (site) => (site.csp = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'"),
  }),
  failsWith("the words of the start are missing", "file-missing", {
    says: /start\.json answered 404/,
    missing: [/start\.json/],
    prepare: (site) => site.remove(START),
  }),
  failsWith("half of the words of the start were uploaded", "file-damaged", {
    says: /start\.json/,
    prepare: (site) => site.change(START, halved),
  }),
  failsWith("the words of the start are of another version of the widget", "questionnaire-refused", {
    says: /start\.json/,
    prepare: (site) => site.changeJson(START, (start) => ({ ...start, format: 2 })),
  }),
  failsWith("the questionnaire is missing", "file-missing", {
    says: /published\.en\.txt answered 404/,
    missing: [/published\.en\.txt/],
    prepare: (site) => site.remove(published("en")),
  }),
  failsWith("half of the questionnaire was uploaded", "questionnaire-refused", {
    says: /screener publish/,
    prepare: (site) => site.change(published("en"), halved),
  }),
  failsWith("the questionnaire is of another version of the widget", "questionnaire-refused", {
    says: /screener publish/,
    prepare: (site) => site.change(published("en"), ({ body }) => ({ body: `${body}`.replace("candidacy-screener 1", "candidacy-screener 2") })),
  }),
  {
    name: "a wrong MIME type of the .wasm is no failure",
    async run(context) {
      context.site.scripts.push("record-output.js");
      context.site.change(WASM, () => ({ headers: { "content-type": "application/octet-stream" } }));
      await begin(await context.open(), words("en"));
      const { lines } = await context.script("return window.__output");
      assert.equal(lines.length, 1, lines.join("\n"));
      assert.match(lines[0], /^warn candidacy-screener: wrong-mime-type: .*application\/wasm/);
      assert.deepEqual((await context.observed()).failures, []);
    },
  },
  {
    name: "the page's own words are shown until the start is painted",
    async run(context) {
      const release = context.site.hold(START);
      const widget = await context.open("/pages/plain.html", { ready: false });
      await assertReachable(widget);
      release();
      assert.equal((await widget.ready()).fallback, false);
      await assertWayOut(widget);
    },
  },
  {
    name: "two elements that fail for one reason say so in one line, and each by an event",
    expects: { console: [/file-missing/], missing: [/\.wasm/] },
    async run(context) {
      context.site.remove(WASM);
      await context.open("/pages/two.html", { ready: false });
      await until("an event of each", async () => (await context.observed()).failures.length === 2);
      const { console: lines, failures } = await context.observed();
      assert.equal(lines.length, 1, lines.join("\n"));
      assert.deepEqual(failures.map(({ id, code }) => `${id} ${code}`).sort(), ["first file-missing", "second file-missing"]);
    },
  },
  breaksDrawing("a panic later on brings the fallback back, and the page goes on"),
];
