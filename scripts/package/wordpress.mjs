// The WordPress plugin as a zip archive that "Plugins > Add New > Upload" takes, with the widget's files inside.

import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { filesIn, isCompressed } from "./folder.mjs";
import { zip } from "./zip.mjs";

const PLUGIN = "candidacy-screener";

/** The plugin's header says the version of the widget that it brings. */
function withVersion(body, version) {
  const text = body.toString("utf8");
  if (!text.includes("Version:           0.0.0")) throw new Error("the plugin's header has no place for the version");
  return Buffer.from(text.replace("Version:           0.0.0", `Version:           ${version}`));
}

/** The embed page and compressed copies stay out: WordPress's own server decides what it compresses. */
const isNeeded = (name) => !isCompressed(name) && !name.endsWith(".html");

export function writeWordPress(file, { facts, root, dist, names, records }) {
  const source = path.join(root, "integrations/wordpress", PLUGIN);
  const own = filesIn(source).map((name) => [name, readFileSync(path.join(source, name))]);
  const main = own.find(([name]) => name === `${PLUGIN}.php`);
  main[1] = withVersion(main[1], facts.version);
  const widget = names
    .filter(isNeeded)
    .map((name) => [`files/v${facts.version}/${name}`, readFileSync(path.join(dist, name))]);
  const kept = ["LICENSE-APACHE", "LICENSE-MIT"].map((name) => [name, readFileSync(path.join(root, name))]);
  const written = Object.entries(records).map(([name, text]) => [name, Buffer.from(text)]);
  const all = [...own, ...kept, ...written, ...widget].map(([name, body]) => [`${PLUGIN}/${name}`, body]);
  writeFileSync(file, zip(all));
}
