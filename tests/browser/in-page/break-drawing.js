// Test only: after the event "break-drawing" the next attempt to make or move an element fails, so that the app, which
// relies on it, panics. Everything works again from then on: what is tested is how the page goes on.
document.addEventListener("break-drawing", () => {
  const broken = [
    [Document.prototype, "createElement"],
    [Document.prototype, "createElementNS"],
    [Document.prototype, "createTextNode"],
    [Node.prototype, "cloneNode"],
    [Node.prototype, "insertBefore"],
    [Node.prototype, "appendChild"],
    [Node.prototype, "removeChild"],
  ].map(([owner, name]) => ({ owner, name, real: owner[name] }));
  for (const { owner, name } of broken) {
    owner[name] = () => {
      broken.forEach(({ owner, name, real }) => (owner[name] = real));
      throw new TypeError("broken by a test");
    };
  }
});
