// Pages move, remove and put back what is on them.

import assert from "node:assert/strict";

import { answersFor } from "../answers.mjs";
import { words } from "../words.mjs";
import { answerQuestions, begin } from "../walk.mjs";

const text = () => words("en");

async function atSecondQuestion(context) {
  const widget = await context.open();
  const first = await begin(widget, text());
  const linkId = text().itemAsked(first.heading);
  return { widget, seen: await widget.answer(text().option(linkId, answersFor("consult")[linkId])) };
}

async function goesOn(widget) {
  const check = await answerQuestions(widget, text(), answersFor("consult"));
  assert.equal(check.heading, text().ui("check.heading"));
}

export default [
  {
    name: "moving the element keeps the question",
    async run(context) {
      const { widget, seen } = await atSecondQuestion(context);
      await context.script("document.body.prepend(document.querySelector('candidacy-screener'))");
      await widget.waitFor(seen.heading);
      await goesOn(widget);
    },
  },
  {
    name: "an element that was removed and put back works",
    async run(context) {
      const { widget } = await atSecondQuestion(context);
      await context.script("window.kept = document.querySelector('candidacy-screener'); kept.remove()");
      // Another round trip: by now the removal is no longer the first half of a move.
      assert.equal(await context.script("return document.querySelector('candidacy-screener')"), null);
      await context.driver.executeAsyncScript("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))");
      await context.script("document.querySelector('main').append(kept)");
      await goesOn(widget);
    },
  },
  {
    name: "a new element put in place of another works",
    async run(context) {
      const { widget } = await atSecondQuestion(context);
      await context.script(`
        const old = document.querySelector("candidacy-screener");
        const fresh = document.createElement("candidacy-screener");
        for (const { name, value } of old.attributes) fresh.setAttribute(name, value);
        old.replaceWith(fresh)`);
      await widget.waitFor(text().startHeading);
      await goesOn(widget);
    },
  },
  {
    name: "many removals and returns leave one working widget",
    async run(context) {
      const widget = await context.open();
      await context.driver.executeAsyncScript(`
        const done = arguments[arguments.length - 1];
        const host = document.querySelector("candidacy-screener");
        const main = host.parentNode;
        let left = 30;
        const turn = () => {
          host.remove();
          requestAnimationFrame(() => {
            main.append(host);
            if (--left) requestAnimationFrame(turn);
            else done();
          });
        };
        turn()`);
      await goesOn(widget);
    },
  },
  {
    name: "removed while the module is still loading, then put back",
    async run(context) {
      const release = context.site.hold("/candidacy-screener.wasm");
      const widget = await context.open("/pages/plain.html", { ready: false });
      await context.script("window.kept = document.querySelector('candidacy-screener'); kept.remove()");
      release();
      await context.driver.executeAsyncScript("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))");
      await context.script("document.querySelector('main').append(kept)");
      await widget.ready();
      await goesOn(widget);
    },
  },
];
