// A path to each outcome, and what each one offers.

import assert from "node:assert/strict";

import { OUTCOMES, answersFor } from "../answers.mjs";
import { editQuestionnaire } from "../edits.mjs";
import { DEFAULT_ATTRIBUTES } from "../server.mjs";
import { logic, words } from "../words.mjs";
import { walk } from "../walk.mjs";

const BOOKING = DEFAULT_ATTRIBUTES["booking-url"];

const digits = (text) => text.replace(/\D/g, "");
const calls = (links, number) =>
  links.some(({ href }) => href.startsWith("tel:") && digits(href) === digits(number));

/** The questionnaire as a clinic would have it, once its own clinician has signed it off. */
function signOff(site, review = {}) {
  editQuestionnaire(site, (file) => {
    file.status = "active";
    file.review = { reviewer: "Dr. Example", reviewedOn: "2020-01-01", reviewDue: "2999-01-01", ...review };
  });
}

async function outcomeOf(context, answers, way) {
  const widget = await context.open();
  return walk(widget, words("en"), answers, way);
}

const reaches = (code) => ({
  name: `reaches ${code}, one tap a question`,
  limit: 240_000,
  async run(context) {
    signOff(context.site);
    const screen = await outcomeOf(context, answersFor(code), { by: "tap" });
    assert.equal(screen.outcome, code, `on screen: ${screen.heading}`);
    const links = screen.links.map(({ href }) => href);
    assert.equal(links.includes(BOOKING), code === "consult", `links on the outcome: ${links.join(" ")}`);
    if (code === "emergency") {
      const { crisisNumber } = logic();
      const numbers = [DEFAULT_ATTRIBUTES["emergency-number"], crisisNumber].filter(Boolean);
      assert.ok(numbers.some((number) => calls(screen.links, number)), `no emergency number: ${links.join(" ")}`);
      const others = links.filter((href) => !/^(tel|sms):/.test(href));
      assert.deepEqual(others, [], "an emergency offers a call and nothing else");
    } else if (code !== "consult") {
      assert.ok(calls(screen.links, DEFAULT_ATTRIBUTES.phone), `no way to call the clinic: ${links.join(" ")}`);
    }
  },
});

export default [
  ...OUTCOMES.map(reaches),
  {
    name: "an emergency ends the questions at once",
    async run(context) {
      const text = words("en");
      const asked = [];
      const widget = await context.open();
      const answers = answersFor("emergency");
      const screen = await walk(widget, text, answers, { question: async (linkId) => asked.push(linkId) });
      assert.equal(screen.outcome, "emergency");
      assert.ok(asked.length < logic().items.length / 2, `asked ${asked.join(", ")}`);
    },
  },
  {
    name: "an unsigned questionnaire never says consult",
    async run(context) {
      editQuestionnaire(context.site, (file) => {
        file.status = "draft";
        delete file.review;
      });
      const screen = await outcomeOf(context, answersFor("consult"));
      assert.equal(screen.outcome, "review");
      assert.ok(screen.text.includes(words("en").ui("standing.draft")), "a draft must say that it is one");
    },
  },
  {
    name: "an overdue review never says consult",
    async run(context) {
      signOff(context.site, { reviewDue: "2021-01-01" });
      const screen = await outcomeOf(context, answersFor("consult"));
      assert.equal(screen.outcome, "review");
      assert.ok(screen.text.includes(words("en").ui("standing.overdue")), "an overdue review must be said");
    },
  },
  {
    name: "a demonstration says so on every screen",
    async run(context) {
      context.site.attributes = { demo: true };
      const text = words("en");
      const says = (seen) => assert.ok(seen.text.includes(text.ui("standing.demo")), `not said on: ${seen.heading}`);
      const widget = await context.open();
      says(await widget.look());
      const screen = await walk(widget, text, answersFor("consult"), {
        question: async (_, seen) => says(seen),
        check: async (seen) => says(seen),
      });
      says(screen);
      assert.equal(screen.outcome, "consult");
    },
  },
];
