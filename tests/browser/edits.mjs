// The questionnaire as a clinic would publish it after an edit: with its certificate written anew.

import { createHash } from "node:crypto";

import { QUESTIONNAIRE, logic } from "./words.mjs";

export const FILE = `${QUESTIONNAIRE}/questionnaire.json`;
export const CERTIFICATE = `${QUESTIONNAIRE}/certificate.json`;

/** Serves an edited questionnaire: `edit` gets the shipped one and may change it or return another. */
export function editQuestionnaire(site, edit) {
  const shipped = logic();
  const text = JSON.stringify(edit(shipped) ?? shipped, null, 2);
  site.change(FILE, () => ({ body: text }));
  site.changeJson(CERTIFICATE, ({ sha256 }) => {
    sha256["questionnaire.json"] = createHash("sha256").update(text).digest("hex");
  });
}
