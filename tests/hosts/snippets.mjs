// The snippets of docs/hosting.md, by the name in the comment above each. The tests use these very texts.

import { readFileSync } from "node:fs";

const text = readFileSync(new URL("../../docs/hosting.md", import.meta.url), "utf8");
const BLOCK = /(?:<!-- example: ([\w-]+) -->\n)?```\w*\n([\s\S]*?)```/g;

const found = [...text.matchAll(BLOCK)].map(([, name, code]) => ({ name, code }));
const used = new Set();

/** The snippet, with what stands in braces filled in; a value that has no place, or a place without value, is an error. */
export function snippet(name, values = {}) {
  const block = found.find((candidate) => candidate.name === name);
  if (!block) throw new Error(`docs/hosting.md has no example "${name}"`);
  used.add(name);
  return Object.entries(values).reduce((code, [place, value]) => {
    if (!code.includes(`{${place}}`)) throw new Error(`the example "${name}" has no {${place}}`);
    return code.replaceAll(`{${place}}`, value);
  }, block.code);
}

/** What the guide shows and no test has used. */
export function unusedSnippets() {
  return found.filter(({ name }) => !used.has(name)).map(({ name, code }) => name ?? code.slice(0, 60));
}
