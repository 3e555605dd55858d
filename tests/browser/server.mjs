// The site under test: the built folder, the host pages, and the scripts that only tests have.
//
// Each test gets a site of its own on a port that no test before it had, so that no cache, storage or log is shared
// between tests.

import { readFile } from "node:fs/promises";
import path from "node:path";

import { STRICT_CSP, serveOnNextFreePort } from "../../scripts/serve.mjs";

const HERE = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
export const DIST = path.resolve(HERE, "../../dist");

/** The folder below which a clinic might put the files, to show that nothing expects them at the top. */
export const SUB_PATH = "/clinic/site/";

export const DEFAULT_ATTRIBUTES = {
  clinic: "Example Clinic",
  "booking-url": "https://clinic.example/book",
  phone: "+1 555 010 0100",
  "emergency-number": "911",
  lang: "en",
};

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** Attributes as HTML: undefined and null leave one out, true writes it without a value. */
function attributeList(attributes) {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== null && value !== false)
    .map(([name, value]) => (value === true ? name : `${name}="${escape(String(value))}"`))
    .join(" ");
}

/** The path below the site's or the sub-path's top: both serve the same files. */
function filePath(pathname) {
  return pathname.startsWith(SUB_PATH) ? pathname.slice(SUB_PATH.length - 1) : pathname;
}

/** Below those that systems hand out to whoever asks for any: the same one may come twice. Engines run side by side. */
const FIRST_PORT = 12_000;
const LAST_PORT = 30_000;
let nextPort = FIRST_PORT + Math.floor(Math.random() * 12_000);

export class Site {
  /** Report policies to this server; null sends none. A test may change it before it opens a page. */
  csp = `${STRICT_CSP}; report-uri /csp-report`;
  /** Whether pages get the script that keeps the widget's closed root reachable for the test. */
  openRoot = true;
  /** Whether pages get the script that records errors, console errors and policy violations. */
  observe = true;
  /** Names of further scripts from `in-page/`, run before the page's own. */
  scripts = [];
  /** Attributes of the element in the host pages, over the defaults. */
  attributes = {};
  /** Where host pages load the widget from: "/" or SUB_PATH. */
  base = "/";
  /** Headers of every answer. */
  headers = {};
  /** The name of the style sheet or script that a page of `pages/hosts` has. */
  host = "";

  requests = [];
  /** Files that were asked for and are kept back. */
  waiting = [];
  reports = [];
  #changes = new Map();
  #held = new Map();
  #server;

  static async start() {
    const site = new Site();
    if (nextPort > LAST_PORT) throw new Error("there are more tests than ports");
    site.#server = await serveOnNextFreePort({
      port: nextPort,
      root: DIST,
      prefixes: ["/", SUB_PATH],
      csp: null,
      transform: (answer) => site.#answer(answer),
      onRequest: (request) => site.#note(request),
    });
    nextPort = site.#server.port + 1;
    return site;
  }

  get origin() {
    return this.#server.origin;
  }

  /** Changes the answer for a file: `change({ path, query, body, type, status })` returns `{ body, status, headers, send }`. */
  change(file, change) {
    this.#changes.set(file, change);
  }

  /** As if the file had not been copied to the server. */
  remove(file) {
    this.change(file, () => ({ status: 404, body: "Not found\n", headers: { "content-type": "text/plain" } }));
  }

  /** Changes a JSON file: `edit` gets the parsed value and may change it or return another. */
  changeJson(file, edit) {
    this.change(file, ({ body }) => {
      const value = JSON.parse(body.toString("utf8"));
      return { body: JSON.stringify(edit(value) ?? value, null, 2) };
    });
  }

  /** Keeps back the answers for a file until the returned function is called. */
  hold(file) {
    let release;
    this.#held.set(file, new Promise((resolve) => (release = resolve)));
    return release;
  }

  /** Requests of a file, by its path below the site's or the sub-path's top. */
  requestsOf(file) {
    return this.requests.filter((request) => filePath(request.path) === file);
  }

  /** What was asked for in vain; browsers ask for an icon of their own accord. */
  get missing() {
    return this.requests
      .filter(({ status, path: asked }) => status >= 400 && asked !== "/favicon.ico")
      .map(({ status, path: asked }) => `${status} ${asked}`);
  }

  async close() {
    await this.#server.close();
  }

  #note(request) {
    if (request.method !== "POST" || !request.url.startsWith("/csp-report")) return;
    let text = "";
    request.on("data", (bytes) => (text += bytes));
    request.on("end", () => this.reports.push(text));
  }

  async #answer({ path: pathname, body, type, status, req }) {
    const file = filePath(pathname);
    const url = new URL(req.url, this.origin);
    let answer = await this.#own(pathname, body, type, status);
    if (this.#held.has(file)) this.waiting.push(file);
    await this.#held.get(file);
    const change = this.#changes.get(file);
    if (change) {
      const changed = await change({ path: pathname, query: url.search, ...answer });
      answer = { ...answer, ...changed, headers: { ...answer.headers, ...changed?.headers } };
    }
    if (answer.type.startsWith("text/html") && answer.status === 200) {
      answer.body = this.#page(answer.body.toString("utf8"));
      answer.headers = { "content-security-policy": this.csp, ...answer.headers };
    }
    this.requests.push({ method: req.method, path: pathname, query: url.search, status: answer.status });
    const headers = { "content-type": answer.type, ...this.headers, ...answer.headers };
    return { body: answer.body, status: answer.status, headers, send: answer.send };
  }

  /** Host pages and test-only scripts, which the built folder does not have. */
  async #own(pathname, body, type, status) {
    const found = /^\/(pages|test-only)\/((?:hosts\/)?[\w-]+\.(html|js|css))$/.exec(pathname);
    if (!found) return { body, type, status, headers: {} };
    const [, folder, name, extension] = found;
    const file = path.join(HERE, folder === "pages" ? "pages" : "in-page", name);
    const types = { html: "text/html; charset=utf-8", js: "text/javascript; charset=utf-8", css: "text/css" };
    return { body: await readFile(file), type: types[extension], status: 200, headers: {} };
  }

  #page(html) {
    const names = [...this.scripts];
    if (this.openRoot) names.unshift("reach-root.js", "open-root.js");
    if (this.observe) names.unshift("observe.js");
    const tags = names.map((name) => `<script src="/test-only/${name}"></script>`).join("");
    return html
      .replace(/<head\b[^>]*>/i, (head) => head + tags)
      .replaceAll("{{attributes}}", () => attributeList({ ...DEFAULT_ATTRIBUTES, ...this.attributes }))
      .replaceAll("{{base}}", () => this.base)
      .replaceAll("{{host}}", () => this.host);
  }
}
