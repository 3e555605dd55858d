// What ships in dist/: nothing of this machine, nothing of the tests, and compressed copies that are true copies.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = path.join(root, "dist");
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
const plain = files.filter((file) => !/\.(br|gz)$/.test(file));

test("no file names a folder of the machine that built it", () => {
  for (const file of plain) {
    const body = readFileSync(file, "latin1");
    for (const folder of [homedir(), root, "/.cargo/", "/rustup/"]) {
      assert.ok(!body.includes(folder), `${path.relative(dist, file)} names ${folder}`);
    }
  }
});

test("what the author works with, maps and type files stay at home", () => {
  const known = /\.(css|html|js|svg|wasm)$|\/questionnaires\/[^/]+\/((start|names|certificate|first\.[^/]+)\.json|published\.[^/]+\.txt)$|\.inputs$/;
  const strangers = plain.filter((file) => !known.test(file));
  assert.deepEqual(strangers, []);
});

test("the compressed copies hold what the files hold", () => {
  const copies = files.filter((file) => /\.(br|gz)$/.test(file));
  assert.ok(copies.length >= 2 * 8, `${copies.length} compressed copies`);
  for (const copy of copies) {
    const body = readFileSync(copy);
    const plainBody = copy.endsWith(".br") ? brotliDecompressSync(body) : gunzipSync(body);
    assert.ok(plainBody.equals(readFileSync(copy.replace(/\.(br|gz)$/, ""))), copy);
  }
});

test("the demo page has nothing inline and nothing from elsewhere", () => {
  const page = readFileSync(path.join(dist, "index.html"), "utf8");
  assert.doesNotMatch(page, /<style|\sstyle=|\son\w+=|data-trunk|<script(?![^>]*\ssrc=)/);
  for (const [, address] of page.matchAll(/(?:src|href)="([^"]*)"/g)) {
    assert.match(address, /^(?!\/)(?!https?:)|^https:\/\/example\.org\//, address);
  }
});
