// The bill of materials: what is in the WebAssembly file, no more and no less.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { crateFacts, widgetFiles } from "../../scripts/package/folder.mjs";
import { integrity } from "../../scripts/package/integrity.mjs";
import { notices } from "../../scripts/package/notices.mjs";
import { sbom } from "../../scripts/package/sbom.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = path.join(root, "dist");
const names = widgetFiles(dist);
const facts = crateFacts(root);
const bill = sbom(root, facts, dist, names);
const crates = bill.components.filter(({ purl }) => purl?.startsWith("pkg:cargo/"));
const named = (scope) => crates.filter((crate) => crate.scope === scope).map(({ name }) => name);

/** Every package that the dependencies of the feature `web` lead to, by Cargo's own graph, however they are needed. */
function reachable() {
  const args = ["metadata", "--format-version", "1", "--locked", "--no-default-features", "--features", "web"];
  const text = execFileSync("cargo", [...args, "--filter-platform", "wasm32-unknown-unknown"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const { packages, resolve } = JSON.parse(text);
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const isDev = ({ dep_kinds: kinds }) => kinds.every(({ kind }) => kind === "dev");
  const found = new Set();
  const visit = (id) => {
    if (found.has(id)) return;
    found.add(id);
    for (const next of nodes.get(id).deps) if (!isDev(next)) visit(next.pkg);
  };
  visit(resolve.root);
  return new Set(
    packages.filter(({ id }) => found.has(id) && id !== resolve.root).map(({ name, version }) => `${name} ${version}`),
  );
}

test("it lists no crate that Cargo's graph does not reach, and leaves out no direct one", () => {
  const graph = reachable();
  assert.deepEqual(
    crates.map(({ name, version }) => `${name} ${version}`).filter((crate) => !graph.has(crate)),
    [],
  );
  const manifest = readFileSync(path.join(root, "Cargo.toml"), "utf8");
  const web = /^web = \[(.*)\]/m.exec(manifest)[1];
  const direct = [...web.matchAll(/"dep:([^"]+)"/g)].map(([, name]) => name);
  assert.ok(direct.length >= 5, String(direct));
  assert.deepEqual(
    direct.filter((name) => !named("required").includes(name)),
    [],
  );
});

test("what only the command or the tests use is not in it; what only builds is marked", () => {
  for (const name of ["clap", "biodivine-lib-bdd", "proptest", "plotters"])
    assert.ok(!crates.some((crate) => crate.name === name), name);
  for (const name of ["yew-macro", "serde_derive", "syn", "wasm-bindgen-macro"]) {
    assert.ok(named("excluded").includes(name) && !named("required").includes(name), name);
  }
});

test("hashes are those of Cargo.lock and of integrity.json", () => {
  const lock = readFileSync(path.join(root, "Cargo.lock"), "utf8");
  for (const { name, version, hashes } of crates.filter((crate) => crate.hashes)) {
    assert.ok(lock.includes(`name = "${name}"\nversion = "${version}"`), name);
    assert.ok(lock.includes(`checksum = "${hashes[0].content}"`), name);
  }
  const { files } = integrity(facts.version, dist, names);
  const listed = bill.components.filter(({ type }) => type === "file");
  assert.deepEqual(
    listed.map(({ name }) => name),
    Object.keys(files),
  );
  for (const { name, hashes } of listed) {
    assert.equal(`sha384-${Buffer.from(hashes[0].content, "hex").toString("base64")}`, files[name], name);
  }
});

test("every component has a licence or a hash, one name, and only known dependencies", () => {
  const refs = bill.components.map((component) => component["bom-ref"]);
  assert.equal(new Set(refs).size, refs.length);
  for (const { ref, dependsOn } of bill.dependencies) {
    assert.ok(ref === bill.metadata.component["bom-ref"] || refs.includes(ref), ref);
    for (const needed of dependsOn) assert.ok(refs.includes(needed), `${ref} needs ${needed}`);
  }
  for (const { name, licenses, type } of bill.components.filter((component) => component.type !== "file")) {
    assert.match(licenses?.[0].expression ?? "", /^[\w.()+ -]+$/, `${type} ${name}`);
  }
  assert.match(bill.serialNumber, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.ok(!JSON.stringify(bill).includes("timestamp"));
});

test("the licence texts name every crate that is in it, no other, and no folder of this machine", () => {
  const text = notices(root);
  const line = "-".repeat(80);
  const headings = text.split(`${line}\n`).filter((_, part) => part % 2 === 1);
  const listed = new Set(headings.flatMap((heading) => heading.trim().split("\n")));
  const linked = crates.filter(({ scope }) => scope === "required").map(({ name, version }) => `${name} ${version}`);
  assert.deepEqual([...listed].sort(), linked.sort());
  assert.match(text, /Permission is hereby granted, free of charge/);
  assert.match(text, /Apache License\s+Version 2\.0/);
  assert.ok(!text.includes(homedir()) && !text.includes(root));
});
