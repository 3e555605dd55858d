// Forced colours, reduced motion and paper. Only Chromium can be told to take these for true while a test looks.

import assert from "node:assert/strict";

import { answersFor } from "../answers.mjs";
import { begin, walk } from "../walk.mjs";
import { words } from "../words.mjs";

const ROOT = "document.querySelector('candidacy-screener').shadowRoot";
const text = words("en");

const emulate = ({ driver }, media) => driver.sendDevToolsCommand("Emulation.setEmulatedMedia", media);
const feature = (context, name, value) => emulate(context, { features: [{ name, value }] });

/** Computed styles of the first element of each selector inside the widget. */
const styles = (context, selectors, properties, pseudo = null) =>
  context.script(
    `return arguments[0].map((selector) => {
       const style = getComputedStyle(${ROOT}.querySelector(selector), arguments[2]);
       return Object.fromEntries(arguments[1].map((property) => [property, style[property]]));
     });`,
    selectors,
    properties,
    pseudo,
  );

/** What a system colour is at the moment. */
const system = (context, name) =>
  context.script(
    `const probe = document.body.appendChild(document.createElement("i"));
     probe.style.color = arguments[0];
     const { color } = getComputedStyle(probe);
     probe.remove();
     return color;`,
    name,
  );

async function markedQuestion(widget) {
  const first = await begin(widget, text);
  const linkId = text.itemAsked(first.heading);
  await widget.answer(text.option(linkId, answersFor("consult")[linkId]), { by: "press" });
  await widget.answer(text.ui("back"), { by: "press" });
}

export default [
  {
    name: "forced colours: borders, the mark and the focus ring are the person's own",
    engine: "chromium",
    async run(context) {
      const widget = await context.open();
      await feature(context, "forced-colors", "active");
      await context.script(`document.querySelector("candidacy-screener").style.setProperty("--screener-accent", "#b5179e")`);
      await markedQuestion(widget);
      const [highlight, border] = [await system(context, "Highlight"), await system(context, "ButtonBorder")];
      const [chosen, other] = await styles(context, [".chosen", ".option:not(.chosen)"], ["borderTopColor", "borderTopWidth"]);
      assert.deepEqual(chosen, { borderTopColor: highlight, borderTopWidth: "4px" });
      assert.deepEqual(other, { borderTopColor: border, borderTopWidth: "1px" });
      const [mark] = await styles(context, [".chosen"], ["borderRightColor"], "::after");
      assert.equal(mark.borderRightColor, highlight);
      await widget.tabTo(text.ui("back"), { shift: true });
      const [ring] = await styles(context, [".back"], ["outlineColor", "outlineStyle"]);
      assert.deepEqual(ring, { outlineColor: highlight, outlineStyle: "solid" });
      await context.screenshot("forced-colours");
      await emulate(context, { features: [] });
    },
  },
  {
    name: "reduced motion: a new question just stands there",
    engine: "chromium",
    async run(context) {
      const widget = await context.open();
      await begin(widget, text);
      assert.equal((await styles(context, ["legend"], ["animationName"]))[0].animationName, "appear");
      await feature(context, "prefers-reduced-motion", "reduce");
      assert.equal((await styles(context, ["legend"], ["animationName"]))[0].animationName, "none");
      await emulate(context, { features: [] });
    },
  },
  {
    name: "paper: black on white from a dark screen in the clinic's colours; reasons, sources and version, and nothing to tap",
    engine: "chromium",
    async run(context) {
      context.site.attributes = { demo: true, theme: "dark" };
      const widget = await context.open();
      await context.script(
        `for (const [name, value] of Object.entries({ accent: "#f72585", surface: "#102040", text: "#ffd6e8", "max-width": "300px" }))
           document.querySelector("candidacy-screener").style.setProperty("--screener-" + name, value);`,
      );
      await walk(widget, text, answersFor("wait"));
      await emulate(context, { media: "print" });
      const odd = await context.script(
        `const shown = (element) => element.checkVisibility() && element.getClientRects().length > 0;
         return [...${ROOT}.querySelectorAll(".mount *")].filter(shown).flatMap((element) => {
           const { color, backgroundColor, breakInside } = getComputedStyle(element);
           const found = [];
           if (color !== "rgb(0, 0, 0)") found.push("color " + color);
           if (!["rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"].includes(backgroundColor)) found.push("on " + backgroundColor);
           if (element.matches("button, progress")) found.push("is a control");
           if (element.matches(".reason, .more li") && breakInside !== "avoid") found.push("may be torn");
           return found.map((what) => element.localName + "." + element.className + ": " + what);
         });`,
      );
      assert.deepEqual([...new Set(odd)], []);
      const seen = await context.script(`return ${ROOT}.querySelector(".screen").innerText`);
      const { sources } = await context.script(`return { sources: [...${ROOT}.querySelectorAll(".more ol li")].map((line) => [line.innerText, line.checkVisibility({ contentVisibilityAuto: true })]) }`);
      assert.ok(sources.length > 3 && sources.every(([, visible]) => visible), "closed lists of sources are open on paper");
      assert.ok(seen.includes(text.outcome("wait").label) && seen.includes("Example Clinic") && /regenerative\s\d+\.\d+\.\d+/.test(seen), seen);
      const [screen] = await styles(context, [".screen"], ["maxWidth", "borderTopWidth"]);
      assert.deepEqual(screen, { maxWidth: "none", borderTopWidth: "0px" });
      await emulate(context, { media: "" });
    },
  },
  {
    name: "paper: where to book is an address, since paper cannot be tapped",
    engine: "chromium",
    async run(context) {
      context.site.attributes = { demo: true };
      const widget = await context.open();
      await walk(widget, text, answersFor("consult"));
      await emulate(context, { media: "print" });
      const [book] = await styles(context, ["a[href^=https]"], ["content"], "::after");
      assert.match(book.content, /https:\/\/clinic\.example\/book/);
      await emulate(context, { media: "" });
    },
  },
];
