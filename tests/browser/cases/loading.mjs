// When the files are loaded: near the viewport, at once, or when a person asks.

import assert from "node:assert/strict";

import { answersFor } from "../answers.mjs";
import { until } from "../until.mjs";
import { words } from "../words.mjs";
import { walk } from "../walk.mjs";

const text = () => words("en");
const HOST = "document.querySelector('candidacy-screener')";
const OPEN = "Answer a few short questions";

/** Every file of the widget but its first script. */
const asked = ({ site }) =>
  site.requests.map(({ path }) => path).filter((path) => /\.(wasm|json)$|-app\.js$/.test(path));

/** Until the browser has told whoever watches what is in view. */
const frames = ({ driver }) =>
  driver.executeAsyncScript("requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(arguments[0])))");

export default [
  {
    name: "lazy: nothing until it is laid out and near, and then everything",
    async run(context) {
      const widget = await context.open("/pages/far.html", { ready: false });
      await context.script("scrollTo(0, document.body.scrollHeight)");
      await frames(context);
      assert.deepEqual(asked(context), [], "it is folded away");
      await context.script("scrollTo(0, 0); folded.open = true");
      await frames(context);
      assert.deepEqual(asked(context), [], "it is far below");
      // Just out of sight.
      await context.script(`scrollTo(0, ${HOST}.getBoundingClientRect().top + scrollY - innerHeight - 400)`);
      await widget.ready();
      assert.ok((await context.script(`return ${HOST}.getBoundingClientRect().top - innerHeight`)) > 0);
    },
  },
  {
    name: "lazy: nothing while the page hides it, wherever it is",
    async run(context) {
      context.site.attributes = { hidden: true };
      const widget = await context.open("/pages/plain.html", { ready: false });
      await frames(context);
      assert.deepEqual(asked(context), []);
      await context.script(`${HOST}.hidden = false`);
      await widget.ready();
    },
  },
  {
    name: "eager: at once, wherever it is",
    async run(context) {
      context.site.attributes = { loading: "eager" };
      await context.open("/pages/far.html", { ready: false });
      await until("the module", () => asked(context).includes("/candidacy-screener.wasm"));
      assert.equal(await context.script("return scrollY"), 0);
    },
  },
  {
    name: "interaction: a button and the page's own words until it is tapped; the tap is kept",
    async run(context) {
      context.site.attributes = { loading: "interaction" };
      const release = context.site.hold("/candidacy-screener.wasm");
      const widget = await context.open("/pages/plain.html", { ready: false });
      const seen = await widget.waitFor(({ buttons }) => buttons.some(({ name }) => name === OPEN));
      assert.equal(seen.fallback, true);
      await frames(context);
      assert.deepEqual(asked(context), []);
      await widget.tap(OPEN);
      // The start is painted before the module is there.
      await widget.waitFor(text().startHeading);
      release();
      await until("the focus on the heading", async () => (await widget.focused()).tag === "h2");
      await walk(widget, text(), answersFor("emergency"));
    },
  },
  {
    name: "interaction: in another language, with a label of the page's own, and started by the page",
    async run(context) {
      context.site.attributes = { loading: "interaction", lang: "es" };
      const widget = await context.open("/pages/plain.html", { ready: false });
      await widget.waitFor(({ buttons }) => buttons.some(({ name }) => name === "Contestar unas preguntas cortas"));
      await context.script(`${HOST}.label = "Empecemos"`);
      await widget.waitFor(({ buttons }) => buttons.some(({ name }) => name === "Empecemos"));
      await context.script(`${HOST}.start()`);
      await widget.waitFor(({ heading }) => words("es").itemAsked(heading) !== undefined);
      assert.equal((await widget.focused()).tag, "body");
    },
  },
];
