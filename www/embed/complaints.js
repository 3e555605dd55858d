// Options that were refused, each told once. The sentences are in a script that is loaded only then.

import { report } from "./failure.js";
import { loadMore } from "./more.js";

export class Complaints {
  #host;
  #told = new Set();

  constructor(host) {
    this.#host = host;
  }

  /** Complaints such as "wrong-option phone"; `options` are what the page gave. */
  async tell(complaints, options) {
    const fresh = complaints.filter((complaint) => !this.#told.has(complaint));
    fresh.forEach((complaint) => this.#told.add(complaint));
    if (fresh.length === 0) return;
    const more = await loadMore().catch(() => undefined);
    for (const complaint of fresh) {
      const [code, message] = more ? more.advice(this.#host, complaint, options) : [complaint];
      if (code) report(code, message, this.#host);
    }
  }
}
