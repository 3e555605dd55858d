// The one closed shadow root, and the marks that tell recorders to look away.

import { report } from "./failure.js";
import { hideOrigins } from "./origins.js";

const NATIVE = "function attachShadow() { [native code] }";

/** Where in a script an error arose: the topmost call that is not the browser's own, without line and column. */
function origin({ stack }) {
  const calls = String(stack).split("\n");
  return calls.find((call) => /^\s+at |@(?!\[native code)/.test(call))?.replace(/:\d+:\d+\)?$/, "");
}

/**
 * Whether this is the browser's own `attachShadow`. Its text may be forged, by a page that replaced `toString` too; but
 * a function of the page's that calls the browser's stands in the trace of an error between ours and the browser's.
 */
function isNative(method, toString) {
  if (method.name !== "attachShadow" || toString.call(method).replace(/\s+/g, " ") !== NATIVE) return false;
  try {
    // Without an element and an argument it has nothing to work on, whatever stands in for it.
    method.call(null);
  } catch (error) {
    return origin(error) === origin(new Error());
  }
  return false;
}

/** The browser's own `attachShadow`, as one of the page's two realms has it. */
function nativeIn({ Element, Function }) {
  const { attachShadow } = Element.prototype;
  return isNative(attachShadow, Function.prototype.toString) ? attachShadow : undefined;
}

/** The one of an empty frame, which exists for a moment only. */
function nativeInFrame() {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  try {
    document.documentElement.append(frame);
    return nativeIn(frame.contentWindow);
  } catch {
    return undefined;
  } finally {
    frame.remove();
  }
}

/**
 * A closed shadow root that the page cannot open. Session recorders replace
 * `attachShadow` to be handed every root; where that has happened, a fresh one
 * is taken from a frame.
 */
export function closedRoot(host) {
  let attachShadow = nativeIn(window) ?? nativeInFrame();
  if (!attachShadow) {
    report("root-not-private", "a script on this page watches shadow roots, and no private one could be made; use the iframe variant");
    attachShadow = Element.prototype.attachShadow;
  }
  const root = attachShadow.call(host, { mode: "closed" });
  hideOrigins(root);
  return root;
}

/** How to ask each recorder to leave an element out: docs/privacy.md says which word is whose. */
const ATTRIBUTES = {
  "data-clarity-mask": "true",
  "data-hj-suppress": "true",
  "data-private": "true",
  "data-sentry-block": "true",
  "data-openreplay-hidden": "true",
  "data-dd-privacy": "hidden",
};
const CLASSES = ["rr-block", "ph-no-capture", "fs-exclude", "highlight-block", "amp-block"];

/** Sets what is missing; true if anything was. */
function mark(host) {
  const attributes = Object.entries(ATTRIBUTES).filter(([name, value]) => host.getAttribute(name) !== value);
  const classes = CLASSES.filter((name) => !host.classList.contains(name));
  for (const [name, value] of attributes) host.setAttribute(name, value);
  if (classes.length) host.classList.add(...classes);
  return attributes.length + classes.length > 0;
}

/** A page that takes the marks off this often means it, and must not be kept busy. */
const PATIENCE = 50;

/**
 * Asks session recorders to leave the element out, each in its own words, and
 * again when the page takes that away: a framework that draws the element anew
 * writes the whole `class`.
 */
export function markPrivate(host) {
  mark(host);
  let left = PATIENCE;
  const observer = new MutationObserver(() => {
    if (mark(host) && !(left -= 1)) observer.disconnect();
  });
  observer.observe(host, { attributeFilter: ["class", ...Object.keys(ATTRIBUTES)] });
}
