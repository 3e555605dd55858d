// Whatever colours a page sets, every pair that the widget draws can be read. The contrast is worked out here anew,
// from the text of the WCAG and not with the code under test; so is the list of pairs, from the style sheets.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { hex as write, parse } from "../../www/theme/colour.js";
import { derive } from "../../www/theme/derive.js";
import { PALETTES } from "../../www/theme/palette.js";

const TEXT = 4.5;
const CONTROL = 3;

/** What stands on what: [in front, behind, least contrast]. */
const PAIRS = [
  ...["paper", "card", "foot", "wash", "alarm-wash"].map((behind) => ["ink", behind, TEXT]),
  ...["paper", "card"].map((behind) => ["soft", behind, TEXT]),
  ...["paper", "card", "foot", "wash"].map((behind) => ["accent", behind, TEXT]),
  ["fill-ink", "fill", TEXT],
  ["fill-ink", "fill-deep", TEXT],
  ["note-ink", "note", TEXT],
  ...["paper", "card", "alarm-wash"].map((behind) => ["alarm", behind, TEXT]),
  ["alarm-ink", "alarm", TEXT],
  ["alarm-ink", "alarm-deep", TEXT],
  ["edge", "paper", CONTROL],
  ["edge", "card", CONTROL],
  ["accent", "line", CONTROL],
];

/** WCAG 2.2, "relative luminance" and "contrast ratio". */
function luminance(text) {
  const [r, g, b] = [text.slice(1, 3), text.slice(3, 5), text.slice(5, 7)].map((two) => {
    const value = parseInt(two, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(one, other) {
  const a = luminance(one);
  const b = luminance(other);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Of a colour with or without its alpha. */
const hex = (colour) => write(colour.slice(0, 3));

const texts = (palette) => Object.fromEntries(Object.entries(palette).map(([name, colour]) => [name, hex(colour)]));

function unreadable(palette) {
  const shown = texts(palette);
  return PAIRS.filter(([front, behind, least]) => ratio(shown[front], shown[behind]) < least).map(
    ([front, behind]) => `${front} ${shown[front]} on ${behind} ${shown[behind]}: ${ratio(shown[front], shown[behind]).toFixed(2)}`,
  );
}

/** Mulberry32: the same colours in each run. */
function chance(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const CORNERS = [0, 1].flatMap((r) => [0, 1].flatMap((g) => [0, 1].map((b) => [r, g, b, 1])));
const GREYS = Array.from({ length: 256 }, (_, i) => [i / 255, i / 255, i / 255, 1]);

function randomColours(seed, count, alpha = () => 1) {
  const next = chance(seed);
  return Array.from({ length: count }, () => [next(), next(), next(), alpha(next)]);
}

test("the widget's own colours hold every pair, and are those of the style sheet", () => {
  const sheet = readFileSync(new URL("../../www/styles/tokens.css", import.meta.url), "utf8");
  for (const [scheme, at] of [["light", 1], ["dark", 2]]) {
    const palette = PALETTES[scheme];
    assert.deepEqual(unreadable(palette), [], scheme);
    assert.deepEqual(derive({}, scheme), { palette, changes: [] }, `${scheme}: nothing given, nothing changed`);
    for (const [name, colour] of Object.entries(texts(palette))) {
      const both = new RegExp(`--_${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(sheet);
      assert.equal(name === "fill" ? texts(palette).accent : both?.[at], colour, `${scheme} ${name}`);
      const plain = new RegExp(`^  --_${name}: (#\\w{6});`, "m").exec(sheet)?.[1];
      if (scheme === "light" && name !== "fill") assert.equal(plain, colour, `${name} of older browsers`);
    }
  }
});

for (const scheme of ["light", "dark"]) {
  test(`2,000 accents, all greys and the corners of sRGB can be read, ${scheme}`, () => {
    const accents = [...randomColours(1, 2000), ...GREYS, ...CORNERS];
    let mended = 0;
    for (const accent of accents) {
      const { palette, changes } = derive({ accent }, scheme);
      assert.deepEqual(unreadable(palette), [], `accent ${hex(accent)}`);
      assert.equal(hex(palette.fill), hex(accent), "buttons keep the clinic's colour");
      mended += changes.length;
      // What holds is left alone; what does not is told.
      const kept = hex(palette.accent) === hex(accent);
      assert.equal(changes.length, kept ? 0 : 1, `accent ${hex(accent)}: ${JSON.stringify(changes)}`);
    }
    assert.ok(mended > 200 && mended < accents.length - 200, `${mended} of ${accents.length} were mended`);
  });

  test(`1,000 accents with surface and text, some see-through, can be read, ${scheme}`, () => {
    const alpha = (next) => (next() < 0.3 ? next() : 1);
    const [accents, surfaces, inks] = [11, 12, 13].map((seed) => randomColours(seed, 1000, alpha));
    const told = new Set();
    accents.forEach((accent, i) => {
      const given = { accent, surface: surfaces[i], text: inks[i] };
      for (const left of [[], ["accent"], ["text"], ["accent", "text"], ["surface"]]) {
        const some = Object.fromEntries(Object.entries(given).filter(([name]) => !left.includes(name)));
        const { palette, changes } = derive(some, scheme);
        assert.deepEqual(unreadable(palette), [], JSON.stringify(some));
        for (const { token } of changes) {
          assert.ok(token in some, `${token} was not given`);
          told.add(token);
        }
      }
    });
    assert.deepEqual([...told].sort(), ["accent", "surface", "text"]);
  });
}

test("a mended colour is the given one moved no further than it must be", () => {
  for (const accent of randomColours(5, 300)) {
    const { palette, changes } = derive({ accent }, "light");
    if (!changes.length) continue;
    const worst = Math.min(...["paper", "card", "foot", "wash"].map((name) => ratio(hex(palette.accent), hex(palette[name]))));
    assert.ok(worst < 5.1, `${hex(accent)} became ${hex(palette.accent)} with ${worst.toFixed(2)}`);
  }
});

test("the guide lists the tokens that the style sheet has, their values without them, its pictures and the codes", () => {
  const read = (name) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");
  const [sheet, guide] = [read("www/styles/tokens.css"), read("docs/theming.md")];
  const tokens = sheet.match(/--screener-[a-z-]+/g);
  const rows = [...guide.matchAll(/^\| `(--screener-[a-z-]+)` \| [^|]+ \| ([^|]+) \|/gm)];
  assert.deepEqual(rows.map(([, token]) => token), tokens);
  assert.equal(new Set(tokens).size, tokens.length);
  const without = Object.fromEntries(rows.map(([, token, value]) => [token.slice(11), value]));
  for (const [token, name] of [["accent", "accent"], ["surface", "paper"], ["text", "ink"]]) {
    assert.equal(without[token], `\`${texts(PALETTES.light)[name]}\`, dark \`${texts(PALETTES.dark)[name]}\``);
  }
  for (const [token, name] of [["radius", "radius"], ["max-width", "width"]]) {
    assert.equal(without[token], `\`${new RegExp(`--_${name}: (.+);`).exec(sheet)[1]}\``);
  }
  // No other file may know a token that is not listed, or read one past the checks.
  for (const name of ["controls", "frame", "outcome", "print", "screens"]) assert.doesNotMatch(read(`www/styles/${name}.css`), /--screener-/);
  const codes = ["accent-changed", "surface-changed", "text-changed", "bad-token", "theme-failed"];
  const said = [read("www/theme/theme.js"), read("www/embed/theme.js"), read("www/theme/derive.js")].join();
  for (const code of codes) {
    assert.ok(guide.includes(`| \`${code}\` |`), code);
    assert.ok(said.includes(code) || said.includes(`"${code.replace("-changed", "")}"`), code);
  }
  for (const [, name] of guide.matchAll(/\]\((images\/[\w-]+\.png)\)/g)) assert.ok(read(`docs/${name}`).length > 1000, name);
  assert.equal(guide.match(/<!-- picture: /g).length, guide.match(/\]\(images\//g).length, "each picture has its example");
});

test("colours are read as browsers write them, and nothing else is one", () => {
  assert.deepEqual(parse("rgb(255, 0, 51)"), [1, 0, 0.2, 1]);
  assert.deepEqual(parse("rgba(255, 0, 51, 0.5)"), [1, 0, 0.2, 0.5]);
  assert.deepEqual(parse("color(srgb 1 none 0.2)"), [1, 0, 0.2, 1]);
  assert.deepEqual(parse("color(srgb 1.2 -0.1 0.2 / 0.25)"), [1, 0, 0.2, 0.25]);
  for (const text of ["", "red", "oklch(0.5 0.1 20)", "color(display-p3 1 0 0)", "rgb(1, 2)", "rgb(1, 2, x)", "color(1 0 0)"]) {
    assert.equal(parse(text), undefined, text);
  }
});
