// Runs tests one after the other in one browser, and says of each whether it passed.

import { Context } from "./context.mjs";
import { TimeoutError, within } from "./until.mjs";

const TEST_LIMIT = 120_000;
const CHECK_LIMIT = 20_000;

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** The reason in one line: the first line of a message says enough, and assertions bring both values. */
function reasonOf(error) {
  const text = error instanceof Error ? error.message || error.name : String(error);
  const name = error?.name && !["Error", "AssertionError", "TimeoutError"].includes(error.name) ? `${error.name}: ` : "";
  const at = /cases\/[\w-]+\.mjs:\d+/.exec(error?.stack ?? "")?.[0];
  return `${name}${text.replace(/\s*\n\s*/g, " ").slice(0, 1200)}${at ? ` (${at})` : ""}`;
}

async function runOne(engine, test, options) {
  let context;
  const reasons = [];
  try {
    context = await within(CHECK_LIMIT, "opening a tab took too long", Context.fresh(engine, { ...options, ...test }));
    const limit = test.limit ?? TEST_LIMIT;
    await within(limit, `the test took longer than ${limit / 1000} s`, test.run(context));
  } catch (error) {
    reasons.push(reasonOf(error));
    if (error instanceof TimeoutError) reasons.stuck = true;
  }
  if (context && !reasons.stuck) {
    const checks = async () => {
      reasons.push(...(await context.surprises()));
      if (reasons.length) await context.screenshot(`FAIL-${test.file}-${test.name}`.replace(/[^\w-]+/g, "-"));
    };
    await within(CHECK_LIMIT, "the checks after the test took too long", checks()).catch((error) => {
      reasons.push(reasonOf(error));
      reasons.stuck = true;
    });
  }
  await context?.close();
  return reasons;
}

/** Runs all tests; `startEngine` is called again after a test that left the browser stuck. */
export async function run(startEngine, tests, options) {
  let engine = await startEngine();
  console.log(`browser ${engine.name} ${engine.version}`);
  const count = { passed: 0, failed: 0 };
  try {
    for (const test of tests) {
      const since = performance.now();
      const reasons = await runOne(engine, test, options);
      const title = `${engine.name}  ${test.file}: ${test.name}`;
      if (reasons.length === 0) {
        count.passed += 1;
        console.log(`pass  ${title} (${seconds(since)})`);
      } else {
        count.failed += 1;
        console.log(`FAIL  ${title} (${seconds(since)})`);
        for (const reason of reasons) console.log(`      ${reason}`);
      }
      if (reasons.stuck) {
        await engine.stop();
        engine = await startEngine();
      }
    }
  } finally {
    await engine.stop();
  }
  return count;
}
