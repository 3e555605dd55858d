// The results as a picture: start-up on the left, bytes on the right.

const WIDTH = 960;
const ROW = 34;
const TOP = 64;
const PANELS = [
  { x: 190, width: 350 },
  { x: 590, width: 300 },
];
const INK = "#222222";
const FAINT = "#d8d8d8";
const TIMES = [
  ["first screen", "#0b5cad"],
  ["next question after an early tap", "#8fbce6"],
];
const KINDS = [
  ["wasm", "Wasm", "#5b2a86"],
  ["script", "script", "#0b5cad"],
  ["style", "style", "#9a5500"],
  ["data", "questions and words", "#3f7d20"],
];

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const element = (name, attributes, content = "") =>
  `<${name} ${Object.entries(attributes)
    .map(([key, value]) => `${key}="${value}"`)
    .join(" ")}>${content}</${name}>`;
const text = (x, y, content, attributes = {}) =>
  element("text", { x: x.toFixed(1), y, fill: INK, ...attributes }, escaped(content));
const bar = (x, y, width, fill) =>
  element("rect", { x: x.toFixed(1), y, width: Math.max(0, width).toFixed(1), height: 18, fill });

/** A round step that makes at most five marks. */
export function step(most) {
  const power = 10 ** Math.floor(Math.log10(most));
  return [0.2, 0.5, 1, 2, 5].map((part) => part * power).find((size) => most / size <= 5);
}

function axis({ x, width }, most, unit, bottom) {
  const size = step(most);
  const marks = [];
  for (let at = 0; at <= most; at += size) {
    const place = x + (at / most) * width;
    marks.push(element("line", { x1: place.toFixed(1), x2: place.toFixed(1), y1: TOP - 6, y2: bottom, stroke: FAINT }));
    marks.push(
      text(place, bottom + 16, `${Number(at.toFixed(1))} ${at === 0 ? "" : unit}`.trim(), { "text-anchor": "middle" }),
    );
  }
  return marks.join("");
}

function legend(entries, x) {
  let at = x;
  return entries
    .map(([label, fill]) => {
      const mark = element("rect", { x: at, y: 34, width: 12, height: 12, fill }) + text(at + 17, 44, label);
      at += 36 + label.length * 6.8;
      return mark;
    })
    .join("");
}

/** The picture as SVG. */
export function picture(products) {
  const bottom = TOP + products.length * ROW;
  const [times, sizes] = PANELS;
  const longest = Math.max(...products.map(({ summary }) => summary.cold.next)) / 1000;
  const largest = Math.max(...products.map(({ summary }) => summary.bytes.total)) / 1024;
  const rows = products.map(({ title, summary }, at) => {
    const y = TOP + at * ROW;
    const seconds = (value) => (value / 1000 / longest) * times.width;
    let x = sizes.x;
    const kinds = KINDS.map(([kind, , fill]) => {
      const width = (summary.bytes[kind] / 1024 / largest) * sizes.width;
      x += width;
      return bar(x - width, y, width, fill);
    });
    return [
      text(times.x - 10, y + 14, title, { "text-anchor": "end" }),
      bar(times.x, y, seconds(summary.cold.next), TIMES[1][1]),
      bar(times.x, y, seconds(summary.cold.first), TIMES[0][1]),
      text(times.x + seconds(summary.cold.next) + 5, y + 14, `${(summary.cold.next / 1000).toFixed(1)} s`),
      ...kinds,
      text(x + 5, y + 14, (summary.bytes.total / 1024).toFixed(0)),
    ].join("");
  });
  const words = products.map(
    ({ title, summary }) =>
      `${title}: ${(summary.cold.first / 1000).toFixed(2)} s, ${(summary.cold.next / 1000).toFixed(2)} s, ${(summary.bytes.total / 1024).toFixed(0)} KiB`,
  );
  return (
    element(
      "svg",
      {
        xmlns: "http://www.w3.org/2000/svg",
        viewBox: `0 0 ${WIDTH} ${bottom + 28}`,
        width: WIDTH,
        height: bottom + 28,
        "font-family": "sans-serif",
        "font-size": 13,
        role: "img",
      },
      [
        element("title", {}, "Start-up and size of the widgets compared"),
        element("desc", {}, escaped(`First screen, next question after an early tap, bytes. ${words.join("; ")}.`)),
        element("rect", { width: WIDTH, height: bottom + 28, fill: "#ffffff" }),
        text(times.x, 20, "First visit, slow 4G, CPU 4 times slower", { "font-weight": "bold" }),
        text(sizes.x, 20, "Downloaded, KiB (brotli)", { "font-weight": "bold" }),
        legend(TIMES, times.x),
        legend(
          KINDS.map(([, label, fill]) => [label, fill]),
          sizes.x,
        ),
        axis(times, longest, "s", bottom),
        axis(sizes, largest, "", bottom),
        ...rows,
      ].join("\n"),
    ) + "\n"
  );
}
