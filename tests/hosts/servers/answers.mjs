// Waiting for a server that was started.

import { until } from "../../browser/until.mjs";

/** Resolves when the server answers anything at all, or fails with what it said before it ended. */
export async function answers(started, address) {
  await until(`${started.name} to answer`, async () => {
    if (started.failed) throw started.failed;
    if (started.child.exitCode !== null) throw new Ended(started);
    await fetch(address, { redirect: "manual" });
    return true;
  });
}

class Ended extends Error {
  constructor({ name, output }) {
    super(`${name} ended: ${output}`);
  }
}
