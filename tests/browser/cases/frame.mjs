// embed.html in an iframe: the same options in its address, its height told to the page around, and nothing more.

import assert from "node:assert/strict";

import { answersFor } from "../answers.mjs";
import { Site } from "../server.mjs";
import { until } from "../until.mjs";
import { words } from "../words.mjs";
import { begin, walk } from "../walk.mjs";

const text = () => words("en");

const OPTIONS = { clinic: "Framed Clinic", phone: "+1 555 010 0133", demo: "true" };

/** Opens a page around a frame from another origin with these options, and goes into the frame. */
async function framed(context, options, { parent = context.site.origin } = {}) {
  const { origin } = context.elsewhere;
  context.site.csp += `; frame-src ${origin}`;
  context.site.scripts.push("record-events.js");
  const query = new URLSearchParams({ ...OPTIONS, ...options, ...(parent && { parent }) });
  const address = `${origin}/embed.html?${query}`;
  await context.open(`/pages/frame.html?frame=${encodeURIComponent(address)}`, { ready: false, selector: "iframe" });
  const frame = await context.driver.findElement({ css: "#frame" });
  await context.driver.switchTo().frame(frame);
  const widget = context.widget();
  await widget.ready();
  return widget;
}

/** Runs a script in the page around the frame, and comes back. */
async function around(context, script, ...values) {
  await context.driver.switchTo().defaultContent();
  const result = await context.script(script, ...values);
  await context.driver.switchTo().frame(await context.driver.findElement({ css: "#frame" }));
  return result;
}

const consoleInside = (context) => context.script("return window.__observed.console");

/** A test with a second site, which is another origin because of its port. */
const outside = (name, run) => ({
  name,
  expects: { foreign: [/^http:\/\/127\.0\.0\.1:/] },
  async run(context) {
    context.elsewhere = await Site.start();
    try {
      await run(context);
    } finally {
      await context.driver.switchTo().defaultContent();
      await context.elsewhere.close();
    }
  },
});

export default [
  outside("takes its options from the address, and the frame is as tall as the widget, also later", async (context) => {
    const widget = await framed(context, {});
    assert.ok((await widget.text()).includes("Framed Clinic"));
    const fits = () =>
      until("the frame to be as tall as what is in it", async () => {
        const inside = await context.script("return Math.ceil(document.documentElement.getBoundingClientRect().height)");
        const [box] = await around(context, "return [frame.clientHeight]");
        return box === inside && inside > 400 && inside;
      });
    const short = await fits();
    await walk(widget, text(), answersFor("not-now"));
    assert.ok((await fits()) > short);

    const messages = await around(context, "return __messages");
    assert.ok(messages.every(({ origin }) => origin === context.elsewhere.origin));
    for (const { data } of messages) {
      const { source, version, type, height, ...rest } = data;
      assert.deepEqual([source, version, rest], ["candidacy-screener", 1, {}]);
      assert.ok(type === "ready" ? height === undefined : type === "height" && Number.isInteger(height), JSON.stringify(data));
    }
    assert.deepEqual(await around(context, "return __events.map(({ name, id }) => name + ' ' + id)"), ["ready frame"]);
  }),
  outside("a wrong option in the address is named inside, and told around by its code", async (context) => {
    await framed(context, { bokingUrl: "https://x.example", share: "answers", questionnaire: "https://x.example/q/" });
    const lines = await until("three complaints", async () => {
      const seen = await consoleInside(context);
      return seen.length >= 3 && seen;
    });
    for (const pattern of [/unknown-option: .*did you mean `bookingUrl`/, /wrong-option: `share` has no effect/, /wrong-option: `questionnaire` ".*" is on another site/]) {
      assert.ok(lines.some((line) => pattern.test(line)), `${pattern} in ${JSON.stringify(lines)}`);
    }
    const codes = await until("three errors", async () => {
      const seen = await around(context, "return __events.filter(({ name }) => name === 'error').map(({ detail }) => detail.code)");
      return seen.length >= 3 && seen;
    });
    assert.deepEqual(codes.sort(), ["unknown-option", "wrong-option", "wrong-option"]);
  }),
  outside("a script around that comes later than the frame learns its height", async (context) => {
    let there = false;
    context.site.change("/candidacy-screener-frame.js", ({ body }) => ({ body: there ? body : "" }));
    // The page adds the script itself, which Trusted Types would not let it do by its address alone.
    context.site.csp = context.site.csp.replace("require-trusted-types-for 'script'; ", "");
    await framed(context, {});
    assert.equal(await around(context, "return frame.style.height"), "");
    there = true;
    await around(context, `
      const script = document.createElement("script");
      script.type = "module";
      script.src = "/candidacy-screener-frame.js?later";
      document.head.append(script);`);
    await until("a height", () => around(context, "return frame.style.height"));
  }),
  outside("what is not from the frame, or not of our form, changes nothing", async (context) => {
    await framed(context, {});
    const height = () => around(context, "return frame.style.height");
    // The widget may be drawn over its painted start in between, and tells its height again.
    await until("the widget to be drawn", () => around(context, "return __events.some(({ name }) => name === 'ready')"));
    const before = await until("the height of what is drawn", async () => {
      const within = await context.script("return Math.ceil(document.documentElement.getBoundingClientRect().height)");
      return (await height()) === `${within}px` && `${within}px`;
    });
    await around(context, `
      window.postMessage({ source: "candidacy-screener", version: 1, type: "height", height: 7 }, "*");`);
    await context.script(`
      for (const height of ["7px", -7, 7.5, 1e9]) parent.postMessage({ source: "candidacy-screener", version: 1, type: "height", height }, "*");
      parent.postMessage({ source: "candidacy-screener", version: 2, type: "height", height: 7 }, "*");
      parent.postMessage({ source: "candidacy-screener", version: 1, type: "error", code: "<b>", fatal: true }, "*");
      parent.postMessage("last", "*");`);
    await until("the last message", () => around(context, "return __messages.some(({ data }) => data === 'last')"));
    assert.equal(await height(), before);
    assert.deepEqual(await around(context, "return __events.map(({ name }) => name)"), ["ready"]);
    // The same from the frame in the right form is taken, and by that frame alone.
    await around(context, `
      const other = document.createElement("iframe");
      other.title = "Another";
      other.dataset.candidacyScreener = "";
      document.body.prepend(other);`);
    await context.script(`parent.postMessage({ source: "candidacy-screener", version: 1, type: "height", height: 777 }, "*")`);
    await until("the height that was told", async () => (await height()) === "777px");
  }),
  ...[
    ["without a parent in the address", null],
    ["with another page's origin as parent", "https://other.example"],
  ].map(([name, parent]) =>
    outside(`${name} nothing is told, and the widget works`, async (context) => {
      const widget = await framed(context, {}, { parent });
      await widget.answer(text().ui("start"), { by: "press" });
      assert.deepEqual(await around(context, "return __messages"), []);
    }),
  ),
  {
    name: "opened by itself, a link cannot say which clinic it is or whom to call",
    expects: { console: [/`clinic` is missing/, /`phone` is missing/] },
    async run(context) {
      const widget = await context.open("/embed.html?clinic=Evil&phone=%2B15550100199&lang=es");
      const seen = await widget.look();
      assert.equal(seen.heading, text().startHeading);
      assert.ok(!seen.text.includes("Evil") && !seen.links.some(({ href }) => href.includes("15550100199")));
      await begin(widget, text());
    },
  },
];
