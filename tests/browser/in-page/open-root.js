// Test only: keeps the widget's closed shadow root reachable as `host.shadowRoot`.
//
// The widget refuses an `attachShadow` whose source text is not the browser's own, so the source text is answered for
// this one as for the real one. Nothing in the shipped files knows of this script.
{
  const real = Element.prototype.attachShadow;
  const source = Function.prototype.toString;
  const attachShadow = {
    attachShadow(options) {
      if (this.localName !== "candidacy-screener") return real.call(this, options);
      // As the widget gave them, with whatever they inherit.
      const opened = Object.assign(Object.create(Object.getPrototypeOf(options)), options, { mode: "open" });
      return real.call(this, opened);
    },
  }.attachShadow;
  const toString = {
    toString() {
      if (this === attachShadow) return source.call(real);
      if (this === toString) return source.call(source);
      return source.call(this);
    },
  }.toString;
  Element.prototype.attachShadow = attachShadow;
  Function.prototype.toString = toString;
}
