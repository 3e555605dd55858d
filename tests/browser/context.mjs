// What a test gets: a fresh site and tab, ways to open pages, and what was seen meanwhile.

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

import { Site } from "./server.mjs";
import { until } from "./until.mjs";
import { Widget } from "./widget.mjs";

export const SIZES = { phone: [360, 740], tablet: [1024, 768], narrow: [320, 640] };

/** Kinds of things that a page must not do, unless the test says that it will. */
const KINDS = {
  violations: "policy violation",
  errors: "uncaught error",
  console: "console error",
  foreign: "request to another origin",
  missing: "request answered with an error",
  kept: "something left in the browser",
};

export class Context {
  #seen = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, []]));
  #opened = false;

  constructor(engine, site, { screenshots, expects = {} }) {
    this.engine = engine;
    this.driver = engine.driver;
    this.site = site;
    this.screenshots = screenshots;
    this.expects = expects;
  }

  /** A tab without history and an origin without storage. */
  static async fresh(engine, options) {
    const { driver } = engine;
    const old = await driver.getAllWindowHandles();
    await driver.switchTo().newWindow("tab");
    const tab = await driver.getWindowHandle();
    for (const handle of old) {
      await driver.switchTo().window(handle);
      await driver.close();
    }
    await driver.switchTo().window(tab);
    return new Context(engine, await Site.start(), options);
  }

  /** Opens a page of the site; by default waits until the widget has drawn. `size` is a name of SIZES or a pair. */
  async open(page = "/pages/plain.html", { size = "phone", ready = true, selector = "candidacy-screener" } = {}) {
    if (this.#opened) await this.#gather();
    else await this.#forgetCookies();
    const [width, height] = SIZES[size] ?? size;
    await this.engine.resize(width, height);
    await this.driver.get(this.site.origin + page);
    this.#opened = true;
    await this.#checkSize(width);
    const widget = new Widget(this.driver, selector);
    if (ready) await widget.ready();
    return widget;
  }

  /** Those of a recorder in an earlier test: cookies do not know of ports, so that each site gets those of all. */
  async #forgetCookies() {
    if (!this.engine.hadRecorder) return;
    this.engine.hadRecorder = false;
    // From a page without the recorder, which would write them again.
    await this.driver.get(`${this.site.origin}/pages/bare.html`);
    await this.driver.manage().deleteAllCookies();
  }

  widget(selector) {
    return new Widget(this.driver, selector);
  }

  script(text, ...values) {
    return this.driver.executeScript(text, ...values);
  }

  /** Console errors so far, waiting until one fits the pattern. */
  async consoleError(pattern) {
    return until(`a console error like ${pattern}`, async () => {
      const { console: lines } = await this.observed();
      return lines.find((line) => pattern.test(line));
    }).catch(async (error) => {
      throw new Error(`${error.message}; there were ${JSON.stringify((await this.observed()).console)}`);
    });
  }

  /** What the page's observer has kept, or nothing on a page without it. */
  async observed() {
    const none = { errors: [], console: [], violations: [], failures: [] };
    return JSON.parse(await this.script("return JSON.stringify(window.__observed ?? null)")) ?? none;
  }

  async screenshot(name) {
    if (!this.screenshots) return;
    mkdirSync(this.screenshots, { recursive: true });
    const file = path.join(this.screenshots, `${this.engine.name}-${name}.png`);
    writeFileSync(file, await this.driver.takeScreenshot(), "base64");
  }

  /** What happened that the test did not announce, one line each. */
  async surprises() {
    if (this.#opened) await this.#gather();
    this.#seen.missing.push(...this.site.missing);
    this.#seen.violations.push(...this.site.reports.map((report) => `report ${report}`));
    return Object.entries(KINDS).flatMap(([kind, words]) => {
      const expected = this.expects[kind] ?? [];
      const unexpected = this.#seen[kind].filter((line) => !expected.some((pattern) => pattern.test(line)));
      return [...new Set(unexpected)].map((line) => `${words}: ${line}`);
    });
  }

  async close() {
    await this.site.close();
  }

  /** Reads what the page knows before it is left. */
  async #gather() {
    const observed = await this.observed();
    for (const kind of ["errors", "console", "violations"]) this.#seen[kind].push(...observed[kind]);
    // Chromium lists a request shortly after the page has its answer.
    await this.driver.executeAsyncScript("requestAnimationFrame(() => setTimeout(arguments[0]))");
    const page = JSON.parse(
      await this.script(`return JSON.stringify({
        loaded: performance.getEntriesByType("resource").map((entry) => entry.name),
        cookies: document.cookie,
        local: Object.keys(localStorage),
        session: Object.keys(sessionStorage),
      })`),
    );
    const own = (address) => address.startsWith(`${this.site.origin}/`) || /^(data|blob):/.test(address);
    this.#seen.foreign.push(...page.loaded.filter((address) => !own(address)));
    if (page.cookies) this.#seen.kept.push(`cookie ${page.cookies}`);
    for (const key of page.local) this.#seen.kept.push(`localStorage ${key}`);
    for (const key of page.session) this.#seen.kept.push(`sessionStorage ${key}`);
  }

  /** A test of a narrow page must not silently run on a wide one. */
  async #checkSize(width) {
    await until(`the page to be ${width} px wide`, async () => (await this.script("return innerWidth")) === width, {
      limit: 5000,
    });
  }
}
