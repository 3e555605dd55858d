// A page with a library from before modules, which puts what it needs where everybody finds it.
{
  // Has nothing from the prototypes itself: a driver that follows what it finds on them would go in circles.
  const junk = Object.setPrototypeOf(() => "junk", null);

  // What libraries add, for everybody's `for in` to find.
  const added = ["extend", "clone", "merge", "each", "keys", "values", "entries", "size", "equals", "isEmpty", "contains"];
  for (const name of added) {
    for (const Kind of [Object, Function, String]) Kind.prototype[name] ??= junk;
  }
  Array.prototype.contains = Array.prototype.first = Array.prototype.remove = junk;

  // What a link with `?__proto__[phone]=...` can add where a page reads its address carelessly.
  Object.assign(Object.prototype, {
    clinic: "Junk",
    phone: "+1 900 555 0100",
    bookingUrl: "https://junk.example/",
    emergencyNumber: "900",
    demo: true,
    lang: "xx",
    host: "junk",
    config: "junk",
    display: "dialog",
    loading: "interaction",
    theme: "dark",
    label: "Junk",
    share: "answers",
    certificate: false,
    locales: { __proto__: null, xx: "Junk" },
    problems: Object.setPrototypeOf(["junk"], null),
    code: "junk",
    mode: "open",
    delegatesFocus: true,
    slotAssignment: "junk",
  });

  // What libraries replace: the same, but not quite.
  const each = function (call, self) {
    for (let i = 0; i < this.length; i += 1) call.call(self, this[i], i);
  };
  Array.prototype.forEach = each;
  Array.prototype.map = function (call, self) {
    const made = [];
    each.call(this, (item, i) => made.push(call.call(self, item, i)));
    return made;
  };
  Array.prototype.filter = function (call, self) {
    const kept = [];
    each.call(this, (item, i) => call.call(self, item, i) && kept.push(item));
    return kept;
  };
  Array.prototype.reduce = function () {
    return this.length > 1 ? this : this[0];
  };
  Array.prototype.entries = function () {
    return this.slice();
  };
  Array.prototype[Symbol.iterator] = function* () {
    for (let i = 0; i < this.length; i += 1) yield this[i];
  };
  // Knows arrays and what has a length, and nothing of a second argument.
  Array.from = (list) => Array.prototype.slice.call(list);
  const remove = Element.prototype.remove;
  Element.prototype.remove = function () {
    remove.call(this);
    return this;
  };
  Function.prototype.bind = function (self, ...first) {
    const call = this;
    return function (...rest) {
      return call.apply(self, [...first, ...rest]);
    };
  };
}
