// What the page asked for before it could be done.

export class Commands {
  #waiting = [];

  add(...command) {
    this.#waiting.push(command);
  }

  has(name) {
    return this.#waiting.some(([waiting]) => waiting === name);
  }

  clear() {
    this.#waiting = [];
  }

  /** Does them in order, until the first that cannot be done yet. */
  carryOut(possible, act) {
    while (this.#waiting.length > 0 && possible(this.#waiting[0][0])) act(...this.#waiting.shift());
  }
}
