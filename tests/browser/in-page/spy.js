// Test only: the nosiest page that keeps to the rules. It notes every event that passes the window or any listener,
// with all that the event tells; what scripts dispatch, log, store and put into the history; and what the browser
// measures.
{
  const noted = new Set();
  const DEEP = 3;

  const describe = (value, depth = 0) => {
    if (value === null || ["undefined", "function", "symbol"].includes(typeof value)) return;
    if (typeof value !== "object") return void noted.add(String(value));
    if (value instanceof Element) {
      noted.add(value.outerHTML.length < 4000 ? value.outerHTML : value.cloneNode(false).outerHTML);
      return void noted.add(value.textContent);
    }
    if (value instanceof Node || value === window || depth > DEEP) return;
    if (value instanceof DataTransfer) return void noted.add(value.getData("text/plain"));
    for (const key in value) {
      try {
        if (key !== "view" && key !== "sourceCapabilities") describe(value[key], depth + 1);
      } catch {
        // A property that only some objects of the class have.
      }
    }
  };
  const event = (seen) => {
    if (!(seen instanceof Event)) return;
    noted.add(`event ${seen.type}`);
    describe(seen);
    seen.composedPath().forEach((at) => describe(at));
    describe(document.activeElement);
    noted.add(String(getSelection()));
  };

  const handlers = [window, document, HTMLElement.prototype, Element.prototype].flatMap((object) => {
    const names = [];
    for (const name in object) if (name.startsWith("on")) names.push(name.slice(2));
    return names;
  });
  const more = "focusin focusout compositionstart compositionupdate compositionend textInput DOMActivate DOMContentLoaded slotchange";
  for (const type of new Set([...handlers, ...more.split(" ")])) addEventListener(type, event, true);

  // As monitoring scripts do: every listener, wherever it is, tells of its events first.
  const { addEventListener: listen, removeEventListener: unlisten } = EventTarget.prototype;
  const told = new WeakMap();
  const telling = (listener) => {
    if (typeof listener !== "function") return listener;
    if (!told.has(listener)) {
      told.set(listener, function (sent) {
        event(sent);
        return listener.call(this, sent);
      });
    }
    return told.get(listener);
  };
  EventTarget.prototype.addEventListener = function addEventListener(type, listener, options) {
    return listen.call(this, type, telling(listener), options);
  };
  EventTarget.prototype.removeEventListener = function removeEventListener(type, listener, options) {
    return unlisten.call(this, type, telling(listener), options);
  };

  const wrap = (object, name, note) => {
    const real = object[name];
    object[name] = function (...values) {
      note(values);
      return real.apply(this, values);
    };
  };
  wrap(EventTarget.prototype, "dispatchEvent", ([sent]) => event(sent));
  for (const level of ["log", "info", "debug", "warn", "error", "trace", "table", "dir", "group"]) {
    wrap(console, level, (values) => values.forEach((value) => describe(value)));
  }
  for (const name of ["pushState", "replaceState"]) wrap(History.prototype, name, (values) => values.forEach((value) => describe(value)));
  wrap(Storage.prototype, "setItem", (values) => values.forEach((value) => describe(value)));
  wrap(window, "postMessage", (values) => values.forEach((value) => describe(value)));

  const mutations = (records) => {
    for (const record of records) {
      describe(record.target);
      noted.add(String(record.oldValue));
    }
  };
  new MutationObserver(mutations).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeOldValue: true,
    characterDataOldValue: true,
  });
  const measured = (list) => {
    for (const entry of list.getEntries()) {
      describe(entry);
      for (const part of [entry, ...(entry.sources ?? [])]) [part.element, part.target, part.node].forEach((at) => describe(at));
    }
  };
  for (const type of PerformanceObserver.supportedEntryTypes) {
    new PerformanceObserver(measured).observe({ type, buffered: true, durationThreshold: 16 });
  }

  /** All that was noted, and what the page can read now. */
  window.__spied = async () => {
    const databases = (await indexedDB.databases?.()) ?? [];
    const stored = [localStorage, sessionStorage].flatMap((storage) => Object.entries(storage).flat());
    const now = [location.href, document.title, document.cookie, window.name, JSON.stringify(history.state)];
    const page = [document.documentElement.outerHTML, document.body.innerText, String(getSelection())];
    // A script may select what the person did not.
    getSelection().selectAllChildren(document.documentElement);
    page.push(String(getSelection()));
    document.getAnimations().forEach(({ effect }) => describe(effect?.target));
    return [...noted, ...stored, ...now, ...page, ...databases.map(({ name }) => name)];
  };
}
