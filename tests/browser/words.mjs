// The shipped words, so that a test names an option by its codes and finds what the person reads.

import { readFileSync } from "node:fs";
import path from "node:path";

import { DEFAULT_ATTRIBUTES } from "./server.mjs";

export const QUESTIONNAIRE = "/questionnaires/regenerative";

/** What the published files were made from. */
export const SOURCE = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "../../www");

function read(file) {
  return readFileSync(path.join(SOURCE, file), "utf8");
}

function readJson(file) {
  return JSON.parse(read(file));
}

/** A window's number as it is written: "8.0" is not "8" to a reader. */
function numberAsWritten(name) {
  const text = read(`${QUESTIONNAIRE}/questionnaire.json`);
  return new RegExp(`"${name}"\\s*:\\s*\\{[^}]*"number"\\s*:\\s*([\\d.]+)`).exec(text)[1];
}

/** The logic file as it is shipped. */
export function logic() {
  return readJson(`${QUESTIONNAIRE}/questionnaire.json`);
}

const fold = (text) => text.replace(/\s+/g, " ").trim();

/** The words of a locale with their placeholders filled, as on a page with the default attributes. */
export function words(locale) {
  const own = readJson(`${QUESTIONNAIRE}/words.${locale}.json`);
  const interfaceWords = readJson(`/interface/${locale}.json`);
  const { items, windows, crisisNumber } = logic();
  const settings = {
    clinic: DEFAULT_ATTRIBUTES.clinic,
    emergency: DEFAULT_ATTRIBUTES["emergency-number"],
    crisis: crisisNumber,
  };

  /** A window's number with its unit in this locale, such as "3 months". */
  const span = (name) => {
    const [number, { unit }] = [numberAsWritten(name), windows[name]];
    if (unit === "none") return number;
    const form = Number(number) === 1 ? "one" : "other";
    return interfaceWords[`${unit}.${form}`].replace("{n}", number);
  };
  const fill = (text, values = {}) =>
    fold(
      text.replace(/\{([^}]*)\}/g, (whole, name) => {
        const window = name.replace(/\.number$/, "");
        if (window in windows) return window === name ? span(name) : numberAsWritten(window);
        return values[name] ?? settings[name] ?? whole;
      }),
    );
  const itemOf = (linkId) => {
    const item = items.find((candidate) => candidate.linkId === linkId);
    if (!item) throw new Error(`the questionnaire has no item "${linkId}"`);
    return item;
  };

  return {
    locale,
    own,
    fill,
    ui(key, values) {
      if (!(key in interfaceWords)) throw new Error(`the interface words have no "${key}"`);
      return fill(interfaceWords[key], values);
    },
    question: (linkId) => fill(own.items[linkId].question),
    short: (linkId) => fill(own.items[linkId].short),
    why: (linkId) => fill(own.items[linkId].why),
    option(linkId, code) {
      const { options } = itemOf(linkId);
      const label = own.items[linkId].options?.[code] ?? own.optionSets?.[options]?.[code];
      if (label === undefined) throw new Error(`"${linkId}" has no words for the option "${code}"`);
      return fill(label);
    },
    startHeading: fill(own.start.heading),
    /** What the locale calls itself: the label of the button that switches to it. */
    language: logic().locales[locale],
    outcome: (code) => ({ label: fill(own.outcomes[code].label), heading: fill(own.outcomes[code].heading) }),
    /** The item whose question is the heading on screen, if it is a question. */
    itemAsked: (heading) => items.find(({ linkId }) => fill(own.items[linkId].question) === heading)?.linkId,
    /** The outcome whose label stands on the screen; styles may set it in capitals. */
    outcomeShown(text) {
      const lines = text.split("\n").map((line) => fold(line).toLowerCase());
      return Object.keys(own.outcomes).find((code) => lines.includes(fill(own.outcomes[code].label).toLowerCase()));
    },
  };
}
