// Test only: keeps what a page's scripts could learn from events and the console: every event that a script
// dispatches, and every line that a script logs.
{
  const kept = { events: [], lines: [] };
  Object.defineProperty(window, "__output", { value: kept });
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function dispatchEvent(event) {
    kept.events.push(`${event.type} ${JSON.stringify(event.detail ?? null)}`);
    return dispatch.call(this, event);
  };
  for (const level of ["log", "info", "debug", "warn", "error", "trace", "table", "dir"]) {
    const real = console[level];
    console[level] = (...values) => {
      kept.lines.push(`${level} ${values.map(String).join(" ")}`);
      real.apply(console, values);
    };
  }
}
