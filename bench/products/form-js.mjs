import { bundle } from "./bundle.mjs";

export const formJs = {
  name: "form-js",
  title: "form-js",
  async build(folder, questionnaire) {
    await bundle("form-js.entry.js", folder, questionnaire);
    return {
      head: '<link rel="stylesheet" href="app.css">\n<script type="module" src="app.js"></script>',
      body: '<div id="form"></div>',
    };
  },
  adapter: `({
    root: () => document.getElementById("form"),
    fields: (root) => [...root.querySelectorAll(".fjs-form-field-radio")],
    control(root) { return this.fields(root).at(-1)?.querySelectorAll(".fjs-inline-label label")[1]; },
    screen(root) {
      return this.done(root) ? "outcome" : this.fields(root).at(-1)?.querySelector(".fjs-form-field-label")?.textContent;
    },
    done: (root) => root.querySelectorAll(".fjs-form-field-text h3").length > 0,
    restart: () => restartProduct(),
  })`,
};
