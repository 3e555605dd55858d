// One browser with one product in it: visits, taps, and what was measured of them.

import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

import { launch } from "../browser.mjs";

const PROBE = readFileSync(new URL("../in-page/probe.js", import.meta.url), "utf8");
// The widget's root is closed. This opens it for the probe, and answers for its source text as the browser's own
// function would: the widget finds nothing wrong and takes no detour that it would not take on a clean page.
const inPage = (name) => readFileSync(new URL(`../../tests/browser/in-page/${name}`, import.meta.url), "utf8");
const OPEN_ROOT = `${inPage("reach-root.js")}\n${inPage("open-root.js")}`;

const VIEWPORT = { width: 412, height: 915, deviceScaleFactor: 1, mobile: false };
/** 1.6 Mbit/s down, 0.75 Mbit/s up, 150 ms for each request. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
const NO_LIMIT = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
const CPU_SLOWDOWN = 4;

/** A person takes longer between two taps; the widget takes quicker ones for a double tap. */
export const BETWEEN_TAPS = 450;
const PATIENCE = 30_000;
/** A tap that nothing follows for so long, with no file on its way, was lost, and is given again. */
const LOST_AFTER = 2_000;
const MOST_TAPS = 4;

export class Visit {
  #listeners = new Set();
  #requests = new Map();

  static async open(product) {
    const visit = new Visit();
    const browser = await launch();
    visit.browser = browser;
    visit.product = product;
    const { send } = browser;
    await send("Page.enable");
    await send("Network.enable");
    await send("Runtime.enable");
    await send("Performance.enable");
    await send("Runtime.addBinding", { name: "tellBenchmark" });
    await send("Emulation.setDeviceMetricsOverride", VIEWPORT);
    const source = `${OPEN_ROOT}\nif (window === top) ${PROBE.replace("ADAPTER", () => product.adapter)}`;
    await send("Page.addScriptToEvaluateOnNewDocument", { source });
    browser.on("Runtime.bindingCalled", ({ payload }) => {
      const event = JSON.parse(payload);
      for (const listener of [...visit.#listeners]) listener(event);
    });
    browser.on("Network.requestWillBeSent", ({ requestId, request, type }) => {
      visit.#requests.set(requestId, { url: request.url, type });
    });
    browser.on("Network.responseReceived", ({ requestId, response }) => {
      Object.assign(visit.#requests.get(requestId) ?? {}, { status: response.status, type: response.mimeType });
    });
    browser.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      Object.assign(visit.#requests.get(requestId) ?? {}, { transferred: encodedDataLength });
    });
    return visit;
  }

  close() {
    this.browser.close();
  }

  /** What was requested since the last `go`, without the page itself and its icon. */
  get requests() {
    return [...this.#requests.values()].filter(({ url }) => !/\/(icon\.svg)?$/.test(url));
  }

  async throttle(on) {
    await this.browser.send("Network.emulateNetworkConditions", on ? SLOW_4G : NO_LIMIT);
    await this.browser.send("Emulation.setCPUThrottlingRate", { rate: on ? CPU_SLOWDOWN : 1 });
  }

  /** Goes to a page; does not wait for anything of it. */
  async go(url) {
    this.#requests.clear();
    await this.browser.send("Page.navigate", { url });
  }

  /** Leaves the product's page, for one without a product. */
  async leave(origin) {
    await this.browser.send("Page.navigate", { url: `${origin}/blank.html` });
    await sleep(300);
  }

  /** The next event of the probe that `fits`. */
  next(what, fits, limit = PATIENCE) {
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer);
        this.#listeners.delete(listener);
      };
      const listener = (event) => fits(event) && (end(), resolve(event));
      const late = new Error(`${this.product.name}: waited ${limit / 1000} s for ${what}`);
      const timer = setTimeout(() => (end(), reject(late)), limit);
      this.#listeners.add(listener);
    });
  }

  firstScreen(limit) {
    return this.next("the first screen", ({ event, first }) => event === "screen" && first, limit);
  }

  /** Taps there; resolves with the next screen once painted, when the tap was taken, and how many taps it took. */
  async tap({ x, y }) {
    let accepted;
    const heard = this.next("a tap to be taken", ({ event }) => event === "accepted").then(
      (event) => (accepted = event.at),
    );
    heard.catch(() => {});
    const next = this.next("the next screen", ({ event }) => event === "screen");
    next.catch(() => {});
    for (let taps = 1; ; taps += 1) {
      await this.press({ x, y });
      const painted = await Promise.race([next, this.#lost()]);
      if (painted) return { ...painted, accepted, taps };
      if (taps === MOST_TAPS) throw new Error(`${this.product.name}: nothing follows a tap`);
      ({ x, y } = await this.browser.evaluate("benchmark.where()"));
    }
  }

  async #lost() {
    do await sleep(LOST_AFTER);
    while (this.requests.some(({ transferred }) => transferred === undefined));
  }

  /** Not awaited one by one: a press must not wait for the page to answer. */
  press({ x, y }) {
    const mouse = { x, y, button: "left", clickCount: 1 };
    return Promise.all(
      ["mousePressed", "mouseReleased"].map((type) =>
        this.browser.send("Input.dispatchMouseEvent", { type, ...mouse }),
      ),
    );
  }

  /** Goes on from a screen, always by the same answer, until the outcome or so many taps. */
  async walk(screen, most) {
    const taps = [];
    for (let at = screen; !at.done && taps.length < most;) {
      await sleep(BETWEEN_TAPS);
      const next = await this.tap(await this.browser.evaluate("benchmark.where()"));
      taps.push({ ms: next.at - next.tapAt, lost: next.taps - 1, screen: next.screen, done: next.done });
      at = next;
    }
    return taps;
  }

  seen() {
    return this.browser.evaluate("benchmark.seen()");
  }

  /** Memory, nodes and listeners after a garbage collection. */
  async counts() {
    for (let time = 0; time < 2; time += 1) await this.browser.send("HeapProfiler.collectGarbage");
    const { metrics } = await this.browser.send("Performance.getMetrics");
    const value = (name) => metrics.find((metric) => metric.name === name).value;
    return {
      heap: value("JSHeapUsedSize"),
      wasm: await this.browser.evaluate("benchmark.wasmBytes()"),
      nodes: value("Nodes"),
      listeners: value("JSEventListeners"),
    };
  }
}
