// A page with one recorder on it, and what has become known to anyone but the person.

import { until } from "../until.mjs";
import { Collector } from "./collector.mjs";

/** What the page itself says and asks in `pages/recorded.html`; every recorder must find it, or it records nothing. */
const OF_THE_PAGE = ["Harbour lantern violet", "Which preserve is in the larder?", "Quince jelly"];
const TOLD = ["Marmalade umbrella", "Walnut telescope", "Saffron accordion"];

export class Recording {
  #taps = 0;

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

  async addWidget() {
    await this.#script("/candidacy-screener.js", "module");
    return this.context.widget().ready();
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
    const { x, y, width, height } = await this.context.script(`
      const button = document.querySelector("#quince");
      button.scrollIntoView({ block: "center", behavior: "instant" });
      return button.getBoundingClientRect().toJSON()`);
    await this.context.widget().tapAt({ x: Math.round(x + width / 2), y: Math.round(y + height / 2) });
    const wanted = [...OF_THE_PAGE, TOLD[this.#taps]];
    this.#taps += 1;
    await until(`the recorder to send ${wanted.join(", ")}`, async () => {
      await this.context.script("window.__flushRecorder()");
      return wanted.every((text) => this.collector.texts.some((sent) => sent.includes(text)));
    });
  }

  /** Everything that the recorder sent, and that a page could see for itself. */
  async known() {
    const spied = await this.context.driver.executeAsyncScript(
      "const done = arguments[arguments.length - 1]; window.__spied().then(done, (error) => done(['' + error]))",
    );
    const asked = this.context.site.requests.map(({ path, query }) => decodeURIComponent(path + query));
    return { sent: this.collector.texts, spied, asked };
  }

  close() {
    return this.collector.close();
  }
}
