// display="dialog": a button on the page opens the widget over it, and the focus goes back where it was.

import assert from "node:assert/strict";

import { axe } from "../accessibility.mjs";
import { answersFor } from "../answers.mjs";
import { until } from "../until.mjs";
import { words } from "../words.mjs";
import { begin } from "../walk.mjs";

const text = () => words("en");
const HOST = "document.querySelector('candidacy-screener')";
const OPEN = "Answer a few short questions";
const CLOSE = "Close";

/** Opens the page and waits for the button; the widget is not yet shown. */
async function closedDialog(context, attributes = {}) {
  context.site.attributes = { display: "dialog", ...attributes };
  context.site.scripts.push("record-events.js");
  const widget = await context.open("/pages/dialog.html", { ready: false });
  await widget.waitFor(({ buttons }) => buttons.some(({ name }) => name === (attributes.label ?? OPEN)));
  return widget;
}

const isOpen = (context) => context.script(`return ${HOST}.shadowRoot.querySelector("dialog").open`);
const closed = (context) => until("the dialog to close", async () => !(await isOpen(context)));
const eventNames = (context) => context.script("return __events.map(({ name }) => name)");

export default [
  {
    name: "the button opens it, Escape closes it, the focus goes back, and the answers stay",
    async run(context) {
      const widget = await closedDialog(context);
      assert.equal((await widget.look()).fallback, true, "the page's own words stay beside the button");
      await until("the files, behind the button", async () => (await eventNames(context)).includes("ready"));
      await widget.tap(OPEN);
      await widget.waitFor(text().startHeading);
      await until("the focus on the heading", async () => (await widget.focused()).tag === "h2");
      assert.deepEqual(await axe(widget), []);
      const first = await begin(widget, text());
      const second = await widget.answer(text().option(text().itemAsked(first.heading), "no"));
      assert.equal(await context.script("return document.elementsFromPoint(innerWidth / 2, 5).includes(own)"), false, "the page behind is out of reach");
      await widget.key("Escape");
      await closed(context);
      await until("the focus on the button", async () => (await widget.focused()).name === OPEN);
      await widget.press(OPEN);
      await widget.waitFor(second.heading);
      await widget.tap(CLOSE);
      await closed(context);
      const told = await until("both closings", async () => {
        const names = await eventNames(context);
        return names.filter((name) => name === "close").length === 2 && names;
      });
      assert.deepEqual(told.filter((name) => name !== "ready"), ["open", "start", "close", "open", "close"]);
    },
  },
  {
    name: "opened by the page's own button, the focus goes back to that one",
    async run(context) {
      const widget = await closedDialog(context, { label: "Start here", loading: "interaction" });
      assert.equal(context.site.requestsOf("/candidacy-screener.wasm").length, 0);
      await context.script(`
        own.addEventListener("click", () => ${HOST}.open());
        own.focus();`);
      await widget.key("Enter");
      await widget.waitFor(text().startHeading);
      await context.script(`${HOST}.close()`);
      await closed(context);
      await until("the focus on the page's button", async () => (await widget.focused()).id === "own");
    },
  },
  {
    name: "open() from before the script had everything is carried out",
    async run(context) {
      context.site.attributes = { display: "dialog" };
      context.site.scripts.push("open-early.js");
      const widget = await context.open("/pages/dialog.html", { ready: false });
      await widget.waitFor(text().startHeading);
      assert.equal(await isOpen(context), true);
    },
  },
  {
    name: "Escape on the question whether to delete keeps the dialog open",
    async run(context) {
      const widget = await closedDialog(context);
      await widget.tap(OPEN);
      await widget.waitFor(text().startHeading);
      await begin(widget, text());
      await widget.press(text().ui("delete"));
      await widget.waitFor(({ buttons }) => buttons.some(({ name }) => name === text().ui("delete.no")));
      await widget.key("Escape");
      await widget.waitFor(({ buttons }) => buttons.some(({ name }) => name === text().ui("delete")));
      assert.equal(await isOpen(context), true);
    },
  },
  {
    name: "a move keeps it open, over the page, with its question",
    async run(context) {
      const widget = await closedDialog(context);
      await widget.tap(OPEN);
      await widget.waitFor(text().startHeading);
      const first = await begin(widget, text());
      await context.script(`document.body.append(${HOST})`);
      await widget.waitFor(first.heading);
      assert.equal(await context.script(`return ${HOST}.shadowRoot.querySelector("dialog").matches(":modal")`), true);
      assert.ok(!(await eventNames(context)).includes("close"));
    },
  },
  {
    name: "from inline to a dialog and back, the answers stay",
    async run(context) {
      const widget = await context.open("/pages/dialog.html");
      const first = await begin(widget, text());
      const second = await widget.answer(text().option(text().itemAsked(first.heading), answersFor("consult")[text().itemAsked(first.heading)]));
      await context.script(`${HOST}.display = "dialog"`);
      await widget.waitFor(({ buttons }) => buttons.some(({ name }) => name === OPEN));
      await widget.tap(OPEN);
      await widget.waitFor(second.heading);
      await context.script(`${HOST}.display = "inline"`);
      await widget.waitFor(({ heading, buttons }) => heading === second.heading && !buttons.some(({ name }) => name === OPEN));
    },
  },
  {
    name: "when the module cannot be loaded, the button goes and the page's own words stay",
    expects: { console: [/file-missing/], missing: [/\.wasm/] },
    async run(context) {
      context.site.remove("/candidacy-screener.wasm");
      const widget = await closedDialog(context, { loading: "interaction" });
      await widget.tap(OPEN);
      await widget.fallback();
      await until("no button", async () => (await widget.buttons()).length === 0);
      await context.consoleError(/file-missing.*\.wasm/);
    },
  },
  {
    name: "when the dialog's own script is missing, the widget stands on the page",
    expects: { console: [/file-missing.*candidacy-screener-more\.js/], missing: [/candidacy-screener-more\.js/] },
    async run(context) {
      context.site.remove("/candidacy-screener-more.js");
      context.site.attributes = { display: "dialog" };
      const widget = await context.open("/pages/dialog.html");
      await begin(widget, text());
      await context.consoleError(/candidacy-screener-more\.js/);
    },
  },
];
