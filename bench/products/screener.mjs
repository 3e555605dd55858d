// The release build in dist/, with the neutral questionnaire and with the one that ships.

import { cpSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { neutral } from "../neutral.mjs";
import { writeFolder } from "../ours.mjs";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));

const adapter = `({
  root: () => document.querySelector("candidacy-screener")?.shadowRoot,
  control(root) {
    const options = root.querySelectorAll("fieldset button.option");
    return root.querySelector("button.primary") ?? options[1] ?? options[0];
  },
  screen: (root) => root.querySelector("h2")?.textContent,
  done: (root) => root.querySelector(".verdict") !== null,
  async restart(root, until) {
    root.querySelector(".delete > button").click();
    const yes = ".delete > button.secondary:last-of-type";
    (await until("the question before deleting", () => root.querySelector(yes))).click();
  },
})`;

/** The snippet of the README, with the hint of docs/embedding.md for pages that show the widget first. */
function snippet(attributes, folder) {
  return {
    head: `<script type="module" src="candidacy-screener.js"></script>
<link rel="preload" as="fetch" crossorigin href="${folder}start.json">`,
    body: `<candidacy-screener clinic="Example Clinic" phone="+1 202 555 0143"
  booking-url="https://example.org/book" demo loading="eager"${attributes}>
<p>Prefer to talk? <a href="tel:+12025550143">Call Example Clinic at +1 202 555 0143</a>.</p>
<p>In an emergency, call <a href="tel:911">911</a>.</p>
</candidacy-screener>`,
  };
}

function copyRelease(folder) {
  cpSync(dist, folder, {
    recursive: true,
    // The server sends a compressed copy only if it is not older than its file.
    preserveTimestamps: true,
    filter: (file) => !/[/\\](index\.html|page\.css|icon\.svg)(\.br|\.gz)?$/.test(file),
  });
}

/** The release with a questionnaire of its own. */
export function sized(questionnaire, name, title = name) {
  return {
    name,
    title,
    async build(folder) {
      copyRelease(folder);
      writeFolder(path.join(folder, "questionnaires/neutral"), questionnaire);
      return snippet(' questionnaire="questionnaires/neutral/"', "questionnaires/neutral/");
    },
    adapter,
  };
}

export const screener = sized(neutral, "screener", "candidacy-screener");

export const shipped = {
  name: "shipped",
  title: "its own 69 questions",
  async build(folder) {
    copyRelease(folder);
    return snippet("", "questionnaires/regenerative/");
  },
  adapter,
};
