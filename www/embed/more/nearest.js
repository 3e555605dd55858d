// "Did you mean …?"

/** Levenshtein's distance, row by row. */
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  [...a].forEach((from, i) => {
    const next = [i + 1];
    [...b].forEach((to, j) => next.push(Math.min(row[j] + (from === to ? 0 : 1), row[j + 1] + 1, next[j] + 1)));
    row = next;
  });
  return row.at(-1);
}

/** As it might be meant: `Booking_URL` and `bookingurl` are the same slip. */
const folded = (name) => name.toLowerCase().replace(/[^a-z]/g, "");

/** The known name that is close to this one, if there is one. */
export function nearest(name, known) {
  const wanted = folded(name);
  const ranked = known
    .map((candidate) => [distance(wanted, folded(candidate)), candidate])
    .filter(([far, candidate]) => far <= 1 + candidate.length / 4)
    .sort(([a], [b]) => a - b);
  return ranked[0]?.[1];
}
