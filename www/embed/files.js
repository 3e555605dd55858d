// The files that the widget reads, and where they are.

import { Failure } from "./failure.js";

/** The folder that this script was loaded from. */
export const base = new URL(".", import.meta.url);

const DEFAULT_FOLDER = new URL("questionnaires/regenerative/", base);

/** Reads a file, or says which one is missing. */
export async function read(url) {
  let response;
  try {
    response = await fetch(url);
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
  return { words, interface: own };
}

/** The folder that the `questionnaire` attribute names, if it may be read. */
export function questionnaireFolder(attribute, report) {
  if (attribute === null) return DEFAULT_FOLDER;
  try {
    const folder = new URL(attribute.endsWith("/") ? attribute : `${attribute}/`, document.baseURI);
    if (/^https?:$/.test(folder.protocol)) return folder;
  } catch {
    // Reported below.
  }
  report("bad-attribute", `\`questionnaire\` "${attribute}" is not the address of a folder; using the one that came with the script`);
  return DEFAULT_FOLDER;
}

/**
 * The locale to use for a wanted language tag: the tag itself or its language
 * alone, among those that the questionnaire has. Without a questionnaire any
 * well-formed tag's language will do; without a wanted tag, its first locale.
 */
export function localeFor(wanted, questionnaire) {
  const tag = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(wanted) ? wanted : "";
  const language = tag.split("-")[0].toLowerCase();
  if (questionnaire === undefined) return language || undefined;
  let locales;
  try {
    locales = Object.keys(JSON.parse(questionnaire).locales);
  } catch {
    // The module will say what is wrong with the file, line by line.
    return undefined;
  }
  if (wanted === "") return locales[0];
  return [tag, language].find((locale) => locales.includes(locale));
}
