// The browser tests of one engine.
//
//   node tests/browser/main.mjs --engine chromium|firefox|webkit [--filter text] [--screenshots DIR]

import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";

import { stopAll } from "./engines/processes.mjs";

const ENGINES = ["chromium", "firefox", "webkit"];

async function discover(engine, filter) {
  const folder = new URL("cases/", import.meta.url);
  const files = (await readdir(folder)).filter((name) => name.endsWith(".mjs")).sort();
  const tests = [];
  for (const name of files) {
    const { default: cases } = await import(new URL(name, folder).href);
    const file = name.replace(/\.mjs$/, "");
    tests.push(...cases.map((test) => ({ ...test, file })));
  }
  // A test may name the one engine that it runs in.
  const here = tests.filter((test) => test.engine === undefined || test.engine === engine);
  return here.filter(({ file, name }) => !filter || `${file}: ${name}`.includes(filter));
}

async function main() {
  const { values } = parseArgs({
    options: { engine: { type: "string" }, filter: { type: "string" }, screenshots: { type: "string" } },
  });
  if (!ENGINES.includes(values.engine)) throw new Error(`--engine must be one of ${ENGINES.join(", ")}`);
  const { DIST } = await import("./server.mjs");
  if (!existsSync(path.join(DIST, "candidacy-screener.js"))) {
    throw new Error("there is no release build in dist/: build it first (./run or ./test does)");
  }
  const { start } = await import(`./engines/${values.engine}.mjs`);
  const { run } = await import("./runner.mjs");
  const tests = await discover(values.engine, values.filter);
  if (tests.length === 0) throw new Error(`no test's name contains "${values.filter}"`);
  const screenshots = values.screenshots && path.resolve(values.screenshots);
  const { passed, failed } = await run(start, tests, { screenshots });
  console.log(`browser ${values.engine}: ${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.once(signal, () => {
    stopAll();
    process.exit(1);
  });
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(`browser tests: ${error.code === "ERR_MODULE_NOT_FOUND" ? `${error.message}; run npm ci` : error.message}`);
    process.exit(1);
  },
);
