// The one closed shadow root, and the marks that tell recorders to look away.

import { report } from "./failure.js";

const NATIVE = "function attachShadow() { [native code] }";

function isNative(method) {
  return Function.prototype.toString.call(method).replace(/\s+/g, " ") === NATIVE;
}

/**
 * A closed shadow root that the page cannot open. Session recorders replace
 * `attachShadow` to be handed every root; where that has happened, a fresh one
 * is taken from an empty frame that exists for a moment only.
 */
export function closedRoot(host) {
  // What a page adds to the prototype of all objects would be read as further options.
  const mode = { __proto__: null, mode: "closed" };
  if (isNative(host.attachShadow)) return host.attachShadow(mode);
  const frame = document.createElement("iframe");
  frame.hidden = true;
  try {
    document.documentElement.append(frame);
    return frame.contentWindow.Element.prototype.attachShadow.call(host, mode);
  } catch {
    report("root-not-private", "a script on this page watches shadow roots, and no private one could be made; use the iframe variant", host);
    return host.attachShadow(mode);
  } finally {
    frame.remove();
  }
}

/** Asks session recorders to leave the element out, each in its own words. */
export function markPrivate(host) {
  for (const name of ["data-clarity-mask", "data-hj-suppress", "data-private", "data-sentry-block"]) {
    host.setAttribute(name, "true");
  }
  host.setAttribute("data-dd-privacy", "hidden");
  host.classList.add("rr-block", "ph-no-capture", "fs-exclude");
}
