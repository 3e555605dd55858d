// Answers that lead to an outcome, worked out from the shipped logic file.
//
// The tests name outcomes, not questions, so that they still hold after the questionnaire is edited. What an outcome
// takes is worked out here on its own and naively; the engine under test has no part in it.

import { logic } from "./words.mjs";

export const OUTCOMES = ["emergency", "urgent", "other-pathway", "not-now", "wait", "review", "consult"];

function optionsOf(file, item) {
  return Array.isArray(item.options) ? item.options : file.optionSets[item.options];
}

function holds(condition, answers) {
  if (condition.all) return condition.all.every((part) => holds(part, answers));
  if (condition.any) return condition.any.some((part) => holds(part, answers));
  if (condition.not) return !holds(condition.not, answers);
  return condition.is.includes(answers[condition.item]);
}

/** All comparisons in a condition: pairs of an item and the options that matter. */
function comparisons(condition) {
  const parts = condition.all ?? condition.any ?? (condition.not ? [condition.not] : []);
  return condition.item ? [condition] : parts.flatMap(comparisons);
}

/** For each item the answer that raises nothing, as far as the file has one; "no" first. */
function quietAnswers(file) {
  const raising = file.criteria.filter(({ class: kind }) => kind !== "info").flatMap(({ when }) => comparisons(when));
  return Object.fromEntries(
    file.items.map((item) => {
      const raised = raising.filter((part) => part.item === item.linkId).flatMap((part) => part.is);
      const codes = optionsOf(file, item).filter((code) => code !== "unsure");
      const quiet = codes.filter((code) => !raised.includes(code));
      const asks = file.items.flatMap((other) => (other.enableWhen ? comparisons(other.enableWhen) : []));
      const short = quiet.filter((code) => !asks.some((part) => part.item === item.linkId && part.is.includes(code)));
      const no = (kind) => kind.find((code) => code === "no");
      const best = no(short) ?? short[0] ?? quiet[0] ?? no(codes) ?? codes[0];
      return [item.linkId, best];
    }),
  );
}

/** The ways to make a condition true, each as the answers that it needs. */
function ways(file, condition) {
  if (condition.any) return condition.any.flatMap((part) => ways(file, part));
  if (condition.all) {
    return condition.all.reduce(
      (sofar, part) => sofar.flatMap((left) => ways(file, part).map((right) => ({ ...left, ...right }))),
      [{}],
    );
  }
  if (condition.not) return [{}];
  const { enableWhen } = file.items.find(({ linkId }) => linkId === condition.item);
  return condition.is.flatMap((code) =>
    (enableWhen ? ways(file, enableWhen) : [{}]).map((before) => ({ ...before, [condition.item]: code })),
  );
}

/** The answers of the items that are asked: up to the one after which nothing else matters. */
function asked(file, answers) {
  const counted = {};
  for (const { linkId, enableWhen } of file.items) {
    if (enableWhen && !holds(enableWhen, counted)) continue;
    counted[linkId] = answers[linkId];
    if (file.criteria.some(({ stops, when }) => stops && holds(when, counted))) break;
  }
  return counted;
}

function strictest(file, answers) {
  const counted = asked(file, answers);
  const found = file.criteria.filter(({ when }) => holds(when, counted)).map(({ class: kind }) => kind);
  const unsure = Object.values(counted).includes("unsure") ? ["review"] : [];
  return OUTCOMES.find((outcome) => [...found, ...unsure, "consult"].includes(outcome));
}

/** Answers `{ linkId: code }` for every item, that end in this outcome: the first criterion of its class that can. */
export function answersFor(outcome, file = logic()) {
  const quiet = quietAnswers(file);
  if (outcome === "consult") {
    if (strictest(file, quiet) !== "consult") throw new Error("no quiet answer for some item of the questionnaire");
    return quiet;
  }
  for (const criterion of file.criteria.filter(({ class: kind }) => kind === outcome)) {
    for (const way of ways(file, criterion.when)) {
      const answers = { ...quiet, ...way };
      if (strictest(file, answers) === outcome) return answers;
    }
  }
  throw new Error(`no criterion of the questionnaire leads to "${outcome}" on its own`);
}

/** Answers that ask this item. */
export function answersAsking(linkId, file = logic()) {
  const quiet = quietAnswers(file);
  const { enableWhen } = file.items.find((item) => item.linkId === linkId);
  for (const way of enableWhen ? ways(file, enableWhen) : [{}]) {
    const answers = { ...quiet, ...way };
    if (linkId in asked(file, answers)) return answers;
  }
  throw new Error(`found no answers that ask "${linkId}"`);
}

/** The items that these answers ask, in order. */
export function itemsAsked(answers, file = logic()) {
  return Object.keys(asked(file, answers));
}
