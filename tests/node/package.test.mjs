// What ./run --package makes: the same files under each name, hashes that are theirs, and the same bytes each time.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { inflateRawSync } from "node:zlib";

import { ATTRIBUTES } from "../../www/embed/options.js";
import { crateFacts, filesIn, isCompressed } from "../../scripts/package/folder.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const work = mkdtempSync(path.join(tmpdir(), "package-test-"));
const { version } = crateFacts(root);
const out = path.join(work, "first");
const read = (...parts) => readFileSync(path.join(out, ...parts));
const readJson = (...parts) => JSON.parse(read(...parts));

const makePackage = (folder) => execFileSync("node", ["scripts/package.mjs", "--out", folder], { cwd: root });

before(() => makePackage(out));
after(() => rmSync(work, { recursive: true }));

/** The files of a zip archive, by its directory. */
function unzipped(archive) {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files = new Map();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packed, length, nameLength] = [
      archive.readUInt32LE(at + 20),
      archive.readUInt32LE(at + 24),
      archive.readUInt16LE(at + 28),
    ];
    const name = archive.toString("utf8", at + 46, at + 46 + nameLength);
    const begin = archive.readUInt32LE(at + 42) + 30 + nameLength;
    const body = inflateRawSync(archive.subarray(begin, begin + packed));
    assert.equal(body.length, length, name);
    files.set(name, body);
    at += 46 + nameLength;
  }
  return files;
}

test("the same sources make the same bytes", () => {
  const again = path.join(work, "again");
  makePackage(again);
  assert.deepEqual(filesIn(again), filesIn(out));
  for (const name of filesIn(out)) assert.ok(readFileSync(path.join(again, name)).equals(read(name)), name);
});

test("the folder of the version holds what the stable names hold, and nothing of the demo page", () => {
  const own = ["integrity.json", "sbom.cdx.json", "third-party.txt"];
  const all = filesIn(path.join(out, "site"));
  const stable = all.filter((name) => !name.startsWith(`v${version}/`) && !own.includes(name));
  assert.deepEqual(
    all.filter((name) => name.startsWith(`v${version}/`)),
    stable.map((name) => `v${version}/${name}`),
  );
  for (const name of stable) assert.ok(read("site", name).equals(read("site", `v${version}`, name)), name);
  assert.ok(!stable.includes("index.html") && stable.includes("candidacy-screener.wasm.br"), String(stable));
});

test("integrity.json has the right hash of every file", () => {
  const { files, version: said } = readJson("site", "integrity.json");
  assert.equal(said, version);
  const versioned = filesIn(path.join(out, `site/v${version}`)).filter((name) => !isCompressed(name));
  assert.deepEqual(Object.keys(files), versioned);
  for (const [name, hash] of Object.entries(files)) {
    const body = read("site", `v${version}`, name);
    assert.equal(hash, `sha384-${createHash("sha384").update(body).digest("base64")}`, name);
  }
});

test("the npm package tells a bundler about every file that the widget fetches", async () => {
  const shipped = filesIn(path.join(out, "npm/dist")).filter((name) => !/\.(js|html)$/.test(name));
  const key = Symbol.for("candidacy-screener.files");
  await import(pathToFileURL(path.join(out, "npm/files.js")));
  const known = globalThis[key];
  delete globalThis[key];
  assert.deepEqual(Object.keys(known).sort(), shipped);
  for (const [name, address] of Object.entries(known)) {
    assert.equal(fileURLToPath(new URL(address)), path.join(out, "npm/dist", name));
  }
});

test("every entry of the npm package is there, and on a server it does nothing", () => {
  const { exports, main, types, customElements, sideEffects } = readJson("npm", "package.json");
  const targets = [
    main,
    types,
    customElements,
    ...Object.values(exports).flatMap((to) => (typeof to === "string" ? to : Object.values(to))),
  ];
  for (const target of targets.filter((name) => !name.includes("*")))
    assert.ok(existsSync(path.join(out, "npm", target)), target);
  for (const name of ["./index.js", "./files.js", "./dist/*.js"]) assert.ok(sideEffects.includes(name), name);
  const program = 'console.log(Object.keys(await import("candidacy-screener")).length)';
  const said = execFileSync("node", ["--input-type=module", "-e", program], {
    cwd: path.join(out, "npm"),
    encoding: "utf8",
  });
  assert.equal(said.trim(), "0");
});

test("the tarball is the folder", () => {
  const tarball = path.join(out, `candidacy-screener-${version}.tgz`);
  const listed = execFileSync("tar", ["-tzf", tarball], { encoding: "utf8" }).trim().split("\n");
  assert.deepEqual(listed.map((name) => name.replace(/^package\//, "")).sort(), filesIn(path.join(out, "npm")));
});

test("the WordPress archive holds the plugin, with its version, and the widget", () => {
  const files = unzipped(read(`candidacy-screener-wordpress-${version}.zip`));
  const folder = "candidacy-screener";
  assert.match(
    files.get(`${folder}/candidacy-screener.php`).toString(),
    new RegExp(`^ \\* Version: +${version.replaceAll(".", "\\.")}$`, "m"),
  );
  for (const name of filesIn(path.join(out, "npm/dist")).filter((file) => !file.endsWith(".html"))) {
    assert.ok(files.get(`${folder}/files/v${version}/${name}`)?.equals(read("site", name)), name);
  }
});

test("the plugin and its block know every option but the one that tells the page about answers", () => {
  const plugin = path.join(root, "integrations/wordpress/candidacy-screener");
  const list = /const ATTRIBUTES = array\(([^)]*)\)/.exec(readFileSync(path.join(plugin, "element.php"), "utf8"))[1];
  const known = [...list.matchAll(/'([^']*)'/g)].map(([, name]) => name);
  const { attributes } = JSON.parse(readFileSync(path.join(plugin, "block.json"), "utf8"));
  const named = Object.keys(attributes).map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
  assert.deepEqual(named, known);
  assert.deepEqual([...known, "share"].sort(), [...ATTRIBUTES].sort());
  const block = readFileSync(path.join(plugin, "block.js"), "utf8");
  for (const name of Object.keys(attributes))
    assert.ok(new RegExp(`\\b${name}:|attributes\\.${name}\\b`).test(block), name);
});
