// A page with monitoring, polyfills and frameworks, each of which wraps or replaces what the browser has.
{
  // Counts requests by their address, which it takes for a string, and reads along.
  const real = { fetch, parse: JSON.parse, stringify: JSON.stringify, define: customElements.define };
  window.fetch = function (address, options) {
    const [path] = address.split("?");
    return real.fetch.call(this, path, options).then((response) => {
      response.clone().text();
      return response;
    });
  };

  JSON.parse = (text, reviver) => real.parse(String(text), reviver);
  JSON.stringify = (...values) => real.stringify(...values);

  // A subclass for each element, to see how long they live.
  customElements.define = function (name, Real, options) {
    return real.define.call(this, name, class extends Real {}, options);
  };
  // For classes that were compiled to functions.
  const { HTMLElement } = window;
  window.HTMLElement = function () {
    return Reflect.construct(HTMLElement, [], this.constructor);
  };
  window.HTMLElement.prototype = HTMLElement.prototype;
  Object.setPrototypeOf(window.HTMLElement, HTMLElement);

  // A promise of its own, and microtasks that are none.
  const later = window.setTimeout.bind(window);
  window.queueMicrotask = (call) => void later(call, 0);
  window.Promise = class Promise {
    #settled;
    #waiting = [];

    constructor(begin) {
      const settle = (kind) => (value) => {
        if (this.#settled) return;
        if (kind === "done" && typeof value?.then === "function") value.then(settle("done"), settle("failed"));
        else {
          this.#settled = { kind, value };
          for (const call of this.#waiting) later(call, 0);
        }
      };
      try {
        begin(settle("done"), settle("failed"));
      } catch (error) {
        settle("failed")(error);
      }
    }

    then(done, failed) {
      return new Promise((resolve, reject) => {
        const call = () => {
          const { kind, value } = this.#settled;
          const next = kind === "done" ? done : failed;
          try {
            if (typeof next === "function") resolve(next(value));
            else (kind === "done" ? resolve : reject)(value);
          } catch (error) {
            reject(error);
          }
        };
        if (this.#settled) later(call, 0);
        else this.#waiting.push(call);
      });
    }

    catch(failed) {
      return this.then(undefined, failed);
    }

    finally(call) {
      const after = (settle) => (value) => Promise.resolve(call()).then(() => settle(value));
      return this.then(after((value) => value), after((error) => Promise.reject(error)));
    }

    static resolve(value) {
      return new Promise((resolve) => resolve(value));
    }

    static reject(error) {
      return new Promise((_, reject) => reject(error));
    }

    static race(values) {
      return new Promise((resolve, reject) => values.forEach((value) => Promise.resolve(value).then(resolve, reject)));
    }

    static all(values) {
      return new Promise((resolve, reject) => {
        const found = [];
        let left = values.length;
        values.forEach((value, i) =>
          Promise.resolve(value).then((one) => {
            found[i] = one;
            if (--left === 0) resolve(found);
          }, reject),
        );
      });
    }
  };

  // Watches what is added to the page and who listens.
  for (const [owner, names] of [
    [Node.prototype, ["appendChild", "insertBefore", "removeChild", "cloneNode"]],
    [Element.prototype, ["append", "remove", "setAttribute"]],
    [Document.prototype, ["createElement", "createTextNode"]],
    [EventTarget.prototype, ["addEventListener", "removeEventListener"]],
  ]) {
    for (const name of names) {
      const method = owner[name];
      owner[name] = function (...values) {
        return method.apply(this, values);
      };
    }
  }
}
