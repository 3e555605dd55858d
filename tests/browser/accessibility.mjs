// Runs axe on the element. It looks into open shadow roots only, so the test's page opens the widget's.

import { createRequire } from "node:module";

const { source } = createRequire(import.meta.url)("axe-core");

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Problems on the screen now shown, one line each; empty when axe finds none. By default in the widget only. */
export async function axe(widget, { wholePage = false } = {}) {
  const { driver, selector } = widget;
  // WebDriver's scripts are not under the page's policy in any of the three engines.
  if (!(await driver.executeScript("return typeof window.axe === 'object'"))) await driver.executeScript(source);
  const found = await driver.executeAsyncScript(
    `const [selector, tags, wholePage, done] = arguments;
     const host = document.querySelector(selector);
     const animations = host.shadowRoot.getAnimations?.() ?? [];
     Promise.all(animations.map((animation) => animation.finished.catch(() => {})))
       .then(() => axe.run(wholePage ? document : host, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] }))
       .then(({ violations, passes }) => done({ passes: passes.length, problems: violations.flatMap((violation) =>
         violation.nodes.map((node) => violation.id + ": " + node.target.flat().join(" ") + ": " +
           node.failureSummary.replace(/\\s+/g, " "))) }),
         (error) => done({ problems: ["axe failed: " + error] }));`,
    selector,
    TAGS,
    wholePage,
  );
  // A run that looked at nothing would pass anything.
  if (found.problems.length === 0 && found.passes < 5) found.problems.push(`axe ran only ${found.passes} rules`);
  return found.problems;
}
