// Prints what ships, in bytes, and fails if anything is over the budget of scripts/budget.json:
//   node scripts/sizes.mjs [dist] [--write]
// With --write the table in README.md is written anew, too.

import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

import { overBudget } from "./budget.mjs";
import { DEMO } from "./demo-files.mjs";

const args = process.argv.slice(2);
const root = args.find((arg) => !arg.startsWith("--")) ?? "dist";
const budget = JSON.parse(await readFile(new URL("budget.json", import.meta.url), "utf8"));

async function shippedFiles() {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith(".") && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll("\\", "/"))
    .filter((name) => !DEMO.has(name))
    .sort();
}

/** Raw, gzip, brotli. */
async function measure(name) {
  const body = await readFile(path.join(root, name));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  return [body.length, gzipSync(body, { level: 9 }).length, brotliCompressSync(body, { params }).length];
}

const rows = new Map();
for (const name of await shippedFiles()) rows.set(name, await measure(name));
const problems = overBudget(new Map([...rows].map(([name, row]) => [name, row[2]])), budget);

const sum = (names) => names.map((name) => rows.get(name) ?? [0, 0, 0]).reduce((a, b) => a.map((n, i) => n + b[i]));
const lines = [...rows].map(([name, row]) => ({ title: name, cells: [...row, budget.files[name] ?? "none"] }));
const sums = budget.sums.map(({ title, most, files }) => ({ title, cells: [...sum(files), most] }));
const heads = ["raw", "gzip -9", "brotli -11", "budget"];

const width = Math.max(...[...lines, ...sums].map(({ title }) => title.length));
const cell = (value) => String(value).padStart(10);
console.log(["bytes".padEnd(width), ...heads.map(cell)].join(" "));
for (const { title, cells } of [...lines, ...sums]) console.log([title.padEnd(width), ...cells.map(cell)].join(" "));

/** The same as a table for the README. */
function table() {
  const number = (value) => value.toLocaleString("en");
  const row = (title, cells) => `| ${title} | ${cells.join(" | ")} |`;
  return [
    row("file", heads),
    row("---", heads.map(() => "---:")),
    ...lines.map(({ title, cells }) => row(`\`${title}\``, cells.map(number))),
    ...sums.map(({ title, cells }) => row(`**${title}**`, cells.map((value) => `**${number(value)}**`))),
  ].join("\n");
}

if (args.includes("--write")) {
  const readme = new URL("../README.md", import.meta.url);
  const before = await readFile(readme, "utf8");
  const [start, end] = ["<!-- sizes: written by node scripts/sizes.mjs dist --write -->", "<!-- end of sizes -->"];
  const [from, to] = [before.indexOf(start) + start.length, before.indexOf(end)];
  if (from < start.length || to < from) throw new Error("README.md has no place for the sizes");
  await writeFile(readme, `${before.slice(0, from)}\n${table()}\n${before.slice(to)}`);
}

for (const problem of problems) console.error(`sizes: ${problem}`);
process.exit(problems.length > 0 ? 1 : 0);
