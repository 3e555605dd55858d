// Test only: time that passes when the test says so, for whatever waits a second or longer; and how many pieces of
// downloads were seen.
{
  const start = performance.now();
  const timers = new Map();
  const real = { setTimeout: window.setTimeout, clearTimeout: window.clearTimeout, read: ReadableStreamDefaultReader.prototype.read };
  let passed = 0;
  window.__clock = {
    pieces: 0,
    pass(milliseconds) {
      const until = passed + milliseconds;
      for (;;) {
        const [next] = [...timers].filter(([, { due }]) => due <= until).sort((a, b) => a[1].due - b[1].due);
        if (!next) break;
        const [id, { due, call }] = next;
        timers.delete(id);
        passed = due;
        call();
      }
      passed = until;
    },
  };
  performance.now = () => start + passed;
  window.setTimeout = (call, milliseconds, ...values) => {
    const id = real.setTimeout.call(window, call, milliseconds, ...values);
    // WebKit's driver keeps its own limit of 15 s in the page.
    if (!(milliseconds >= 1000 && milliseconds < 15_000)) return id;
    real.clearTimeout.call(window, id);
    timers.set(id, { due: passed + milliseconds, call: () => call(...values) });
    return id;
  };
  window.clearTimeout = (id) => {
    timers.delete(id);
    real.clearTimeout.call(window, id);
  };
  ReadableStreamDefaultReader.prototype.read = async function read() {
    const piece = await real.read.call(this);
    // After whoever asked for it.
    real.setTimeout.call(window, () => (window.__clock.pieces += 1));
    return piece;
  };
}
