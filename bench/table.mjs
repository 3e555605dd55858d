// The results as Markdown.

const kib = (bytes) => (bytes / 1024).toFixed(1);
const mib = (bytes) => (bytes / 1024 / 1024).toFixed(1);
const ms = (value) => String(Math.round(value));
const signed = (value) => (value > 0 ? `+${value}` : String(value));

function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

/** A time, and what multiple it is of the first product's. */
const against = (value, base) => `${ms(value)} (${(value / base).toFixed(2)})`;

function startUp(products) {
  const [base] = products;
  const cells = ({ summary }) =>
    ["cold", "cached"].flatMap((visit) =>
      ["first", "accepted", "next"].map((key) => against(summary[visit][key], base.summary[visit][key])),
    );
  return table(
    [
      "ms (multiple of Preact)",
      "first screen",
      "first tap taken",
      "next question",
      "cached: first screen",
      "first tap taken",
      "next question",
    ],
    products.map((product) => [product.title, ...cells(product)]),
  );
}

function bytes(products) {
  return table(
    ["KiB, brotli -11", "all", "Wasm", "script", "style", "questions, words", "requests"],
    products.map(({ title, summary: { bytes: of } }) => [
      title,
      ...[of.total, of.wasm, of.script, of.style, of.data].map((value) => (value === 0 ? "" : kib(value))),
      of.requests,
    ]),
  );
}

function afterwards(products) {
  return table(
    ["", "tap to next question, p50", "p95", "taps lost", "long tasks", "longest", "CLS", "JS heap + Wasm, MiB"],
    products.map(({ title, summary: of }) => [
      title,
      `${ms(of.tapP50)} ms`,
      `${ms(of.tapP95)} ms`,
      of.lost,
      `${of.longTasks} in ${of.taps} taps`,
      of.longTasks === 0 ? "" : `${ms(of.longest)} ms`,
      of.layoutShift.toFixed(3),
      of.wasm === 0 ? mib(of.heap) : `${mib(of.heap)} + ${mib(of.wasm)}`,
    ]),
  );
}

/** What the policy did, in a few words. */
export function verdict({ works, violations, directives }) {
  if (works) return violations === 0 ? "works" : `works, ${violations} blocked (${directives.join(", ")})`;
  return directives.length === 0 ? "does not work" : `does not work (${directives.join(", ")})`;
}

function growth(grown) {
  if (!grown) return Array(4).fill("failed");
  const { nodes, listeners, heap, wasm } = grown;
  return [nodes, listeners, Math.round(heap / 1024), Math.round(wasm / 1024)].map(signed);
}

function steadiness(products, restarts) {
  return table(
    [`after ${restarts} restarts`, "nodes", "listeners", "JS heap, KiB", "Wasm memory, KiB", "under the strict policy"],
    products.map(({ title, steadiness: grown, policy }) => [title, ...growth(grown), verdict(policy)]),
  );
}

function scale(sizes) {
  return table(
    [
      "items",
      "questions and words, KiB",
      "all, KiB",
      "first screen",
      "next question",
      "tap, p50",
      "p95",
      "Wasm memory, MiB",
    ],
    sizes.map(({ items, summary: of }) => [
      items,
      kib(of.bytes.data),
      kib(of.bytes.total),
      `${ms(of.cold.first)} ms`,
      `${ms(of.cold.next)} ms`,
      `${ms(of.tapP50)} ms`,
      `${ms(of.tapP95)} ms`,
      mib(of.wasm),
    ]),
  );
}

/** The tables for which there are results. */
export function markdown({ browser, cores, busy, runs, restarts, products, sizes }) {
  const parts = [`${browser}, ${cores} cores, ${runs} interleaved runs.`];
  if (busy) parts.push("**The machine was busy with something else. Bytes and counts are right, times are not.**");
  if (products.length > 0) {
    parts.push(
      "Start-up:",
      startUp(products),
      "What is downloaded from the script tag to the outcome:",
      bytes(products),
    );
    parts.push("After start-up:", afterwards(products), "Steadiness and policy:", steadiness(products, restarts));
  }
  if (sizes.length > 0) parts.push("Our widget with longer questionnaires:", scale(sizes));
  return `${parts.join("\n\n")}\n`;
}
