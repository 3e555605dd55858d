// The strictest policy is enough. Every other test runs under it as well, and fails on any report of a violation.

import assert from "node:assert/strict";

import { answersFor } from "../answers.mjs";
import { words } from "../words.mjs";
import { walk } from "../walk.mjs";

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
