// From the page's accent, surface and text to every colour of the widget. Pure: numbers in, numbers out.

import { BLACK, WHITE, contrast, least, luminance, mix, over, reach } from "./colour.js";
import { PALETTES } from "./palette.js";

/** WCAG 2.2: 1.4.3 for text; 1.4.11 for the borders, marks and focus rings of controls. */
export const TEXT = 4.5;
export const CONTROL = 3;

/** What a surface leaves for text: with less, an accent on it would have to become black or white. */
const SURFACE = 10;

/** On which side of it black or white is the better ink. */
const MIDDLE = 0.179;

/** The surface, and what lies on it. */
function grounds(base, wanted, light) {
  if (!wanted) return base;
  const [here, away] = light ? [WHITE, BLACK] : [BLACK, WHITE];
  const paper = reach(wanted, [away], SURFACE, here);
  return {
    paper,
    card: light ? mix(paper, WHITE, 0.6) : mix(paper, WHITE, 0.04),
    foot: mix(paper, away, 0.04),
    line: mix(paper, away, 0.2),
    edge: mix(paper, away, 0.4),
  };
}

/** What stands on a button of this colour: white where it can be read, as most brands have it. */
function inkOn(fill) {
  return [WHITE, [0.06, 0.08, 0.09]].find((ink) => contrast(ink, fill) >= TEXT) ?? BLACK;
}

/**
 * The widget's colours for a scheme, and what had to be changed: `given` may have `accent`, `surface` and `text`, each
 * as red, green, blue and alpha from 0 to 1.
 */
export function derive(given, scheme) {
  const wanted = given.surface && over(given.surface, PALETTES[scheme].paper);
  const light = wanted ? luminance(wanted) > MIDDLE : scheme === "light";
  const end = light ? BLACK : WHITE;
  const base = PALETTES[light ? "light" : "dark"];
  const palette = { ...base, ...grounds(base, wanted, light) };
  const { paper, card, foot } = palette;
  const changes = [];
  /** Moves a colour of the page's own as far as it must, and notes it. */
  const mend = (token, from, behind, enough) => {
    const to = reach(from, behind, enough, end);
    if (to !== from) changes.push({ token, from, to, ratio: least(from, behind), enough });
    return to;
  };
  if (wanted && paper !== wanted) {
    changes.push({ token: "surface", from: wanted, to: paper, ratio: contrast(wanted, end), enough: SURFACE });
  }

  // The fill stays exactly as it was given: its own ink and a border in the accent make it readable.
  if (given.accent) {
    palette.fill = over(given.accent, paper);
    palette["fill-ink"] = inkOn(palette.fill);
    palette["fill-deep"] = mix(palette.fill, palette["fill-ink"] === WHITE ? BLACK : WHITE, 0.16);
    palette.wash = mix(card, palette.fill, 0.1);
  } else if (wanted) {
    palette.wash = mix(card, palette.fill, 0.1);
  }
  const behind = [paper, card, foot, palette.wash];
  const accent = given.accent ? palette.fill : palette.accent;
  palette.accent = given.accent ? mend("accent", accent, behind, TEXT) : reach(accent, behind, TEXT, end);

  const underText = [...behind, palette["alarm-wash"]];
  palette.ink = given.text ? mend("text", over(given.text, paper), underText, TEXT) : reach(palette.ink, underText, TEXT, end);
  const soft = given.text || wanted ? mix(palette.ink, paper, 0.25) : palette.soft;
  palette.soft = reach(soft, [paper, card], TEXT, end);
  palette.alarm = reach(palette.alarm, [paper, card, palette["alarm-wash"]], TEXT, end);
  palette.edge = reach(palette.edge, [paper, card], CONTROL, end);
  // The bar of the progress lies on its line.
  for (let part = 0; contrast(palette.line, palette.accent) < CONTROL && part < 1; part += 0.1) {
    palette.line = mix(palette.line, paper, part);
  }
  return { palette, changes };
}
