// The pure parts of `./run compare`: the neutral questionnaire in our format, and what is made of the numbers.

import assert from "node:assert/strict";
import { test } from "node:test";

import { judge } from "../../bench/judge.mjs";
import { longer, neutral } from "../../bench/neutral.mjs";
import { checks, logic, words } from "../../bench/ours.mjs";
import { picture, step } from "../../bench/plot.mjs";
import { layoutShift, median, quantile, summary } from "../../bench/statistics.mjs";
import { markdown, verdict } from "../../bench/table.mjs";

test("the median is the middle value, or the mean of the middle two", () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([4, 1, 3, 100]), 3.5);
});

test("a quantile is a measured value, by nearest rank", () => {
  const values = [...Array(20).keys()].map((at) => 20 - at);
  assert.equal(quantile(values, 0.5), 10);
  assert.equal(quantile(values, 0.95), 19);
  assert.equal(quantile([7], 0.95), 7);
});

test("the layout shift is the worst window, without what follows an input", () => {
  const shift = (startTime, value, hadRecentInput = false) => ({ startTime, value, hadRecentInput });
  assert.equal(layoutShift([]), 0);
  assert.equal(layoutShift([shift(0, 0.25), shift(900, 0.25), shift(2500, 0.125)]), 0.5);
  assert.equal(layoutShift([shift(0, 0.5, true), shift(100, 0.25)]), 0.25);
  const everySecond = [...Array(8).keys()].map((at) => shift(at * 900, 0.125));
  assert.equal(layoutShift(everySecond), 0.75, "a window ends after five seconds");
});

test("a longer questionnaire has so many different questions, and its rules are about them", () => {
  for (const count of [5, 14, 20, 50, 100, 200]) {
    const { questions, rules } = longer(count);
    assert.equal(questions.length, count);
    assert.equal(new Set(questions.map(({ id }) => id)).size, count);
    assert.equal(new Set(questions.map(({ text }) => text)).size, count);
    for (const { question } of rules)
      assert.ok(
        questions.some(({ id }) => id === question),
        question,
      );
  }
  assert.deepEqual(longer(14).questions, neutral.questions);
  assert.ok(longer(200).rules.length > longer(50).rules.length);
});

test("our files say what the neutral questionnaire says", () => {
  const { items, criteria } = logic(neutral);
  assert.deepEqual(
    items.map(({ linkId }) => linkId),
    neutral.questions.map(({ id }) => id),
  );
  assert.deepEqual(
    criteria.map((criterion) => [criterion.when.item, criterion.when.is, criterion.class, criterion.stops === true]),
    neutral.rules.map((rule) => [rule.question, [rule.answer], rule.outcome, rule.stops === true]),
  );
  const said = words(neutral);
  for (const { id, text, help, why } of neutral.questions) {
    assert.deepEqual([said.items[id].question, said.items[id].help, said.items[id].why], [text, help, why]);
  }
  for (const { question, reason } of neutral.rules) assert.equal(said.criteria[question].reason, reason);
  assert.doesNotMatch(JSON.stringify(said), /911/, "the emergency number is the page's");
  const ruled = neutral.rules.map(({ question }) => question);
  assert.deepEqual(
    Object.keys(checks(neutral).severity.items).filter((id) => ruled.includes(id)),
    [],
  );
});

test("the strictest rule decides, and doubt leads to a clinician", () => {
  const no = Object.fromEntries(neutral.questions.map(({ id }) => [id, "no"]));
  assert.equal(judge(neutral, no).outcome, "consult");
  assert.equal(judge(neutral, { ...no, smoking: "unsure" }).outcome, "review");
  const both = judge(neutral, { ...no, cancer: "yes", shot: "yes", metal: "unsure" });
  assert.equal(both.outcome, "not-now");
  assert.equal(both.findings.length, 3);
});

/** One run of a product that takes `times` as long as another. */
function run(times) {
  const visit = { first: 800 * times, accepted: 810 * times, next: 900 * times, lost: 0 };
  return {
    cold: visit,
    cached: { ...visit, first: 200 * times },
    taps: [20, 30, 40].map((ms) => ({ ms: ms * times, lost: 0 })),
    seen: { shifts: [], longTasks: [] },
    bytes: { total: 2048 * times, wasm: 1024, script: 1024, style: 0, data: 0, requests: 2, files: [] },
    heap: 1024 * 1024 * times,
    wasm: 0,
  };
}

function results() {
  const products = [1, 2].map((times) => ({
    title: `Product <${times}>`,
    summary: summary([run(times), run(times), run(3 * times)]),
    steadiness: { nodes: 0, listeners: 2, heap: 2048, wasm: 0 },
    policy: { works: times === 1, violations: 0, directives: [] },
  }));
  return { browser: "Chromium", cores: 2, runs: 3, restarts: 100, products, sizes: [] };
}

test("a run that was disturbed does not move the median", () => {
  const { cold, cached, tapP50, tapP95 } = summary([run(1), run(1), run(3)]);
  assert.deepEqual([cold.first, cached.first, tapP50, tapP95], [800, 200, 40, 120]);
});

test("the table gives each product as a multiple of the first", () => {
  const lines = markdown(results()).split("\n");
  assert.ok(lines.some((line) => line.startsWith("| Product <1> | 800 (1.00) | 810 (1.00) | 900 (1.00) | 200 (1.00)")));
  assert.ok(lines.some((line) => line.startsWith("| Product <2> | 1600 (2.00) |")));
  assert.ok(lines.includes("| Product <2> | 0 | +2 | +2 | 0 | does not work |"));
});

test("what could not be measured is a gap in the table", () => {
  const all = results();
  all.products[1].steadiness = undefined;
  assert.match(markdown(all), /^\| Product <2> \| failed \| failed \| failed \| failed \| does not work \|$/m);
});

test("times from a busy machine are called wrong above the tables", () => {
  assert.match(markdown({ ...results(), busy: true }), /^Chromium.*\n\n\*\*The machine was busy/);
  assert.doesNotMatch(markdown({ ...results(), busy: false }), /busy/);
});

test("the verdict on the policy says what was blocked", () => {
  assert.equal(verdict({ works: true, violations: 0, directives: [] }), "works");
  assert.equal(verdict({ works: true, violations: 3, directives: ["style-src"] }), "works, 3 blocked (style-src)");
  assert.equal(verdict({ works: false, violations: 1, directives: ["script-src"] }), "does not work (script-src)");
});

test("the picture names and escapes each product, and its bars keep their proportions", () => {
  const svg = picture(results().products);
  assert.match(svg, /Product &#60;2&#62;/);
  assert.doesNotMatch(svg, /NaN|Infinity|undefined/);
  const widths = [...svg.matchAll(/width="([\d.]+)" height="18" fill="#8fbce6"/g)].map(([, width]) => Number(width));
  assert.equal(widths.length, 2);
  assert.ok(Math.abs(widths[1] / widths[0] - 2) < 0.01);
});

test("an axis has two to five steps", () => {
  for (const most of [0.4, 1, 3.3, 9.8, 640, 1000]) {
    const marks = most / step(most);
    assert.ok(marks >= 1.9 && marks <= 5, `${most}: ${marks}`);
  }
});
