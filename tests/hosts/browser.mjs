// A browser on pages that are not ours: the closed root is opened for the test before any script of the page runs.

import { readFileSync } from "node:fs";

import { until } from "../browser/until.mjs";
import { Widget } from "../browser/widget.mjs";

const inPage = (name) => readFileSync(new URL(`../browser/in-page/${name}`, import.meta.url), "utf8");
const OPEN_ROOT = `${inPage("reach-root.js")}\n${inPage("open-root.js")}`;
const OBSERVE = readFileSync(new URL("../browser/in-page/observe.js", import.meta.url), "utf8");
const FIRST = `${OPEN_ROOT}\n${OBSERVE}`;

/** Has a script run at the start of every page; only these two browsers can, without a change to the page. */
const BEFORE_EVERY_PAGE = {
  chromium: (driver) => driver.sendDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source: FIRST }),
  async firefox(driver) {
    const bidi = await driver.getBidi();
    const params = { functionDeclaration: `() => { ${FIRST} }` };
    const answer = await bidi.send({ method: "script.addPreloadScript", params });
    if (answer.error) throw new Error(`cannot prepare pages: ${answer.message}`);
  },
};

export const ENGINES = Object.keys(BEFORE_EVERY_PAGE);

export class Browser {
  static async start(name) {
    const { start } = await import(`../browser/engines/${name}.mjs`);
    const engine = await start();
    await BEFORE_EVERY_PAGE[name](engine.driver);
    await engine.resize(1024, 900);
    return new Browser(engine);
  }

  constructor(engine) {
    this.engine = engine;
    this.driver = engine.driver;
  }

  stop() {
    return this.engine.stop();
  }

  script(text, ...values) {
    return this.driver.executeScript(text, ...values);
  }

  scriptAsync(text, ...values) {
    return this.driver.executeAsyncScript(text, ...values);
  }

  /** Opens an address; by default waits until the widget has drawn. */
  async open(address, { ready = true } = {}) {
    await this.driver.get(address);
    const widget = new Widget(this.driver);
    if (ready) {
      await widget.ready().catch(async (error) => {
        throw new Error(`${error.message}; the page said ${JSON.stringify(await this.observed())}`);
      });
    }
    return widget;
  }

  /** Goes into the first frame of the page, and comes back. */
  async inFrame(work) {
    await this.driver.switchTo().frame(await this.driver.findElement({ css: "iframe" }));
    try {
      return await work(new Widget(this.driver));
    } finally {
      await this.driver.switchTo().defaultContent();
    }
  }

  /** Errors, console errors and policy violations of the page so far. */
  observed() {
    return this.script("return window.__observed ?? null");
  }

  /** The addresses that the page has fetched so far; browsers ask for an icon of their own accord. */
  async requests() {
    const all = await this.script("return performance.getEntriesByType('resource').map(({ name }) => name)");
    return all.filter((address) => !address.endsWith("/favicon.ico"));
  }

  /** Everything that speaks against "nothing went wrong, nothing left this site, nothing was kept". */
  async complaints() {
    const { errors, console: lines, violations } = await this.observed();
    const origin = await this.script("return location.origin");
    const own = (address) => address.startsWith(`${origin}/`) || /^(data|blob):/.test(address);
    const foreign = (await this.requests()).filter((address) => !own(address));
    const kept = await this.script(
      "return [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(Boolean)",
    );
    return { errors, console: lines, violations, foreign, kept };
  }

  until(what, probe) {
    return until(what, probe);
  }
}
