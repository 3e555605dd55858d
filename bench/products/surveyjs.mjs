import { bundle } from "./bundle.mjs";

export const surveyjs = {
  name: "surveyjs",
  title: "SurveyJS",
  async build(folder, questionnaire) {
    await bundle("surveyjs.entry.js", folder, questionnaire);
    return {
      head: '<link rel="stylesheet" href="app.css">\n<script type="module" src="app.js"></script>',
      body: '<div id="survey"></div>',
    };
  },
  adapter: `({
    root: () => document.getElementById("survey"),
    control: (root) => root.querySelector(".sd-navigation__start-btn") ?? root.querySelectorAll(".sd-item label")[1],
    screen(root) {
      const question = ".sd-question[data-name]:not([data-name=clinic]) .sd-question__title";
      return root.querySelector(\`.sd-completedpage, \${question}, .sd-page__title\`)?.textContent;
    },
    done: (root) => root.querySelector(".sd-completedpage") !== null,
    restart: () => restartProduct(),
  })`,
};
