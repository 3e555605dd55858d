#!/usr/bin/env node
// A small static file server for the built folder, for `./run` and for the browser tests. Node only.
//
//   node scripts/serve.mjs [--root dist] [--port 8080] [--host 127.0.0.1] [--prefix /sub/]... [--no-csp]
//
// As a module: serve({ root, prefixes, port, host, csp, headers, transform, onRequest })
//   -> Promise<{ origin, url, port, requests, close() }>

import { createHash } from "node:crypto";
import { readFile, realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

// The strictest policy that the widget promises to work under; tests and the demo run under it.
export const STRICT_CSP = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "img-src 'self'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join("; ");

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ts": "text/plain; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

const ENCODINGS = [["br", ".br"], ["gzip", ".gz"]];

/** The media type by file name. */
export function typeOf(name) {
  return TYPES[path.extname(name).toLowerCase()] ?? "application/octet-stream";
}

/** The encodings that the request allows; `q=0` refuses one. */
function accepted(header = "") {
  const set = new Set();
  for (const part of header.split(",")) {
    const [name, ...params] = part.split(";").map((s) => s.trim().toLowerCase());
    if (name && !params.some((p) => /^q=0(\.0*)?$/.test(p))) set.add(name);
  }
  return set;
}

/** The path below the longest matching prefix, or undefined. Prefixes begin and end with a slash. */
function belowPrefix(pathname, prefixes) {
  const hit = prefixes.find((prefix) => pathname.startsWith(prefix));
  return hit === undefined ? undefined : pathname.slice(hit.length);
}

async function isFile(file) {
  try {
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}

async function isFolder(file) {
  try {
    return (await stat(file)).isDirectory();
  } catch {
    return false;
  }
}

/** The real path of `relative` inside `root`, or undefined if it would lead outside (`..`, a link). */
async function inside(root, relative) {
  if (relative.includes("\0") || relative.includes("\\")) return undefined;
  const wanted = path.resolve(root, `./${relative}`);
  const within = (file) => file === root || file.startsWith(root + path.sep);
  if (!within(wanted)) return undefined;
  try {
    return within(await realpath(wanted)) ? wanted : undefined;
  } catch {
    return wanted; // does not exist: answered by 404 later
  }
}

/** Finds the file for a request path: { file } or { redirect } or { status }. */
async function locate(root, prefixes, pathname) {
  let decoded;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return { status: 400 };
  }
  if (prefixes.includes(`${decoded}/`)) return { redirect: `${pathname}/` };
  const relative = belowPrefix(decoded, prefixes);
  if (relative === undefined) return { status: 404 };
  const file = await inside(root, relative);
  if (file === undefined) return { status: 404 };
  if (await isFolder(file)) {
    // Without the slash, relative addresses in the page would resolve one folder too high.
    if (!decoded.endsWith("/")) return { redirect: `${pathname}/` };
    const index = path.join(file, "index.html");
    return (await isFile(index)) ? { file: index } : { status: 404 };
  }
  return !decoded.endsWith("/") && (await isFile(file)) ? { file } : { status: 404 };
}

/** The compressed neighbour of the file, where the client takes it and it is not out of date. */
async function compressed(file, acceptHeader) {
  const allowed = accepted(acceptHeader);
  const { mtimeMs } = await stat(file);
  for (const [encoding, suffix] of ENCODINGS) {
    if (!allowed.has(encoding)) continue;
    try {
      if ((await stat(file + suffix)).mtimeMs < mtimeMs) continue;
      return { body: await readFile(file + suffix), encoding };
    } catch {
      // No such neighbour: try the next one.
    }
  }
  return undefined;
}

async function answer(req, options) {
  const { root, prefixes, csp, headers, transform } = options;
  if (req.method !== "GET" && req.method !== "HEAD") {
    return { status: 405, headers: { allow: "GET, HEAD" }, body: Buffer.from("Method not allowed\n") };
  }
  // Not `new URL`, which would take "//host/path" for an address on another host.
  const [, pathname, query] = /^(\/[^?]*)(\?.*)?$/.exec(req.url) ?? [];
  const found = pathname === undefined ? { status: 400 } : await locate(root, prefixes, pathname);
  if (found.redirect !== undefined) {
    const location = found.redirect.replace(/^\/+/, "/") + (query ?? "");
    return { status: 301, headers: { location }, body: Buffer.alloc(0) };
  }

  let status = found.status ?? 200;
  let body = Buffer.from(status === 400 ? "Bad request\n" : "Not found\n");
  let type = "text/plain; charset=utf-8";
  const out = {};
  if (found.file !== undefined) {
    body = await readFile(found.file);
    type = typeOf(found.file);
    out.vary = "Accept-Encoding";
  }
  out["content-type"] = type;
  if (csp !== null && type.startsWith("text/html")) out["content-security-policy"] = csp;
  Object.assign(out, headers);

  const changed = await transform?.({ path: pathname, body, type, status, headers: { ...out }, req });
  status = changed?.status ?? status;
  for (const [name, value] of Object.entries(changed?.headers ?? {})) {
    if (value === null || value === undefined) delete out[name.toLowerCase()];
    else out[name.toLowerCase()] = value;
  }
  if (changed?.body !== undefined) {
    body = Buffer.from(changed.body);
  } else if (found.file !== undefined) {
    const smaller = await compressed(found.file, req.headers["accept-encoding"]);
    if (smaller !== undefined) {
      body = smaller.body;
      out["content-encoding"] = smaller.encoding;
    }
  }

  if (status === 200) {
    const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
    out.etag = etag;
    const known = (req.headers["if-none-match"] ?? "").split(",").map((s) => s.trim().replace(/^W\//, ""));
    if (known.includes(etag) || known.includes("*")) {
      return { status: 304, headers: out, body: Buffer.alloc(0) };
    }
  }
  return { status, headers: out, body, send: changed?.send };
}

/**
 * Serves a folder until closed.
 *
 * - `root`: the folder. `prefixes`: where it appears, such as `["/", "/a/b/"]`.
 * - `port`: 0 takes a free one. `csp`: the policy of HTML answers, or null for none.
 * - `headers`: added to each file's answer.
 * - `transform({ path, body, type, status, headers, req })`: may return `{ body, headers, status }` to change an
 *   answer (a header of null is removed); `path` is as requested, with the prefix, without the query. With
 *   `send(response, body)` in its result it sends the body by itself: late, in pieces, or not to the end.
 * - `onRequest(req)`: is told of each request. `requests` in the result lists "METHOD /path?query" of all so far.
 */
export async function serve({
  root,
  prefixes = ["/"],
  port = 0,
  host = "127.0.0.1",
  csp = STRICT_CSP,
  headers = {},
  transform,
  onRequest,
}) {
  const options = {
    root: await realpath(root),
    prefixes: prefixes.map((p) => `/${p}/`.replace(/\/+/g, "/")).sort((a, b) => b.length - a.length),
    csp,
    headers: Object.fromEntries(Object.entries(headers).map(([k, v]) => [k.toLowerCase(), v])),
    transform,
  };
  const requests = [];
  const server = createServer(async (req, res) => {
    res.on("error", () => {}); // the client went away
    requests.push(`${req.method} ${req.url}`);
    let result;
    try {
      onRequest?.(req);
      result = await answer(req, options);
    } catch (error) {
      console.error(`serve: ${req.method} ${req.url}: ${error.stack ?? error}`);
      result = { status: 500, headers: {}, body: Buffer.from("Internal error\n") };
    }
    const { status, body } = result;
    res.writeHead(status, {
      "cache-control": "no-cache",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      ...result.headers,
      ...(status === 304 ? {} : { "content-length": body.length }),
    });
    if (result.send) result.send(res, body);
    else res.end(req.method === "HEAD" ? undefined : body);
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const bound = server.address().port;
  const origin = `http://${host.includes(":") ? `[${host}]` : host}:${bound}`;
  return {
    origin,
    url: origin + options.prefixes.at(-1),
    port: bound,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** As `serve`, but takes the next port while the wanted one is in use. */
export async function serveOnNextFreePort(options) {
  for (let port = options.port; ; port += 1) {
    try {
      return await serve({ ...options, port });
    } catch (error) {
      if (error.code !== "EADDRINUSE" || port === 0 || port >= options.port + 50) throw error;
    }
  }
}

async function main() {
  const { values } = parseArgs({
    options: {
      root: { type: "string", default: "dist" },
      port: { type: "string", default: "8080" },
      host: { type: "string", default: "127.0.0.1" },
      prefix: { type: "string", multiple: true, default: ["/"] },
      "no-csp": { type: "boolean", default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`not a port: ${values.port}`);
  const server = await serveOnNextFreePort({
    root: path.resolve(values.root),
    prefixes: values.prefix,
    port,
    host: values.host,
    ...(values["no-csp"] ? { csp: null } : {}),
  });
  console.log(`Serving ${path.relative(process.cwd(), path.resolve(values.root)) || "."} at ${server.url} (Ctrl-C stops it)`);
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => server.close().then(() => process.exit(0)));
  }
}

const started = await realpath(process.argv[1] ?? "").catch(() => "");
if (started !== "" && import.meta.url === pathToFileURL(started).href) {
  main().catch((error) => {
    console.error(`serve: ${error.message}`);
    process.exitCode = 1;
  });
}
