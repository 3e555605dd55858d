// Options as data: where they come from, which ones win, and what is said of one that is wrong.

import assert from "node:assert/strict";

import { answersFor } from "../answers.mjs";
import { until } from "../until.mjs";
import { words } from "../words.mjs";
import { walk } from "../walk.mjs";

const text = () => words("en");
const HOST = "document.querySelector('candidacy-screener')";

/** The foot of each screen names the clinic and its number. */
const says = (widget, clinic, number) =>
  widget.waitFor(({ links }) => links.some(({ name }) => name === text().ui("call.foot", { clinic, number })));

/** Sets a config and expects this to be said; the patient sees what was there before. */
const refuses = (config, code, sentence) => ({
  name: `config ${JSON.stringify(config)} is refused by name`,
  expects: { console: [sentence] },
  async run(context) {
    context.site.scripts.push("record-events.js");
    const widget = await context.open();
    const seen = await widget.ready();
    await context.script(`${HOST}.config = arguments[0]`, config);
    const line = await context.consoleError(sentence);
    assert.ok(line.startsWith(`candidacy-screener: ${code}: `), line);
    const events = await context.script("return __events.filter(({ name }) => name === 'error')");
    assert.deepEqual(events.map(({ detail }) => detail), [{ version: 1, code, fatal: false }]);
    assert.deepEqual((await widget.look()).links, seen.links);
  },
});

export default [
  refuses({ bookingURL: "https://x.example" }, "unknown-option", /`bookingURL`; did you mean `bookingUrl`\?/),
  refuses({ colour: "red" }, "unknown-option", /no `colour`; there are clinic, bookingUrl, /),
  refuses({ theme: "drak" }, "wrong-option", /`theme` "drak" is none of .*; did you mean "dark"\?/),
  refuses({ loading: 3 }, "wrong-option", /`loading` is none of lazy, eager, interaction/),
  refuses([1], "wrong-option", /`config` is not an object/),
  {
    name: "an attribute that was meant to be ours is named; anybody else's is not",
    expects: { console: [/`bookingurl`; did you mean `booking-url`\?/] },
    async run(context) {
      context.site.attributes = { bookingurl: "https://x.example", "booking-url": null, "data-x": "1", _ngcontent: "", itemprop: "x" };
      await context.open();
      await context.consoleError(/`bookingurl`/);
      const lines = (await context.observed()).console;
      assert.equal(lines.length, 1, lines.join("\n"));
    },
  },
  {
    name: "a JSON script between the tags is the config, and the tag comes before it",
    async run(context) {
      const widget = await context.open("/pages/config.html");
      await says(widget, "Clinic on the tag", "+1 555 010 0122");
      const screen = await walk(widget, text(), answersFor("consult"));
      assert.equal(screen.outcome, "consult", "`demo: true` in the config lets a draft say so");
      assert.ok(screen.links.some(({ href }) => href === "https://config.example/"));
    },
  },
  {
    name: "the config attribute, then the property in its place, then another attribute over it",
    async run(context) {
      context.site.attributes = { clinic: null, phone: null, config: '{ "clinic": "One", "phone": "+1 555 010 0111" }' };
      const widget = await context.open();
      await says(widget, "One", "+1 555 010 0111");
      await context.script(`${HOST}.config = { clinic: "Two", phone: "+1 555 010 0122", lang: "en" }`);
      await says(widget, "Two", "+1 555 010 0122");
      await context.script(`${HOST}.clinic = "Three"`);
      await says(widget, "Three", "+1 555 010 0122");
      assert.equal(await context.script(`return ${HOST}.getAttribute("clinic")`), "Three");
    },
  },
  {
    name: "a config attribute that is not JSON is named, and the rest is used",
    expects: { console: [/`config`.*not the JSON/] },
    async run(context) {
      context.site.attributes = { config: "{ clinic: 'X' }" };
      const widget = await context.open();
      await context.consoleError(/wrong-option: `config`/);
      await says(widget, "Example Clinic", "+1 555 010 0100");
    },
  },
  {
    name: "the language by config, at the start and later",
    async run(context) {
      context.site.attributes = { lang: null, config: '{ "lang": "es" }' };
      const widget = await context.open();
      await widget.waitFor(words("es").startHeading);
      await context.script(`${HOST}.config = { lang: "en" }`);
      await widget.waitFor(text().startHeading);
    },
  },
  {
    name: "theme: the page's side of light and dark, or the one that is asked for",
    async run(context) {
      await context.open();
      const paper = () =>
        context.script(`
          const panel = ${HOST}.shadowRoot.querySelector("[part~=panel]");
          return panel && getComputedStyle(panel).colorScheme`);
      const light = await paper();
      await context.script(`${HOST}.theme = "dark"`);
      await until("dark", async () => (await paper()) === "dark");
      await context.script(`${HOST}.theme = null`);
      await until("as before", async () => (await paper()) === light);
    },
  },
  {
    name: "the module with the sentences is loaded only when something is wrong",
    async run(context) {
      await context.open();
      assert.equal(context.site.requestsOf("/candidacy-screener-more.js").length, 0);
    },
  },
];
