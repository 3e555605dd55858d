// Where the files are.

// Not inside `new URL`, where bundlers take it for a file to copy.
const here = import.meta.url;

/** The folder that this script was loaded from. */
export const base = new URL(".", here);

/** Where a bundler has put the files, by their names below `base`: the npm package says so (scripts/package/npm.mjs). */
const bundled = globalThis[Symbol.for("candidacy-screener.files")];

/** The address to fetch a file from. As a string, for pages whose own `fetch` knows nothing else. */
export function addressOf({ href }) {
  const [name] = href.replace(base.href, "").split("?");
  return String(bundled?.[name] ?? href);
}
