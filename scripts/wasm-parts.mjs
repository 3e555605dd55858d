// Says how much of the WebAssembly comes from which crate, in bytes of code:
//   ./run parts [--functions N] [--write]
// Builds it as it ships but with the names of functions, which takes some minutes. With --functions the N largest
// functions follow; with --write the table in docs/performance.md is written anew.
//
// A function counts for the crate that its name begins with, or, of a generic one, for the crate that wrote it and not
// for the one that asked for it. What was made a part of its caller counts for the caller; the drawing of the widget's
// component, which becomes a part of Yew's function, is the one exception.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { crateOf, functionsOf } from "./wasm-names.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const args = process.argv.slice(2);

/** What each crate does for the patient. A crate that is not here has to be given its reason. */
const WHY = {
  alloc: "the standard library: lists and texts that grow",
  candidacy_screener: "the engine, the screens, the reader of published questionnaires, the boundary to the page",
  compiler_builtins: "copies and compares memory",
  core: "the standard library: texts, numbers, comparing and sorting",
  gloo_utils: "finds the document, for Yew",
  implicit_clone: "texts that are shared rather than copied, for Yew",
  js_sys: "JavaScript's own values",
  serde_core: "what the reading of the page's options is written in",
  serde_wasm_bindgen: "takes the page's options and the events across the boundary to JavaScript",
  std: "the standard library: panics, and what threads would share",
  talc: "hands out memory",
  unnamed: "made by the compiler and the optimiser, from several of the others",
  wasm_bindgen: "calls to and from JavaScript",
  web_sys: "the browser's own objects",
  yew: "keeps the screen, and changes only what differs in the next one",
};

/** What rustc's WebAssembly uses, and no more, so that the optimiser adds nothing. */
const FEATURES = [
  "bulk-memory", "sign-ext", "mutable-globals", "nontrapping-float-to-int", "reference-types", "multivalue",
].map((feature) => `--enable-${feature}`);

/** The named, optimised module. */
function build() {
  const env = { ...process.env, CARGO_PROFILE_RELEASE_STRIP: "none" };
  const cargo = ["build", "--quiet", "--locked", "--release", "--bin", "widget"];
  const web = ["--no-default-features", "--features", "web", "--target", "wasm32-unknown-unknown"];
  const options = { cwd: root, env, stdio: ["ignore", "ignore", "inherit"] };
  execFileSync("cargo", [...cargo, ...web], options);
  const target = path.resolve(root, process.env.CARGO_TARGET_DIR ?? "target");
  const built = path.join(target, "wasm32-unknown-unknown/release/widget.wasm");
  const work = mkdtempSync(path.join(tmpdir(), "wasm-parts-"));
  try {
    execFileSync("wasm-bindgen", ["--target", "web", "--no-typescript", "--keep-debug", "--out-dir", work, built], options);
    const named = path.join(work, "named.wasm");
    execFileSync(
      path.join(root, "node_modules/.bin/wasm-opt"),
      ["-Oz", "--converge", "-g", ...FEATURES, path.join(work, "widget_bg.wasm"), "-o", named],
      options,
    );
    return readFileSync(named);
  } finally {
    rmSync(work, { recursive: true });
  }
}

const functions = functionsOf(build());
const parts = new Map();
for (const { name, bytes } of functions) parts.set(crateOf(name), (parts.get(crateOf(name)) ?? 0) + bytes);
const total = functions.reduce((sum, { bytes }) => sum + bytes, 0);
const rows = [...parts].sort(([, a], [, b]) => b - a);
const share = (bytes) => `${((bytes / total) * 100).toFixed(1)} %`;

const table = [
  "| crate | bytes of code | share | what for |",
  "| --- | ---: | ---: | --- |",
  ...rows.map(([crate, bytes]) => `| \`${crate}\` | ${bytes.toLocaleString("en")} | ${share(bytes)} | ${WHY[crate] ?? "?"} |`),
  `| **all** | **${total.toLocaleString("en")}** | | |`,
].join("\n");
console.log(table);

const most = args.indexOf("--functions");
if (most >= 0) {
  const largest = functions.toSorted((a, b) => b.bytes - a.bytes).slice(0, Number(args[most + 1] ?? 40));
  console.log(largest.map(({ name, bytes }) => `${String(bytes).padStart(7)} ${name}`).join("\n"));
}

const unexplained = rows.filter(([crate]) => !WHY[crate]).map(([crate]) => crate);
if (unexplained.length > 0) {
  console.error(`wasm-parts: say in this script what it is for: ${unexplained.join(", ")}`);
  process.exit(1);
}
if (args.includes("--write")) {
  const document = path.join(root, "docs/performance.md");
  const before = readFileSync(document, "utf8");
  const [start, end] = ["<!-- parts: written by ./run parts --write -->", "<!-- end of parts -->"];
  const [from, to] = [before.indexOf(start) + start.length, before.indexOf(end)];
  if (from < start.length || to < from) throw new Error("docs/performance.md has no place for the parts");
  writeFileSync(document, `${before.slice(0, from)}\n${table}\n${before.slice(to)}`);
}
