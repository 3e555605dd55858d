// What can go wrong, each with a stable code, told to the site owner in the console and by an event.
// docs/troubleshooting.md lists every code; a test keeps it complete.

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
    return new Failure("start-failed", String(error?.message ?? error));
  }
}

/** What stands in the console; without a message where the script with the sentences could not be loaded. */
const line = (code, message) => `candidacy-screener: ${code}${message ? `: ${message}` : ""}`;

/** Tells the site owner what goes on in another way than it could, in the console. */
export function warn(code, message) {
  console.warn(line(code, message));
}

/**
 * Tells the site owner, in the console and by an event on the element, if there is one. Never anything that was
 * answered. `fatal` says that the person sees the page's own words instead of the widget.
 */
export function report(code, message, host, fatal = false) {
  if (host) tell(host, "error", { code, fatal });
  console.error(line(code, message));
}

const said = new WeakSet();

/** Tells of a failure: once in the console, however many elements it hits, and by an event on each of them. */
export function fail(failure, host, fatal) {
  if (said.has(failure)) return tell(host, "error", { code: failure.code, fatal });
  said.add(failure);
  report(failure.code, failure.message, host, fatal);
}
