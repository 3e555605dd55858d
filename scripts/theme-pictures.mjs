// Takes the pictures of docs/theming.md anew, each from the example above it:  node scripts/theme-pictures.mjs
//
// Needs a build in dist/ (./run --build), chromium and chromedriver.

import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { answersFor } from "../tests/browser/answers.mjs";
import { Context } from "../tests/browser/context.mjs";
import { start } from "../tests/browser/engines/chromium.mjs";
import { adopt, examples } from "../tests/browser/guide.mjs";
import { answerQuestions, walk } from "../tests/browser/walk.mjs";
import { words } from "../tests/browser/words.mjs";

const SIZE = [760, 600];
const PAGE = `
  html { font-size: 15px }
  body { margin: 0; background: linear-gradient(90deg, #e9e6df 50%, #0b0b0a 50%) }
  main { display: grid; grid-template-columns: 1fr 1fr; gap: 24px; padding: 16px 12px; height: 568px; overflow: hidden }
  h1 { display: none }
  html candidacy-screener { min-width: 0; height: 568px }`;

const text = words("en");

/** A question that is short enough to show all of its three options, with one of them marked. */
async function marked(widget) {
  const answers = answersFor("consult");
  await answerQuestions(widget, text, answers, {
    async question(linkId, seen) {
      const lowest = Math.max(...seen.buttons.filter(({ name }) => seen.options.includes(name)).map(({ y, height }) => y + height));
      if (seen.options.length === 3 && lowest < SIZE[1]) throw new Found(linkId);
    },
  }).catch(async (found) => {
    if (!(found instanceof Found)) throw found;
    await widget.answer(text.option(found.linkId, answers[found.linkId]), { by: "press" });
    await widget.answer(text.ui("back"), { by: "press" });
  });
}

class Found extends Error {
  constructor(linkId) {
    super(linkId);
    this.linkId = linkId;
  }
}

async function picture(engine, { picture: name, code }) {
  const context = await Context.fresh(engine, {});
  context.site.attributes = { demo: true };
  await context.open("/pages/two.html", { size: SIZE, selector: "#first" });
  const [light, dark] = ["#first", "#second"].map((selector) => context.widget(selector));
  await dark.ready();
  await context.script(`document.querySelector("#first").setAttribute("theme", "light");
    document.querySelector("#second").setAttribute("theme", "dark");`);
  await adopt(context, PAGE + code);
  await walk(dark, text, answersFor("consult"));
  await marked(light);
  await context.script("document.activeElement.blur(); scrollTo(0, 0); return new Promise((done) => setTimeout(done, 400));");
  const file = fileURLToPath(new URL(`../docs/images/theme-${name}.png`, import.meta.url));
  writeFileSync(file, await context.driver.takeScreenshot(), "base64");
  console.log(`theme-pictures: ${file}`);
  await context.close();
}

const engine = await start();
try {
  for (const example of examples("css").filter((example) => example.picture)) await picture(engine, example);
} finally {
  await engine.stop();
}
process.exit(0);
