// The bill of materials (CycloneDX 1.6): which crates are in the WebAssembly file, and which files ship.
//
// `cargo tree` says what is linked, exactly as the build resolves it; `cargo metadata` knows licences and who needs
// whom; Cargo.lock knows the hashes. No time and no random number: the same sources make the same bytes.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";

import { isCompressed } from "./folder.mjs";

const TARGET = "wasm32-unknown-unknown";
const WEB_BUILD = ["--locked", "--no-default-features", "--features", "web"];

function cargo(root, ...args) {
  return execFileSync("cargo", args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });
}

/** Packages as "name version", along edges of these kinds from the widget. */
function packages(root, edges) {
  const lines = cargo(root, "tree", ...WEB_BUILD, "--target", TARGET, "--edges", edges, "--prefix", "none").split("\n");
  const found = lines.map((line) => /^(\S+) v(\S+)/.exec(line)).filter(Boolean);
  return new Set(found.map(([, name, version]) => `${name} ${version}`));
}

/** What ends up in the .wasm. */
export const linkedPackages = (root) => packages(root, "normal,no-proc-macro");

/** The same, and what only ran while it was built: procedural macros and build scripts. */
const allPackages = (root) => packages(root, "normal,build");

/** The SHA-256 of each package as the registry has it, by "name version". */
function checksums(root) {
  const lock = readFileSync(path.join(root, "Cargo.lock"), "utf8");
  const entries = lock.split("[[package]]").map((entry) => {
    const fact = (key) => new RegExp(`^${key} = "(.*)"$`, "m").exec(entry)?.[1];
    return [`${fact("name")} ${fact("version")}`, fact("checksum")];
  });
  return new Map(entries);
}

/** Older packages write "MIT/Apache-2.0". */
const licence = (text) => text.replace(/\s*\/\s*/g, " OR ").replace(/\s+/g, " ");

const reference = (name, version) => `pkg:cargo/${name}@${version}`;

function crate({ name, version, license }, scope, checksum) {
  return {
    type: "library",
    "bom-ref": reference(name, version),
    name,
    version,
    scope,
    // A package that lies in this repository has none.
    ...(checksum && { hashes: [{ alg: "SHA-256", content: checksum }] }),
    licenses: [{ expression: licence(license) }],
    purl: reference(name, version),
  };
}

/** The standard library comes with the compiler, not from a registry. */
function standardLibrary(root) {
  const version = /channel = "([^"]*)"/.exec(readFileSync(path.join(root, "rust-toolchain.toml"), "utf8"))[1];
  return {
    type: "library",
    "bom-ref": `pkg:generic/rust-std@${version}`,
    name: "rust-std",
    version,
    description: "Rust's standard library for wasm32-unknown-unknown, with what is compiled into it",
    scope: "required",
    licenses: [{ expression: "MIT OR Apache-2.0" }],
    purl: `pkg:generic/rust-std@${version}`,
  };
}

function shippedFile(dist, name) {
  const content = createHash("sha384")
    .update(readFileSync(path.join(dist, name)))
    .digest("hex");
  return { type: "file", "bom-ref": `file:${name}`, name, hashes: [{ alg: "SHA-384", content }] };
}

/** Programs that made the files, at their pinned versions. */
function tools(root) {
  const read = (name) => readFileSync(path.join(root, name), "utf8");
  const { devDependencies } = JSON.parse(read("package.json"));
  const [, trunk] = /^TRUNK_VERSION=(.*)$/m.exec(read("scripts/versions.env"));
  const bindgen = [...checksums(root).keys()].find((key) => key.startsWith("wasm-bindgen ")).split(" ")[1];
  const made = {
    trunk,
    "wasm-bindgen-cli": bindgen,
    binaryen: devDependencies.binaryen,
    esbuild: devDependencies.esbuild,
  };
  return { components: Object.entries(made).map(([name, version]) => ({ type: "application", name, version })) };
}

function metadataOf(root) {
  return JSON.parse(cargo(root, "metadata", "--format-version", "1", ...WEB_BUILD, "--filter-platform", TARGET));
}

/** What Cargo knows of each package that ends up in the .wasm, but for ours, by name and version. */
export function linkedCrates(root) {
  const linked = linkedPackages(root);
  const { packages: known, resolve } = metadataOf(root);
  const keyOf = ({ name, version }) => `${name} ${version}`;
  return known
    .filter((entry) => entry.id !== resolve.root && linked.has(keyOf(entry)))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

export function sbom(root, facts, dist, names) {
  const metadata = metadataOf(root);
  const linked = linkedPackages(root);
  const wanted = new Set([...linked, ...allPackages(root)]);
  const known = checksums(root);
  const own = metadata.resolve.root;
  const byId = new Map(metadata.packages.map((entry) => [entry.id, entry]));
  const keyOf = ({ name, version }) => `${name} ${version}`;
  const isWanted = (id) => id !== own && wanted.has(keyOf(byId.get(id)));
  const crates = metadata.packages.filter(({ id }) => isWanted(id)).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const files = names.filter((name) => !isCompressed(name)).map((name) => shippedFile(dist, name));
  const std = standardLibrary(root);
  const root_ref = `pkg:generic/${facts.name}@${facts.version}`;
  const needs = ({ id }) => metadata.resolve.nodes.find((node) => node.id === id).dependencies.filter(isWanted);
  const refOf = (id) => reference(byId.get(id).name, byId.get(id).version);
  const body = {
    metadata: {
      component: {
        type: "application",
        "bom-ref": root_ref,
        name: facts.name,
        version: facts.version,
        description: facts.description,
        licenses: [{ expression: facts.license }],
      },
      tools: tools(root),
    },
    components: [
      ...crates.map((entry) =>
        crate(entry, linked.has(keyOf(entry)) ? "required" : "excluded", known.get(keyOf(entry))),
      ),
      std,
      ...files,
    ],
    dependencies: [
      { ref: root_ref, dependsOn: [...needs({ id: own }).map(refOf), std["bom-ref"]].sort() },
      ...crates.map((entry) => ({ ref: refOf(entry.id), dependsOn: needs(entry).map(refOf).sort() })),
    ],
  };
  return { bomFormat: "CycloneDX", specVersion: "1.6", serialNumber: serial(body), version: 1, ...body };
}

/** A UUID that follows from the contents (RFC 9562, version 8). */
function serial(body) {
  const hex = createHash("sha256").update(JSON.stringify(body)).digest("hex");
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
