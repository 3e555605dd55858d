// The browser's own functions, where the page has put others in their place: monitoring scripts and session recorders
// do, to be handed what passes through.

/** Where in a script an error arose: the topmost call that is not the browser's own, without line and column. */
function origin({ stack }) {
  const calls = String(stack).split("\n");
  return calls.find((call) => /^\s+at |@(?!\[native code)/.test(call))?.replace(/:\d+:\d+\)?$/, "");
}

/** Where `isNative` is: traces take time, so one is enough. */
let here;

/**
 * Whether this is the browser's own function of that name. Its text may be forged, by a page that replaced `toString`
 * too; but a function of the page's that calls the browser's stands in the trace of an error between ours and the
 * browser's.
 */
function isNative(method, name, { toString } = Function.prototype) {
  if (toString.call(method).replace(/\s+/g, " ") !== `function ${name}() { [native code] }`) return false;
  try {
    // Without an object and an argument it has nothing to work on, whatever stands in for it.
    method.call(null);
  } catch (error) {
    return origin(error) === (here ??= origin(new Error()));
  }
  return false;
}

const NAMES = ["attachShadow", "addEventListener", "removeEventListener"];

let fresh;

/** Those of an empty frame that exists for a moment only: a page's scripts have not been there. */
function fromFrame() {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  const found = {};
  try {
    document.documentElement.append(frame);
    const { Element, Function } = frame.contentWindow;
    for (const name of NAMES) {
      const method = Element.prototype[name];
      if (isNative(method, name, Function.prototype)) found[name] = method;
    }
  } catch {
    // No frame is to be had here.
  }
  frame.remove?.();
  return found;
}

/** What was found to be the browser's own. */
const known = new WeakSet();

/** The browser's own method of that name for this node; undefined where there is none to be had. */
export function nativeOf(node, name) {
  const method = node[name];
  if (known.has(method) || isNative(method, name)) return known.add(method) && method;
  fresh ??= fromFrame();
  return fresh[name];
}
