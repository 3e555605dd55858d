// The size budget notices what grows, what is new, and what is gone.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { overBudget, sumOf } from "../../scripts/budget.mjs";

const budget = {
  files: { "a.js": 100, "b.wasm": 1000, "c.txt": 50 },
  sums: [{ title: "code", most: 1050, files: ["a.js", "b.wasm"] }],
};
const sizes = (changes) => new Map(Object.entries({ "a.js": 100, "b.wasm": 950, "c.txt": 1, ...changes }));

test("just as much as the budgets allow is allowed", () => {
  assert.deepEqual(overBudget(sizes(), budget), []);
});

test("one byte too many in a file is named", () => {
  assert.deepEqual(overBudget(sizes({ "c.txt": 51 }), budget), ["`c.txt`: 51 bytes, 1 over its budget of 50"]);
});

test("one byte too many in a sum is named, though each file keeps to its own", () => {
  assert.deepEqual(overBudget(sizes({ "b.wasm": 951 }), budget), ["code: 1051 bytes, 1 over its budget of 1050"]);
});

test("a new file needs a budget, whatever it is called", () => {
  assert.deepEqual(overBudget(sizes({ constructor: 0 }), budget), ["`constructor` has no budget"]);
});

test("a file that is gone is missed, once, and not counted as light", () => {
  const left = sizes();
  left.delete("a.js");
  assert.deepEqual(overBudget(left, budget), ["`a.js` has a budget and is not there"]);
  left.delete("c.txt");
  assert.equal(overBudget(left, budget).length, 2);
});

test("a file that only a sum names is missed, too", () => {
  const sums = [{ title: "all", most: 9, files: ["z.js"] }];
  assert.deepEqual(overBudget(sizes(), { ...budget, sums }), ["`z.js` has a budget and is not there"]);
});

test("a sum is of the files it names", () => {
  assert.equal(sumOf(sizes(), ["a.js", "c.txt"]), 101);
});

const real = JSON.parse(readFileSync(new URL("../../scripts/budget.json", import.meta.url), "utf8"));

test("what was promised is what the budget holds", () => {
  const most = Object.fromEntries(real.sums.map((each) => [each.title, each.most]));
  assert.ok(most["code and styles"] <= 72 * 1024);
  assert.ok(most["first screen"] <= 12 * 1024);
});

