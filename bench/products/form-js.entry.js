// The bpmn-io viewer as its readme shows it. It has no pages, so the next question appears below the one before.

import { Form } from "@bpmn-io/form-js-viewer";
import "@bpmn-io/form-js-viewer/dist/assets/form-js.css";

import content from "neutral";

const key = (id) => id.replaceAll("-", "_");
const met = ({ question, answer }) => `${key(question)} = "${answer}"`;
const any = (conditions) => conditions.map((condition) => `(${condition})`).join(" or ");
const values = Object.entries(content.answers).map(([value, label]) => ({ value, label }));

const stops = content.rules.filter((rule) => rule.stops);
const stopped = any(stops.map(met));
const last = content.questions.at(-1);
const open = `${key(last.id)} = null`;
const whenAny = (outcome) => {
  const conditions = content.rules.filter((rule) => rule.outcome === outcome).map(met);
  if (outcome === "review") conditions.push(...content.questions.map(({ id }) => `${key(id)} = "unsure"`));
  return any(conditions);
};

const milder = ["not-now", "wait", "review"];
const outcomes = [
  ...stops.map((rule) => ({ outcome: rule.outcome, hide: `not(${met(rule)})` })),
  ...milder.map((outcome, at) => ({
    outcome,
    hide: any([open, `not(${whenAny(outcome)})`, ...milder.slice(0, at).map(whenAny)]),
  })),
  { outcome: "consult", hide: any([open, ...milder.map(whenAny)]) },
];

const schema = {
  type: "default",
  components: [
    {
      type: "text",
      text: `## ${content.title}\n${content.lead}\n\n${content.points.map((point) => `- ${point}`).join("\n")}`,
    },
    ...content.questions.map(({ id, text, help }, at) => ({
      type: "radio",
      key: key(id),
      label: text,
      description: help,
      values,
      validate: { required: true },
      ...(at === 0
        ? {}
        : { conditional: { hide: `=${any([`${key(content.questions[at - 1].id)} = null`, stopped])}` } }),
    })),
    ...outcomes.map(({ outcome, hide }) => ({
      type: "text",
      text: `### ${content.outcomes[outcome].heading}\n${content.outcomes[outcome].body}`,
      conditional: { hide: `=${hide}` },
    })),
  ],
};

const form = new Form({ container: document.getElementById("form") });
await form.importSchema(schema, {});
globalThis.restartProduct = () => form.importSchema(schema, {});
