// In embed.html: takes the options from the address, and tells the page around the frame how tall the widget is.

import { SOURCE, VERSION, checked } from "./messages.js";
import { ATTRIBUTES } from "../options.js";

const element = document.querySelector("candidacy-screener");
const framed = window.parent !== window;

/** Of no use in a frame: no answer is ever told, and there is no room for a dialog. */
const NOT_HERE = ["share", "display", "loading"];

function complain(code, message) {
  console.error(`candidacy-screener: ${code}: ${message}`);
  send({ type: "error", code, fatal: false });
}

/** The origin of the page around, which alone is told anything; none if it is not named. */
function readParent(value) {
  if (value === null) return undefined;
  try {
    const { origin } = new URL(value);
    if (/^https?:/.test(origin)) return origin;
  } catch {
    // Said below.
  }
  complain("wrong-option", `\`parent\` "${value}" is not an origin such as https://clinic.example; the frame keeps its height`);
  return undefined;
}

let parent;

function send(message) {
  if (framed && parent) window.parent.postMessage({ source: SOURCE, version: VERSION, ...message }, parent);
}

/** A questionnaire of another site would speak in this one's name. */
function ownFolder(value) {
  try {
    return new URL(value, document.baseURI).origin === location.origin;
  } catch {
    return false;
  }
}

/** Options from the address. What the page itself says comes first, so that a link cannot change it. */
function readOptions(query) {
  const unknown = {};
  for (const [name, value] of query) {
    if (name === "parent") continue;
    if (NOT_HERE.includes(name)) {
      complain("wrong-option", `\`${name}\` has no effect in a frame`);
    } else if (name === "questionnaire" && !ownFolder(value)) {
      complain("wrong-option", `\`questionnaire\` "${value}" is on another site; using the one that came with the script`);
    } else if (!ATTRIBUTES.includes(name)) {
      unknown[name] = value;
    } else if (!element.hasAttribute(name)) {
      element.setAttribute(name, value);
      if (name === "lang") document.documentElement.lang = value;
    }
  }
  // The element says so, with the nearest name.
  if (Object.keys(unknown).length > 0) element.config = unknown;
}

function tellHeight() {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (height > 0) send({ type: "height", height });
}

// Somebody might send a person a link to this page, with a phone number of their own in it: only a page around it,
// which shows whose it is, may say what the clinic is called and how to reach it.
if (framed) {
  const query = new URLSearchParams(location.search);
  parent = readParent(query.get("parent"));
  readOptions(query);
  element.addEventListener("candidacy-screener-ready", () => send({ type: "ready" }));
  element.addEventListener("candidacy-screener-error", ({ detail: { code, fatal } }) => send({ type: "error", code, fatal }));
  new ResizeObserver(tellHeight).observe(document.documentElement);
  window.addEventListener("message", ({ source, origin, data }) => {
    // The script around may have come later than our first words.
    if (source === window.parent && origin === parent && checked(data)?.type === "hello") tellHeight();
  });
}

try {
  const plain = new CSSStyleSheet();
  plain.replaceSync("body { margin: 0 }");
  document.adoptedStyleSheets = [plain];
} catch {
  // Browsers from before 2023 keep a margin.
}
