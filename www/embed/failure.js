// What can go wrong, each with a stable code, told to the site owner in the console and by an event.
// docs/troubleshooting.md lists every code; a test keeps it complete.

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

/** Tells the site owner what goes on in another way than it could, in the console. */
export function warn(code, message) {
  console.warn(`candidacy-screener: ${code}: ${message}`);
}

/** Tells the element's page that something failed. Codes only: what the page's scripts hear, others may hear. */
function announce(code, host) {
  const detail = { version: 1, code };
  host.dispatchEvent(new CustomEvent("candidacy-screener:error", { bubbles: true, composed: true, detail }));
}

/** Tells the site owner, in the console, and the page by an event of the element. Never anything that was answered. */
export function report(code, message, host) {
  if (host) announce(code, host);
  console.error(message === undefined ? `candidacy-screener: ${code}` : `candidacy-screener: ${code}: ${message}`);
}

const told = new WeakSet();

/** Tells of a failure: once in the console, however many elements it hits, and each of their pages by an event. */
export function fail(failure, host) {
  if (told.has(failure)) return announce(failure.code, host);
  told.add(failure);
  report(failure.code, failure.message, host);
}
