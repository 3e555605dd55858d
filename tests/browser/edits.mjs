// The questionnaire as a clinic would publish it after an edit: made by the command that clinics use.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { QUESTIONNAIRE, SOURCE, logic } from "./words.mjs";

export const START = `${QUESTIONNAIRE}/start.json`;
export const CERTIFICATE = `${QUESTIONNAIRE}/certificate.json`;
export const first = (locale) => `${QUESTIONNAIRE}/first.${locale}.json`;
export const published = (locale) => `${QUESTIONNAIRE}/published.${locale}.txt`;

const PROJECT = path.resolve(SOURCE, "..");

/** What `screener publish` writes for an edited questionnaire, by name. */
function publish(edit) {
  const folder = mkdtempSync(path.join(tmpdir(), "published-"));
  try {
    cpSync(path.join(SOURCE, QUESTIONNAIRE), folder, { recursive: true });
    const shipped = logic();
    writeFileSync(path.join(folder, "questionnaire.json"), JSON.stringify(edit(shipped) ?? shipped, null, 2));
    const command = ["run", "--quiet", "--locked", "--release", "--bin", "screener", "--", "publish", folder];
    execFileSync("cargo", command, { cwd: PROJECT, stdio: "pipe" });
    const files = readdirSync(folder).filter((name) => /^(start|names|first\..+)\.json$|^published\./.test(name));
    return new Map(files.map((name) => [name, readFileSync(path.join(folder, name), "utf8")]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Serves an edited questionnaire: `edit` gets the shipped one and may change it or return another. Its certificate is
 * the shipped one, with the hashes of what is served unless it is not to be `certified`.
 */
export function editQuestionnaire(site, edit, { certified = true } = {}) {
  const files = publish(edit);
  for (const [name, body] of files) site.change(`${QUESTIONNAIRE}/${name}`, () => ({ body }));
  if (!certified) return;
  site.changeJson(CERTIFICATE, ({ sha256 }) => {
    for (const [name, body] of files) sha256[name] = createHash("sha256").update(body).digest("hex");
  });
}
