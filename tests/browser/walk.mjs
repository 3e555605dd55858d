// Drives the widget from where it is to the check or the outcome.
//
// By default with the Enter key: between two taps the widget wants a pause, and most tests only want to arrive.

import { readFileSync } from "node:fs";

const MOST_STEPS = 80;

const inPage = (name) => readFileSync(new URL(`in-page/${name}.js`, import.meta.url), "utf8");
const SCRIPT = `${inPage("reader")}\n${inPage("walk")}\nwalkThrough(...arguments);`;

/** Answers the questions as they come; stops on the first screen that is not a question. `question` sees each one. */
export async function answerQuestions(widget, words, answers, { question = async () => {}, by = "press" } = {}) {
  let seen = await widget.ready();
  if (seen.heading === words.startHeading) seen = await widget.answer(words.ui("start"), { by });
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const linkId = words.itemAsked(seen.heading);
    if (linkId === undefined) return seen;
    await question(linkId, seen);
    seen = await widget.answer(words.option(linkId, answers[linkId]), { by });
  }
  throw new Error(`still asking after ${MOST_STEPS} questions: ${seen.heading}`);
}

/** From the start to the outcome; returns the screen, with the code of the outcome that it shows. */
export async function walk(widget, words, answers, { question, check = async () => {}, by = "press" } = {}) {
  let seen = await answerQuestions(widget, words, answers, { question, by });
  if (seen.heading === words.ui("check.heading")) {
    await check(seen);
    seen = await widget.answer(words.ui("showOutcome"), { by });
  }
  return { ...seen, outcome: words.outcomeShown(seen.text) };
}

/** From the start to the outcome as `walk`, by a script in the page: much faster, but nothing that a person does. */
export async function walkByScript(widget, words, answers) {
  const labels = Object.entries(answers).map(([linkId, code]) => [words.question(linkId), words.option(linkId, code)]);
  const buttons = {
    start: words.ui("start"),
    see: words.ui("showOutcome"),
    remove: [words.ui("delete"), words.ui("delete.yes")],
  };
  const seen = await widget.driver.executeAsyncScript(SCRIPT, widget.selector, Object.fromEntries(labels), buttons);
  if (seen.problem) throw new Error(seen.problem);
  return { ...seen, outcome: words.outcomeShown(seen.text) };
}

/** Opens the widget's first question. */
export async function begin(widget, words) {
  return widget.answer(words.ui("start"));
}
