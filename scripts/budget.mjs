// Whether what ships is within its budgets: scripts/budget.json says what may weigh how much, in bytes of brotli -11.

/**
 * Everything that is wrong, in words; nothing if all is within budget.
 *
 * A file that has no budget is a problem, too, and so is a budget without its file: what is added has to be decided on,
 * and a sum must not shrink because a file of it was renamed.
 *
 * @param {Map<string, number>} sizes the files that ship, and what they weigh
 * @param {{files: Record<string, number>, sums: {title: string, most: number, files: string[]}[]}} budget
 * @returns {string[]}
 */
export function overBudget(sizes, { files, sums }) {
  const problems = [];
  for (const [name, bytes] of sizes) {
    if (!Object.hasOwn(files, name)) problems.push(`\`${name}\` has no budget`);
    else if (bytes > files[name]) problems.push(over(`\`${name}\``, bytes, files[name]));
  }
  for (const name of new Set([...Object.keys(files), ...sums.flatMap((each) => each.files)])) {
    if (!sizes.has(name)) problems.push(`\`${name}\` has a budget and is not there`);
  }
  for (const { title, most, files: parts } of sums) {
    const bytes = sumOf(sizes, parts);
    if (bytes > most) problems.push(over(title, bytes, most));
  }
  return problems;
}

/** What these files weigh together. */
export function sumOf(sizes, names) {
  return names.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0);
}

function over(what, bytes, most) {
  return `${what}: ${bytes} bytes, ${bytes - most} over its budget of ${most}`;
}
