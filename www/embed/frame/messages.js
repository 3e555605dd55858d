// What the page inside a frame and the page around it say to each other. There is no way to put an answer in it.

export const SOURCE = "candidacy-screener";
export const VERSION = 1;

/** Taller than any screen on any phone; a wrong number must not make a page endless. */
const TALLEST = 50_000;

/** The message if it has the form that we send, and nothing else in it. */
export function checked(data) {
  if (typeof data !== "object" || data === null || data.source !== SOURCE || data.version !== VERSION) return undefined;
  const { type, height, code, fatal } = data;
  switch (type) {
    case "hello":
    case "ready":
      return { type };
    case "height":
      return Number.isInteger(height) && height > 0 && height <= TALLEST ? { type, height } : undefined;
    case "error":
      return typeof code === "string" && /^[a-z-]{1,40}$/.test(code) ? { type, code, fatal: fatal === true } : undefined;
    default:
      return undefined;
  }
}
