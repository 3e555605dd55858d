// Bundles the scripts in `start/`, each with its recorder from npm, for the page. Once for each recorder and run.

import * as esbuild from "esbuild";
import { readdirSync } from "node:fs";

const START = new URL("start/", import.meta.url);
const bundles = new Map();

/** The recorders by the names of their scripts. */
export const RECORDERS = readdirSync(START)
  .map((name) => name.replace(/\.js$/, ""))
  .filter((name) => name !== "collector")
  .sort();

async function build(name) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [new URL(`${name}.js`, START).pathname],
    bundle: true,
    write: false,
    format: "iife",
    minify: true,
    legalComments: "none",
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
  });
  return Buffer.from(outputFiles[0].contents);
}

/** The script of a recorder. */
export function bundleOf(name) {
  if (!bundles.has(name)) bundles.set(name, build(name));
  return bundles.get(name);
}
