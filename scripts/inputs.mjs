// Prints one hash over everything that `dist/` is made from, so that `./run` can tell whether it is up to date.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const INPUTS = [
  ".cargo",
  "Cargo.lock",
  "Cargo.toml",
  "Trunk.toml",
  "index.html",
  "package-lock.json",
  "patches",
  "run",
  "rust-toolchain.toml",
  "scripts/bundle.mjs",
  "scripts/versions.env",
  "scripts/without-wasm.mjs",
  "src",
  "www",
];

const root = fileURLToPath(new URL("..", import.meta.url));

function filesUnder(name) {
  const found = statSync(path.join(root, name), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [name];
  return readdirSync(path.join(root, name)).sort().flatMap((entry) => filesUnder(`${name}/${entry}`));
}

const hash = createHash("sha256");
for (const file of INPUTS.flatMap(filesUnder)) {
  const body = readFileSync(path.join(root, file));
  hash.update(`${file}\0${body.length}\0`).update(body);
}
// Flags from outside change the result as well.
hash.update(process.env.RUSTFLAGS ?? "");
console.log(hash.digest("hex"));
