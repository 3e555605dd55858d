// Waiting for something to become true. Tests poll with a deadline and never sleep for a fixed time.

/** Resolves with the first truthy answer of `probe`, or fails naming `what` and the last thing seen. */
export async function until(what, probe, { limit = 15_000, every = 20 } = {}) {
  const deadline = performance.now() + limit;
  let last;
  for (;;) {
    try {
      const answer = await probe();
      if (answer) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    if (performance.now() > deadline) {
      const seen = last instanceof Error ? `; last error: ${last.message}` : "";
      throw new Error(`waited ${limit / 1000} s for ${what}${seen}`);
    }
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}

/** Rejects with `message` when `work` takes longer than `limit` milliseconds. */
export async function within(limit, message, work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new TimeoutError(message)), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

export class TimeoutError extends Error {}
