// The widget's own colours, as in `www/styles/tokens.css`; a test holds the two together.

import { fromHex } from "./colour.js";

const LIGHT = {
  paper: "#fffdf8",
  card: "#ffffff",
  foot: "#f4f0e6",
  ink: "#16242b",
  soft: "#46555c",
  line: "#cfc8b8",
  edge: "#8b8474",
  accent: "#0b655c",
  wash: "#e4f0ed",
  fill: "#0b655c",
  "fill-ink": "#ffffff",
  "fill-deep": "#084d46",
  note: "#fbf1dd",
  "note-ink": "#6b4300",
  alarm: "#9b1c1c",
  "alarm-ink": "#ffffff",
  "alarm-deep": "#7a1414",
  "alarm-wash": "#fdeceb",
};

const DARK = {
  paper: "#171613",
  card: "#1f1d1a",
  foot: "#211f1b",
  ink: "#ece6da",
  soft: "#b9b2a4",
  line: "#454138",
  edge: "#837c6d",
  accent: "#7fcdc1",
  wash: "#1f302d",
  fill: "#7fcdc1",
  "fill-ink": "#10201d",
  "fill-deep": "#a5e0d6",
  note: "#33291a",
  "note-ink": "#f0cf94",
  alarm: "#f2a29b",
  "alarm-ink": "#2b0d0b",
  "alarm-deep": "#f8c6c1",
  "alarm-wash": "#37201d",
};

const numbers = (palette) => Object.fromEntries(Object.entries(palette).map(([name, text]) => [name, fromHex(text)]));

export const PALETTES = { light: numbers(LIGHT), dark: numbers(DARK) };
