// Back, Change and Delete: nothing is lost but by Delete.

import assert from "node:assert/strict";

import { answersFor, itemsAsked } from "../answers.mjs";
import { logic, words } from "../words.mjs";
import { answerQuestions, begin, walk } from "../walk.mjs";

const text = () => words("en");

/** The widget marks the chosen option for the eye, and says so for screen readers. */
function assertMarked(seen, label) {
  const said = text().ui("yourAnswer");
  const marked = seen.options.filter((name) => name.includes(said));
  assert.deepEqual(marked, [`${label}, ${said}`], `"${label}" should be marked, and it alone`);
}

function assertNoneMarked(seen) {
  const said = text().ui("yourAnswer");
  assert.deepEqual(seen.options.filter((name) => name.includes(said)), []);
}

/** Answers that ask some item only because of another's answer: [the answers, the one item, the other item]. */
function followUp() {
  const file = logic();
  for (const outcome of ["consult", "review", "wait", "not-now"]) {
    const answers = answersFor(outcome, file);
    const quiet = answersFor("consult", file);
    const more = itemsAsked(answers, file).find((linkId) => !itemsAsked(quiet, file).includes(linkId));
    const cause = Object.keys(answers).find((linkId) => answers[linkId] !== quiet[linkId] && linkId !== more);
    if (more && cause) return { answers, quiet, more, cause };
  }
  return undefined;
}

export default [
  {
    name: "Back shows the last question with its answer marked",
    async run(context) {
      const widget = await context.open();
      const first = await begin(widget, text());
      const linkId = text().itemAsked(first.heading);
      const label = text().option(linkId, answersFor("consult")[linkId]);
      const second = await widget.answer(label);
      assert.notEqual(second.heading, first.heading);
      const again = await widget.answer(text().ui("back"));
      assert.equal(again.heading, first.heading);
      assertMarked(again, label);
      assert.equal((await widget.answer(label)).heading, second.heading);
    },
  },
  {
    name: "Back from the first question leads to the start",
    async run(context) {
      const widget = await context.open();
      await begin(widget, text());
      assert.equal((await widget.answer(text().ui("back"))).heading, text().startHeading);
    },
  },
  {
    name: "Back from the outcome leads to the check, and from there to the last question",
    async run(context) {
      const widget = await context.open();
      let last;
      await walk(widget, text(), answersFor("consult"), { question: async (linkId) => (last = linkId) });
      assert.equal((await widget.answer(text().ui("backToAnswers"))).heading, text().ui("check.heading"));
      assert.equal((await widget.answer(text().ui("back"))).heading, text().question(last));
    },
  },
  {
    name: "the check lists every answer, and Change changes one and returns",
    async run(context) {
      const widget = await context.open();
      const answers = answersFor("consult");
      const check = await answerQuestions(widget, text(), answers);
      assert.equal(check.heading, text().ui("check.heading"));
      const asked = itemsAsked(answers);
      for (const linkId of asked) {
        assert.ok(check.text.includes(text().option(linkId, answers[linkId])), `no answer of ${linkId}`);
      }
      const changes = check.buttons.filter(({ name }) => name.startsWith(text().ui("change")));
      assert.equal(changes.length, asked.length);

      // Where "Not sure" raises no further question, so that the change leads straight back.
      const asks = (id) => itemsAsked({ ...answers, [id]: "unsure" }).length;
      const linkId = asked.findLast((id) => optionsOf(id).includes("unsure") && asks(id) === asked.length);
      const question = await changeOf(widget, linkId);
      assert.equal(question.heading, text().question(linkId));
      const back = await widget.answer(text().option(linkId, "unsure"));
      assert.equal(back.heading, text().ui("check.heading"));
      const screen = await widget.answer(text().ui("showOutcome"));
      assert.equal(text().outcomeShown(screen.text), "review");
    },
  },
  {
    name: "an answer to a question that is no longer asked counts for nothing and comes back",
    async run(context) {
      const found = followUp();
      assert.ok(found, "the questionnaire has no follow-up question that this test could use");
      const { answers, quiet, more, cause } = found;
      const widget = await context.open();
      const question = (linkId) => text().short(linkId);
      const check = await answerQuestions(widget, text(), answers);
      assert.ok(check.text.includes(question(more)), `${more} is not on the check`);
      await changeOf(widget, cause);
      let seen = await widget.answer(text().option(cause, quiet[cause]));
      assert.equal(seen.heading, text().ui("check.heading"));
      assert.ok(!seen.text.includes(question(more)), `${more} is still on the check`);
      await changeOf(widget, cause);
      seen = await widget.answer(text().option(cause, answers[cause]));
      assert.equal(seen.heading, text().ui("check.heading"), "the answer given before should still stand");
      assert.ok(seen.text.includes(text().option(more, answers[more])));
    },
  },
  {
    name: "Delete asks first, keeps on No, and forgets on Yes",
    async run(context) {
      const widget = await context.open();
      const outcome = await walk(widget, text(), answersFor("consult"));
      await widget.tap(text().ui("delete"));
      await widget.waitFor((seen) => seen.text.includes(text().ui("delete.ask")));
      await widget.tap(text().ui("delete.no"));
      await widget.waitFor((seen) => seen.heading === outcome.heading && !seen.text.includes(text().ui("delete.ask")));
      await widget.tap(text().ui("delete"));
      await widget.waitFor((seen) => seen.text.includes(text().ui("delete.ask")));
      const start = await widget.answer(text().ui("delete.yes"));
      assert.equal(start.heading, text().startHeading);
      assertNoneMarked(await begin(widget, text()));
    },
  },
];

function optionsOf(linkId) {
  const file = logic();
  const { options } = file.items.find((item) => item.linkId === linkId);
  return Array.isArray(options) ? options : file.optionSets[options];
}

function changeOf(widget, linkId) {
  return widget.answer(text().ui("change"), { near: text().short(linkId) });
}
