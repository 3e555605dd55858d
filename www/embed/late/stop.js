// What happens when the engine stops: it must not be called again, and every element has to show its fallback.

import { tools } from "./tools.js";

let failure;

/** Takes note that the module does not run any more. It says by itself, with a place in its source, when it panics. */
export function stop(place) {
  if (failure) return;
  const { Failure, onStop } = tools;
  failure = new Failure("panic", `the widget stopped at ${place}; please report this`);
  onStop(failure);
}

/** Bundlers put a hash into the names. */
const OURS = /candidacy-screener(-(app|no-wasm)[-\w]*\.js|[-\w]*\.wasm)/;

/** Whether an error means that the module stopped: a trap in it, or an error that its own code threw. */
export function noticeTrap(error) {
  if (error instanceof tools.Failure) return;
  const stack = String(error?.stack);
  const trap = globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError;
  // A page's own listener that throws while we move the focus has us further down in its stack.
  const [thrownBy = ""] = stack.split("\n").filter((line) => /:\d|wasm-function/.test(line));
  if (OURS.test(trap ? stack : thrownBy)) stop("a trap");
}

/** Looks at what nobody has caught. */
export function noticeTraps() {
  window.addEventListener("error", (event) => noticeTrap(event.error));
  window.addEventListener("unhandledrejection", (event) => noticeTrap(event.reason));
}

const kept = [];

/** Keeps a screener of the stopped module from being collected, which would call the module; whether it has stopped. */
export function keepStopped(screener) {
  if (failure) kept.push(screener);
  return failure !== undefined;
}
