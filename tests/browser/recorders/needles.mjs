// What must not be found in anything that a page, a recorder or a server gets to see, and how it is looked for.
//
// A needle is one of three kinds, so that nothing is found by chance and nothing slips through by being cut short:
//
// - the first 24 letters of every sentence of the questionnaire's words, in every language, and whole sentences from
//   8 letters on if they have two words: found anywhere, in capitals or not;
// - ids and codes with a hyphen (`blood-thinner`): found wherever they are not part of a longer name;
// - shorter words, such as "Yes" or `unsure`: found only where they are a whole string of their own, or, from 4 letters
//   on, follow their own length, as binary formats write strings.
//
// A short word that was there before the widget was, or that browsers and recorders use themselves (OF_OTHERS), says
// nothing and is left out.

import { logic, words } from "../words.mjs";

const LONG = 24;
const SHORTEST = 8;
/** In what browsers measure: whose long task it was, what asked for a file, how urgently. "none" is a setting. */
const OF_OTHERS = new Set(["self", "other", "low", "high", "none"]);
const NAME = /[\p{L}\p{N}_-]/u;

const fold = (text) => text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();

function* strings(value) {
  if (typeof value === "string") yield value;
  else if (value !== null && typeof value === "object") for (const part of Object.values(value)) yield* strings(part);
}

function sentences(text) {
  return text
    .split(/(?<=[.?!:;])\s+|\{[^}]*\}/)
    .map((sentence) => fold(sentence).replace(/[.?!:;]$/, ""))
    .filter(Boolean);
}

function codes() {
  const { items, criteria, optionSets } = logic();
  const options = [...Object.values(optionSets), ...items.map(({ options: own }) => own)].filter(Array.isArray).flat();
  const ids = [...items.map(({ linkId }) => linkId), ...criteria.map(({ id }) => id)];
    const outcomes = ["review", "consult", ...criteria.map(({ class: outcome }) => outcome)];
  return [...ids, ...options, ...outcomes].map(fold).filter((code) => !OF_OTHERS.has(code));
}

/** All needles: `{ anywhere, named, alone }`, each a set. */
export function needles(locales = ["en", "es"]) {
  const found = { anywhere: new Set(), named: new Set(), alone: new Set() };
  for (const locale of locales) {
    const text = words(locale);
    const { locale: _alsoTheLanguageOfThePage, ...own } = text.own;
    for (const string of strings(own)) {
      for (const sentence of sentences(text.fill(string))) {
        if (sentence.length >= SHORTEST && sentence.includes(" ")) found.anywhere.add(sentence.slice(0, LONG).trim());
        else if (/\p{L}{2}/u.test(sentence)) found.alone.add(sentence);
      }
    }
  }
  for (const code of codes()) (code.includes("-") ? found.named : found.alone).add(code);
  return found;
}

/** Where needles of at least SHORTEST letters begin: looked up by their first letters, which is quick. */
function byBeginning(set) {
  const index = new Map();
  for (const needle of set) {
    const key = needle.slice(0, SHORTEST);
    if (!index.has(key)) index.set(key, []);
    index.get(key).push(needle);
  }
  return index;
}

/** Searches for needles, once for each text. */
export class Search {
  #needles;
  #index;
  #seen = new Set();
  /** Each needle that was found, with what stood around it. */
  found = new Map();

  constructor(wanted) {
    this.#needles = wanted;
    this.#index = byBeginning([...wanted.anywhere, ...[...wanted.named].filter((name) => name.length >= SHORTEST)]);
  }

  add(texts) {
    for (const text of texts) {
      if (this.#seen.has(text)) continue;
      this.#seen.add(text);
      this.#look(fold(text));
      this.#lookAfterLengths(text.toLowerCase());
    }
    return this;
  }

  #look(text) {
    const { anywhere, alone, named } = this.#needles;
    if (alone.has(text) || named.has(text)) this.#note(text, text, 0);
    for (let at = 0; at + SHORTEST <= text.length; at += 1) {
      for (const needle of this.#index.get(text.slice(at, at + SHORTEST)) ?? []) {
        if (!text.startsWith(needle, at)) continue;
        const apart = !NAME.test(text[at - 1] ?? " ") && !NAME.test(text[at + needle.length] ?? " ");
        if (anywhere.has(needle) || apart) this.#note(needle, text, at);
      }
    }
  }

  #lookAfterLengths(text) {
    const { alone, named } = this.#needles;
    for (const { 0: mark, index } of text.matchAll(/[\x04-\x1f]/g)) {
      const word = text.slice(index + 1, index + 1 + mark.charCodeAt(0));
      if (alone.has(word) || named.has(word)) this.#note(word, text, index);
    }
  }

  #note(needle, text, at) {
    if (!this.found.has(needle)) this.found.set(needle, text.slice(Math.max(0, at - 60), at + needle.length + 60));
  }
}
