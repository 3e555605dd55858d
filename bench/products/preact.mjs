import { bundle } from "./bundle.mjs";

export const preact = {
  name: "preact",
  title: "Preact, by hand",
  async build(folder, questionnaire) {
    await bundle("preact/widget.jsx", folder, questionnaire);
    return {
      head: '<script type="module" src="app.js"></script>',
      body: "<hand-written-screener></hand-written-screener>",
    };
  },
  /** Runs in the page: what can be tapped, and what is on screen. */
  adapter: `({
    root: () => document.querySelector("hand-written-screener")?.shadowRoot,
    control: (root) => root.querySelector(".primary") ?? root.querySelectorAll(".option")[1],
    screen: (root) => root.querySelector("h2")?.textContent,
    done: (root) => root.querySelector(".outcome") !== null,
    restart: (root) => root.querySelector("footer button")?.click(),
  })`,
};
