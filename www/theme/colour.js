// Colours as numbers: sRGB from 0 to 1, contrast as WCAG 2 defines it, and steps through OKLab, where a step looks as
// large in a blue as in a yellow.

export const BLACK = [0, 0, 0];
export const WHITE = [1, 1, 1];

const clamp = (value) => Math.min(1, Math.max(0, value));
const linear = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const gamma = (value) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);
const times = (matrix, vector) => matrix.map((row) => row.reduce((sum, factor, i) => sum + factor * vector[i], 0));

/** The colour of a computed value, `[red, green, blue, alpha]`; undefined of anything else. */
export function parse(text) {
  const found = /^(rgba?|color)\((srgb )?([^()]+)\)$/.exec(text);
  if (!found || (found[1] === "color") === !found[2]) return undefined;
  const numbers = found[3].split(/[\s,/]+/).map((part) => (part === "none" ? 0 : Number(part)));
  if (numbers.length < 3 || numbers.length > 4 || !numbers.every(Number.isFinite)) return undefined;
  const [alpha = 1] = numbers.splice(3);
  return [...numbers.map((value) => clamp(found[2] ? value : value / 255)), clamp(alpha)];
}

/** As screens show it: contrast must hold for what is shown, not for what was worked out. */
const rounded = (colour) => colour.map((value) => Math.round(clamp(value) * 255) / 255);

export function hex(colour) {
  return `#${rounded(colour).map((value) => Math.round(value * 255).toString(16).padStart(2, "0")).join("")}`;
}

export function fromHex(text) {
  return [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16) / 255);
}

/** What is seen where a colour lies over an opaque one. */
export function over([red, green, blue, alpha], ground) {
  return rounded([red, green, blue].map((value, i) => value * alpha + ground[i] * (1 - alpha)));
}

export function luminance(colour) {
  const [red, green, blue] = colour.map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(a, b) {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** The least contrast of a colour with any of these. */
export const least = (colour, grounds) => Math.min(...grounds.map((ground) => contrast(colour, ground)));

// Björn Ottosson, "A perceptual color space for image processing", 2020.
const TO_LMS = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.8086757660],
];
const FROM_LAB = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const FROM_LMS = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];

const toLab = (colour) => times(TO_LAB, times(TO_LMS, colour.map(linear)).map(Math.cbrt));
const fromLab = (lab) => times(FROM_LMS, times(FROM_LAB, lab).map((value) => value ** 3)).map((value) => gamma(clamp(value)));

/** The colour that is `part` of the way from one to the other. */
export function mix(from, to, part) {
  const [a, b] = [toLab(from), toLab(to)];
  return rounded(fromLab(a.map((value, i) => value + (b[i] - value) * part)));
}

/** Fine enough that no step can be seen. */
const STEPS = 7;

/** The colour itself if its contrast with each of these is enough, else the nearest on its way to `end` that has it. */
export function reach(colour, grounds, enough, end) {
  if (least(colour, grounds) >= enough) return colour;
  let [near, far, found] = [0, 1, end];
  for (let step = 0; step < STEPS; step += 1) {
    const part = (near + far) / 2;
    const there = mix(colour, end, part);
    if (least(there, grounds) >= enough) [far, found] = [part, there];
    else near = part;
  }
  return found;
}
