// Functions of a WebAssembly module are found with their sizes, and given to the crates that they come from.

import assert from "node:assert/strict";
import { test } from "node:test";

import { crateOf, functionsOf } from "../../scripts/wasm-names.mjs";

const text = (word) => [word.length, ...Buffer.from(word)];
const section = (kind, content) => [kind, content.length, ...content];

test("imported functions are skipped and bodies are measured", () => {
  const module = [
    ...Buffer.from("\0asm"), 1, 0, 0, 0,
    ...section(1, [1, 0x60, 0, 0]),
    // A memory with a limit, then two functions.
    ...section(2, [3, ...text("m"), ...text("memory"), 2, 1, 1, 2, ...text("m"), ...text("f"), 0, 0, ...text("m"), ...text("g"), 0, 0]),
    ...section(3, [2, 0, 0]),
    ...section(10, [2, 2, 0, 0x0b, 4, 0, 1, 1, 0x0b]),
    ...section(0, [...text("name"), 0, 2, ...text("x"), ...section(1, [2, 2, ...text("yew::a"), 3, ...text("b")])]),
  ];
  assert.ok(WebAssembly.validate(new Uint8Array(module)));
  assert.deepEqual(functionsOf(new Uint8Array(module)), [{ name: "yew::a", bytes: 2 }, { name: "b", bytes: 4 }]);
});

test("a function is its crate's, a trait's function the trait's crate's", () => {
  for (const [name, crate] of [
    ["yew[05aa]::virtual_dom::apply", "yew"],
    ["<candidacy_screener[1f]::ui::Widget as yew[2]::Component>::view", "candidacy_screener"],
    ["<&mut core[1]::fmt::Formatter>::pad", "core"],
    ["<T as alloc::string::ToString>::to_string::h39", "alloc"],
    ["<usize as core[c5]::fmt::Display>::fmt", "core"],
    ["<char>::is_whitespace", "core"],
    ["screener_setPage externref shim", "candidacy_screener"],
    ["__externref_table_alloc", "wasm_bindgen"],
    ["<yew::html::component::lifecycle::CompStateInner<COMP> as yew::Stateful>::view::hf6d", "candidacy_screener"],
    ["<yew::html::component::lifecycle::CompStateInner<COMP> as yew::Stateful>::flush::hf6d", "yew"],
    ["memcmp", "compiler_builtins"],
    ["", "unnamed"],
  ]) {
    assert.equal(crateOf(name), crate, name);
  }
});
