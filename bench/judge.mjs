// What follows from the answers to a neutral questionnaire.

/** Outcomes, strictest first; the strictest rule that is met decides. */
export const STRICTEST_FIRST = ["emergency", "not-now", "wait", "review", "consult"];

/** The findings and the outcome of complete answers (`{ id: "yes" | "no" | "unsure" }`), for products without rules. */
export function judge({ questions, rules, unsure }, answers) {
  const met = rules.filter(({ question, answer }) => answers[question] === answer);
  const doubt = questions
    .filter(({ id }) => answers[id] === "unsure")
    .map(({ id }) => ({ question: id, outcome: "review", reason: unsure }));
  const findings = [...met, ...doubt];
  const outcome = STRICTEST_FIRST.find((code) => findings.some((finding) => finding.outcome === code)) ?? "consult";
  return { outcome, findings };
}
