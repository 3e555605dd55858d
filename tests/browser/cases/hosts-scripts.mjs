// Pages whose scripts change what every other script on the page stands on.

import assert from "node:assert/strict";

import { tapThrough } from "../hosts.mjs";
import { words } from "../words.mjs";

/** A page of `pages/hosts` by the name of its script: the widget works, and looks and says the same. */
const withScript = (script, name, { attributes = {}, expects, look = () => {} } = {}) => ({
  name,
  expects,
  async run(context) {
    Object.assign(context.site, { host: script, attributes });
    const widget = await context.open("/pages/hosts/scripted.html");
    look(await tapThrough(widget));
    // The other language is loaded late, and taking the element out and in again draws anew.
    await widget.answer(words("es").language);
    await context.script("const host = document.querySelector('candidacy-screener'); host.after(host)");
    assert.ok(words("es").outcomeShown((await widget.ready()).text));
  },
});

/** The page's script says another phone and booking address on the prototype of all objects. */
function nothingFromPrototypes({ text, links }) {
  const said = [text, ...links.map(({ href }) => href)].filter((line) => /900|junk/i.test(line));
  assert.deepEqual(said, [], "taken from the prototype of all objects");
}

export default [
  withScript("prototypes", "on a page whose library adds to the built-in prototypes and replaces their methods", {
    attributes: { "booking-url": null, phone: null },
    expects: { console: [/`phone` is missing/] },
    look: nothingFromPrototypes,
  }),
  withScript("globals", "on a page that replaced fetch, JSON, customElements, Promise and queueMicrotask"),
  withScript("names", "on a page that has classes of its own called Node, Element and Event"),
  {
    name: "another class has the name of the element: one message, and the page keeps what it has",
    expects: { console: [/already-defined/] },
    async run(context) {
      context.site.host = "old-copy";
      await context.open("/pages/hosts/scripted.html", { ready: false });
      await context.consoleError(/^candidacy-screener: already-defined/);
      const seen = await context.script(`
        const host = document.querySelector("candidacy-screener");
        return { old: host.dataset.old, fallback: host.innerText, root: host.shadowRoot, lines: window.__observed.console }`);
      assert.equal(seen.old, "here");
      assert.match(seen.fallback, /Call us/);
      assert.equal(seen.root, null);
      assert.equal(seen.lines.length, 1, seen.lines.join("\n"));
      assert.deepEqual(context.site.requests.filter(({ path }) => /wasm|questionnaire|app/.test(path)), [], "nothing is loaded in vain");
    },
  },
];
