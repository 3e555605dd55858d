// Runs in the page before any of its scripts, the same for every product. Looks once a frame at what is on screen,
// and tells the benchmark when something new was painted. The adapter knows the product's own markup.
//
// A time of painting is taken in the first task after the frame's rendering: the request for a frame sees what the
// frame will show, and the message posted there is answered when the frame has been laid out and painted.
{
  const adapter = ADAPTER;
  const tell = (event) => globalThis.tellBenchmark(JSON.stringify(event));

  const seen = { shifts: [], longTasks: [], taps: [], violations: [] };
  const observe = (type, take, options) => {
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...options });
  };
  observe("layout-shift", ({ startTime, value, hadRecentInput }) =>
    seen.shifts.push({ startTime, value, hadRecentInput }),
  );
  observe("longtask", ({ startTime, duration }) => seen.longTasks.push({ startTime, duration }));
  const eventTiming = ({ name, startTime, duration }) => name === "click" && seen.taps.push({ startTime, duration });
  observe("event", eventTiming, { durationThreshold: 16 });
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
    seen.violations.push(`${effectiveDirective} ${blockedURI}`);
  });

  const memories = new Set();
  const keepMemory = (result) => {
    for (const value of Object.values((result.instance ?? result).exports)) {
      if (value instanceof WebAssembly.Memory) memories.add(value);
    }
    return result;
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const real = WebAssembly[name];
    WebAssembly[name] = (...given) => real.apply(WebAssembly, given).then(keepMemory);
  }

  const painted = (() => {
    const waiting = [];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => waiting.shift()(performance.now());
    return (then) => {
      waiting.push(then);
      port2.postMessage(undefined);
    };
  })();

  const visible = (element) => {
    if (!element?.isConnected) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };

  /** What a tap changes on the control itself, if the screen stays: a pressed look, a mark, a text. */
  const signature = (element) => {
    if (!element) return "";
    const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`).join();
    const input = element.control ?? element.querySelector("input");
    return [attributes, input?.checked, element.textContent].join("|");
  };

  /** For so many milliseconds a control has to lie still before it is tapped. */
  const STILL = 50;
  /** The screen that was told of last, and the one that was painted but may still move. */
  let last;
  let coming;
  let tap;
  addEventListener(
    "click",
    ({ timeStamp, isTrusted }) => isTrusted && (tap ??= { at: timeStamp, accepted: false }),
    true,
  );

  function frame() {
    requestAnimationFrame(frame);
    const root = adapter.root();
    if (!root) return;
    const done = adapter.done(root);
    const screen = done ? `outcome: ${adapter.screen(root)}` : adapter.screen(root);
    const control = done ? null : adapter.control(root);
    if (screen === last?.screen) {
      if (tap && !tap.accepted && signature(control) !== last.signature) {
        tap.accepted = true;
        painted((at) => tell({ event: "accepted", at }));
      }
    } else if (screen !== coming?.screen) {
      if (done || visible(control)) come(screen, control);
    } else if (whereIs(control) !== coming.where) {
      coming.where = whereIs(control);
      coming.still = performance.now();
    } else if (coming.at !== undefined && performance.now() - coming.still >= STILL) {
      // Nobody can tap what still moves; the time is that of the first painting all the same.
      const { at, tapAt } = coming;
      tell({ event: "screen", first: last === undefined, screen, done, at, tapAt, ...place(control) });
      last = { screen, signature: signature(control) };
      coming = undefined;
    }
  }
  requestAnimationFrame(frame);

  function come(screen, control) {
    const comes = { screen, where: whereIs(control), still: performance.now(), tapAt: tap?.at };
    const { accepted = true } = tap ?? {};
    coming = comes;
    tap = undefined;
    painted((at) => {
      comes.at = at;
      if (!accepted) tell({ event: "accepted", at });
    });
  }

  const whereIs = (control) => {
    if (!control) return "";
    const { left, top } = control.getBoundingClientRect();
    return `${left},${top}`;
  };

  function place(control) {
    if (!control) return {};
    control.scrollIntoView({ block: "nearest", behavior: "instant" });
    const { left, top, width, height } = control.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }

  const task = () => new Promise((resolve) => setTimeout(resolve));

  async function until(what, condition) {
    for (const start = performance.now(); ; await task()) {
      const value = condition();
      if (value) return value;
      if (performance.now() - start > 15_000)
        throw new Error(`waited for ${what} on ${adapter.screen(adapter.root())}`);
    }
  }

  const screen = () => (adapter.done(adapter.root()) ? "outcome" : adapter.screen(adapter.root()));

  /** To the next screen by a script's click, which no product takes for half of a double tap. */
  async function goOn() {
    const before = screen();
    const control = await until("a control", () => adapter.control(adapter.root()));
    // SurveyJS moves on for the mouse only.
    for (const type of ["mousedown", "mouseup"]) {
      control.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
    }
    control.click();
    await until("the next screen", () => screen() !== before);
  }

  globalThis.benchmark = {
    seen: () => seen,
    where: () => place(adapter.control(adapter.root())),
    wasmBytes: () => [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0),
    /** Goes two screens in and restarts, so often. */
    async restarts(times) {
      const first = screen();
      for (let time = 0; time < times; time += 1) {
        for (let step = 0; step < 2; step += 1) await goOn();
        await adapter.restart(adapter.root(), until);
        await until("the first screen", () => screen() === first);
      }
    },
    /** Goes on to the outcome, at most so many steps on. */
    async finish(most) {
      for (let step = 0; step < most && !adapter.done(adapter.root()); step += 1) await goOn();
    },
  };
}
