// The strictest policy is enough. Every other test runs under it as well, and fails on any report of a violation.

import assert from "node:assert/strict";

import { answersFor } from "../answers.mjs";
import { Site } from "../server.mjs";
import { until } from "../until.mjs";
import { walk } from "../walk.mjs";
import { words } from "../words.mjs";

const PROMISED =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self'; " +
  "require-trusted-types-for 'script'; report-uri /csp-report";

export default [
  {
    name: "the promised policy, without a word for styles",
    async run(context) {
      context.site.csp = PROMISED;
      const widget = await context.open("/pages/bare.html");
      const screen = await walk(widget, words("en"), answersFor("wait"));
      assert.equal(screen.outcome, "wait");
      const styled = await context.script(
        "return document.querySelector('candidacy-screener').shadowRoot.adoptedStyleSheets.length",
      );
      assert.ok(styled > 0, "the widget has no style sheet");
    },
  },
  {
    name: "with no script or event handler attribute anywhere in the widget, and no style attribute",
    async run(context) {
      const widget = await context.open();
      const check = async () =>
        assert.deepEqual(
          await context.script(`
            const root = document.querySelector("candidacy-screener").shadowRoot;
            return [...root.querySelectorAll("*")].flatMap((element) =>
              element.getAttributeNames().filter((name) => name === "style" || name.startsWith("on"))
                .map((name) => element.localName + " " + name))`),
          [],
        );
      await check();
      await walk(widget, words("en"), answersFor("consult"), { question: check, check });
      await check();
    },
  },
  {
    name: "a request to another origin would be noticed, policy or not",
    expects: { foreign: [/\/icon\.svg$/], violations: [/connect-src/] },
    async run(context) {
      const other = await Site.start();
      try {
        for (const csp of [context.site.csp, null]) {
          context.site.csp = csp;
          // Another address each time: a page that has not changed would keep its old policy.
          await context.open(`/pages/bare.html?${csp ? "strict" : "open"}`);
          await context.driver.executeAsyncScript(
            "fetch(arguments[0], { mode: 'no-cors' }).then(() => {}, () => {}).then(arguments[1])",
            `${other.origin}/icon.svg`,
          );
          const { violations } = await context.observed();
          assert.equal(violations.length, csp ? 1 : 0, violations.join());
          assert.equal(other.requests.length, csp ? 0 : 1);
        }
        await until("the page's own list of requests to show it", () =>
          context.script(
            "return performance.getEntriesByType('resource').some(({ name }) => name === arguments[0])",
            `${other.origin}/icon.svg`,
          ),
        );
      } finally {
        await other.close();
      }
    },
  },
  {
    name: "a real violation would be noticed",
    expects: { violations: [/style-src/] },
    async run(context) {
      await context.open();
      await context.script(`
        const style = document.createElement("style");
        style.textContent = "p { color: red }";
        document.head.append(style)`);
      await context.driver.executeAsyncScript("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))");
      assert.match((await context.observed()).violations.join(), /style-src/);
    },
  },
];
