// What can go wrong, each with a stable code, told to the site owner in the console.

import { tell } from "./events.js";

/** Something that the site owner has to know, with a stable code. */
export class Failure extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }

  /** What went wrong, as a failure with a code. */
  static from(error) {
    if (error instanceof Failure) return error;
    // The module refuses files with every problem that they have.
    if (Array.isArray(error?.problems)) {
      return new Failure(error.code, `\n  ${error.problems.join("\n  ")}`);
    }
    const text = String(error?.message ?? error);
    if (/unsafe-eval|Content Security|\bCSP\b/i.test(text)) {
      return new Failure("wasm-blocked", "the page's policy blocks WebAssembly; add 'wasm-unsafe-eval' to script-src");
    }
    if (globalThis.WebAssembly && error instanceof WebAssembly.CompileError) {
      return new Failure("wasm-invalid", `the .wasm file is damaged or blocked; upload it again, and allow 'wasm-unsafe-eval' (${text})`);
    }
    return new Failure("start-failed", text);
  }
}

/** Tells the site owner what goes on in another way than it could, in the console. */
export function warn(code, message) {
  console.warn(`candidacy-screener: ${code}: ${message}`);
}

/**
 * Tells the site owner, in the console and by an event on the element, if there is one. Never anything that was
 * answered. `fatal` says that the person sees the page's own words instead of the widget.
 */
export function report(code, message, host, fatal = false) {
  if (host) tell(host, "error", { code, fatal });
  console.error(message === undefined ? `candidacy-screener: ${code}` : `candidacy-screener: ${code}: ${message}`);
}
