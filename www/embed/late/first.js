// The first question, asked on the painted start while the module is on its way: the same as src/ui/question.rs draws,
// node for node. It comes with candidacy-screener-app.js, which is there long before the module.

import { DOUBLE_TAP } from "./double-tap.js";

function question(first, { make, fill }) {
  const texts = (name, list, more) => list.map((text) => make(name, more ?? {}, fill(text)));
  const { help, points, progress, most } = first;
  const described = [help && "hint", points.length > 0 && "signs"].filter(Boolean).join(" ");
  const list = () => make("div", { id: "signs" }, make("ul", { class: "signs", role: "list" }, ...texts("li", points)));
  return make(
    "div",
    { class: "question" },
    make("div", { class: "progress" }, make("progress", { "aria-hidden": "true", max: `${most}`, value: "0" }), make("p", {}, progress)),
    make(
      "fieldset",
      { "aria-describedby": described },
      make("legend", {}, make("h2", { part: "heading", tabindex: "-1" }, fill(first.heading))),
      ...(help ? [make("p", { id: "hint" }, fill(help))] : []),
      ...(points.length > 0 ? [list()] : []),
      make("div", { class: "options" }, ...texts("button", first.options, { class: "option", type: "button" })),
    ),
    make("details", {}, ...texts("summary", [first.whyLabel]), ...texts("p", [first.why])),
  );
}

export class FirstQuestion {
  #mount;
  /** The option that was tapped last. */
  #chosen;
  #askedAt;

  /** Whether the file is one that can be asked from: it has no number of its form, since start.json has one for both. */
  static canAsk(first) {
    const { points, options, heading, why } = first ?? {};
    return [points, options].every(Array.isArray) && [heading, why, ...points, ...options].every((text) => typeof text === "string");
  }

  /**
   * Takes the place of the start in the mount. `askedAt` is when Start was tapped, and `before` the same one
   * in an earlier drawing.
   */
  constructor(first, mount, tools, askedAt, before) {
    this.#mount = mount;
    this.#askedAt = askedAt;
    const { make } = tools;
    const button = (name, text) => make("button", { class: name, type: "button" }, text);
    mount.querySelector(".bar > div").append(button("quiet back", first.back));
    mount.querySelector(".body").replaceChildren(question(first, tools));
    mount.querySelector(".foot").append(make("div", { class: "delete" }, button("quiet", first.delete)));
    if (before) {
      this.#details.open = before.#details.open;
      if (before.#chosen !== undefined) this.#choose(before.#chosen);
    }
  }

  get #details() {
    return this.#mount.querySelector("details");
  }

  get #options() {
    return [...this.#mount.querySelectorAll(".option")];
  }

  /** Whether the tap leads back to the start; else it may be an answer, which is kept. */
  leads(button, { detail, timeStamp }) {
    const chosen = this.#options.indexOf(button);
    if (chosen < 0) return true;
    if (detail === 0 || timeStamp - this.#askedAt >= DOUBLE_TAP) this.#choose(chosen);
    return false;
  }

  #choose(chosen) {
    this.#chosen = chosen;
    this.#options.forEach((option, at) => {
      if (at === chosen) option.setAttribute("aria-busy", "true");
      else option.removeAttribute("aria-busy");
    });
  }

  /**
   * Answers in the drawn widget what was answered here; whether there was anything. A file of another version might ask
   * something else, or have its options in another order: then nothing is answered, nothing returned, and the person sees
   * the question that counts.
   */
  handOver(mount) {
    const [asked, drawn] = [this.#mount, mount].map((place) => place.querySelector(".question"));
    if (asked.textContent !== drawn?.textContent) return undefined;
    drawn.querySelector("details").open = this.#details.open;
    // It has appeared already.
    for (const animation of drawn.querySelector("legend").getAnimations?.() ?? []) animation.finish();
    drawn.querySelectorAll(".option")[this.#chosen]?.click();
    return this.#chosen !== undefined;
  }
}
