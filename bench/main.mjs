// Compares the release build with what a clinic would pick instead. `./run compare` calls this.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { launch } from "./browser.mjs";
import { measurePolicy } from "./measure/policy.mjs";
import { measureSpeed } from "./measure/speed.mjs";
import { measureSteadiness } from "./measure/steadiness.mjs";
import { longer, neutral } from "./neutral.mjs";
import { picture } from "./plot.mjs";
import { products as all } from "./products/index.mjs";
import { sized } from "./products/screener.mjs";
import { build, serveSite } from "./site.mjs";
import { summary } from "./statistics.mjs";
import { markdown } from "./table.mjs";

const repository = fileURLToPath(new URL("..", import.meta.url));
const BEGIN = "<!-- compare: written by ./run compare -->\n";
const END = "<!-- end of compare -->";

const SIZES = [20, 50, 100, 200];
const RESTARTS = 100;
/** Enough for the outcome of the neutral questionnaire, which is reached in the first run. */
const MOST_TAPS = 17;
/** In the other runs so many taps are timed. */
const TAPS = 10;
const RUNS_OF_SIZES = 3;

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "5" },
    only: { type: "string", multiple: true },
    help: { type: "boolean", default: false },
  },
});
const names = [...all.map(({ name }) => name), "sizes"];
const unknown = values.only?.find((name) => !names.includes(name));
const runs = Number(values.runs);
if (values.help || unknown !== undefined || !(runs >= 1)) {
  console.error(`usage: ./run compare [--runs N] [--only ${names.join("|")}]...
A whole run writes its results to docs/performance.md; one with --only prints them.`);
  process.exit(values.help ? 0 : 2);
}

const wanted = (name) => values.only === undefined || values.only.includes(name);
// The first is what the others are compared with, so it is always there.
const products = all.filter(({ name }, at) => wanted(name) || (at === 0 && values.only.some((it) => it !== "sizes")));
const sizes = wanted("sizes") ? SIZES.map((items) => ({ items, ...sized(longer(items), `screener-${items}`) })) : [];
const say = (text) => console.error(`compare: ${text}`);

/** Measures each once a run, beginning with another one each time, so that none is always first. */
async function interleaved(list, origin, runs, options) {
  const results = new Map(list.map(({ name }) => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    for (let at = 0; at < list.length; at += 1) {
      const product = list[(at + run) % list.length];
      say(`run ${run + 1} of ${runs}: ${product.name}`);
      results.get(product.name).push(await measureSpeed(product, origin, options(run)));
    }
  }
  return results;
}

/** Minutes of other numbers are not thrown away for one that failed; the table shows the gap. */
async function orNothing(measured) {
  try {
    return await measured;
  } catch (error) {
    say(`FAILED: ${error.message.split("\n")[0]}`);
    process.exitCode = 1;
    return undefined;
  }
}

async function browserName() {
  const browser = await launch();
  const { product } = await browser.send("Browser.getVersion");
  browser.close();
  return product.replace("Headless", "").replace("Chrome/", "Chromium ");
}

/** Whether others use the machine: then bytes and policy are right, and times are not. */
const busy = loadavg()[0] > cpus().length / 2;

async function measure() {
  say("building every product");
  await build([...products, ...sizes], neutral);
  const site = await serveSite();
  const strict = await serveSite({ strict: true });
  try {
    const speed = await interleaved(products, site.origin, runs, (run) => ({ most: run === 0 ? MOST_TAPS : TAPS }));
    const ofSizes = await interleaved(sizes, site.origin, Math.min(runs, RUNS_OF_SIZES), () => ({
      most: TAPS,
      again: false,
    }));
    const rest = new Map();
    for (const product of products) {
      say(`restarts and policy: ${product.name}`);
      rest.set(product.name, {
        steadiness: await orNothing(measureSteadiness(product, site.origin, RESTARTS)),
        policy: await measurePolicy(product, strict.origin, MOST_TAPS),
      });
    }
    return {
      browser: await browserName(),
      cores: cpus().length,
      busy,
      runs,
      restarts: RESTARTS,
      products: products.map(({ name, title }) => ({
        name,
        title,
        summary: summary(speed.get(name)),
        ...rest.get(name),
        raw: speed.get(name),
      })),
      sizes: sizes.map(({ name, items }) => ({ items, summary: summary(ofSizes.get(name)), raw: ofSizes.get(name) })),
    };
  } finally {
    await site.close();
    await strict.close();
  }
}

function write(results) {
  const file = path.join(repository, "docs/performance.md");
  const document = readFileSync(file, "utf8");
  const [before, rest] = document.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`the markers of the results are not in ${file}`);
  writeFileSync(file, [before, BEGIN, "\n", markdown(results), "\n", END, after].join(""));
  writeFileSync(path.join(repository, "docs/images/compare.svg"), picture(results.products));
}

// Only an ordinary exit ends the browser that is running.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

const started = performance.now();
if (busy) say("the machine is busy with something else: the times will not be right");
const results = await measure();
mkdirSync(path.join(repository, "target"), { recursive: true });
writeFileSync(path.join(repository, "target/compare.json"), JSON.stringify(results));
if (values.only === undefined) write(results);
console.log(markdown(results));
say(`${Math.round((performance.now() - started) / 1000)} s; everything that was measured is in target/compare.json`);
