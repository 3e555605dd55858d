// What stays behind after many restarts: nodes, listeners, memory. Nothing is throttled.

import { Visit } from "./visit.mjs";

/** What a first few restarts may leave for good: caches, code made on first use. */
const BEFORE = 20;

/** The growth over `restarts` restarts, each from the third screen back to the first. */
export async function measureSteadiness(product, origin, restarts) {
  const visit = await Visit.open(product);
  try {
    const first = visit.firstScreen();
    await visit.go(`${origin}/${product.name}/`);
    await first;
    await visit.browser.evaluate(`benchmark.restarts(${BEFORE})`);
    const before = await visit.counts();
    await visit.browser.evaluate(`benchmark.restarts(${restarts})`);
    const after = await visit.counts();
    return Object.fromEntries(Object.keys(after).map((key) => [key, after[key] - before[key]]));
  } finally {
    visit.close();
  }
}
