// Reads what the page's tokens come to. The browser works them out, so that names, functions and `currentColor` mean
// here what they mean in the page's own style sheets; what it cannot read has no effect and is refused.

import { parse } from "./colour.js";

const COLOURS = ["accent", "surface", "text"];

// A value that is no colour makes a background transparent; so does `transparent`, which is no help either.
// Any colour space comes out as sRGB. Browsers without color-mix() have no other spaces either.
const SRGB = "color-mix(in srgb, var(--screener-NAME), var(--screener-NAME))";
const mixes = () => CSS.supports("color", "color-mix(in srgb, red, red)");

/**
 * The rules for `gauge`, adopted with the theme. A change of what a token comes to shows as a transition; `currentColor`
 * stays `currentColor`, so the text colour of the page is followed, too.
 */
export function gaugeRules() {
  const colour = (name) => (mixes() ? SRGB : "var(--screener-NAME)").replaceAll("NAME", name);
  const rules = COLOURS.map((name) => `.gauge .${name}{background-color:${colour(name)}}`).join("");
  return `.gauge{position:absolute;visibility:hidden;contain:strict;width:0;height:0;animation:shown 1ms}
.gauge *{transition:background-color 1ms,color 1ms}
.gauge .light{color-scheme:light}.gauge .dark{color-scheme:dark}
.gauge .shape{border-top-left-radius:var(--screener-radius);max-width:var(--screener-max-width)}
.gauge .font{font-family:var(--screener-font)}.gauge .heading-font{font-family:var(--screener-heading-font)}
.gauge .scheme{background-color:#fff}@supports (color:light-dark(#000,#fff)){.gauge .scheme{background-color:light-dark(#fff,#000)}}
${rules}@keyframes shown{from{opacity:0}}`;
}

function cell(parent, name) {
  const element = document.createElement("div");
  element.className = name;
  return parent.appendChild(element);
}

/** Elements that show the tokens; each reading needs new ones, since old ones may be in the middle of a change. */
export function newGauge() {
  const gauge = document.createElement("div");
  gauge.className = "gauge";
  gauge.setAttribute("aria-hidden", "true");
  for (const scheme of ["light", "dark"]) for (const name of COLOURS) cell(cell(gauge, scheme), name);
  for (const name of ["font", "heading-font", "shape", "scheme"]) cell(gauge, name);
  return gauge;
}

/** What the page set: texts as they came, colours as numbers for each scheme, fonts, lengths in pixels. */
export function read(gauge, host) {
  const seen = (selector) => getComputedStyle(gauge.querySelector(selector));
  const own = getComputedStyle(host);
  const texts = {};
  for (const name of ["accent", "surface", "text", "font", "heading-font", "radius", "max-width"]) {
    const text = own.getPropertyValue(`--screener-${name}`).trim();
    if (text) texts[name] = text;
  }
  const colours = { light: {}, dark: {} };
  for (const scheme of ["light", "dark"]) {
    for (const name of COLOURS.filter((name) => name in texts)) {
      const colour = parse(seen(`.${scheme} .${name}`).backgroundColor);
      if (colour && colour[3] > 0) colours[scheme][name] = colour;
    }
  }
  const { borderTopLeftRadius, maxWidth } = seen(".shape");
  const scheme = parse(seen(".scheme").backgroundColor)?.[0] === 0 ? "dark" : "light";
  // As the browser writes them, and not as the page did: these go into a style sheet.
  const fonts = { font: seen(".font").fontFamily, "heading-font": seen(".heading-font").fontFamily };
  return { texts, colours, fonts, radius: pixels(borderTopLeftRadius), width: pixels(maxWidth), scheme };
}

function pixels(text) {
  const found = /^([\d.]+)px$/.exec(text);
  return found ? Number(found[1]) : undefined;
}
