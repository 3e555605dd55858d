// Downloads: what can go wrong with one, each by name, and whether anything still arrives.

import { addressOf } from "./base.js";
import { Failure } from "./failure.js";

/** How long nothing may arrive before the site owner hears of it, in milliseconds. */
const PATIENCE = 5000;

let lastArrival = 0;

const arrived = () => {
  lastArrival = performance.now();
};

/** Follows a download; whether it came to its end. */
async function watch(body) {
  try {
    for (const reader = body.getReader(); !(await reader.read()).done; ) arrived();
    return true;
  } catch {
    return false;
  }
}

/** One for all elements, so that it is said once. */
let stalled;

/**
 * Calls back, once, when nothing has arrived for a while. Nothing is given up: on a poor network a
 * file may take its time, and what comes late is still used. Returns how to stop waiting.
 */
export function whenStalled(callback) {
  arrived();
  const look = () => {
    const quiet = performance.now() - lastArrival;
    if (quiet >= PATIENCE) {
      stalled ??= new Failure("download-stalled", `nothing has arrived for ${PATIENCE / 1000} seconds; if it still comes, the widget starts`);
      callback(stalled);
    } else timer = setTimeout(look, PATIENCE - quiet);
  };
  let timer = setTimeout(look, PATIENCE);
  return () => clearTimeout(timer);
}

/** What cannot be asked for at all. */
export function unreachable({ pathname }) {
  if (navigator.onLine === false) return new Failure("offline", "this device has no network; the widget starts when it is back");
  return new Failure("download-failed", `${pathname} could not be downloaded; check the connection, CORS and connect-src`);
}

/** Some servers answer so where they have no file. */
export const isPage = (response) => /^text\/html\b/.test(response.headers.get("Content-Type"));

/**
 * Fetches a file and takes from it what `take` makes of the response. Says by name if it is not there, or ends too
 * early. Some servers answer with a page where they have no file; that is told apart, too. To `follow` what arrives
 * takes time, which a file of one packet is not worth.
 */
export async function read(url, take, follow = true) {
  let response;
  try {
    response = await fetch(addressOf(url));
  } catch {
    throw unreachable(url);
  }
  arrived();
  if (!response.ok) {
    throw new Failure("file-missing", `${url.pathname} answered ${response.status}; check the address and upload the file`);
  }
  const whole = follow && response.body && watch(response.clone().body);
  try {
    return await take(response);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw (whole ? await whole : error.name === "SyntaxError") ? damaged(url, response) : unreachable(url);
  }
}

/** A file that arrived whole, and is not what it should be. */
export function damaged({ pathname }, response) {
  if (isPage(response)) {
    return new Failure("file-missing", `the server sent a page in place of ${pathname}; upload the file`);
  }
  return new Failure("file-damaged", `${pathname} is damaged; upload it again`);
}
