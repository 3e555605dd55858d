// SurveyJS as its guide for plain JavaScript shows it, one question per page with auto-advance.

import { Model, settings } from "survey-core";
import "survey-js-ui";
import "survey-core/survey-core.fontless.css";

import content from "neutral";

// Both cost time that is not the library's work: a pause before the next page, and moving pages in and out.
settings.autoAdvanceDelay = 0;
settings.animationEnabled = false;

const ORDER = ["not-now", "wait", "review"];
const met = ({ question, answer }) => `{${question}} = '${answer}'`;
const choices = Object.entries(content.answers).map(([value, text]) => ({ value, text }));
const html = ({ heading, body }) => `<h3>${heading}</h3><p>${body}</p>`;
const whenAny = (outcome) => {
  const conditions = content.rules.filter((rule) => rule.outcome === outcome).map(met);
  if (outcome === "review") conditions.push(...content.questions.map(({ id }) => `{${id}} = 'unsure'`));
  return conditions.join(" or ");
};
const stops = content.rules.filter((rule) => rule.stops);

const survey = new Model({
  firstPageIsStartPage: true,
  autoAdvanceEnabled: true,
  showQuestionNumbers: "off",
  startSurveyText: content.start,
  pagePrevText: content.back,
  showProgressBar: true,
  progressBarType: "questions",
  completedHtml: html(content.outcomes.consult),
  completedHtmlOnCondition: [
    ...stops.map((rule) => ({ expression: met(rule), html: html(content.outcomes[rule.outcome]) })),
    ...ORDER.map((outcome) => ({ expression: whenAny(outcome), html: html(content.outcomes[outcome]) })),
  ],
  triggers: stops.map((rule) => ({ type: "complete", expression: met(rule) })),
  pages: [
    {
      name: "start",
      title: content.title,
      description: [content.lead, ...content.points].join(" "),
      elements: [
        { type: "expression", name: "clinic", titleLocation: "hidden", expression: `'${content.clinic.name}'` },
      ],
    },
    ...content.questions.map(({ id, text, help }) => ({
      name: id,
      elements: [{ type: "radiogroup", name: id, title: text, description: help, isRequired: true, choices }],
    })),
  ],
});

survey.render(document.getElementById("survey"));
globalThis.restartProduct = () => survey.clear(true, true);
