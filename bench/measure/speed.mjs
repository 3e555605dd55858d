// A first visit with nothing cached, the way to the outcome, and a later visit with everything cached.

import { setTimeout as sleep } from "node:timers/promises";

import { brotliBytes } from "../site.mjs";
import { Visit } from "./visit.mjs";

const KINDS = [
  ["wasm", /wasm/],
  ["script", /javascript/],
  ["style", /css/],
];

/** Measures a product once, in a browser of its own. `most` limits the taps; `again` asks for the later visit. */
export async function measureSpeed(product, origin, { most, again = true }) {
  const visit = await Visit.open(product);
  try {
    await visit.leave(origin);
    await visit.throttle(true);
    const { screen, ...cold } = await arrive(visit, origin);
    const taps = await visit.walk(screen, most);
    // Nothing is asked for after the outcome, but the last file may still be on its way.
    await sleep(400);
    const seen = await visit.seen();
    const startUp = screen.at;
    const bytes = bytesOf(visit.requests);
    const counts = await visit.counts();

    const cached = again ? await comeBack(visit, origin) : cold;
    return {
      cold,
      cached,
      taps,
      seen: {
        shifts: seen.shifts,
        longTasks: seen.longTasks.filter(({ startTime }) => startTime > startUp),
        startUpBlocking: blocking(seen.longTasks.filter(({ startTime }) => startTime <= startUp)),
        eventTiming: seen.taps,
      },
      bytes,
      heap: counts.heap,
      wasm: counts.wasm,
    };
  } finally {
    visit.close();
  }
}

/** A later visit, with the files and the compiled code in the browser's cache. */
async function comeBack(visit, origin) {
  await visit.throttle(false);
  await visit.leave(origin);
  // Browsers keep compiled code only from the second visit on.
  const primed = visit.firstScreen();
  await visit.go(`${origin}/${visit.product.name}/`);
  await primed;
  await sleep(700);
  await visit.leave(origin);
  await visit.throttle(true);
  const { screen: _reached, ...cached } = await arrive(visit, origin);
  return cached;
}

/** Opens the product and taps as soon as there is something to tap. Times are since the page was asked for. */
async function arrive(visit, origin) {
  const painted = visit.firstScreen();
  await visit.go(`${origin}/${visit.product.name}/`);
  const first = await painted;
  const screen = await visit.tap(first);
  return { screen, first: first.at, accepted: screen.accepted ?? screen.at, next: screen.at, lost: screen.taps - 1 };
}

/** What the tasks took beyond 50 ms each. */
function blocking(tasks) {
  return tasks.reduce((sum, { duration }) => sum + duration - 50, 0);
}

function bytesOf(requests) {
  const bytes = {
    requests: requests.length,
    transferred: 0,
    total: 0,
    wasm: 0,
    script: 0,
    style: 0,
    data: 0,
    files: [],
  };
  for (const { url, type, transferred = 0, status } of requests) {
    if (status !== 200) throw new Error(`${url} answered ${status}`);
    const kind = KINDS.find(([, pattern]) => pattern.test(type))?.[0] ?? "data";
    const { pathname } = new URL(url);
    const size = brotliBytes(pathname);
    bytes.transferred += transferred;
    bytes.total += size;
    bytes[kind] += size;
    bytes.files.push([pathname, size]);
  }
  return bytes;
}
