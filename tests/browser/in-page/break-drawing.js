// Test only: after the event "break-drawing" the page can make or move no elements while the app draws next, so that
// the app panics. The page works again afterwards: what is tested is how it goes on.
let repairAtPanic = () => {};
addEventListener("error", () => repairAtPanic());
addEventListener("unhandledrejection", () => repairAtPanic());
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
  let repairing = false;
  const repair = () => broken.forEach(({ owner, name, real }) => (owner[name] = real));
  // Whoever is told of the panic finds a page that works: ours is the first listener.
  repairAtPanic = repair;
  for (const { owner, name } of broken) {
    owner[name] = () => {
      if (!repairing) setTimeout(repair);
      repairing = true;
      throw new TypeError("broken by a test");
    };
  }
});
