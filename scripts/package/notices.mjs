// third-party.txt: the licences of the crates in the WebAssembly file, word for word, as they ask for.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { linkedCrates } from "./sbom.mjs";

const LICENCE_FILE = /^(licen[sc]e|copying|notice|unlicense|copyright)/i;

/** The texts that lie beside a crate's manifest. */
function textsOf({ manifest_path: manifest }) {
  const folder = path.dirname(manifest);
  const names = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && LICENCE_FILE.test(entry.name),
  );
  return names.map(({ name }) => readFileSync(path.join(folder, name), "utf8").replaceAll("\r\n", "\n").trim()).sort();
}

/** Each text once, below the crates that it belongs to; a crate that brings none is listed with its licence. */
export function notices(root) {
  const owners = new Map();
  for (const crate of linkedCrates(root)) {
    const texts = textsOf(crate);
    const name = `${crate.name} ${crate.version}`;
    const without = `(brings no text of its own: ${crate.license}; ${crate.authors.join(", ") || crate.repository})`;
    for (const text of texts.length ? texts : [without]) owners.set(text, [...(owners.get(text) ?? []), name]);
  }
  const line = "-".repeat(80);
  return [...owners].map(([text, names]) => `${line}\n${names.join("\n")}\n${line}\n\n${text}\n`).join("\n");
}
