// The one closed shadow root, and the marks that tell recorders to look away.

import { report } from "./failure.js";
import { nativeOf } from "./native.js";
import { hideOrigins } from "./origins.js";

function notPrivate(host) {
  const message = "a script on this page watches shadow roots or listeners, and no private ones could be made; use the iframe variant";
  report("root-not-private", message, host);
}

/**
 * A closed shadow root that the page cannot open. Session recorders replace
 * `attachShadow` to be handed every root; where that has happened, the
 * browser's own is found.
 */
export function closedRoot(host) {
  const attachShadow = nativeOf(host, "attachShadow");
  if (!attachShadow) notPrivate(host);
  // What a page adds to the prototype of all objects would be read as further options.
  const root = (attachShadow ?? host.attachShadow).call(host, { __proto__: null, mode: "closed" });
  hideOrigins(root);
  return root;
}

/**
 * Lets listeners on this node of the root go around the page's
 * `addEventListener`: monitoring scripts replace it to be told of every event,
 * and inside the root an event tells what was pressed.
 */
export function shieldListeners(node) {
  for (const name of ["addEventListener", "removeEventListener"]) {
    const value = nativeOf(node, name);
    if (value) Object.defineProperty(node, name, { value });
    else if (name === "addEventListener") notPrivate(node.getRootNode().host);
  }
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
