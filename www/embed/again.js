// Second chances for elements that could not start: the network is back, or the browser brings the page back.

import { forgetUnfinished } from "./app.js";

const listeners = new Set();

/** Calls back when it may work now. Holds the callback weakly: whoever wants to hear keeps it. */
export function onSecondChance(callback) {
  for (const listener of listeners) if (!listener.deref()) listeners.delete(listener);
  listeners.add(new WeakRef(callback));
}

function tellAll() {
  forgetUnfinished();
  for (const listener of listeners) listener.deref()?.();
}

window.addEventListener("online", tellAll);
// A page that went into the back/forward cache in the middle of a download comes back without it.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) tellAll();
});
