// Every example of docs/theming.md does what it says.

import assert from "node:assert/strict";

import { adopt, examples } from "../guide.mjs";
import { until } from "../until.mjs";

const HOST = "document.querySelector('candidacy-screener')";
const ROOT = `${HOST}.shadowRoot`;

/** Where each token shows: an element of the first screen, and its property. */
const SHOWS = {
  accent: [".primary", "backgroundColor"],
  surface: [".screen", "backgroundColor"],
  text: [".screen", "color"],
  font: [".screen", "fontFamily"],
  "heading-font": ["h2", "fontFamily"],
  radius: [".primary", "borderTopLeftRadius"],
};

/** What the page's value comes to, as the browser says it of an element of the page's own. */
const meant = (context, token, property) =>
  context.script(
    `const probe = ${HOST}.parentElement.insertBefore(document.createElement("candidacy-screener-probe"), ${HOST});
     const value = getComputedStyle(${HOST}).getPropertyValue("--screener-" + arguments[0]);
     probe.style[arguments[1]] = value;
     const found = getComputedStyle(probe)[arguments[1]];
     probe.remove();
     return found;`,
    token,
    property,
  );

const shown = (context, [selector, property]) =>
  context.script(`return getComputedStyle(${ROOT}.querySelector(arguments[0]))[arguments[1]];`, selector, property);

async function holds(context, tokens) {
  for (const token of tokens) {
    const wanted = await meant(context, token, SHOWS[token][1]);
    await until(`${token} to be ${wanted}`, async () => (await shown(context, SHOWS[token])).startsWith(wanted));
  }
}

const TOKEN = /--screener-([a-z-]+):/g;

export default [
  ...examples("css").map(({ code }, i) => ({
    name: `example ${i + 1} has effect in every line, and without a refusal`,
    async run(context) {
      context.site.scripts.push("record-warnings.js");
      await context.open();
      await adopt(context, code);
      const classes = ["", ...new Set([...code.matchAll(/html\.(\w+)/g)].map(([, name]) => name))];
      for (const name of classes) {
        await context.script("document.documentElement.className = arguments[0];", name);
        const block = code.split("}").find((rule) => (name ? rule.includes(`html.${name}`) : true));
        const tokens = [...block.matchAll(TOKEN)].map(([, token]) => token);
        assert.ok(tokens.length > 0);
        await holds(context, tokens);
      }
      const said = await context.script("return window.__warnings;");
      assert.deepEqual(said.filter((line) => !/accent-changed/.test(line)), []);
    },
  })),
  {
    name: "the attribute of the guide makes the widget dark",
    async run(context) {
      const [{ code }] = examples("html");
      const theme = /theme="(\w+)"/.exec(code)[1];
      await context.open();
      await context.script(`${HOST}.setAttribute("theme", arguments[0]);`, theme);
      assert.equal(await shown(context, [".screen", "backgroundColor"]), "rgb(23, 22, 19)");
      assert.equal(await shown(context, [".mount", "colorScheme"]), theme);
    },
  },
];
