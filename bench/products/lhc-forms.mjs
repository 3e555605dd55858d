import { copyFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { bundle } from "./bundle.mjs";

const shipped = fileURLToPath(new URL("../node_modules/lforms/dist/lforms/", import.meta.url));

// The four files that the guide names, with the support of one FHIR version only.
const FILES = {
  "styles.css": "webcomponent/styles.css",
  "zone.js": "webcomponent/assets/lib/zone.min.js",
  "lhc-forms.js": "webcomponent/lhc-forms.js",
  "fhir.js": "fhir/R4/lformsFHIR.min.js",
};

export const lhcForms = {
  name: "lhc-forms",
  title: "LHC-Forms",
  async build(folder, questionnaire) {
    mkdirSync(folder, { recursive: true });
    for (const [name, from] of Object.entries(FILES)) copyFileSync(path.join(shipped, from), path.join(folder, name));
    await bundle("lhc-forms.entry.js", folder, questionnaire);
    const scripts = ["zone.js", "lhc-forms.js", "fhir.js"].map((name) => `<script defer src="${name}"></script>`);
    return {
      head: [
        '<link rel="stylesheet" href="styles.css">',
        ...scripts,
        '<script type="module" src="app.js"></script>',
      ].join("\n"),
      body: '<div id="form"></div>',
    };
  },
  adapter: `({
    root: () => document.getElementById("form"),
    fields: (root) => [...root.querySelectorAll("lhc-item-choice-radio, lhc-item-choice")],
    control(root) { return this.fields(root).at(-1)?.querySelectorAll("label")[1]; },
    screen(root) { return this.done(root) ? "outcome" : String(this.fields(root).length || ""); },
    done: (root) => /Nothing tells us to wait/.test(root.textContent),
    restart: () => restartProduct(),
  })`,
};
