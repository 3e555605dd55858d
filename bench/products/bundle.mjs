// Bundles a peer as its production build would be.

import * as esbuild from "esbuild";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));

/** Makes the questionnaire importable as "neutral". */
function inlined(questionnaire) {
  return {
    name: "neutral",
    setup(build) {
      build.onResolve({ filter: /^neutral$/ }, () => ({ path: "neutral", namespace: "neutral" }));
      build.onLoad({ filter: /.*/, namespace: "neutral" }, () => ({
        contents: JSON.stringify(questionnaire),
        loader: "json",
      }));
    },
  };
}

/** A hand-written style sheet becomes text, minified; the libraries' own become a file beside the script. */
const cssAsText = {
  name: "css-as-text",
  setup(build) {
    build.onLoad({ filter: /\/products\/.*\.css$/ }, async ({ path: file }) => {
      const { outputFiles } = await esbuild.build({ entryPoints: [file], minify: true, write: false });
      return { contents: outputFiles[0].text.trim(), loader: "text" };
    });
  },
};

/** Writes `app.js`, and `app.css` if the product brings style sheets, into the folder. */
export async function bundle(entry, folder, questionnaire) {
  await esbuild.build({
    entryPoints: { app: path.join(here, entry) },
    outdir: folder,
    bundle: true,
    format: "esm",
    minify: true,
    target: ["chrome100"],
    define: { "process.env.NODE_ENV": '"production"' },
    jsx: "automatic",
    jsxImportSource: "preact",
    legalComments: "none",
    logLevel: "error",
    plugins: [inlined(questionnaire), cssAsText],
  });
}
