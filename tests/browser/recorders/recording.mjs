// A page with one recorder on it, and what has become known to anyone but the person.

import { Key } from "selenium-webdriver";

import { until } from "../until.mjs";
import { Collector } from "./collector.mjs";

/** What the page itself says and asks in `pages/recorded.html`; every recorder must find it, or it records nothing. */
const OF_THE_PAGE = ["Harbour lantern violet", "Which preserve is in the larder?", "Quince jelly"];
/** A recorder may leave out a change when much happens at once, so the page is told something else each time. */
const TAP_AGAIN_AFTER = 4000;

export class Recording {
  constructor(context, collector) {
    this.context = context;
    this.collector = collector;
  }

  /** Opens the page; neither recorder nor widget is on it yet. */
  static async open(context) {
    const collector = await Collector.start();
    const { site } = context;
    // Recorders want much from a policy; the widget's own tests run under a strict one.
    site.csp = null;
    site.openRoot = false;
    site.scripts.push("spy.js", "reach-root.js");
    context.expects.foreign = [new RegExp(`^${collector.origin}/`)];
    context.expects.kept = [/./];
    await context.open("/pages/recorded.html", { ready: false });
    return new Recording(context, collector);
  }

  async start(recorder) {
    await this.#script(this.collector.scriptOf(recorder), "text/javascript");
    await until(`${recorder} to start`, () => this.context.script("return typeof window.__flushRecorder === 'function'"));
  }

  async addWidgets() {
    await this.#script("/candidacy-screener.js", "module");
    await this.widget.ready();
    await this.unmarked.ready();
  }

  /** As it is shipped. */
  get widget() {
    return this.context.widget("#first");
  }

  /** Without the marks that ask recorders to leave it out. */
  get unmarked() {
    return this.context.widget("#unmarked");
  }

  #script(address, type) {
    return this.context.script(
      `const script = document.createElement("script");
       script.crossOrigin = "anonymous";
       script.type = arguments[1];
       script.src = arguments[0];
       document.head.append(script);`,
      address,
      type,
    );
  }

  /** Answers the page's own question; resolves when all of it, and so all before it, has been recorded and sent. */
  async proveThatItRecords() {
    let told;
    let tapped = -Infinity;
    const arrived = (wanted) => this.collector.texts.some((sent) => sent.includes(wanted));
    await until(`the recorder to send what the page says and asks`, async () => {
      if (performance.now() - tapped > TAP_AGAIN_AFTER) {
        told = await this.#answerPage();
        tapped = performance.now();
      }
      await this.context.script("window.__flushRecorder()");
      return [...OF_THE_PAGE, told].every(arrived);
    });
  }

  async #answerPage() {
    const { x, y, width, height } = await this.context.script(`
      const button = document.querySelector("#quince");
      button.scrollIntoView({ block: "center", behavior: "instant" });
      return button.getBoundingClientRect().toJSON()`);
    await this.context.widget().tapAt({ x: Math.round(x + width / 2), y: Math.round(y + height / 2) });
    return this.context.script("return document.querySelector('#told').textContent");
  }

  /** Prints, and selects and copies the heading, as a person may who wants to keep it. */
  async takeAway() {
    const { driver, engine } = this.context;
    // WebKit's driver cannot print.
    if (engine.name !== "webkit") await driver.printPage();
    const at = await this.widget.read("middleOfHeading");
    await this.widget.tapAt(at, at, at);
    await driver.actions({ async: true }).keyDown(Key.CONTROL).sendKeys("c").keyUp(Key.CONTROL).perform();
  }

  /** Everything that the recorder sent, and that a page could see for itself. */
  async known() {
    const spied = await this.context.driver.executeAsyncScript(
      "const done = arguments[arguments.length - 1]; window.__spied().then(done, (error) => done(['' + error]))",
    );
    const asked = this.context.site.requests.map(({ path, query }) => decodeURIComponent(path + query));
    return { sent: [...this.collector.texts], spied, asked };
  }

  close() {
    return this.collector.close();
  }
}
