// The neutral questionnaire as a folder that the widget reads. All that depends on how a questionnaire is delivered
// is in this file.

import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("..", import.meta.url));

/** Writes the folder of a questionnaire, with what `screener check --certificate` makes of it. */
export function writeFolder(folder, questionnaire) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const write = (name, value) => writeFileSync(path.join(folder, name), `${JSON.stringify(value, null, 2)}\n`);
  write("questionnaire.json", logic(questionnaire));
  write("words.en.json", words(questionnaire));
  write("checks.json", checks(questionnaire));
  certify(folder);
  // The build leaves these out for the shipped questionnaire too.
  rmSync(path.join(folder, "checks.json"));
}

function certify(folder) {
  const cargo = ["run", "--quiet", "--locked", "--release", "--bin", "screener", "--"];
  try {
    execFileSync("cargo", [...cargo, "check", folder, "--certificate"], { cwd: repository, encoding: "utf8" });
  } catch (error) {
    throw new Error(`screener refused the generated questionnaire in ${folder}:\n${error.stdout}${error.stderr}`);
  }
}

/** `questionnaire.json` */
export function logic({ questions, rules }) {
  return {
    format: 1,
    id: "neutral",
    version: "1.0.0",
    status: "draft",
    certificate: true,
    locales: { en: "English" },
    windows: {},
    optionSets: { answers: ["yes", "no", "unsure"] },
    sources: [],
    facts: [],
    items: questions.map(({ id }) => ({ linkId: id, options: "answers" })),
    criteria: rules.map(({ question, answer, outcome, stops }) => ({
      id: question,
      class: outcome,
      when: { item: question, is: [answer] },
      ...(stops ? { stops } : {}),
      clinicsChoice: true,
    })),
  };
}

/** `words.en.json` */
export function words(questionnaire) {
  const { title, lead, points, answers, questions, rules, outcomes, disclaimer } = questionnaire;
  const number = (text) => text.replaceAll("911", "{emergency}");
  const outcome = ({ heading, body }) => ({ label: heading, heading: number(heading), body: number(body) });
  const emergency = outcome(outcomes.emergency);
  return {
    locale: "en",
    start: { heading: title, lead, points: points.map(number) },
    optionSets: { answers },
    items: Object.fromEntries(
      questions.map(({ id, short, text, help, why }) => [
        id,
        { short, question: text, ...(help ? { help } : {}), why },
      ]),
    ),
    criteria: Object.fromEntries(
      rules.map(({ question, outcome: code, reason, change }) => [
        question,
        {
          reason,
          ...(change ? { change } : {}),
          ...(code === "emergency" ? { heading: emergency.heading, body: emergency.body } : {}),
        },
      ]),
    ),
    facts: {},
    outcomes: {
      emergency: { ...emergency, label: "Help right now" },
      // Nothing leads to these two here; the format asks for words for all seven outcomes.
      urgent: { label: "Be seen today", heading: "See a doctor today", body: "Go to urgent care." },
      "other-pathway": { label: "Another team", heading: "Another team treats this", body: "This clinic does not." },
      "not-now": outcome(outcomes["not-now"]),
      wait: outcome(outcomes.wait),
      review: outcome(outcomes.review),
      consult: outcome(outcomes.consult),
    },
    disclaimer: [number(disclaimer)],
    bring: [],
    ask: [],
  };
}

/** `checks.json`, which only the checker reads: where no rule looks at a question, a yes is no worse than a no. */
export function checks({ questions, rules }) {
  const free = questions.filter(({ id }) => !rules.some(({ question }) => question === id));
  return { severity: { items: Object.fromEntries(free.map(({ id }) => [id, ["no", "unsure"]])) }, exceptions: [] };
}
