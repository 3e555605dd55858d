// The files that the widget reads, and where they are.

import { base } from "./base.js";
import { read } from "./download.js";
import { Failure } from "./failure.js";

const DEFAULT_FOLDER = new URL("questionnaires/regenerative/", base);

const FORMAT = 1;

/** What a page hints at is on its way already, and asked for before there is an element: whoever asks first gets it. */
let hinted;

function readStart(folder) {
  const take = async (response) => {
    const start = await response.json();
    if (start.format === FORMAT && start.locales[0].locale) return start;
    throw new Failure(
      "questionnaire-refused",
      "start.json is of another version of the widget; upload it again, or write it anew with `screener publish`",
    );
  };
  return read(new URL("start.json", folder), take, false);
}

const hint = document.querySelector('link[rel="preload"][href$="/start.json"]');
if (hint) {
  const folder = new URL(".", hint.href);
  hinted = { folder, start: readStart(folder) };
  // Who asks for it hears what went wrong.
  hinted.start.catch(() => {});
}

/** Whether the start of this folder is on its way already. */
export const isHinted = ({ href }) => hinted?.folder.href === href;

/** Reads what the start shows, in every language that the questionnaire is published in. */
export function loadStart(folder) {
  const start = isHinted(folder) ? hinted.start : readStart(folder);
  hinted = undefined;
  return start;
}

/** Reads the first question in one language. */
export function loadFirst(folder, { locale, version }) {
  return read(new URL(`first.${locale}.json?v=${version}`, folder), (response) => response.json(), false);
}

/** Reads the published questionnaire in one language, at an address that is this version's alone. */
export function loadPublished(folder, { locale, version }) {
  return read(new URL(`published.${locale}.txt?v=${version}`, folder), (response) => response.text());
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

/** The language alone of a well-formed tag; nothing of anything else. */
export function languageOf(tag) {
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? tag.split("-")[0].toLowerCase() : undefined;
}

/** The locale among these that a tag asks for: the tag itself, or its language alone. */
export function localeFor(tag, locales) {
  return [tag, languageOf(tag)].find((locale) => locales.includes(locale));
}

/** The language of what is around an element, also where it is in the root of another. */
export function languageAround(element) {
  for (let at = element.parentNode; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    const language = at.getAttribute?.("lang");
    if (language) return language;
  }
  return "";
}
