// Builds each product into a folder of its own and serves them all, brotli-compressed.

import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

import { serve } from "../scripts/serve.mjs";
import { page } from "./page.mjs";

const ROOT = fileURLToPath(new URL("../target/compare/", import.meta.url));

// What the issue asks the widget to work under.
const STRICT_CSP = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
].join("; ");

/** Builds the products, each into `target/compare/NAME/`. */
export async function build(products, questionnaire) {
  rmSync(ROOT, { recursive: true, force: true });
  for (const product of products) {
    const folder = path.join(ROOT, product.name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "index.html"), page(await product.build(folder, questionnaire)));
  }
  copyFileSync(fileURLToPath(new URL("../www/icon.svg", import.meta.url)), path.join(ROOT, "icon.svg"));
  writeFileSync(path.join(ROOT, "blank.html"), page({ head: "", body: "" }));
  for (const file of filesIn(ROOT)) compress(file);
}

function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

function compress(file) {
  if (!/\.(css|html|js|json|txt|wasm)$/.test(file) || existsSync(`${file}.br`)) return;
  writeFileSync(`${file}.br`, brotli(readFileSync(file)));
}

function brotli(body) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  return brotliCompressSync(body, { params });
}

/** Bytes after brotli -11 of a file that was requested, by its path. */
export function brotliBytes(pathname) {
  return statSync(path.join(ROOT, `${decodeURIComponent(pathname)}.br`)).size;
}

/** Serves what was built; files may be kept by the browser, as with a usual server, pages are asked for again. */
export function serveSite({ strict = false } = {}) {
  return serve({
    root: ROOT,
    csp: strict ? STRICT_CSP : null,
    transform: ({ type }) =>
      type.startsWith("text/html") ? undefined : { headers: { "cache-control": "public, max-age=86400" } },
  });
}
