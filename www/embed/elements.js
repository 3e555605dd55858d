// All elements on the page, to be told what concerns each of them.

const listeners = new Set();

/** Calls back with news. Holds the callback weakly: whoever wants to hear keeps it. */
export function listen(callback) {
  for (const listener of listeners) if (!listener.deref()) listeners.delete(listener);
  listeners.add(new WeakRef(callback));
}

/** Tells that the engine stopped, and why; or, without a failure, that what could not be loaded may work now. */
export function tellAll(failure) {
  for (const listener of listeners) {
    try {
      listener.deref()?.(failure);
    } catch {
      // A page that breaks our console must not keep the other elements from hearing of it.
    }
  }
}
