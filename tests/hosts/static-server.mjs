// What docs/hosting.md promises of a server that sends the files, whichever it is.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

import { filesIn, isCompressed } from "../../scripts/package/folder.mjs";
import { ask } from "./pages.mjs";

const TYPES = { ".wasm": "application/wasm", ".js": "text/javascript", ".json": "application/json" };
const FOREVER = "public, max-age=31536000, immutable";

/** Every file under its own name: right type, right bytes in each encoding, asked about each time or kept for good. */
export async function checkFiles(origin, packages) {
  const site = path.join(packages, "site");
  const names = filesIn(site).filter((name) => !isCompressed(name) && path.extname(name) in TYPES);
  assert.ok(names.length >= 2 * 5, String(names));
  for (const name of names) {
    const body = readFileSync(path.join(site, name));
    const isRecord = /(integrity|sbom\.cdx)\.json$/.test(name);
    for (const [accept, unpack] of [
      ["gzip, br", brotliDecompressSync],
      ["gzip", gunzipSync],
      ["identity", (bytes) => bytes],
    ]) {
      const { status, headers, body: sent } = await ask(`${origin}/screener/${name}`, { "accept-encoding": accept });
      const about = `${name} for ${accept}`;
      assert.equal(status, 200, about);
      assert.match(headers["content-type"], new RegExp(`^${TYPES[path.extname(name)]}\\b`), about);
      assert.equal(headers["cache-control"], /^v[\d.]+\//.test(name) ? FOREVER : "no-cache", about);
      assert.equal(headers["x-content-type-options"], "nosniff", about);
      // The lists that come with the files have no compressed copies.
      if (isRecord) continue;
      assert.equal(headers["content-encoding"], { "gzip, br": "br", gzip: "gzip" }[accept], about);
      assert.ok(unpack(sent).equals(body), `${about}: other bytes`);
    }
  }
}

/** Who has the file is told so, and sent nothing. */
export async function checkRevalidation(origin) {
  const address = `${origin}/screener/candidacy-screener.js`;
  const { headers } = await ask(address);
  const known = { "if-none-match": headers.etag, "if-modified-since": headers["last-modified"] };
  const { status, body } = await ask(address, Object.fromEntries(Object.entries(known).filter(([, value]) => value)));
  assert.deepEqual([status, body.length], [304, 0]);
}
