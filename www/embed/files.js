// The files that the widget reads, and where they are.

import { Failure } from "./failure.js";

// Not inside `new URL`, where bundlers take it for a file to copy.
const here = import.meta.url;

/** The folder that this script was loaded from. */
export const base = new URL(".", here);

/** Where a bundler has put the files, by their names below `base`: the npm package says so (scripts/package/npm.mjs). */
const bundled = globalThis[Symbol.for("candidacy-screener.files")];

const DEFAULT_FOLDER = new URL("questionnaires/regenerative/", base);

/** Reads a file, or says which one is missing. */
export async function read(url) {
  let response;
  try {
    response = await fetch(bundled?.[url.href.replace(base.href, "")] ?? url);
  } catch {
    throw new Failure("download-failed", `${url.pathname} could not be downloaded; check the connection, CORS and connect-src`);
  }
  if (!response.ok) {
    throw new Failure("file-missing", `${url.pathname} answered ${response.status}; check the address and upload the file`);
  }
  return response;
}

/** Reads a text file, with its name for messages. */
export async function readText(folder, name) {
  const response = await read(new URL(name, folder));
  return { name, text: await response.text() };
}

/** Reads the words of one locale: the questionnaire's and the widget's own. */
export async function loadWords(folder, locale) {
  const [words, own] = await Promise.all([
    readText(folder, `words.${locale}.json`),
    readText(new URL("interface/", base), `${locale}.json`),
  ]);
  return { locale, words, interface: own };
}

/** The folder that the `questionnaire` attribute names, if it may be read. */
export function questionnaireFolder(option, report) {
  if (typeof option !== "string" || !option.trim()) return DEFAULT_FOLDER;
  try {
    const folder = new URL(option, document.baseURI);
    if (!folder.pathname.endsWith("/")) folder.pathname += "/";
    if (/^https?:$/.test(folder.protocol)) return folder;
  } catch {
    // Reported below.
  }
  report("wrong-option", `\`questionnaire\` "${option}" is not the address of a folder; using the one that came with the script`);
  return DEFAULT_FOLDER;
}

/**
 * The locales of a questionnaire, and whether it says that there is a certificate.
 * No locales if it cannot be read, which the module will explain line by line.
 */
export function outlineOf(questionnaire) {
  try {
    const { locales, certificate } = JSON.parse(questionnaire);
    return { locales: Array.isArray(locales) ? [] : Object.keys(locales), certificate: certificate === true };
  } catch {
    return { locales: [] };
  }
}

/** The language alone of a well-formed tag; nothing of anything else. */
export function languageOf(tag) {
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? tag.split("-")[0].toLowerCase() : undefined;
}

/** The locale among these that a tag asks for: the tag itself, or its language alone. */
export function localeFor(tag, locales) {
  return [tag, languageOf(tag)].find((locale) => locales.includes(locale));
}
