// What a page may do to the element without harm: bugs of its own, odd layouts, changes at run time.

import assert from "node:assert/strict";

import { answersFor } from "../answers.mjs";
import { START } from "../edits.mjs";
import { QUESTIONNAIRE, words } from "../words.mjs";
import { begin } from "../walk.mjs";

const text = () => words("en");
const HOST = "document.querySelector('candidacy-screener')";

export default [
  {
    name: "a bug of the page, met while the widget moves the focus, does not stop the widget",
    expects: { errors: [/a bug of the page|Script error/] },
    async run(context) {
      context.site.scripts.push("throw-on-focus.js");
      const widget = await context.open();
      const first = await begin(widget, text());
      const linkId = text().itemAsked(first.heading);
      const second = await widget.answer(text().option(linkId, answersFor("consult")[linkId]));
      assert.ok(text().itemAsked(second.heading), "the next question is asked");
    },
  },
  {
    name: "has a width in a flex row, a float and a centred grid",
    async run(context) {
      await context.open();
      for (const [property, value] of [["display", "flex"], ["float", "left"], ["justifyItems", "center"]]) {
        const width = await context.script(
          `const parent = ${HOST}.parentElement;
           if (arguments[0] === "justifyItems") parent.style.display = "grid";
           (arguments[0] === "float" ? ${HOST} : parent).style[arguments[0]] = arguments[1];
           const { width } = ${HOST}.getBoundingClientRect();
           parent.removeAttribute("style");
           ${HOST}.removeAttribute("style");
           return width;`,
          property,
          value,
        );
        assert.ok(width >= 300, `${property}: ${value} leaves ${width} px`);
      }
    },
  },
  {
    name: "is hidden when the page hides it",
    async run(context) {
      await context.open();
      assert.equal(await context.script(`${HOST}.hidden = true; return ${HOST}.getBoundingClientRect().height;`), 0);
      const heading = await context.script(`
        ${HOST}.hidden = false;
        ${HOST}.style.visibility = "hidden";
        return getComputedStyle(${HOST}.shadowRoot.querySelector("h2")).visibility;`);
      assert.equal(heading, "hidden", "a panel hidden by `visibility` keeps its keys to itself");
    },
  },
  {
    name: "another questionnaire at run time: the page's own words stand while it loads, then it begins",
    async run(context) {
      const widget = await context.open();
      await begin(widget, text());
      const release = context.site.hold(START);
      await context.script(`${HOST}.setAttribute("questionnaire", arguments[0]);`, `${QUESTIONNAIRE}?again`);
      await widget.fallback();
      release();
      assert.equal((await widget.ready()).heading, text().startHeading);
    },
  },
  {
    name: "without words of the page's own, a card stands while the start is on its way",
    async run(context) {
      const empty = ({ body }) => ({ body: `${body}`.replace(/(<candidacy-screener[^>]*>).*(<\/candidacy-screener>)/s, "$1$2") });
      context.site.change("/pages/plain.html", empty);
      const release = context.site.hold(START);
      const widget = await context.open("/pages/plain.html", { ready: false });
      const { links } = await widget.waitFor((seen) => seen.links.some(({ href }) => href === "tel:911"));
      assert.deepEqual(links.map(({ href }) => href), ["tel:+15550100100", "tel:911"]);
      release();
      assert.equal((await widget.ready()).heading, text().startHeading);
    },
  },
  {
    name: "without words of the page's own, a card says how to reach the clinic",
    expects: { console: [/file-missing/], missing: [/start\.json/] },
    async run(context) {
      context.site.remove(START);
      const widget = await context.open("/pages/plain.html", { ready: false });
      await context.consoleError(/file-missing/);
      await context.script(`${HOST}.replaceChildren(document.createElement("br"));`);
      await widget.waitFor((seen) => seen.links.some(({ href }) => href === "tel:911"));
      const { links } = await widget.look();
      assert.deepEqual(links.map(({ href }) => href), ["tel:+15550100100", "tel:911"]);
    },
  },
  {
    name: "answers that are still there can be deleted from the start, too",
    async run(context) {
      const widget = await context.open();
      const first = await begin(widget, text());
      const linkId = text().itemAsked(first.heading);
      await widget.answer(text().option(linkId, answersFor("consult")[linkId]), { by: "press" });
      await widget.answer(text().ui("back"), { by: "press" });
      const start = await widget.answer(text().ui("back"), { by: "press" });
      assert.equal(start.heading, text().startHeading);
      assert.ok((await widget.buttons()).includes(text().ui("delete")));
    },
  },
];
