// Whether a product gets to its outcome under the strict policy, and what the policy blocked on the way.

import { Visit } from "./visit.mjs";

export async function measurePolicy(product, origin, most) {
  const visit = await Visit.open(product);
  const refused = new Set();
  visit.browser.on("Runtime.exceptionThrown", ({ exceptionDetails }) => {
    refused.add((exceptionDetails.exception?.description ?? exceptionDetails.text).split("\n")[0]);
  });
  try {
    let works = true;
    try {
      const first = visit.firstScreen(10_000);
      await visit.go(`${origin}/${product.name}/`);
      await first;
      await visit.browser.evaluate(`benchmark.finish(${most})`);
    } catch {
      works = false;
    }
    const { violations } = await visit.seen();
    const directives = new Set(violations.map((violation) => violation.split(" ")[0]));
    return { works, violations: violations.length, directives: [...directives], errors: [...refused] };
  } finally {
    visit.close();
  }
}
