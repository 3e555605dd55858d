// No answer leaves the widget: not by the address, storage, history, attributes, events, the console or a request.

import assert from "node:assert/strict";

import { answersFor } from "../answers.mjs";
import { CERTIFICATE } from "../edits.mjs";
import { until } from "../until.mjs";
import { words } from "../words.mjs";
import { walk } from "../walk.mjs";

/** All that the page, and so its other scripts, can read. */
const VISIBLE = `return {
  address: location.href,
  history: history.length,
  state: JSON.stringify(history.state),
  name: window.name,
  title: document.title,
  page: document.documentElement.outerHTML,
  cookies: document.cookie,
  local: Object.keys(localStorage),
  session: Object.keys(sessionStorage),
  globals: Object.keys(window).filter((name) => !/^(axe|__observed|__output)$/.test(name)).sort(),
}`;

export default [
  {
    name: "a whole session changes nothing that the page can see",
    async run(context) {
      context.site.scripts.push("record-output.js");
      const widget = await context.open();
      const before = await context.script(VISIBLE);
      // The last thing that a start asks for.
      await until("the certificate to be asked for", () => context.site.requestsOf(CERTIFICATE).length > 0);
      const asked = context.site.requests.length;
      const same = async () => assert.deepEqual(await context.script(VISIBLE), before);
      await walk(widget, words("en"), answersFor("not-now"), { question: same, check: same });
      await same();

      const { events, lines } = await context.script("return window.__output");
      const told = ["ready", "start", "complete"].map((name) => `candidacy-screener-${name} {"version":1}`);
      assert.deepEqual(events, told, "an event may carry an answer only where the site asked for it");
      assert.deepEqual(lines, [], "nothing may be logged");
      const later = context.site.requests.slice(asked).map(({ path, query }) => path + query);
      assert.deepEqual(later, [], "answering must not ask the server for anything");
      const databases = await context.driver.executeAsyncScript(`
        const done = arguments[arguments.length - 1];
        const list = [
          indexedDB.databases().then((all) => all.map(({ name }) => name)),
          "caches" in window ? caches.keys() : [],
        ];
        Promise.all(list).then((found) => done(found.flat()), (error) => done(["" + error]))`);
      assert.deepEqual(databases, []);
    },
  },
  {
    name: "no input, form, name or id in the widget that a recorder could hook",
    async run(context) {
      const widget = await context.open();
      const found = () =>
        context.script(`
          const root = document.querySelector("candidacy-screener").shadowRoot;
          return [...root.querySelectorAll("input, textarea, select, form, [name], [data-value], button[value]")]
            .map((element) => element.outerHTML.slice(0, 120))`);
      const nothing = async () => assert.deepEqual(await found(), []);
      await walk(widget, words("en"), answersFor("consult"), { question: nothing, check: nothing });
      await nothing();
    },
  },
  {
    name: "a reload forgets the answers",
    async run(context) {
      const text = words("en");
      const widget = await context.open();
      const first = await widget.answer(text.ui("start"));
      const linkId = text.itemAsked(first.heading);
      await widget.answer(text.option(linkId, answersFor("consult")[linkId]));
      await context.driver.navigate().refresh();
      await widget.waitFor(text.startHeading);
      const again = await widget.answer(text.ui("start"));
      assert.equal(again.heading, first.heading);
      assert.deepEqual(again.options.filter((name) => name.includes(text.ui("yourAnswer"))), []);
    },
  },
];
