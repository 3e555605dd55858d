// The files may lie anywhere: nothing expects them at the top of the site.

import assert from "node:assert/strict";

import { answersFor } from "../answers.mjs";
import { SUB_PATH } from "../server.mjs";
import { words } from "../words.mjs";
import { walk } from "../walk.mjs";

const PRODUCT = /candidacy-screener|questionnaires|interface/;

async function worksBelow(context, page) {
  const widget = await context.open(page, { ready: false });
  await context.script("document.querySelector('candidacy-screener').scrollIntoView()");
  await widget.ready();
  const screen = await walk(widget, words("en"), answersFor("wait"));
  assert.equal(screen.outcome, "wait");
  await widget.answer(words("es").language);
  const own = context.site.requests.filter(({ path }) => PRODUCT.test(path));
  assert.ok(own.length >= 4, `only ${own.map(({ path }) => path).join(" ")}`);
  assert.deepEqual(own.map(({ path }) => path).filter((path) => !path.startsWith(SUB_PATH)), []);
}

export default [
  {
    name: "a page elsewhere on the site loads the widget from a folder",
    async run(context) {
      context.site.base = SUB_PATH;
      await worksBelow(context, "/pages/plain.html");
    },
  },
  {
    name: "the demo page in a folder",
    async run(context) {
      await worksBelow(context, SUB_PATH);
    },
  },
];
