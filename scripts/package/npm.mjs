// The npm package: the built files, and an entry that tells a bundler about each of them.
//
// A bundler moves and renames what it finds as `new URL("./name", import.meta.url)`, one literal for each file. The
// widget works out its addresses while it runs, so `files.js` lists the literals, and www/embed/base.js looks there.

import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { copyFiles, filesIn, isCompressed, writeJson, writeText } from "./folder.mjs";
import { integrity } from "./integrity.mjs";

/** What the widget fetches. Scripts import each other, which bundlers follow by themselves. */
const FETCHED = /\.(wasm|json|txt)$/;

/** Vite would write small files into the script as data: addresses, which `connect-src 'self'` blocks. */
const AS_A_FILE = "?no-inline";

function filesModule(names) {
  const entries = names
    .filter((name) => FETCHED.test(name))
    .map((name) => `  "${name}": new URL("./dist/${name}${AS_A_FILE}", import.meta.url).href,\n`);
  return `// Where the bundler has put each file. Runs before the widget, which looks here.
globalThis[Symbol.for("candidacy-screener.files")] = {
${entries.join("")}};
`;
}

const ENTRY = `import "./files.js";

export * from "./dist/candidacy-screener.js";
`;

/** On a server there are no elements to define; the import must not fail there. */
const ENTRY_FOR_SERVERS = `export {};
`;

/** One script for all; each entry brings other types. */
const entry = (types) => ({ types, browser: "./index.js", node: "./server.js", default: "./index.js" });

function manifest({ name, version, description, license }) {
  return {
    name,
    version,
    description,
    license,
    keywords: ["web-component", "custom-element", "pre-screening", "questionnaire", "webassembly"],
    type: "module",
    main: "./index.js",
    types: "./index.d.ts",
    customElements: "./custom-elements.json",
    exports: {
      ".": entry("./index.d.ts"),
      "./react": entry("./react.d.ts"),
      "./vue": entry("./vue.d.ts"),
      "./dist/*": "./dist/*",
      "./custom-elements.json": "./custom-elements.json",
      "./integrity.json": "./integrity.json",
      "./package.json": "./package.json",
    },
    // Importing defines the element: no bundler may leave these out because nobody uses their exports.
    sideEffects: ["./index.js", "./files.js", "./dist/*.js"],
  };
}

/**
 * Takes the version out of the addresses of scripts that a script imports. It keeps the files of two versions apart on a
 * server; a package has one, and the development server of Vite looks for a file of that very name.
 */
function plainImports(file) {
  writeFileSync(file, readFileSync(file, "utf8").replaceAll(/(import\("\.\/candidacy-screener-[\w-]+\.js)\?v=\w+/g, "$1"));
}

/** Writes the folder. `interfaces` is the folder with the types and the custom-elements manifest. */
export function writeNpm(folder, { facts, root, dist, names, interfaces, readme, records }) {
  const plain = names.filter((name) => !isCompressed(name));
  copyFiles(dist, path.join(folder, "dist"), plain);
  for (const name of plain.filter((other) => other.endsWith(".js"))) plainImports(path.join(folder, "dist", name));
  copyFiles(root, folder, ["LICENSE-APACHE", "LICENSE-MIT"]);
  copyFiles(interfaces, folder, filesIn(interfaces));
  writeJson(folder, "package.json", manifest(facts));
  writeText(folder, "README.md", readme);
  writeText(folder, "files.js", filesModule(plain));
  writeText(folder, "index.js", ENTRY);
  writeText(folder, "server.js", ENTRY_FOR_SERVERS);
  for (const [name, text] of Object.entries(records)) writeText(folder, name, text);
}
