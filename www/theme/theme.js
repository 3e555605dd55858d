// The page's tokens, checked, mended and put in place. Fetched only by pages that set one.

import { hex } from "./colour.js";
import { derive } from "./derive.js";
import { gaugeRules, newGauge, read } from "./gauge.js";

/** Lengths outside of these make the widget hard to read or to hit; the nearest is used. */
const RADIUS = [0, 24];
const WIDTH = [280, 960];

const between = (value, [low, high]) => Math.min(high, Math.max(low, value));

/** What was said already: several elements of one page mostly have the same theme. */
const said = new Set();

const round = (ratio) => Math.floor(ratio * 10) / 10;

const USES = {
  accent: "text, lines and focus rings; your colour stays on filled buttons",
  surface: "the surface, so that text of any colour can be read on it",
  text: "text",
};

export class Theme {
  #host;
  #root;
  #warn;
  #again;
  #sheet = new CSSStyleSheet();
  #gauge;
  /** Whether it would be news that the gauge is shown: it says so of every new one. */
  #shown;
  #before;

  /** `warn(code, message)` tells the site's owner; `again` is called when something may have changed. */
  constructor(host, root, warn, again) {
    this.#host = host;
    this.#root = root;
    this.#warn = warn;
    this.#again = again;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
    // Nothing changes visibly while the element is not shown, but it can be told when it is shown again.
    root.addEventListener("animationstart", ({ target }) => {
      if (target !== this.#gauge) return;
      if (this.#shown) again();
      this.#shown = true;
    });
    new MutationObserver(again).observe(host, { attributeFilter: ["class", "style", "theme"] });
    if (CSS.supports("transition-behavior", "allow-discrete")) return;
    // Browsers from before 2024 tell nothing of tokens: look where else changes mostly come from.
    new MutationObserver(again).observe(document.documentElement, { attributeFilter: ["class", "style"] });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", again);
  }

  /** Reads the tokens anew, and changes what has to change. */
  update() {
    if (!this.#host.isConnected) return;
    // Without its rules the gauge would show nothing.
    if (!this.#gauge) this.#sheet.replaceSync(gaugeRules());
    const gauge = newGauge();
    this.#root.append(gauge);
    const found = read(gauge, this.#host);
    this.#gauge?.remove();
    this.#gauge = gauge;
    this.#shown = gauge.getClientRects().length === 0;
    const now = JSON.stringify(found);
    if (now === this.#before) return;
    this.#before = now;
    this.#sheet.replaceSync(gaugeRules() + this.#rules(found));
  }

  #rules({ texts, colours, fonts, radius, width, scheme }) {
    const rules = [];
    const [light, dark] = ["light", "dark"].map((name) => derive(colours[name], name));
    for (const { token, from, to, ratio, enough } of (scheme === "dark" ? dark : light).changes) {
      this.#say(`${token}-changed`, `--screener-${token}: ${hex(from)} has a contrast of ${round(ratio)}:1 where ${enough}:1 is needed; ${hex(to)} is used for ${USES[token]}`);
    }
    for (const name of ["accent", "surface", "text"]) {
      if (name in texts && !colours[scheme][name]) this.#refuse(name, texts[name], "a colour that can be seen");
    }
    if (Object.keys({ ...colours.light, ...colours.dark }).length) {
      const both = CSS.supports("color", "light-dark(red,red)");
      for (const [name, colour] of Object.entries(light.palette)) {
        const first = hex(colour);
        rules.push(`--_${name}:${both ? `light-dark(${first},${hex(dark.palette[name])})` : first}`);
      }
    }
    // A family that the person lacks must not end in the browser's default.
    for (const [token, name, last] of [["font", "sans", "system-ui,sans-serif"], ["heading-font", "serif", "ui-serif,Georgia,serif"]]) {
      if (!(token in texts)) continue;
      if (CSS.supports("font-family", texts[token])) rules.push(`--_${name}:${fonts[token]},${last}`);
      else this.#refuse(token, texts[token], "a list of font families");
    }
    for (const [token, name, value, limits] of [["radius", "radius", radius, RADIUS], ["max-width", "width", width, WIDTH]]) {
      if (!(token in texts)) continue;
      // An invalid radius computes to 0 px, as a real one does.
      const valid = value !== undefined && CSS.supports(token === "radius" ? "border-radius" : "max-width", texts[token]);
      if (valid) rules.push(`--_${name}:${between(value, limits)}px`);
      if (!valid || between(value, limits) !== value) this.#refuse(token, texts[token], `a length from ${limits.join(" to ")} px`);
    }
    return `.mount,.card{${rules.join(";")}}`;
  }

  #refuse(token, text, wanted) {
    this.#say("bad-token", `--screener-${token}: ${text.slice(0, 60)} is not ${wanted}`);
  }

  #say(code, message) {
    if (said.has(message)) return;
    said.add(message);
    this.#warn(code, message);
  }
}
