// The marks that ask recorders to leave the element out: they are there, nearest to what they are about, and they stay.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { until } from "../until.mjs";

const ATTRIBUTES = {
  "data-clarity-mask": "true",
  "data-dd-privacy": "hidden",
  "data-hj-suppress": "true",
  "data-openreplay-hidden": "true",
  "data-private": "true",
  "data-sentry-block": "true",
};
const CLASSES = ["amp-block", "fs-exclude", "highlight-block", "ph-no-capture", "rr-block"];

/** The marks that the element lacks. */
function missing(context) {
  return context.script(
    `const host = document.querySelector("candidacy-screener");
     return [
       ...Object.entries(arguments[0]).filter(([name, value]) => host.getAttribute(name) !== value).flat(),
       ...arguments[1].filter((name) => !host.classList.contains(name)),
     ]`,
    ATTRIBUTES,
    CLASSES,
  );
}

export default [
  {
    name: "docs/privacy.md says whose each mark is",
    async run() {
      const document = readFileSync(new URL("../../../docs/privacy.md", import.meta.url), "utf8");
      const table = document.split("| mark |")[1].split("\n\n")[0];
      const rows = table.matchAll(/^\| (class )?`([\w-]+)(?:="(\w+)")?` \|/gm);
      const named = [...rows].map(([, isClass, name, value]) => (isClass ? name : `${name}=${value ?? "true"}`));
      const set = Object.entries(ATTRIBUTES).map(([name, value]) => `${name}=${value}`);
      assert.deepEqual(named.sort(), [...set, ...CLASSES].sort());
    },
  },
  {
    name: "the element asks to be left out, whatever the page says of it",
    async run(context) {
      Object.assign(context.site.attributes, { class: "wide", "data-dd-privacy": "allow", "data-clarity-mask": "false" });
      await context.open();
      assert.deepEqual(await missing(context), []);
      assert.ok(await context.script("return document.querySelector('candidacy-screener').classList.contains('wide')"));
    },
  },
  {
    name: "marks that the page takes away come back",
    async run(context) {
      await context.open();
      for (const away of [
        "host.className = 'drawn-anew'",
        "host.removeAttribute('class')",
        ...Object.keys(ATTRIBUTES).map((name) => `host.removeAttribute("${name}")`),
        "host.setAttribute('data-dd-privacy', 'allow')",
      ]) {
        await context.script(`const host = document.querySelector("candidacy-screener"); ${away}`);
        assert.deepEqual(await missing(context), [], away);
      }
    },
  },
  {
    name: "a page that takes the marks away for good is not kept busy",
    async run(context) {
      await context.open();
      await context.script(`
        const host = document.querySelector("candidacy-screener");
        window.turns = 0;
        new MutationObserver(() => {
          if (!host.classList.contains("rr-block")) return;
          window.turns += 1;
          host.classList.remove("rr-block");
        }).observe(host, { attributes: true });
        host.classList.remove("rr-block")`);
      const turns = () => context.script("return window.turns");
      const before = await until("the page to begin", turns);
      assert.ok(before < 200, `${before} turns`);
      assert.equal(await turns(), before, "it should have ended before the page ran on");
    },
  },
];
