// One `<candidacy-screener>` on a page, as a person uses it: look, tap, press keys.

import { readFileSync } from "node:fs";
import { Key } from "selenium-webdriver";

import { until } from "./until.mjs";

const READER = readFileSync(new URL("in-page/reader.js", import.meta.url), "utf8");

const KEYS = { Tab: Key.TAB, Enter: Key.ENTER, Space: Key.SPACE, Escape: Key.ESCAPE };

// The widget takes a second tap soon after the first for a double tap and ignores it, so a test must not tap as fast
// as a machine can; and if a tap was ignored all the same, it taps again, as a person would.
const TAP_PAUSE = 450;
const TRY_AGAIN_AFTER = 900;

export class Widget {
  #tapped = -Infinity;

  constructor(driver, selector = "candidacy-screener") {
    this.driver = driver;
    this.selector = selector;
  }

  /** Runs a function of `in-page/reader.js`, with the element's selector as the first argument. */
  async read(name, ...values) {
    return this.run(`${READER}\nreturn ${name}(...arguments);`, ...values);
  }

  /** Runs a function's body. Its answer comes as text: drivers cannot read objects of a page that adds to all objects. */
  async run(body, ...values) {
    const text = `return JSON.stringify((function () { ${body} })(...arguments) ?? null);`;
    return JSON.parse(await this.driver.executeScript(text, this.selector, ...values));
  }

  look() {
    return this.read("look");
  }

  async heading() {
    return (await this.look()).heading;
  }

  async text() {
    return (await this.look()).text;
  }

  async buttons() {
    return (await this.look()).buttons.map(({ name }) => name);
  }

  async links() {
    return (await this.look()).links;
  }

  focused() {
    return this.read("focused");
  }

  /** Waits until the app has drawn its first screen. */
  async ready() {
    return until("the widget to draw its first screen (with the closed root opened for the test)", async () => {
      const seen = await this.look();
      return seen.ready && seen;
    });
  }

  /** Waits until the light-DOM fallback is what the person sees. */
  async fallback() {
    return until("the fallback to be shown", async () => {
      const seen = await this.look();
      return seen.fallback && !seen.heading && seen;
    });
  }

  /** Waits for a screen: by its heading, a pattern, or a function of what is on it. */
  async waitFor(wanted) {
    const fits =
      typeof wanted === "function"
        ? wanted
        : (seen) => (wanted instanceof RegExp ? wanted.test(seen.heading) : seen.heading === wanted);
    let seen;
    return until(`the screen ${wanted}`, async () => fits((seen = await this.look())) && seen).catch((error) => {
      throw new Error(`${error.message}; on screen is "${seen?.heading}" with ${JSON.stringify(seen?.options)}`);
    });
  }

  /** Where to press for the button or link of that name; `near` is a text in the same row or section. */
  async point(name, { near } = {}) {
    const answer = await this.driver.executeAsyncScript(
      `${READER}\nconst [selector, name, near, done] = arguments;\ntarget(selector, name, near, (found) => done(JSON.stringify(found)));`,
      this.selector,
      name,
      near ?? null,
    );
    const found = JSON.parse(answer);
    if (found.problem) throw new Error(`cannot tap: ${found.problem}`);
    return found;
  }

  /** Resolves when the next tap is no longer the second of a double tap. */
  pause() {
    return until("the pause between two taps", () => performance.now() - this.#tapped > TAP_PAUSE);
  }

  /** Presses these points with the pointer, one right after the other. */
  async tapAt(...points) {
    const actions = this.driver.actions({ async: true });
    for (const { x, y } of points) actions.move({ x, y, duration: 0 }).press().release();
    await actions.perform();
    this.#tapped = performance.now();
  }

  /** Presses the button or link of that name with the pointer; `near` is a text in the same row or section. */
  async tap(name, { near } = {}) {
    await this.pause();
    await this.tapAt(await this.point(name, { near }));
  }

  /** Presses what has that name with the Enter key: quicker than taps, which need a pause. */
  async press(name, { near } = {}) {
    const there = await this.read("focusOn", name, near ?? null);
    if (!there) throw new Error(`there is no "${name}" on "${await this.heading()}": ${(await this.buttons()).join(" | ")}`);
    await this.key("Enter");
  }

  /** Taps, or presses with the Enter key, and waits until another screen is shown, which is the result. */
  async answer(name, { near, by = "tap" } = {}) {
    const before = screenOf(await this.look());
    let tried = -Infinity;
    return until(`"${name}" on ${before} to lead to another screen`, async () => {
      const seen = await this.look();
      if (seen.ready && screenOf(seen) !== before) return seen;
      if (performance.now() - tried > TRY_AGAIN_AFTER) {
        await this[by](name, { near });
        tried = performance.now();
      }
      return false;
    });
  }

  /** Presses a key: "Tab", "Enter", "Space", "Escape"; `shift` holds Shift meanwhile. */
  async key(name, { shift = false } = {}) {
    const actions = this.driver.actions({ async: true });
    if (shift) actions.keyDown(Key.SHIFT);
    actions.keyDown(KEYS[name] ?? name).keyUp(KEYS[name] ?? name);
    if (shift) actions.keyUp(Key.SHIFT);
    await actions.perform();
  }

  /** Tabs until the focus is on the button or link of that name. */
  async tabTo(name, { shift = false, most = 40 } = {}) {
    const passed = [];
    for (let i = 0; i < most; i += 1) {
      const at = await this.focused();
      if (at.name === name || (at.name.startsWith(name) && at.tag !== "h2")) return at;
      passed.push(at.name || at.tag);
      await this.key("Tab", { shift });
    }
    throw new Error(`Tab does not reach "${name}"; it passed ${passed.join(" > ")}`);
  }
}

/** What tells one screen from the next: two questions may share a heading, or its options. */
function screenOf({ heading, options }) {
  return JSON.stringify([heading, options]);
}
