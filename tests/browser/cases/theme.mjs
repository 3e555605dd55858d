// A page's own colours, type and shape: put in place, kept readable, followed when they change, refused when odd.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { answersFor } from "../answers.mjs";
import { answerQuestions, begin, walk } from "../walk.mjs";
import { until } from "../until.mjs";
import { words } from "../words.mjs";

const read = (name) => readFileSync(new URL(`../in-page/${name}`, import.meta.url), "utf8");
const CODE = `${read("reader.js")}\n${read("contrast.js")}`;
const MODULE = "/candidacy-screener-theme.js";
const HOST = "document.querySelector('candidacy-screener')";
const ROOT = `${HOST}.shadowRoot`;

const text = words("en");

/** The same colours in each run: a linear congruential generator is random enough here. */
function colours(count, seed) {
  let state = seed;
  const next = () => (state = (state * 1664525 + 1013904223) % 4294967296) >>> 24;
  return Array.from({ length: count }, () => `rgb(${next()}, ${next()}, ${next()})`);
}

const ACCENTS = ["rgb(255, 255, 0)", "rgb(255, 255, 255)", "rgb(0, 0, 0)", "rgb(119, 119, 119)", ...colours(36, 7)];

/** Looks at the screen now shown in every accent, light and dark. */
async function look(context, accents = ACCENTS, tokens = {}) {
  // A script has a limit of its own, and a busy machine takes its time.
  for (let at = 0; at < accents.length; at += 10) await lookAtSome(context, accents.slice(at, at + 10), tokens);
}

async function lookAtSome(context, accents, tokens) {
  const found = await context.driver.executeAsyncScript(
    `${CODE}
     const [selector, accents, tokens, done] = arguments;
     (async () => {
       const problems = [];
       let looked = 0;
       for (const theme of ["light", "dark"]) {
         for (const accent of accents) {
           const seen = await themed(selector, { ...tokens, accent }, theme, accent);
           looked += seen.looked;
           problems.push(...seen.problems.map((problem) => theme + " " + accent + ": " + problem));
         }
       }
       return { problems, looked };
     })().then(done, (error) => done({ problems: [String(error)] }));`,
    "candidacy-screener",
    accents,
    tokens,
  );
  assert.deepEqual(found.problems.slice(0, 5), []);
  assert.ok(found.looked >= 2 * accents.length * 8, `only ${found.looked} pairs were looked at`);
}

const set = (context, tokens) =>
  context.script(
    `for (const [name, value] of Object.entries(arguments[0])) ${HOST}.style.setProperty("--screener-" + name, value);`,
    tokens,
  );

/** A computed style of the first element of this selector inside the widget. */
const style = (context, selector, property) =>
  context.script(`return getComputedStyle(${ROOT}.querySelector(arguments[0]))[arguments[1]];`, selector, property);

const becomes = (context, selector, property, wanted) =>
  until(`${property} of ${selector} to become ${wanted}`, async () => {
    const now = await style(context, selector, property);
    if (now === wanted) return true;
    throw new Error(`it is ${now}`);
  });

/** Warnings of the widget so far. */
const warnings = (context) => context.script("return window.__warnings;");

async function openWarned(context, tokens) {
  context.site.scripts.push("record-warnings.js");
  const widget = await context.open();
  await set(context, tokens);
  return widget;
}

const accented = (name, way) => ({
  name: `every pair on screen can be read in 40 accents, light and dark: ${name}`,
  async run(context) {
    context.site.attributes = { demo: true };
    const widget = await context.open();
    await way(widget);
    // Whoever uses the keyboard sees where the focus is.
    await widget.key("Tab");
    await look(context);
  },
});

export default [
  accented("start", async () => {}),
  accented("question with an answer marked", async (widget) => {
    const first = await begin(widget, text);
    const linkId = text.itemAsked(first.heading);
    await widget.answer(text.option(linkId, answersFor("consult")[linkId]), { by: "press" });
    await widget.answer(text.ui("back"), { by: "press" });
  }),
  accented("check", async (widget) => {
    await answerQuestions(widget, text, answersFor("consult"));
  }),
  accented("wait", async (widget) => {
    await walk(widget, text, answersFor("wait"));
  }),
  accented("emergency", async (widget) => {
    await walk(widget, text, answersFor("emergency"));
  }),
  {
    name: "every pair on screen can be read on surfaces of any colour",
    async run(context) {
      const widget = await context.open();
      await walk(widget, text, answersFor("urgent"));
      await widget.key("Tab");
      const [surfaces, inks] = [colours(8, 21), colours(8, 22)];
      for (const [i, surface] of surfaces.entries()) await look(context, [ACCENTS[4 + i]], { surface, text: inks[i] });
    },
  },
  {
    name: "without a token nothing is fetched for it; with one the file is, once for all elements",
    async run(context) {
      await context.open("/pages/two.html");
      assert.equal(context.site.requestsOf(MODULE).length, 0);
      assert.equal(await context.script(`return ${ROOT}.querySelectorAll(".gauge").length`), 0);
      await context.script(`document.documentElement.style.setProperty("--screener-accent", "rgb(120, 20, 90)");`);
      await becomes(context, ".primary", "backgroundColor", "rgb(120, 20, 90)");
      assert.equal(context.site.requestsOf(MODULE).length, 1);
    },
  },
  {
    name: "a page that has its tokens from the start: the start is painted in them",
    async run(context) {
      const { site } = context;
      site.scripts.push("record-warnings.js");
      site.change("/pages/plain.html", ({ body }) => ({
        body: `${body}`.replace("</head>", '<link rel="stylesheet" href="/own-tokens.css"></head>'),
      }));
      site.change("/own-tokens.css", () => ({ body: ":root { --screener-accent: rgb(120, 20, 90); }", status: 200, headers: { "content-type": "text/css" } }));
      const release = ["/candidacy-screener.wasm", MODULE].map((file) => site.hold(file));
      // Firefox holds a page to have come only when what it imports has.
      const opening = context.open("/pages/plain.html", { ready: false });
      await until("the file to be asked for", () => site.waiting.includes(MODULE));
      release[1]();
      const widget = await opening;
      await widget.waitFor(text.startHeading);
      assert.equal(await style(context, ".primary", "backgroundColor"), "rgb(120, 20, 90)");
      assert.deepEqual(await warnings(context), []);
      release[0]();
      await begin(widget, text);
    },
  },
  {
    name: "a change is followed, wherever it comes from",
    async run(context) {
      await context.open();
      const sheet = (rules) =>
        context.script(
          `window.__sheet ??= new CSSStyleSheet();
           window.__sheet.replaceSync(arguments[0]);
           document.adoptedStyleSheets = [window.__sheet];`,
          rules,
        );
      const fill = (wanted) => becomes(context, ".primary", "backgroundColor", wanted);
      await sheet("html { --screener-accent: #0a5; color: rgb(10, 20, 200) } .plum { --screener-accent: plum } .own { --screener-accent: currentColor }");
      await fill("rgb(0, 170, 85)");
      await context.script(`document.body.className = "plum";`);
      await fill("rgb(221, 160, 221)");
      await context.script(`${HOST}.className = "own";`);
      await fill("rgb(10, 20, 200)");
      // The token stays as it is; what it comes to does not.
      await context.script(`document.body.style.color = "rgb(200, 20, 10)";`);
      await fill("rgb(200, 20, 10)");
      // Not shown while it changes.
      await context.script(`document.querySelector("main").style.display = "none"; ${HOST}.style.color = "rgb(1, 2, 3)";`);
      await context.script("return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));");
      await context.script(`document.querySelector("main").style.display = "";`);
      await fill("rgb(1, 2, 3)");
      await context.script(`${HOST}.removeAttribute("style"); ${HOST}.className = ""; document.body.className = "";`);
      await fill("rgb(0, 170, 85)");
      await sheet("");
      await fill("rgb(11, 101, 92)");
    },
  },
  {
    name: "the page's light and dark side each have their own values",
    async run(context) {
      await context.open();
      await set(context, { accent: "light-dark(rgb(0, 90, 180), rgb(140, 200, 255))" });
      await becomes(context, ".primary", "backgroundColor", "rgb(0, 90, 180)");
      await context.script(`document.documentElement.style.colorScheme = "dark";`);
      await becomes(context, ".primary", "backgroundColor", "rgb(140, 200, 255)");
      await becomes(context, ".screen", "backgroundColor", "rgb(23, 22, 19)");
      await context.script(`${HOST}.setAttribute("theme", "light");`);
      await becomes(context, ".primary", "backgroundColor", "rgb(0, 90, 180)");
      await context.script(`${HOST}.setAttribute("theme", "dark"); document.documentElement.style.colorScheme = "";`);
      await becomes(context, ".primary", "backgroundColor", "rgb(140, 200, 255)");
    },
  },
  {
    name: "colours are understood however they are written",
    async run(context) {
      await context.open();
      const ways = {
        "rgb(102, 51, 153)": ["rebeccapurple", "#639", "hsl(270 50% 40%)", "hsl(270, 50%, 40%)", "color-mix(in srgb, #639, #639)", "color(srgb 0.4 0.2 0.6)", "var(--brand)"],
        // What is seen through is mixed with what is behind: the surface.
        "rgb(179, 152, 201)": ["rgb(102 51 153 / 0.5)"],
        "rgb(255, 0, 0)": ["color(srgb 2 -1 -1)", "red"],
      };
      await context.script(`document.documentElement.style.setProperty("--brand", "#639");`);
      for (const [wanted, texts] of Object.entries(ways)) {
        for (const accent of texts) {
          await set(context, { accent: "rgb(1, 1, 1)" });
          await becomes(context, ".primary", "backgroundColor", "rgb(1, 1, 1)");
          await set(context, { accent });
          await becomes(context, ".primary", "backgroundColor", wanted);
        }
      }
      await set(context, { accent: "oklch(0.5 0.1 250)" });
      await until("the button to be blue", async () => /^rgb\((49|5[01]), 10[123], 15[345]\)$/.test(await style(context, ".primary", "backgroundColor")));
    },
  },
  {
    name: "what is no colour, length or font is refused by name, once, and the rest has effect",
    async run(context) {
      await openWarned(context, {
        accent: "banana",
        surface: "url(https://evil.example/x)",
        text: "transparent",
        font: "12px red",
        radius: "-3px",
        "max-width": "20px",
      });
      const names = async () => (await warnings(context)).map((line) => /^candidacy-screener: bad-token: --screener-([\w-]+)/.exec(line)?.[1] ?? line);
      await until("every refusal", async () => (await names()).length >= 6);
      assert.deepEqual((await names()).sort(), ["accent", "font", "max-width", "radius", "surface", "text"]);
      assert.equal(await style(context, ".primary", "backgroundColor"), "rgb(11, 101, 92)");
      assert.equal(await style(context, ".screen", "borderTopLeftRadius"), "12px");
      assert.equal(await style(context, ".screen", "maxWidth"), "280px");
      await set(context, { accent: "rgb(3, 60, 120)", radius: "0", font: "Georgia, serif" });
      await becomes(context, ".primary", "backgroundColor", "rgb(3, 60, 120)");
      assert.equal(await style(context, ".primary", "borderTopLeftRadius"), "0px");
      assert.match(await style(context, ".primary", "fontFamily"), /^Georgia, serif, system-ui/);
      assert.equal((await names()).length, 6, "nothing is said twice");
    },
  },
  {
    name: "a colour that had to be mended is told to the owner once by name, and not to the patient",
    async run(context) {
      const widget = await openWarned(context, {});
      const before = await widget.text();
      await set(context, { accent: "rgb(255, 220, 0)" });
      await becomes(context, ".primary", "backgroundColor", "rgb(255, 220, 0)");
      await set(context, { accent: "rgb(20, 60, 120)" });
      await becomes(context, ".primary", "backgroundColor", "rgb(20, 60, 120)");
      await set(context, { accent: "rgb(255, 220, 0)" });
      await becomes(context, ".primary", "backgroundColor", "rgb(255, 220, 0)");
      const said = await warnings(context);
      assert.equal(said.length, 1, said.join("\n"));
      assert.match(said[0], /^candidacy-screener: accent-changed: --screener-accent: #ffdc00 has a contrast of 1\.\d:1 where 4\.5:1 is needed; #\w{6} is used/);
      assert.equal(await widget.text(), before);
    },
  },
  {
    name: "the owner is told of the side that is shown, not of the other",
    async run(context) {
      await openWarned(context, { accent: "rgb(20, 60, 120)" });
      await context.script(`document.documentElement.style.colorScheme = "dark"; ${HOST}.setAttribute("theme", "light");`);
      await becomes(context, ".primary", "backgroundColor", "rgb(20, 60, 120)");
      assert.deepEqual(await warnings(context), []);
      await context.script(`document.documentElement.style.colorScheme = ""; ${HOST}.setAttribute("theme", "dark");`);
      await until("a word on the dark side", async () => (await warnings(context)).some((line) => /accent-changed.*#143c78/.test(line)));
    },
  },
  {
    name: "custom properties of the page that happen to have our names do nothing, and ours do not reach its words",
    async run(context) {
      await context.open();
      const own = () => context.script(`return getComputedStyle(${HOST}).getPropertyValue("--_accent").trim()`);
      assert.equal(await own(), "", "the page's words in the element would inherit it");
      await context.script(
        `const sheet = new CSSStyleSheet();
         sheet.replaceSync("*, candidacy-screener { --_accent: red; --_paper: red; --_fill: red; --accent: red; --paper: red }");
         document.adoptedStyleSheets = [sheet];`,
      );
      assert.equal(await style(context, ".primary", "backgroundColor"), "rgb(11, 101, 92)");
      assert.equal(await own(), "red");
    },
  },
  {
    name: "browsers that know less still follow the element, the page's own class, and what can be read",
    async run(context) {
      context.site.scripts.push("old-browser.js");
      await context.open("/pages/plain.html", { ready: false });
      await context.script(`document.documentElement.style.setProperty("--screener-accent", "#0a5");`);
      // Nothing tells of a first token there: it has to be set before the element comes.
      await context.script(`const host = ${HOST}; const at = host.parentElement; host.remove(); at.append(host);`);
      await context.widget("candidacy-screener").ready();
      await becomes(context, ".primary", "backgroundColor", "rgb(0, 170, 85)");
      await context.script(`document.documentElement.style.setProperty("--screener-accent", "rgb(255 255 0 / 0.5)");`);
      await becomes(context, ".primary", "backgroundColor", "rgb(255, 254, 124)");
      await context.script(`${HOST}.style.setProperty("--screener-accent", "navy");`);
      await becomes(context, ".primary", "backgroundColor", "rgb(0, 0, 128)");
    },
  },
  {
    name: "a file for the theme that is missing leaves the widget in its own colours",
    expects: { missing: [/candidacy-screener-theme\.js/], console: [/candidacy-screener-theme\.js/] },
    async run(context) {
      context.site.remove(MODULE);
      await openWarned(context, { accent: "rgb(200, 0, 100)" });
      await until("the warning", async () => (await warnings(context)).some((line) => /theme-failed/.test(line)));
      assert.equal(await style(context, ".primary", "backgroundColor"), "rgb(11, 101, 92)");
    },
  },
];
