// Without WebAssembly, or where the page's policy forbids it, the same engine runs as JavaScript.

import assert from "node:assert/strict";

import { answersFor } from "../answers.mjs";
import { breaksDrawing, failsWith } from "../failing.mjs";
import { words } from "../words.mjs";
import { walk } from "../walk.mjs";

const WASM = "/candidacy-screener.wasm";
const NO_WASM = "/candidacy-screener-no-wasm.js";

const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; style-src 'self'; require-trusted-types-for 'script'";

const without = (site) => site.scripts.push("no-webassembly.js");
const forbidden = (site) => (site.csp = POLICY);

/** Walks to an outcome, on a page that gets no WebAssembly, and finds the reason in the console as a warning. */
const runs = (name, code, outcome, prepare, { late = false, ...expects } = {}) => ({
  name,
  expects,
  async run(context) {
    prepare(context.site);
    context.site.scripts.push("record-output.js");
    const widget = await context.open();
    const screen = await walk(widget, words("en"), answersFor(outcome));
    assert.equal(screen.outcome, outcome);
    const { lines } = await context.script("return window.__output");
    assert.equal(lines.length, 1, lines.join("\n"));
    assert.ok(lines[0].startsWith(`warn candidacy-screener: ${code}: `), lines[0]);
    if (!late) assert.equal(context.site.requestsOf(WASM).length, 0, "the .wasm was downloaded for nothing");
    assert.deepEqual((await context.observed()).failures, []);
  },
});

export default [
  runs("a browser without WebAssembly comes to the outcome", "no-webassembly", "wait", without),
  runs("a policy without 'wasm-unsafe-eval' comes to the outcome", "wasm-blocked", "emergency", forbidden, {
    violations: [/script-src/],
  }),
  runs("a browser with an old WebAssembly comes to the outcome", "no-webassembly", "emergency", (site) =>
    site.scripts.push("old-webassembly.js"),
  ),
  runs("a browser that refuses when it is to run comes to the outcome", "wasm-blocked", "emergency", (site) =>
    site.scripts.push("stubborn-webassembly.js"), { late: true },
  ),
  {
    name: "a browser with WebAssembly does not load the JavaScript",
    async run(context) {
      await context.open();
      assert.equal(context.site.requestsOf(NO_WASM).length, 0);
    },
  },
  failsWith("without WebAssembly, and without the JavaScript in its place", "no-webassembly", {
    says: /file-missing: \/candidacy-screener-no-wasm\.js answered 404/,
    missing: [/no-wasm/],
    prepare(site) {
      without(site);
      site.remove(NO_WASM);
    },
  }),
  failsWith("a policy without 'wasm-unsafe-eval', and the JavaScript in its place cut short", "wasm-blocked", {
    says: /'wasm-unsafe-eval'.*script-refused/,
    violations: [/script-src/],
    errors: [/SyntaxError/],
    prepare(site) {
      forbidden(site);
      site.change(NO_WASM, ({ body }) => ({ body: body.subarray(0, body.length / 2) }));
    },
  }),
  failsWith("the engine does not start in any way", "start-failed", {
    says: /out of order/,
    prepare(site) {
      without(site);
      const broken = 'export default () => { throw new Error("out of order") }';
      site.change(NO_WASM, ({ query }) => ({ body: `export const version = "${/v=(\w+)/.exec(query)[1]}"; ${broken}` }));
    },
  }),
  breaksDrawing("a panic of the engine as JavaScript brings the fallback back", without),
];
