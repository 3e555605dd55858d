// Pages whose styles mean harm, or were written without thinking of anybody's widget.

import assert from "node:assert/strict";

import { answersFor } from "../answers.mjs";
import { looks, tapThrough } from "../hosts.mjs";
import { words } from "../words.mjs";

/** What the page's own bars lie over: the part of the focused heading or control that a person cannot see. */
const COVERED = `
  const host = document.querySelector("candidacy-screener");
  const at = host.shadowRoot.activeElement;
  const { x, y, width, height } = at.getBoundingClientRect();
  const [top, bottom] = [document.querySelector(".top"), document.querySelector("footer")].map((bar) => bar.getBoundingClientRect());
  return y < top.bottom - 1 || y + height > bottom.top + 1
    ? at.localName + " from " + y + " to " + (y + height) + ", free from " + top.bottom + " to " + bottom.top : null`;

/** Below bars that stick to the edges of the window no heading that gets the focus is hidden, and no control. */
async function nothingCovered(context) {
  const widget = context.widget();
  const text = words("en");
  const answers = answersFor("wait");
  await context.open("/pages/hosts/styled.html?again");
  let seen = await widget.answer(text.ui("start"), { by: "press" });
  for (let turn = 0; turn < 4; turn += 1) {
    assert.equal(await context.script(COVERED), null, seen.heading);
    // As after reading to the end of the screen.
    await context.script("scrollBy(0, 400)");
    const linkId = text.itemAsked(seen.heading);
    const label = text.option(linkId, answers[linkId]);
    if (turn % 2) seen = await widget.answer(label, { by: "tap" });
    else {
      await widget.key("Tab", { shift: true });
      assert.equal(await context.script(COVERED), null, "back by Tab");
      seen = await widget.answer(label, { by: "press" });
    }
  }
}

/** A page of `pages/hosts` by the name of its style sheet: nothing of it shows in the widget. */
const withStyle = (style, name, { page = "styled", also = async () => {} } = {}) => ({
  name,
  async run(context) {
    context.site.host = style;
    const widget = await context.open(`/pages/hosts/${page}.html`);
    assert.deepEqual(await looks(widget, "changedByPage"), []);
    const see = async (what) => context.screenshot(`hosts-${style}-${what.replaceAll(" ", "-")}`);
    await tapThrough(widget, { see });
    await also(context, widget);
  },
});

export default [
  withStyle("all-unset", "on a page that unsets everything"),
  withStyle("root-huge", "on a page whose root has text of 40 px"),
  withStyle("root-tiny", "on a page whose root has text of 6 px"),
  withStyle("broad", "on a page whose rules for buttons, texts and colours meet everything"),
  withStyle("column", "in a side bar of 280 px", {
    also: async (context, widget) => assert.deepEqual(await widget.read("stickingOut"), []),
  }),
  withStyle("sticky", "below a bar that sticks to the top of the window", { also: nothingCovered }),
  withStyle("right-to-left", "on a page that is written from right to left, in a language that is not", {
    page: "right-to-left",
    async also(context) {
      // The page's own words keep the page's direction.
      const directions = await context.script(`
        const host = document.querySelector("candidacy-screener");
        return [host.shadowRoot.querySelector("h2"), host].map((element) => getComputedStyle(element).direction)`);
      assert.deepEqual(directions, ["ltr", "rtl"]);
    },
  }),
];
