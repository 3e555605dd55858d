// Test only: patches `attachShadow` as a session recorder does, and keeps every root that it gets to see.
{
  const real = Element.prototype.attachShadow;
  window.__capturedRoots = [];
  Element.prototype.attachShadow = function attachShadow(options) {
    const root = real.call(this, options);
    window.__capturedRoots.push(this.localName);
    return root;
  };
}
