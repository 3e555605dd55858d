// What happens when the engine stops: it must not be called again, and every element has to show its fallback.

import { Failure } from "./failure.js";

let started = false;
let failure;

/** Takes note that this module runs from now on. It says by itself, with a place in its source, when it panics. */
export function begun(module) {
  module.onPanic(stop);
  started = true;
}

/** Whether there is a module that runs, or ran. */
export const hasBegun = () => started;

/** Why the module stopped; undefined while it runs. */
export const stoppedBy = () => failure;

const listeners = new Set();

/**
 * Calls back when the module has stopped; it must not be called again then.
 * Holds the callback weakly: whoever wants to hear keeps it.
 */
export function onPanic(callback) {
  for (const listener of listeners) if (!listener.deref()) listeners.delete(listener);
  listeners.add(new WeakRef(callback));
}

function stop(place) {
  if (failure) return;
  failure = new Failure("panic", `the widget stopped at ${place}; please report this`);
  for (const listener of listeners) {
    try {
      listener.deref()?.(failure);
    } catch {
      // A page that breaks our console must not keep the other elements from their fallback.
    }
  }
}

/** Bundlers put a hash into the names. */
const OURS = /candidacy-screener(-(app|no-wasm)[-\w]*\.js|[-\w]*\.wasm)/;

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
  if (failure) kept.push(screener);
}

window.addEventListener("error", (event) => noticeTrap(event.error));
window.addEventListener("unhandledrejection", (event) => noticeTrap(event.reason));
