// Prints what ships, in bytes:  node scripts/sizes.mjs [dist]

import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

import { DEMO } from "./demo-files.mjs";

/** What a browser loads from the script tag to the outcome screen. */
const TO_OUTCOME = [
  "candidacy-screener.js",
  "candidacy-screener-app.js",
  "candidacy-screener.wasm",
  "questionnaires/regenerative/questionnaire.json",
  "questionnaires/regenerative/certificate.json",
  "questionnaires/regenerative/words.en.json",
  "interface/en.json",
];

const root = process.argv[2] ?? "dist";

async function shippedFiles() {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith(".") && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll("\\", "/"))
    .sort();
}

async function measure(name) {
  const body = await readFile(path.join(root, name));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  return [body.length, gzipSync(body, { level: 9 }).length, brotliCompressSync(body, { params }).length];
}

const sum = (rows) => rows.reduce((a, b) => a.map((n, i) => n + b[i]), [0, 0, 0]);

const sizes = new Map();
for (const name of await shippedFiles()) sizes.set(name, await measure(name));

const missing = TO_OUTCOME.filter((name) => !sizes.has(name));
if (missing.length > 0) {
  console.error(`sizes: not in ${root}: ${missing.join(", ")}`);
  process.exit(1);
}

const names = [...sizes.keys()];
const lines = [
  ...names.map((name) => [DEMO.has(name) ? `${name} (demo page)` : name, sizes.get(name)]),
  ["everything but the demo page", sum(names.filter((name) => !DEMO.has(name)).map((name) => sizes.get(name)))],
  ["script tag to outcome screen", sum(TO_OUTCOME.map((name) => sizes.get(name)))],
];
const width = Math.max(...lines.map(([title]) => title.length));
const cell = (value) => String(value).padStart(9);
console.log(["bytes".padEnd(width), cell("raw"), cell("gzip -9"), cell("br -11")].join(" "));
for (const [title, row] of lines) console.log([title.padEnd(width), ...row.map(cell)].join(" "));
