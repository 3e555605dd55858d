// The parts of scripts/without-wasm.mjs that can go wrong without anybody noticing.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { customSection, withOlderFeatures } from "../../scripts/without-wasm.mjs";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const read = (name) => readFileSync(path.join(dist, name));

const HEAD = Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]);
const features = (...names) =>
  Buffer.concat([Buffer.from([names.length]), ...names.map((name) => Buffer.from(`+${String.fromCharCode(name.length)}${name}`))]);
const types = Buffer.from([1, 4, 1, 96, 0, 0]);

test("what wasm2js does not know is taken out of the note, and everything else stays", () => {
  const note = features("bulk-memory", "multivalue", "reference-types", "sign-ext");
  const other = customSection("name", Buffer.from("+reference-types"));
  const module = Buffer.concat([HEAD, types, customSection("target_features", note), other]);
  const older = Buffer.concat([HEAD, types, customSection("target_features", features("bulk-memory", "sign-ext")), other]);
  assert.deepEqual(withOlderFeatures(module), older);
});

test("a module without the note is refused, since wasm-bindgen would assume the newest", () => {
  assert.throws(() => withOlderFeatures(Buffer.concat([HEAD, types])), /target_features/);
});

test("what ships has one version in all its parts", () => {
  const [, version] = /candidacy-screener-app\.js\?v=([0-9a-f]{12})"/.exec(read("candidacy-screener.js"));
  for (const name of ["candidacy-screener-app.js", "candidacy-screener-no-wasm.js"]) {
    assert.ok(read(name).includes(`"${version}"`), name);
  }
  const [stamp] = WebAssembly.Module.customSections(new WebAssembly.Module(read("candidacy-screener.wasm")), "candidacy-screener");
  assert.equal(Buffer.from(stamp).toString(), version);
  for (const name of ["candidacy-screener.js", "candidacy-screener-app.js", "candidacy-screener-no-wasm.js"]) {
    assert.ok(!read(name).includes("@VERSION@"), name);
  }
});
