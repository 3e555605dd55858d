// What is made of the measured numbers. Nothing here measures anything.

/** The value that half of them do not exceed; the mean of the middle two where their number is even. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The smallest value that so large a share does not exceed (nearest rank). */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/**
 * Cumulative layout shift as browsers report it: shifts soon after an input do not count, those within a second of
 * each other and five in all are one window, and the worst window counts.
 */
export function layoutShift(shifts) {
  let worst = 0;
  let window;
  for (const { startTime, value } of shifts.filter(({ hadRecentInput }) => !hadRecentInput)) {
    if (!window || startTime - window.last > 1000 || startTime - window.first > 5000) {
      window = { first: startTime, last: startTime, sum: 0 };
    }
    window.last = startTime;
    window.sum += value;
    worst = Math.max(worst, window.sum);
  }
  return worst;
}

const START_UP = ["first", "accepted", "next"];

/** One row of numbers from a product's runs: medians of each, and quantiles over the taps of all of them. */
export function summary(runs) {
  const of = (take) => median(runs.map(take));
  const startUp = (visit) => Object.fromEntries(START_UP.map((key) => [key, of((run) => run[visit][key])]));
  const taps = runs.flatMap((run) => run.taps.map(({ ms }) => ms));
  const lost = (run) => run.cold.lost + run.cached.lost + run.taps.reduce((sum, tap) => sum + tap.lost, 0);
  const { files, ...bytes } = runs[0].bytes;
  return {
    runs: runs.length,
    cold: startUp("cold"),
    cached: startUp("cached"),
    tapP50: quantile(taps, 0.5),
    tapP95: quantile(taps, 0.95),
    taps: taps.length,
    lost: runs.reduce((sum, run) => sum + lost(run), 0),
    longTasks: runs.reduce((sum, run) => sum + run.seen.longTasks.length, 0),
    longest: Math.max(0, ...runs.flatMap((run) => run.seen.longTasks.map(({ duration }) => duration))),
    layoutShift: of((run) => layoutShift(run.seen.shifts)),
    heap: of((run) => run.heap),
    wasm: of((run) => run.wasm),
    bytes,
    files,
  };
}
