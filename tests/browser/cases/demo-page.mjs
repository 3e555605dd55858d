// `index.html`: a clinic's article with the widget in it.

import assert from "node:assert/strict";

import { axe } from "../accessibility.mjs";
import { answersFor } from "../answers.mjs";
import { words } from "../words.mjs";
import { walk } from "../walk.mjs";

/** The widget stands below the article, and is loaded when a reader comes near. */
async function open(context, options) {
  const widget = await context.open("/", { ...options, ready: false });
  await context.script("document.querySelector('candidacy-screener').scrollIntoView()");
  await widget.ready();
  return widget;
}

export default [
  {
    name: "reads as a page of its own, with one widget that works",
    async run(context) {
      const widget = await open(context);
      const page = await context.script(`return {
        title: document.title,
        lang: document.documentElement.lang,
        headings: document.querySelectorAll("h1").length,
        widgets: document.querySelectorAll("candidacy-screener").length,
      }`);
      assert.ok(page.title.length > 5);
      assert.equal(page.lang, "en");
      assert.equal(page.headings, 1);
      assert.equal(page.widgets, 1);
      await context.screenshot("demo-page");
      const screen = await walk(widget, words("en"), answersFor("wait"));
      assert.equal(screen.outcome, "wait");
    },
  },
  ...["phone", "tablet", "narrow"].map((size) => ({
    name: `axe finds nothing on the whole page, and it fits, ${size}`,
    async run(context) {
      const widget = await open(context, { size });
      assert.deepEqual(await axe(widget, { wholePage: true }), []);
      assert.deepEqual(await widget.read("stickingOut"), []);
      await context.screenshot(`demo-page-${size}`);
    },
  })),
];
