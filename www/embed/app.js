// The WebAssembly module, loaded once for all elements on the page, and what
// happens when it cannot be loaded or stops.

import { Failure, warn } from "./failure.js";
import { base, read } from "./files.js";

const APP = "candidacy-screener-app.js";
const WASM = "candidacy-screener.wasm";

let app;
let started = false;
let stopped = false;

/** The module, ready to make screeners. A failed download is tried again the next time. */
export function loadApp() {
  if (stopped) return Promise.reject(new Failure("panic", "the widget stopped earlier on this page; reload it"));
  app ??= start().catch((error) => {
    app = undefined;
    throw error;
  });
  return app;
}

async function start() {
  if (typeof WebAssembly !== "object") {
    throw new Failure("no-webassembly", "this browser has no WebAssembly (for example iOS Lockdown Mode)");
  }
  const glue = import("./candidacy-screener-app.js").catch(() => {
    throw new Failure("file-missing", `${APP} could not be loaded; put it beside candidacy-screener.js`);
  });
  const [module, compiled] = await Promise.all([glue, read(new URL(WASM, base)).then(compile)]);
  await module.default({ module_or_path: compiled });
  module.onPanic(stop);
  started = true;
  return module;
}

/** Compiles while downloading where the server names the right type. */
async function compile(response) {
  if (WebAssembly.compileStreaming && /^application\/wasm\b/.test(response.headers.get("Content-Type"))) {
    return WebAssembly.compileStreaming(response);
  }
  warn("wrong-mime-type", `serve ${WASM} as application/wasm; it starts faster then`);
  return WebAssembly.compile(await response.arrayBuffer());
}

const listeners = new Set();

/**
 * Calls back when the module has stopped; it must not be called again then.
 * Holds the callback weakly: whoever wants to hear keeps it.
 */
export function onPanic(callback) {
  for (const listener of listeners) if (!listener.deref()) listeners.delete(listener);
  listeners.add(new WeakRef(callback));
}

/** The module says so itself, with a place in its source; what it cannot say shows in the stack of an error. */
function stop(place) {
  if (stopped) return;
  stopped = true;
  for (const listener of listeners) {
    try {
      listener.deref()?.(place);
    } catch {
      // A page that breaks our console must not keep the other elements from their fallback.
    }
  }
}

/** Bundlers put a hash into the names. */
const OURS = /candidacy-screener(-app[-\w]*\.js|[-\w]*\.wasm)/;

/** Whether an error means that the module stopped: a trap in it, or an error that its own code threw. */
export function noticeTrap(error) {
  if (!started || error instanceof Failure) return;
  const stack = String(error?.stack);
  const trap = globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError;
  // A page's own listener that throws while we move the focus has us further down in its stack.
  const [thrownBy = ""] = stack.split("\n").filter((line) => /:\d|wasm-function/.test(line));
  if (OURS.test(trap ? stack : thrownBy)) stop("a trap");
}

const kept = [];

/** Keeps a screener of the stopped module from being collected, which would call the module. */
export function keepStopped(screener) {
  if (stopped) kept.push(screener);
}

window.addEventListener("error", (event) => noticeTrap(event.error));
window.addEventListener("unhandledrejection", (event) => noticeTrap(event.reason));
