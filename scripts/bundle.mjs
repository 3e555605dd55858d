// Trunk's post_build hook: turns what Trunk staged into what ships.
//
// - `widget.js`, wasm-bindgen's JavaScript, becomes `candidacy-screener-app.js`; `widget_bg.wasm` becomes
//   `candidacy-screener.wasm`.
// - `www/embed/element.js` with its modules and style sheets becomes `candidacy-screener.js`; what few pages need
//   becomes `candidacy-screener-more.js`, `www/theme/theme.js`, which only pages with tokens fetch,
//   `candidacy-screener-theme.js`, and the two sides of the iframe variant become scripts of their own.
// - Release builds: the same engine without WebAssembly becomes `candidacy-screener-no-wasm.js` (`without-wasm.mjs`).
// - All of them are stamped with one version, so that files of two versions are never taken for one program.
// - Release builds: each text and wasm file gets compressed neighbours (`.br`, `.gz`) for servers that look for them.

import * as esbuild from "esbuild";
import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

import { customSection, withoutWasm } from "./without-wasm.mjs";

const source = process.env.TRUNK_SOURCE_DIR;
const staging = process.env.TRUNK_STAGING_DIR;
if (!source || !staging) throw new Error("to be run by Trunk: ./run --build");
const release = process.env.TRUNK_PROFILE === "release";

const staged = (name) => path.join(staging, name);

const BROWSERS = ["chrome87", "firefox94", "safari15"];
const OPTIONS = {
  bundle: true,
  minify: release,
  // Keeps a licence remark from adding bytes; none of what is bundled here has one that must stay.
  legalComments: "none",
  logLevel: "warning",
  target: BROWSERS,
  write: false,
};

/** Stands for the version until all files are there to make it from. */
const STAMP = "@VERSION@";

const cssOf = async (file) => (await esbuild.build({ ...OPTIONS, entryPoints: [file] })).outputFiles[0].text.trim();

/** `import css from "./x.css"` gives the text of the style sheet with its imports folded in. */
const cssAsText = {
  name: "css-as-text",
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path: file }) => {
      return { contents: await cssOf(file), loader: "text" };
    });
  },
};

/** What is fetched when it is needed stays a file of its own, at an address of this version only. */
const laterStaysOutside = {
  name: "later-stays-outside",
  setup(build) {
    build.onResolve({ filter: /\/candidacy-screener-(app|more|no-wasm|theme)\.js$/ }, ({ path: name }) => ({
      path: `${name}?v=${STAMP}`,
      external: true,
    }));
  },
};

/** The scripts that are bundled from www, each with where it begins. */
const SCRIPTS = {
  "candidacy-screener.js": "embed/element.js",
  "candidacy-screener-more.js": "embed/more/main.js",
  "candidacy-screener-theme.js": "theme/theme.js",
  "candidacy-screener-embed.js": "embed/frame/inside.js",
  "candidacy-screener-frame.js": "embed/frame/around.js",
};

/** What everything waits for. Nearly all of its functions run at once. */
const FIRST = "candidacy-screener.js";

/** Lets browsers that know it compile them while the script arrives, on another thread: less to do before the first screen. */
const ALL_AT_ONCE = "//# allFunctionsCalledOnLoad\n";

/** The text of each of them by its name. */
async function bundledScripts() {
  const texts = {};
  for (const [name, entry] of Object.entries(SCRIPTS)) {
    const { outputFiles } = await esbuild.build({
      ...OPTIONS,
      define: { VERSION: JSON.stringify(STAMP) },
      entryPoints: [path.join(source, "www", entry)],
      format: "esm",
      plugins: [cssAsText, laterStaysOutside],
    });
    texts[name] = (name === FIRST ? ALL_AT_ONCE : "") + outputFiles[0].text;
  }
  return texts;
}

/** The half of wasm-bindgen's JavaScript from here on only finds and loads the .wasm. */
const LOADER_START = "async function __wbg_load(";

/** Taken from the browser even where a page has classes of its own with these names. */
const OWN_NAMES = "const { Element, ShadowRoot, Window } = globalThis;\n";

/** The element fetches and compiles the .wasm itself; half a kilobyte of other ways to load it can go. */
const OWN_LOADER = `
export default async function ({ module_or_path }) {
  const module = await module_or_path;
  const result = await WebAssembly.instantiate(module, __wbg_get_imports());
  return __wbg_finalize_init(result.instance ?? result, module);
}
`;

/** Some modules of `www/embed/late`, which come with the engine, as the text of one. */
async function late(...names) {
  const contents = names.map((name) => `export * from "./${name}";`).join("\n");
  const stdin = { contents, resolveDir: path.join(source, "www/embed/late"), sourcefile: "late.js" };
  return (await esbuild.build({ ...OPTIONS, minify: false, stdin, format: "esm" })).outputFiles[0].text;
}

/** So that the element can tell whether it got the file that belongs to it; and the looks that the start does without. */
const OWN_EXPORTS = `
export const version = ${JSON.stringify(STAMP)};
export const css = ${JSON.stringify(await cssOf(path.join(source, "www/styles/late.css")))};
`;

async function appScript() {
  const glue = await readFile(staged("widget.js"), "utf8");
  const [before, loader, ...rest] = glue.split(LOADER_START);
  if (rest.length > 0 || !loader?.trimEnd().endsWith("export { initSync, __wbg_init as default };")) {
    throw new Error("wasm-bindgen writes its loader in another way now: adapt LOADER_START in scripts/bundle.mjs");
  }
  const { outputFiles } = await esbuild.build({
    ...OPTIONS,
    stdin: { contents: OWN_NAMES + before + OWN_LOADER + (await late("main.js", "first.js")) + OWN_EXPORTS, resolveDir: staging, sourcefile: "candidacy-screener-app.js" },
    format: "esm",
  });
  return outputFiles[0].text;
}

/** Writes the program: what it is made of, stamped with a version that no other content has. */
async function writeProgram() {
  const scripts = { ...(await bundledScripts()), "candidacy-screener-app.js": await appScript() };
  if (release) {
    const parts = { source, loaderStart: LOADER_START, tail: (await late("main.js")) + OWN_EXPORTS, options: OPTIONS };
    scripts["candidacy-screener-no-wasm.js"] = await withoutWasm(parts);
  }
  const wasm = await readFile(staged("widget_bg.wasm"));
  const hash = createHash("sha256").update(wasm);
  for (const text of Object.values(scripts)) hash.update(`\0${text}`);
  const version = hash.digest("hex").slice(0, 12);
  for (const [name, text] of Object.entries(scripts)) await writeFile(staged(name), text.replaceAll(STAMP, version));
  const stamp = customSection("candidacy-screener", Buffer.from(version));
  await writeFile(staged("candidacy-screener.wasm"), Buffer.concat([wasm, stamp]));
  await rm(staged("widget.js"));
  await rm(staged("widget_bg.wasm"));
  // Pieces of JavaScript from crates, bundled above.
  await rm(staged("snippets"), { recursive: true, force: true });
}

/** With `inject_scripts = false` Trunk leaves its own `<link data-trunk>` in the page. */
async function cleanPages(files) {
  for (const file of files.filter((f) => f.endsWith(".html"))) {
    const page = await readFile(file, "utf8");
    await writeFile(file, page.replace(/^[ \t]*<link data-trunk[^>]*>[ \t]*\n/gm, "").replace(/^[ \t]+\n/gm, ""));
  }
}

/** What `screener publish` and `screener check --certificate` write for visitors; the rest is the author's. */
const FOR_VISITORS = /^(start|names|certificate|first\..+)\.json$|^published\..+\.txt$/;

async function dropAuthorsFiles() {
  for (const file of await filesIn(staged("questionnaires"))) {
    if (!FOR_VISITORS.test(path.basename(file))) await rm(file);
  }
}

const COMPRESSIBLE = /\.(css|html|js|json|md|svg|ts|txt|wasm)$/;

async function compress(files) {
  for (const file of files.filter((f) => COMPRESSIBLE.test(f))) {
    const body = await readFile(file);
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    };
    await writeFile(`${file}.br`, await promisify(brotliCompress)(body, { params }));
    await writeFile(`${file}.gz`, await promisify(gzip)(body, { level: 9 }));
  }
}

async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((e) => e.isFile()).map((e) => path.join(e.parentPath ?? e.path, e.name));
}

await writeProgram();
await dropAuthorsFiles();
const files = await filesIn(staging);
await cleanPages(files);
if (release) await compress(files);
