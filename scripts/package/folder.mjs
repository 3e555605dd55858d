// Folders, as the packages are made of them.

import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { DEMO } from "../demo-files.mjs";

/** All files below a folder, by their names from there, sorted; none that begins with a dot. */
export function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll(path.sep, "/"),
    )
    .sort();
}

/** Whether a file is the compressed copy of another. */
export const isCompressed = (name) => /\.(br|gz)$/.test(name);

/** The names of what belongs to the widget in the built folder, with compressed copies. */
export function widgetFiles(dist) {
  return filesIn(dist).filter((name) => !DEMO.has(name.replace(/\.(br|gz)$/, "")));
}

/** Copies files to the same names in another folder. */
export function copyFiles(from, to, names) {
  for (const name of names) {
    mkdirSync(path.dirname(path.join(to, name)), { recursive: true });
    copyFileSync(path.join(from, name), path.join(to, name));
  }
}

export function writeText(folder, name, text) {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
}

export function writeJson(folder, name, value) {
  writeText(folder, name, `${JSON.stringify(value, null, 2)}\n`);
}

/** What `[package]` of Cargo.toml says: the one place of name, version, description and licence. */
export function crateFacts(root) {
  const section = readFileSync(path.join(root, "Cargo.toml"), "utf8").split("[package]")[1].split("\n[")[0];
  const fact = (key) => new RegExp(`^${key} = "(.*)"$`, "m").exec(section)[1];
  return Object.fromEntries(["name", "version", "description", "license"].map((key) => [key, fact(key)]));
}
