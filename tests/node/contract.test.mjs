// The public surface, as www/types/custom-elements.json has it: the code, the types and the tables of the guide say the
// same. tests/browser/cases/surface.mjs asks the element itself.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { ATTRIBUTES } from "../../www/embed/options.js";
import { advice } from "../../www/embed/more/advice.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (name) => readFileSync(path.join(root, name), "utf8");
const filesBelow = (folder, extension) =>
  readdirSync(path.join(root, folder), { recursive: true })
    .filter((name) => name.endsWith(extension))
    .map((name) => `${folder}/${name}`);
const sourceOf = (folder, extension) => filesBelow(folder, extension).map(read).join("\n");
const all = (text, pattern) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort();

const [declaration] = JSON.parse(read("www/types/custom-elements.json")).modules[0].declarations;
const names = (list) => list.map(({ name }) => name).sort();
const optionOf = (attribute) => attribute.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const options = ATTRIBUTES.map(optionOf).sort();
const types = read("www/types/index.d.ts");
const guide = read("docs/embedding.md");

/** The cells of the rows of the table whose heading line begins so; backquotes are dropped, the heading is not. */
function table(heading) {
  const after = guide.split(`\n| ${heading} |`)[1];
  assert.ok(after, `the guide has no table that begins with "${heading}"`);
  const rows = after.split("\n\n")[0].split("\n").slice(2);
  return rows.map((row) => row.split("|").slice(1, -1).map((cell) => cell.replaceAll("`", "").trim()));
}

test("attributes: the element, its manifest, and the guide", () => {
  assert.deepEqual(names(declaration.attributes), [...ATTRIBUTES, "config"].sort());
  const rows = table("attribute");
  assert.deepEqual(rows.map(([name]) => name).sort(), names(declaration.attributes));
  for (const [name, property] of rows) assert.equal(property, optionOf(name));
});

test("options: the script, the module that judges them, and the sentences", () => {
  const judge = read("src/present/settings.rs").split("fn take(")[1].split("\n    }\n")[0];
  assert.deepEqual(all(judge, /^            ("[\w" |]+") =>/gm).flatMap((arm) => arm.match(/\w+/g)).sort(), options);
  const host = { hasAttribute: () => false };
  for (const option of options) {
    const [code, sentence] = advice(host, `wrong-option ${option}`, { [option]: 7 });
    assert.equal(code, "wrong-option");
    assert.match(sentence, new RegExp(`^\`${option}\` is .{10,}`), `there is no sentence for ${option}`);
  }
});

test("the values that may be chosen from: the module, the sentences, the manifest and the types", () => {
  const judge = read("src/present/settings.rs").split("fn take(")[1].split("\n    }\n")[0];
  for (const { name, type } of declaration.attributes.filter(({ type: { text } }) => text.includes('"'))) {
    const values = type.text.match(/\w+/g);
    const sentence = advice({ hasAttribute: () => false }, `wrong-option ${name}`, { [name]: 7 })[1];
    assert.ok(sentence.includes(`none of ${values.join(", ")};`), sentence);
    for (const value of values) assert.ok(judge.includes(`"${value}"`), `${name}=${value}`);
    assert.ok(types.includes(`${name}?: ${type.text};`), `the types have no ${name}?: ${type.text}`);
  }
});

test("members: the types have each property and method, and no other", () => {
  const body = types.split("export class CandidacyScreener")[1].split("\n}")[0];
  const declared = all(body, /^  (\w+)(?:: |\()/gm);
  const own = names(declaration.members).filter((name) => name !== "lang");
  assert.deepEqual(declared, own);
  const config = types.split("export interface CandidacyScreenerConfig {")[1].split("\n}")[0];
  assert.deepEqual(all(config, /^  (\w+)\?:/gm), options);
  const attributes = types.split("export interface CandidacyScreenerAttributes {")[1].split("\n}")[0];
  assert.deepEqual(all(attributes, /^  "?([\w-]+)"?\?:/gm), names(declaration.attributes));
  const methods = declaration.members.filter(({ kind }) => kind === "method");
  assert.deepEqual(table("method").map(([name]) => name).sort(), names(methods).map((name) => `${name}()`));
});

test("events: what the script tells, the types and the guide", () => {
  const script = sourceOf("www/embed", ".js");
  const told = all(script, /\btell\((?:this|host|frame), "([a-z]+)"/g);
  const dialog = all(script, /this\.#tell\("([a-z]+)"\)/g);
  const module = all(read("src/embed.rs").split("fn news(")[1], /Some\("([a-z]+)"\)/g);
  const events = [...new Set([...told, ...dialog, ...module])].map((name) => `candidacy-screener-${name}`).sort();
  assert.deepEqual(events, names(declaration.events));
  const map = types.split("interface CandidacyScreenerEventMap {")[1].split("\n}")[0];
  assert.deepEqual(all(map, /"(candidacy-screener-\w+)"/g), events);
  assert.deepEqual(table("event").map(([name]) => name).sort(), events);
});

test("parts, slots and tokens: what is drawn, the manifest and the guide", () => {
  const drawn = all(`${sourceOf("src/ui", ".rs")}${sourceOf("www/embed", ".js")}`, /\bpart(?:=|: |", )"([a-z]+)"/g);
  assert.deepEqual(drawn, names(declaration.cssParts));
  assert.deepEqual(table("part").map(([name]) => name).sort(), drawn);
  assert.deepEqual(names(declaration.slots), [""]);
  assert.deepEqual(table("slot").map(([name]) => name), ["(default)"]);
  const tokens = all(sourceOf("www/styles", ".css"), /(--screener-[a-z-]+)/g);
  assert.deepEqual(names(declaration.cssProperties), tokens);
});

test("the outcome codes of the types are the engine's", () => {
  const engine = read("src/engine/outcome.rs").split("pub fn code(")[1].split("\n    }\n")[0];
  const union = types.split("export type CandidacyScreenerOutcome =")[1].split(";")[0];
  assert.deepEqual(all(union, /"([a-z-]+)"/g), all(engine, /=> "([a-z-]+)"/g));
});

test("the button has a text in every language of the widget", () => {
  const labels = JSON.parse(read("www/embed/more/labels.json"));
  const languages = readdirSync(path.join(root, "www/interface")).map((name) => name.replace(".json", ""));
  assert.deepEqual(Object.keys(labels).sort(), languages.sort());
  for (const texts of Object.values(labels)) assert.deepEqual(Object.keys(texts), ["open", "close", "loading"]);
});

test("a page that uses all of it compiles with --strict", () => {
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  // No types of packages: those of the tests clash with each other.
  const flags = "--typeRoots tests/node/types --strict --noEmit --target es2022 --module esnext --moduleResolution bundler --lib es2022,dom,dom.iterable";
  try {
    execFileSync(process.execPath, [tsc, ...flags.split(" "), path.join(root, "tests/node/types/page.ts")], { cwd: root, encoding: "utf8" });
  } catch (error) {
    assert.fail(error.stdout || error.message);
  }
});
