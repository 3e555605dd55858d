// What the element offers a page is what its manifest says, no more and no less.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { answersFor } from "../answers.mjs";
import { words } from "../words.mjs";
import { walk } from "../walk.mjs";

const manifest = JSON.parse(readFileSync(new URL("../../../www/types/custom-elements.json", import.meta.url), "utf8"));
const [{ attributes, members, cssParts }] = manifest.modules[0].declarations;
const names = (list) => list.map(({ name }) => name).sort();

/** Called by the browser itself. */
const CALLBACKS = ["attributeChangedCallback", "connectedCallback", "constructor", "disconnectedCallback"];

export default [
  {
    name: "attributes, properties, methods and parts",
    async run(context) {
      const widget = await context.open();
      const [observed, own] = await context.script(`
        const { observedAttributes, prototype } = customElements.get("candidacy-screener");
        return [observedAttributes, Object.getOwnPropertyNames(prototype)]`);
      assert.deepEqual(observed.filter((name) => name !== "class").sort(), names(attributes));
      // Every element has a `lang`.
      const inherited = own.concat("lang").filter((name) => !CALLBACKS.includes(name));
      assert.deepEqual(inherited.sort(), names(members));
      const carried = await context.script("return Object.getOwnPropertyNames(document.querySelector('candidacy-screener'))");
      assert.deepEqual(carried, [], "the element itself carries nothing that a page could read");

      const known = names(cssParts);
      const drawn = new Set();
      const look = async () => {
        const parts = await context.script(`
          const root = document.querySelector("candidacy-screener").shadowRoot;
          return [...root.querySelectorAll("[part]")].map((element) => element.getAttribute("part"))`);
        for (const part of parts) drawn.add(part);
      };
      await look();
      await walk(widget, words("en"), answersFor("not-now"), { question: look, check: look });
      await look();
      assert.deepEqual([...drawn].sort(), ["heading", "panel", "primary"]);
      assert.deepEqual([...drawn].filter((part) => !known.includes(part)), []);
    },
  },
  {
    name: "a page that writes its own class over the marks for recorders does not undo them",
    async run(context) {
      await context.open();
      const classes = await context.script(`
        const element = document.querySelector("candidacy-screener");
        const before = [...element.classList];
        element.className = "own";
        // An observer sees to it before anything else can run.
        return Promise.resolve().then(() => [before, [...element.classList]])`);
      assert.ok(classes[0].length >= 3);
      assert.deepEqual(classes[1].sort(), [...classes[0], "own"].sort());
    },
  },
  {
    name: "a property mirrors its attribute",
    async run(context) {
      await context.open();
      const seen = await context.script(`
        const element = document.createElement("candidacy-screener");
        const seen = [element.bookingUrl, element.demo, element.config];
        element.bookingUrl = "https://x.example";
        element.demo = true;
        seen.push(element.outerHTML.includes('booking-url="https://x.example"'), element.getAttribute("demo"), element.demo);
        element.demo = false;
        element.bookingUrl = null;
        return [...seen, element.attributes.length]`);
      assert.deepEqual(seen, ["", false, null, true, "", true, 0]);
    },
  },
];
