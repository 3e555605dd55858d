// integrity.json: the hash of each file, in the form that `integrity="…"` takes.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";

import { isCompressed } from "./folder.mjs";

export function integrityOf(body) {
  return `sha384-${createHash("sha384").update(body).digest("base64")}`;
}

/** Hashes are of the files as they are used, so compressed copies have none of their own. */
export function integrity(version, dist, names) {
  const files = names
    .filter((name) => !isCompressed(name))
    .map((name) => [name, integrityOf(readFileSync(path.join(dist, name)))]);
  return { version, files: Object.fromEntries(files) };
}
