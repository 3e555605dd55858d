// Places in a page that widgets are put into: components, panels that open later, dialogs, things drawn askew.

import assert from "node:assert/strict";

import { tapThrough, tapThroughAll } from "../hosts.mjs";

export default [
  {
    name: "in other components, panels that open later, and a modal dialog, in two languages",
    async run(context) {
      // However far down the page they are.
      context.site.attributes = { lang: null, loading: "eager" };
      const inOpen = await context.open("/pages/hosts/places.html", { selector: "#open >>> candidacy-screener" });
      const inClosed = context.widget("#closed >>> candidacy-screener");
      assert.equal(await context.script("return document.querySelector('#closed').keptRoot.mode"), "closed");
      await inClosed.ready();
      await context.script(`
        document.querySelector("#details").open = true;
        document.querySelector("#tab").hidden = false`);
      await tapThroughAll(
        { widget: inOpen, locale: "es" },
        { widget: inClosed },
        { widget: context.widget("#details > candidacy-screener"), locale: "es" },
        { widget: context.widget("#tab > candidacy-screener") },
      );
      await context.script("document.querySelector('#dialog').showModal()");
      const inDialog = context.widget("#dialog > candidacy-screener");
      await tapThrough(inDialog, { locale: "es", see: (what) => context.screenshot(`hosts-dialog-${what.replaceAll(" ", "-")}`) });
      // What the widget focuses is inside the dialog, and Escape is still the dialog's.
      assert.equal((await inDialog.focused()).tag, "h2");
      await inDialog.key("Escape");
      assert.equal(await context.script("return document.querySelector('#dialog').open"), false);
    },
  },
  {
    name: "drawn larger, smaller, askew and in perspective",
    async run(context) {
      const names = ["larger", "smaller", "askew", "deep"];
      const widgets = names.map((name) => context.widget(`#${name} > candidacy-screener`));
      await context.open("/pages/hosts/drawn.html", { selector: widgets[0].selector });
      for (const name of names) {
        await context.script("document.getElementById(arguments[0]).scrollIntoView()", name);
        await context.screenshot(`hosts-drawn-${name}`);
      }
      await tapThroughAll(...widgets.map((widget) => ({ widget })));
    },
  },
];
