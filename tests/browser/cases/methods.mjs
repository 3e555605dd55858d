// What a page may ask of the element, before it is defined, before it is loaded, and later.

import assert from "node:assert/strict";

import { answersFor } from "../answers.mjs";
import { until } from "../until.mjs";
import { words } from "../words.mjs";
import { answerQuestions, begin } from "../walk.mjs";

const text = () => words("en");
const HOST = "document.querySelector('candidacy-screener')";

const firstQuestion = (widget) => widget.waitFor(({ heading }) => text().itemAsked(heading) !== undefined);

export default [
  {
    name: "properties and calls from before the element was defined are carried out",
    async run(context) {
      const widget = await context.open("/pages/early.html", { ready: false });
      const seen = await firstQuestion(widget);
      assert.ok(seen.text.includes("Early Clinic"), seen.text);
      assert.equal(await context.script(`return ${HOST}.getAttribute("booking-url")`), "https://early.example/book");
      assert.equal((await widget.focused()).tag, "body", "a start by the page takes no focus");
    },
  },
  {
    name: "calls from before the module was loaded are carried out in order",
    async run(context) {
      context.site.scripts.push("record-events.js");
      const release = context.site.hold("/candidacy-screener.wasm");
      const widget = await context.open("/pages/plain.html", { ready: false });
      await context.script(`${HOST}.start(); ${HOST}.restart(); ${HOST}.start();`);
      release();
      await firstQuestion(widget);
      const names = await until("the second start", async () => {
        const events = await context.script("return __events.map(({ name }) => name)");
        return events.length >= 4 && events;
      });
      assert.deepEqual(names, ["ready", "start", "reset", "start"]);
    },
  },
  {
    name: "restart deletes the answers; nothing takes the focus but focus()",
    async run(context) {
      const widget = await context.open("/pages/plain.html");
      await context.script(`
        const own = document.createElement("button");
        own.id = "own";
        document.body.prepend(own);
        own.focus();
        ${HOST}.start();`);
      await firstQuestion(widget);
      assert.equal((await widget.focused()).id, "own");
      await answerQuestions(widget, text(), answersFor("consult"));
      await context.script(`own.focus(); ${HOST}.restart()`);
      await widget.waitFor(text().startHeading);
      assert.equal((await widget.focused()).id, "own");
      await context.script(`${HOST}.focus()`);
      assert.equal((await widget.focused()).tag, "h2");
      const again = await begin(widget, text());
      assert.deepEqual(again.options.filter((name) => name.includes(text().ui("yourAnswer"))), []);
    },
  },
  {
    name: "focus() asked for too early does not take it from what has it by then",
    async run(context) {
      const release = context.site.hold("/candidacy-screener.wasm");
      const widget = await context.open("/pages/plain.html", { ready: false });
      await context.script(`
        ${HOST}.focus();
        const own = document.createElement("button");
        own.id = "own";
        document.body.prepend(own);
        own.focus();`);
      release();
      await widget.ready();
      assert.equal((await widget.focused()).id, "own");
    },
  },
  {
    name: "a listener may call back, and the element goes on",
    async run(context) {
      const widget = await context.open();
      await context.script(`
        ${HOST}.addEventListener("candidacy-screener-start", () => ${HOST}.restart(), { once: true });
        ${HOST}.start();`);
      await until("start and restart", async () => (await widget.heading()) === text().startHeading);
      await begin(widget, text());
    },
  },
  {
    name: "the day is asked for again when a person starts",
    async run(context) {
      context.site.changeJson("/questionnaires/regenerative/questionnaire.json", (file) => ({
        ...file,
        status: "active",
        certificate: false,
        review: { reviewer: "A test", reviewedOn: "2020-01-01", reviewDue: "2100-01-01" },
      }));
      const widget = await context.open();
      const overdue = text().ui("standing.overdue");
      assert.ok(!(await widget.text()).includes(overdue));
      // The page stays open until the review is over.
      await context.script(`
        const Real = Date;
        window.Date = class extends Real {
          constructor(...values) {
            super(...(values.length ? values : ["2101-01-01T12:00:00"]));
          }
        };`);
      const seen = await begin(widget, text());
      assert.ok(text().itemAsked(seen.heading));
      await widget.waitFor((screen) => screen.text.includes(overdue));
    },
  },
];
