// The neutral questionnaire that every product shows, and longer ones made from it.

import { readFileSync } from "node:fs";

/** The 14 questions with their rules, in no product's format. */
export const neutral = JSON.parse(readFileSync(new URL("questions.json", import.meta.url), "utf8"));

const PLACES = ["knee", "hip", "shoulder", "elbow", "wrist", "hand", "ankle", "foot", "neck", "back"];
const MARKS = [
  "pain",
  "swelling",
  "heat",
  "a lump",
  "a cut",
  "a bruise",
  "a scar",
  "a rash",
  "an itch",
  "an ache",
  "a cramp",
  "a click",
  "a burn",
  "a bite",
  "a wart",
  "a mole",
  "a sore",
  "a spot",
  "dry skin",
  "a weak grip",
];

/**
 * A questionnaire of `count` questions: the neutral ones, then further ones of the same length, one in seven with a
 * rule, so that the share of rules stays the same.
 */
export function longer(count) {
  const questions = neutral.questions.slice(0, count);
  const rules = neutral.rules.filter(({ question }) => questions.some(({ id }) => id === question));
  for (let at = questions.length; at < count; at += 1) {
    const further = at - neutral.questions.length;
    const place = PLACES[further % PLACES.length];
    const mark = MARKS[Math.floor(further / PLACES.length) % MARKS.length];
    const id = `further-${further + 1}`;
    const what = `${mark} at the ${place}`;
    questions.push({
      id,
      short: `${mark[0].toUpperCase()}${mark.slice(1)}, ${place}`,
      text: `Do you have ${what}?`,
      why: `A clinician looks at ${what} first.`,
    });
    if (at % 7 === 0) {
      rules.push({ question: id, answer: "yes", outcome: "review", reason: `A clinician has to see ${what}.` });
    }
  }
  return { ...neutral, questions, rules };
}
