// Test only: replaces `attachShadow` as a session recorder does, and keeps every root that it gets to see. The query of
// its address says how the replacement is disguised, and what else the page does to keep the browser's own away.
{
  const real = Element.prototype.attachShadow;
  const source = Function.prototype.toString;
  window.__capturedRoots = [];
  const attachShadow = {
    attachShadow(options) {
      const root = real.call(this, options);
      window.__capturedRoots.push(this.localName);
      return root;
    },
  }.attachShadow;
  /** The same with the text of the browser's own, as far as a page's functions are asked for theirs. */
  const forge = () => {
    Function.prototype.toString = function toString() {
      return source.call(this === attachShadow ? real : this === Function.prototype.toString ? source : this);
    };
    return attachShadow;
  };
  const frames = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, "contentWindow");
  const contentWindow = (get) => Object.defineProperty(HTMLIFrameElement.prototype, "contentWindow", { ...frames, get });
  const replace = (value) => (Element.prototype.attachShadow = value);

  const WAYS = {
    plain: () => replace(attachShadow),
    proxy: () => replace(new Proxy(real, { apply: (_, host, values) => attachShadow.apply(host, values) })),
    bound() {
      const get = function () {
        return attachShadow.bind(this);
      };
      Object.defineProperty(Element.prototype, "attachShadow", { configurable: true, get });
    },
    forged: () => replace(forge()),
    "no-frames"() {
      replace(attachShadow);
      contentWindow(() => null);
    },
    "frames-too"() {
      replace(attachShadow);
      contentWindow(function () {
        const view = frames.get.call(this);
        view.Element.prototype.attachShadow = attachShadow;
        return view;
      });
    },
  };
  WAYS[new URL(document.currentScript.src).search.slice(1) || "plain"]();
}
