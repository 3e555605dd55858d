// docs/troubleshooting.md explains every code that a site's owner can meet, and none that there is not.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (name) => readFileSync(path.join(root, name), "utf8");

function sources(folder, ending) {
  return readdirSync(path.join(root, folder), { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => read(path.join(folder, name)));
}

const found = (texts, patterns) =>
  new Set(texts.flatMap((text) => patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, code]) => code))));

const said = new Set([
  ...found(sources("www/embed", ".js"), [
    /\b(?:new Failure|report|warn|complain)\(\s*"([a-z-]+)"/g,
    // A code with its sentence, on the way to one of these.
    /\[\s*"([a-z]+(?:-[a-z]+)+)",\s*`/g,
  ]),
  ...found(sources("www/theme", ".js"), [/\bsay\("([a-z-]+)"/g]),
  // Put together from the token's name.
  ...["accent", "surface", "text"].map((token) => `${token}-changed`),
  ...found(
    [read("src/embed.rs"), read("src/present/settings.rs"), ...sources("src/embed", ".rs")],
    [/\bcode: "([a-z-]+)"/g, / => "([a-z]+(?:-[a-z]+)+)"/g],
  ),
]);

const guide = read("docs/troubleshooting.md");
const explained = [...guide.matchAll(/^### `([a-z-]+)`$/gm)].map(([, code]) => code);

test("every code is explained, once, and no other", () => {
  assert.ok(said.size >= 15, [...said].join(" "));
  assert.deepEqual([...explained].sort(), [...said].sort());
});

test("each code is thrown or reported by its name, never put together", () => {
  for (const text of sources("www/embed", ".js")) {
    for (const [call] of text.matchAll(/new Failure\((?!\s*")[^)]{0,40}/g)) {
      assert.match(call, /new Failure\((error|why)\.code,/, call);
    }
  }
});

test("each explanation says something", () => {
  const parts = guide.split(/^### `[a-z-]+`$/m).slice(1);
  for (const [at, part] of parts.entries()) {
    const text = part.split(/^## /m)[0].trim();
    assert.ok(text.split(/\s+/).length >= 15, `${explained[at]}: ${text}`);
  }
});

test("the browser tests provoke each failure that keeps the widget from starting", () => {
  const tests = sources("tests/browser", ".mjs").join("\n");
  const [, fatal] = guide.split(/^## /m);
  const codes = [...fatal.matchAll(/^### `([a-z-]+)`$/gm)].map(([, code]) => code);
  // Nothing that a page does can bring it about: the element hands over options that the module can read.
  const notProvoked = new Set(["bad-options"]);
  assert.ok(codes.length >= 10, codes.join(" "));
  for (const code of codes) assert.equal(tests.includes(code), !notProvoked.has(code), code);
});
