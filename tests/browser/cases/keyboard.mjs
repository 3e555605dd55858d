// With the keyboard alone, as a person does who cannot use a pointer.

import assert from "node:assert/strict";

import { answersFor } from "../answers.mjs";
import { words } from "../words.mjs";

const text = () => words("en");

/** Whether the focused element looks focused: an outline or a shadow that is really drawn. */
const FOCUS_IS_VISIBLE = `
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
  return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none"`;

/** Presses what has that name with this key and waits for the next screen, whose heading must have the focus. */
async function press(context, widget, name, key) {
  const before = await widget.look();
  await widget.tabTo(name);
  assert.ok(await context.script(FOCUS_IS_VISIBLE), `the focus on "${name}" cannot be seen`);
  await widget.key(key);
  const seen = await widget.waitFor((now) => now.heading !== before.heading);
  await assertHeadingFocused(widget, seen.heading);
  return seen;
}

async function assertHeadingFocused(widget, heading) {
  const at = await widget.focused();
  assert.equal(at.tag, "h2", `the focus is on ${at.tag} "${at.name}" instead of the heading "${heading}"`);
  assert.equal(at.name, heading);
}

export default [
  {
    name: "from the start to the outcome and back without a pointer",
    limit: 240_000,
    async run(context) {
      const widget = await context.open();
      const answers = answersFor("consult");
      let seen = await press(context, widget, text().ui("start"), "Enter");
      for (let turn = 0; ; turn += 1) {
        const linkId = text().itemAsked(seen.heading);
        if (linkId === undefined) break;
        seen = await press(context, widget, text().option(linkId, answers[linkId]), turn % 2 ? "Enter" : "Space");
      }
      assert.equal(seen.heading, text().ui("check.heading"));
      // Back stands before the heading, as it does on the screen.
      await widget.tabTo(text().ui("back"), { shift: true });
      await widget.key("Enter");
      seen = await widget.waitFor((now) => now.heading !== text().ui("check.heading"));
      await assertHeadingFocused(widget, seen.heading);
      assert.ok(text().itemAsked(seen.heading));
      const linkId = text().itemAsked(seen.heading);
      await press(context, widget, text().option(linkId, answers[linkId]), "Enter");
      seen = await press(context, widget, text().ui("showOutcome"), "Enter");
      assert.ok(text().outcomeShown(seen.text));
    },
  },
  {
    name: "after a tap, too, the heading has the focus",
    async run(context) {
      const widget = await context.open();
      let seen = await widget.answer(text().ui("start"));
      for (let i = 0; i < 3; i += 1) {
        await assertHeadingFocused(widget, seen.heading);
        const linkId = text().itemAsked(seen.heading);
        seen = await widget.answer(text().option(linkId, answersFor("consult")[linkId]));
      }
      await assertHeadingFocused(widget, seen.heading);
    },
  },
  {
    name: "a key that is held down answers one question only",
    async run(context) {
      const widget = await context.open();
      const first = await widget.answer(text().ui("start"));
      const linkId = text().itemAsked(first.heading);
      await widget.tabTo(text().option(linkId, answersFor("consult")[linkId]));
      const actions = context.driver.actions({ async: true });
      for (let i = 0; i < 4; i += 1) actions.keyDown("\uE007");
      await actions.keyUp("\uE007").perform();
      const second = await widget.waitFor((now) => now.heading !== first.heading);
      await assertHeadingFocused(widget, second.heading);
      assert.equal((await widget.answer(text().ui("back"))).heading, first.heading);
    },
  },
  {
    name: "why we ask opens and closes in place",
    async run(context) {
      const widget = await context.open();
      const seen = await widget.answer(text().ui("start"));
      const linkId = text().itemAsked(seen.heading);
      assert.ok(!seen.text.includes(text().why(linkId)));
      await widget.tabTo(text().ui("why"));
      await widget.key("Enter");
      await widget.waitFor((now) => now.text.includes(text().why(linkId)) && now.heading === seen.heading);
      await widget.key("Enter");
      await widget.waitFor((now) => !now.text.includes(text().why(linkId)));
    },
  },
  {
    name: "the widget takes neither the focus nor the scroll position when it starts",
    async run(context) {
      const widget = await context.open();
      assert.equal((await widget.focused()).tag, "body");
      assert.equal(await context.script("return scrollY"), 0);
    },
  },
];
