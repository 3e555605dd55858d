// An attribute that is wrong is refused by name in the console, and the widget goes on with something safe.

import assert from "node:assert/strict";

import { answersFor } from "../answers.mjs";
import { words } from "../words.mjs";
import { walk } from "../walk.mjs";

const text = () => words("en");

const refused = (attribute, value, check = async () => {}) => ({
  name: `${attribute}=${JSON.stringify(value)}`,
  // It may look for the words of a language that nobody has.
  expects: { console: [new RegExp(attribute)], missing: attribute === "lang" ? [/\bxx\.json/] : [] },
  async run(context) {
    context.site.attributes = { demo: true, [attribute]: value };
    const widget = await context.open();
    await context.consoleError(new RegExp(`candidacy-screener.*${attribute}`, "s"));
    await check(widget, context);
  },
});

const noSuchLink = (value, answers) => async (widget) => {
  const screen = await walk(widget, text(), answers);
  const bad = screen.links.filter(({ href }) => href === value || /^(javascript|data|vbscript|blob|file):/i.test(href));
  assert.deepEqual(bad, []);
};

const staysEnglish = async (widget) => assert.equal(await widget.heading(), text().startHeading);

export default [
  ...["javascript:alert(1)", " JavaScript:alert(1)", "java\tscript:alert(1)", "data:text/html,hello", "http://"].map((value) =>
    refused("booking-url", value, noSuchLink(value, answersFor("consult"))),
  ),
  refused("phone", "javascript:alert(1)", noSuchLink("javascript:alert(1)", answersFor("review"))),
  refused("phone", "call us", async (widget) => {
    const screen = await walk(widget, text(), answersFor("review"));
    assert.ok(!screen.links.some(({ href }) => /call us/.test(decodeURIComponent(href))));
  }),
  refused("emergency-number", "help!", async (widget) => {
    const screen = await walk(widget, text(), answersFor("emergency"));
    assert.equal(screen.outcome, "emergency");
    assert.ok(!/help!/.test(decodeURIComponent(screen.links.map(({ href }) => href).join(" "))));
  }),
  refused("lang", "xx", staysEnglish),
  refused("lang", "../../secret", staysEnglish),
  {
    name: "a regional language falls back to its language without a complaint",
    async run(context) {
      context.site.attributes = { lang: "es-MX" };
      const widget = await context.open();
      assert.equal(await widget.heading(), words("es").startHeading);
    },
  },
  {
    name: "text in attributes is shown as text",
    async run(context) {
      const clinic = '<img src="x" onerror="alert(1)"> & Sons';
      context.site.attributes = { clinic };
      const widget = await context.open();
      const found = await context.script("return document.querySelector('candidacy-screener').shadowRoot.querySelectorAll('img').length");
      assert.equal(found, 0);
      assert.ok(!(await widget.text()).includes("&lt;"));
    },
  },
  {
    name: "no attributes at all",
    expects: { console: [/`clinic` is missing/, /`phone` is missing/] },
    async run(context) {
      context.site.attributes = {
        clinic: null,
        "booking-url": null,
        phone: null,
        "emergency-number": null,
        lang: null,
      };
      const widget = await context.open();
      const screen = await walk(widget, text(), answersFor("review"));
      assert.equal(screen.outcome, "review");
      assert.ok(screen.text.includes(text().ui("help.noPhone", { clinic: text().ui("clinicUnnamed") })), "a clinic without a number must be said to have none");
    },
  },
];
