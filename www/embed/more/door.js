// What stands on the page instead of the widget: a button that loads it, or that opens it in a dialog.

import css from "../../styles/door.css";
import labels from "./labels.json";

let sheet;

function addStyle(root) {
  try {
    sheet ??= new CSSStyleSheet();
    if (!sheet.cssRules.length) sheet.replaceSync(css);
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    // Browsers from before 2023, as in element.js.
    const element = document.createElement("style");
    element.textContent = css;
    root.append(element);
  }
}

function make(name, properties, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

export class Door {
  #root;
  #words;
  /** As the page gave it. */
  label;
  #label;
  #button;
  #around;
  #dialog;
  #onTap;
  #tell;
  #tapped = false;

  constructor(root, { dialog, label, language, onTap, tell }) {
    [this.#root, this.#onTap, this.#tell] = [root, onTap, tell];
    this.#words = labels[language] ?? labels.en;
    this.label = label;
    this.#label = (typeof label === "string" && label.trim()) || this.#words.open;
    addStyle(root);
    this.#button = make("button", { type: "button", class: "primary", part: "opener" }, this.#label);
    this.#around = make("div", { class: "card door", dir: "auto" }, this.#button);
    this.#button.addEventListener("click", () => this.#tap());
    root.prepend(this.#around);
    if (dialog) this.#makeDialog();
  }

  get isDialog() {
    return this.#dialog !== undefined;
  }

  /** The elements of its own that are to be light or dark. */
  get parts() {
    return this.#dialog ? [this.#around, this.#dialog] : [this.#around];
  }

  #makeDialog() {
    const close = make("button", { type: "button", class: "quiet", part: "close" }, this.#words.close);
    close.addEventListener("click", () => this.close());
    this.#button.setAttribute("aria-haspopup", "dialog");
    this.#dialog = make("dialog", { part: "dialog", "aria-label": this.#label }, make("div", { class: "top" }, close));
    this.#dialog.append(make("p", { class: "busy", role: "status" }));
    this.#dialog.addEventListener("close", () => this.#closed());
    this.#root.append(this.#dialog);
  }

  #tap() {
    if (this.#dialog) return this.open();
    this.#tapped = true;
    this.#button.textContent = this.#words.loading;
    this.#button.setAttribute("aria-busy", "true");
    this.#onTap();
  }

  open() {
    if (!this.#dialog || this.#dialog.open) return;
    this.#dialog.showModal();
    const busy = this.#dialog.querySelector(".busy");
    if (busy) busy.textContent = this.#words.loading;
    this.#tell("open");
    this.#onTap();
    this.focus();
  }

  close() {
    this.#dialog?.close();
  }

  #closed() {
    // A move closes it, and opens it again at once.
    if (this.#dialog.open || !this.#dialog.isConnected) return;
    // The browser gives the focus back to what had it; a button that was tapped has it in some browsers only.
    if (!document.activeElement || document.activeElement === document.body) this.focus();
    this.#tell("close");
  }

  /** To the heading in the open dialog, else to the button. */
  focus(options) {
    const heading = this.#dialog?.open && this.#dialog.querySelector("h2");
    if (heading) heading.focus(options);
    else if (!this.#dialog?.open) this.#button.focus(options);
  }

  /** A dialog takes the widget into it; without one, the button gives way. */
  holds(mount) {
    if (!this.#dialog) {
      // Whoever has tapped waits for what comes here.
      this.#tapped &&= [this.#root.activeElement, document.activeElement].some((at) => at === this.#button || at === document.body);
      this.#around.remove();
      return false;
    }
    this.#dialog.querySelector(".busy, .mount")?.remove();
    this.#dialog.append(mount);
    return true;
  }

  /** The first screen is drawn. */
  arrived() {
    if (this.#dialog) {
      if (this.#dialog.open) this.focus();
    } else if (this.#tapped) {
      this.#tapped = false;
      this.#root.querySelector("h2")?.focus({ preventScroll: true });
    }
  }

  /** Browsers forget on a move that a dialog was modal. */
  moved() {
    if (!this.#dialog?.open) return;
    this.#dialog.close();
    this.#dialog.showModal();
  }

  remove() {
    this.close();
    for (const part of this.parts) part.remove();
  }
}
