// Test only: counts what a page must not gather: elements of ours, their drawings, listeners, Wasm instances and their
// memory. Drawings tell what the widget's own listeners hold, of which the page does not hear.
{
  const memories = [];
  const elements = new Set();
  const created = new Set();
  const targets = new Set();
  let instances = 0;
  const live = (refs) => [...refs].map((ref) => ref.deref()).filter(Boolean);
  Object.defineProperty(window, "__counts", {
    value: () => ({
      elements: live(elements).length,
      drawings: live(created).filter(({ className }) => className === "mount").length,
      listeners: live(targets).reduce((sum, target) => sum + listenersOf(target), 0),
      instances,
      bytes: memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
    }),
  });

  // The same listener counts once, as it does for the browser; and those of nodes that are gone do not count.
  const known = new WeakMap();
  const listenersOf = (target) => [...known.get(target).values()].reduce((sum, { size }) => sum + size, 0);
  const key = (type, options) => `${type} ${typeof options === "object" ? Boolean(options?.capture) : Boolean(options)}`;
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window;
    if (listener && !options?.once && !options?.signal) {
      if (!known.has(target)) {
        known.set(target, new Map());
        targets.add(new WeakRef(target));
      }
      const listeners = known.get(target);
      if (!listeners.has(key(type, options))) listeners.set(key(type, options), new Set());
      listeners.get(key(type, options)).add(listener);
    }
    return addEventListener.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    known.get(this ?? window)?.get(key(type, options))?.delete(listener);
    return removeEventListener.call(this, type, listener, options);
  };

  const { define } = customElements;
  customElements.define = function (name, Real, options) {
    class Counted extends Real {
      constructor() {
        super();
        elements.add(new WeakRef(this));
      }
    }
    return define.call(this, name, Counted, options);
  };

  const { createElement } = Document.prototype;
  Document.prototype.createElement = function (...values) {
    const element = createElement.apply(this, values);
    created.add(new WeakRef(element));
    return element;
  };

  const note = (instance) => {
    const [memory] = Object.values(instance.exports).filter((value) => value instanceof WebAssembly.Memory);
    // The widget first tries whether the smallest module runs, which has nothing.
    if (!memory) return;
    instances += 1;
    memories.push(memory);
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const real = WebAssembly[name];
    WebAssembly[name] = (...values) =>
      real.apply(WebAssembly, values).then((result) => {
        note(result.instance ?? result);
        return result;
      });
  }
  const { Instance } = WebAssembly;
  WebAssembly.Instance = function (...values) {
    const instance = new Instance(...values);
    note(instance);
    return instance;
  };
}
