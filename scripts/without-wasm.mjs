// The same engine as plain JavaScript, for browsers that have no WebAssembly (iOS Lockdown Mode, some managed ones) and
// for pages whose policy forbids it. Made by binaryen's wasm2js from the very module that Trunk built.
//
// wasm2js knows neither reference types nor functions with several results, and wasm-bindgen uses both wherever the
// compiler says that they may be used. So the compiler's note is taken back first, and wasm-bindgen runs once more.

import * as esbuild from "esbuild";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What this module has to find in texts that other tools write. If one of them changes its ways, the build says so. */
function replaceOnce(text, from, to) {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`not once in what the tools wrote, adapt scripts/without-wasm.mjs: ${from}`);
  return parts.join(to);
}

/** A number as WebAssembly writes it, and where the next thing begins. */
function readNumber(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7, at += 1) {
    value |= (bytes[at] & 0x7f) << shift;
    if ((bytes[at] & 0x80) === 0) return [value >>> 0, at + 1];
  }
}

/** A short section of our own making: its name and what is in it, each with its length before it. */
export function customSection(name, content) {
  const title = Buffer.from(name);
  const body = Buffer.concat([Buffer.from([title.length]), title, content]);
  if (body.length > 127) throw new Error(`the section ${name} is too long to be written so simply`);
  return Buffer.concat([Buffer.from([0, body.length]), body]);
}

const NOT_FOR_WASM2JS = new Set(["multivalue", "reference-types"]);

/** The same module, said to be compiled for an older WebAssembly. Its code uses nothing of the newer one. */
export function withOlderFeatures(wasm) {
  const parts = [wasm.subarray(0, 8)];
  let noted = false;
  for (let at = 8; at < wasm.length; ) {
    const start = at;
    const [size, body] = readNumber(wasm, at + 1);
    at = body + size;
    const [length, title] = readNumber(wasm, body);
    const custom = wasm[start] === 0;
    if (!custom || wasm.toString("utf8", title, title + length) !== "target_features") {
      parts.push(wasm.subarray(start, at));
      continue;
    }
    noted = true;
    let [count, next] = readNumber(wasm, title + length);
    const kept = [];
    for (; count > 0; count -= 1) {
      const [letters, word] = readNumber(wasm, next + 1);
      if (!NOT_FOR_WASM2JS.has(wasm.toString("utf8", word, word + letters))) kept.push(wasm.subarray(next, word + letters));
      next = word + letters;
    }
    parts.push(customSection("target_features", Buffer.concat([Buffer.from([kept.length]), ...kept])));
  }
  if (!noted) throw new Error("the compiled module does not say which features it uses (`target_features`)");
  return Buffer.concat(parts);
}

/** Where cargo puts what it builds. */
async function targetFolder(source) {
  const options = { cwd: source, maxBuffer: 1 << 26 };
  const { stdout } = await run("cargo", ["metadata", "--format-version", "1", "--no-deps", "--offline"], options);
  return JSON.parse(stdout).target_directory;
}

/** How many values wasm-bindgen's list begins with that nobody gave it. */
function firstFreeSlot(glue) {
  const [, size] = /^let heap = new Array\((\d+)\)\.fill\(undefined\);$/m.exec(glue) ?? [];
  if (size === undefined || !glue.includes("heap.push(undefined, null, true, false);")) {
    throw new Error("wasm-bindgen keeps values in another way now: adapt scripts/without-wasm.mjs");
  }
  return Number(size) + 4;
}

/** wasm-bindgen's JavaScript, for a memory that is replaced when it grows instead of being taken away. */
function forReplacedMemory(glue) {
  glue = replaceOnce(
    glue,
    "cachedDataViewMemory0.buffer.detached === true || (cachedDataViewMemory0.buffer.detached === undefined && " +
      "cachedDataViewMemory0.buffer !== wasm.memory.buffer)",
    "cachedDataViewMemory0.buffer !== wasm.memory.buffer",
  );
  return replaceOnce(
    glue,
    "cachedUint8ArrayMemory0.byteLength === 0",
    "cachedUint8ArrayMemory0.buffer !== wasm.memory.buffer",
  );
}

/** What wasm2js wrote, as a module that gives its one function away instead of calling it. */
function asFunction(script) {
  const [code, ...rest] = script.replace(/^import .*\n/gm, "").split("\nvar retasmFunc = asmFunc({");
  if (rest.length !== 1) throw new Error("wasm2js writes its module in another way now: adapt scripts/without-wasm.mjs");
  return `${code}\nexport { asmFunc };`;
}

const START = `
import { asmFunc } from "./engine.js";
export default async function () {
  return __wbg_finalize_init({ exports: asmFunc(__wbg_get_imports()) });
}
`;

/**
 * The text of the script. `source` is the repository, `loaderStart` where the part of wasm-bindgen's JavaScript begins
 * that is not needed, `tail` is added to it, and `options` are esbuild's. Made once for one module: it takes a while.
 */
export async function withoutWasm(parts) {
  const { source, loaderStart, tail, options } = parts;
  const target = await targetFolder(source);
  const wasm = await readFile(path.join(target, "wasm32-unknown-unknown/release/widget.wasm"));
  const hash = createHash("sha256").update(wasm).update(JSON.stringify([loaderStart, tail, options]));
  for (const name of ["Cargo.lock", "package-lock.json", "scripts/without-wasm.mjs"]) {
    hash.update(await readFile(path.join(source, name)));
  }
  const made = path.join(target, "without-wasm", `${hash.digest("hex")}.js`);
  const known = await readFile(made, "utf8").catch(() => undefined);
  if (known !== undefined) return known;
  const text = await make(wasm, parts);
  await rm(path.dirname(made), { recursive: true, force: true });
  await mkdir(path.dirname(made), { recursive: true });
  await writeFile(made, text);
  return text;
}

async function make(wasm, { source, loaderStart, tail, options }) {
  const folder = await mkdtemp(path.join(tmpdir(), "without-wasm-"));
  const at = (name) => path.join(folder, name);
  const binaryen = (tool, ...words) =>
    run(process.execPath, [path.join(source, "node_modules/binaryen/bin", tool), ...words], { maxBuffer: 1 << 26 });
  // What the compiler uses of its own accord, and wasm2js can turn into JavaScript.
  const features = ["bulk-memory", "mutable-globals", "nontrapping-float-to-int", "sign-ext"].map((name) => `--enable-${name}`);
  try {
    await writeFile(at("older.wasm"), withOlderFeatures(wasm));
    const words = ["--target", "web", "--no-typescript", "--out-dir", at("bound"), "--out-name", "widget"];
    await run("wasm-bindgen", [...words, at("older.wasm")]);
    const lowering = ["--signext-lowering", "--llvm-nontrapping-fptoint-lowering", "--strip-producers", "--strip-debug"];
    await binaryen("wasm-opt", at("bound/widget_bg.wasm"), "-o", at("small.wasm"), ...features, "-Oz", ...lowering);
    await binaryen("wasm2js", at("small.wasm"), "-o", at("wasm2js.js"), ...features, "-Oz");

    await writeFile(at("bound/engine.js"), asFunction(await readFile(at("wasm2js.js"), "utf8")));
    const [glue] = (await readFile(at("bound/widget.js"), "utf8")).split(loaderStart);
    const externs = `export const __wbindgen_externref_statics_end = () => ${firstFreeSlot(glue)};`;
    const { outputFiles } = await esbuild.build({
      ...options,
      plugins: [virtualModule("__wbindgen_externref_xform__", externs)],
      stdin: {
        contents: forReplacedMemory(glue) + START + tail,
        resolveDir: at("bound"),
        sourcefile: "candidacy-screener-no-wasm.js",
      },
      format: "esm",
    });
    return outputFiles[0].text;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** wasm-bindgen imports one number from a module that it leaves to whoever turns reference types on. */
function virtualModule(name, contents) {
  return {
    name: "virtual-module",
    setup(build) {
      build.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: "virtual" }));
      build.onLoad({ filter: /./, namespace: "virtual" }, () => ({ contents }));
    },
  };
}
