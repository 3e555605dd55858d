// Makes what a clinic's web person takes home, from the release build in dist/:
//
//   node scripts/package.mjs [--dist dist] [--out target/package]      (./run --package builds dist/ first)
//
// - site/: to upload. The files under stable names, and again in a folder named after the version, which never changes.
// - candidacy-screener-VERSION.tgz: for npm install; npm/ is the same, unpacked.
// - candidacy-screener-wordpress-VERSION.zip: a plugin for WordPress.
//
// integrity.json (hashes), sbom.cdx.json (what it is made of) and third-party.txt (licences) are in each. The same sources make the same bytes.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { copyFiles, crateFacts, widgetFiles, writeText } from "./package/folder.mjs";
import { integrity } from "./package/integrity.mjs";
import { notices } from "./package/notices.mjs";
import { writeNpm } from "./package/npm.mjs";
import { sbom } from "./package/sbom.mjs";
import { writeWordPress } from "./package/wordpress.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

function writeSite(folder, { facts, dist, names, records }) {
  copyFiles(dist, folder, names);
  copyFiles(dist, path.join(folder, `v${facts.version}`), names);
  for (const [name, text] of Object.entries(records)) writeText(folder, name, text);
}

const { values } = parseArgs({
  options: {
    dist: { type: "string", default: path.join(root, "dist") },
    out: { type: "string", default: path.join(root, "target/package") },
  },
});
const [dist, out] = [path.resolve(values.dist), path.resolve(values.out)];
if (!existsSync(path.join(dist, "candidacy-screener.js"))) {
  console.error("package: there is no release build in dist/: run ./run --package");
  process.exit(1);
}

const facts = crateFacts(root);
const names = widgetFiles(dist);
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
const records = {
  "integrity.json": json(integrity(facts.version, dist, names)),
  "sbom.cdx.json": json(sbom(root, facts, dist, names)),
  "third-party.txt": notices(root),
};
const parts = { facts, root, dist, names, records };
const readme = readFileSync(path.join(root, "scripts/package/npm-readme.md"), "utf8");

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
writeSite(path.join(out, "site"), parts);
writeNpm(path.join(out, "npm"), { ...parts, interfaces: path.join(root, "www/types"), readme });
execFileSync("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", out, path.join(out, "npm")], {
  cwd: out,
});
writeWordPress(path.join(out, `${facts.name}-wordpress-${facts.version}.zip`), parts);
console.log(`package: ${path.relative(process.cwd(), out) || "."}`);
