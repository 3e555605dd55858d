// Trunk's post_build hook: turns what Trunk staged into what ships.
//
// - `widget.js`, wasm-bindgen's JavaScript, becomes `candidacy-screener-app.js`; `widget_bg.wasm` becomes
//   `candidacy-screener.wasm`.
// - `www/embed/element.js` with its modules and style sheets becomes `candidacy-screener.js`.
// - Release builds: each text and wasm file gets compressed neighbours (`.br`, `.gz`) for servers that look for them.

import * as esbuild from "esbuild";
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

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

/** `import css from "./x.css"` gives the text of the style sheet with its imports folded in. */
const cssAsText = {
  name: "css-as-text",
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path: file }) => {
      const { outputFiles } = await esbuild.build({ ...OPTIONS, entryPoints: [file] });
      return { contents: outputFiles[0].text.trim(), loader: "text" };
    });
  },
};

/** The WebAssembly half is fetched when it is needed, so it stays a file of its own. */
const appStaysOutside = {
  name: "app-stays-outside",
  setup(build) {
    build.onResolve({ filter: /\/candidacy-screener-app\.js$/ }, ({ path: name }) => ({ path: name, external: true }));
  },
};

async function bundleElement() {
  const { outputFiles } = await esbuild.build({
    ...OPTIONS,
    entryPoints: [path.join(source, "www/embed/element.js")],
    format: "esm",
    plugins: [cssAsText, appStaysOutside],
  });
  await writeFile(staged("candidacy-screener.js"), outputFiles[0].contents);
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

async function minifyApp() {
  const glue = await readFile(staged("widget.js"), "utf8");
  const [before, loader, ...rest] = glue.split(LOADER_START);
  if (rest.length > 0 || !loader?.trimEnd().endsWith("export { initSync, __wbg_init as default };")) {
    throw new Error("wasm-bindgen writes its loader in another way now: adapt LOADER_START in scripts/bundle.mjs");
  }
  const { outputFiles } = await esbuild.build({
    ...OPTIONS,
    stdin: { contents: OWN_NAMES + before + OWN_LOADER, resolveDir: staging, sourcefile: "candidacy-screener-app.js" },
    format: "esm",
  });
  await writeFile(staged("candidacy-screener-app.js"), outputFiles[0].contents);
  await rm(staged("widget.js"));
  // Pieces of JavaScript from crates, bundled above.
  await rm(staged("snippets"), { recursive: true, force: true });
  await rename(staged("widget_bg.wasm"), staged("candidacy-screener.wasm"));
}

/** With `inject_scripts = false` Trunk leaves its own `<link data-trunk>` in the page. */
async function cleanPages(files) {
  for (const file of files.filter((f) => f.endsWith(".html"))) {
    const page = await readFile(file, "utf8");
    await writeFile(file, page.replace(/^[ \t]*<link data-trunk[^>]*>[ \t]*\n/gm, "").replace(/^[ \t]+\n/gm, ""));
  }
}

/** Files that stand beside a questionnaire for its author, the tests and the checker, not for visitors. */
const NOT_FOR_VISITORS = /^(cases|checks|wording\..+)\.json$/;

async function dropAuthorsFiles() {
  for (const file of await filesIn(staged("questionnaires"))) {
    if (NOT_FOR_VISITORS.test(path.basename(file))) await rm(file);
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

await bundleElement();
await minifyApp();
await dropAuthorsFiles();
const files = await filesIn(staging);
await cleanPages(files);
if (release) await compress(files);
