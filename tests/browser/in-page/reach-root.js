// Test only: lets the tests into a closed root that stays closed to everything else. Whoever puts something into a
// root has it in hand; here it is kept where only `reader.js` and `open-root.js` look. How the widget makes its root
// is not touched. Nothing in the shipped files knows of this script.
{
  const ROOT = Symbol.for("the root, for tests");
  const keep = (root) => {
    if (root instanceof ShadowRoot && !root.host[ROOT]) Object.defineProperty(root.host, ROOT, { value: root });
  };
  const WAYS_IN = {
    append: DocumentFragment.prototype,
    prepend: DocumentFragment.prototype,
    replaceChildren: DocumentFragment.prototype,
    appendChild: Node.prototype,
    insertBefore: Node.prototype,
  };
  for (const [name, object] of Object.entries(WAYS_IN)) {
    const real = object[name];
    object[name] = function (...nodes) {
      keep(this);
      return real.apply(this, nodes);
    };
  }
}
