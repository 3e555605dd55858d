// LHC-Forms as its guide shows it: its finished scripts in the page, and a FHIR questionnaire handed to it. It has no
// pages, so the next question appears below the one before.

import content from "neutral";

const SYSTEM = "urn:answers";
const coded = ([code, display]) => ({ valueCoding: { system: SYSTEM, code, display } });
const answerOption = Object.entries(content.answers).map(coded);
const is = (question, code) => ({ question, operator: "=", answerCoding: { system: SYSTEM, code } });
const answered = (question) => ({ question, operator: "exists", answerBoolean: true });
const radioButtons = {
  url: "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
  valueCodeableConcept: {
    coding: [{ system: "http://hl7.org/fhir/questionnaire-item-control", code: "radio-button" }],
  },
};
const stops = content.rules.filter((rule) => rule.stops).map(({ question }) => question);
const last = content.questions.at(-1).id;
const display = (linkId, text, enableWhen, enableBehavior) => ({
  linkId,
  type: "display",
  text,
  enableWhen,
  enableBehavior,
});

const questionnaire = {
  resourceType: "Questionnaire",
  status: "draft",
  title: content.title,
  item: [
    { linkId: "lead", type: "display", text: [content.lead, ...content.points].join(" ") },
    ...content.questions.map(({ id, text }, at) => ({
      linkId: id,
      type: "choice",
      text,
      required: true,
      answerOption,
      extension: [radioButtons],
      ...(at === 0 ? {} : { enableWhen: [answered(content.questions[at - 1].id)], enableBehavior: "all" }),
    })),
    ...content.rules.map(({ question, answer, outcome, reason }) =>
      display(
        `rule-${question}`,
        `${content.outcomes[outcome].heading}. ${reason}`,
        stops.includes(question) ? [is(question, answer)] : [is(question, answer), answered(last)],
        "all",
      ),
    ),
    display(
      "consult",
      `${content.outcomes.consult.heading}. ${content.outcomes.consult.body}`,
      [answered(last), ...content.rules.map(({ question }) => is(question, "no"))],
      "all",
    ),
  ],
};

const show = () =>
  LForms.Util.addFormToPage(questionnaire, "form", { fhirVersion: "R4", hideTreeLine: true, hideIndentation: true });
show();
globalThis.restartProduct = show;
