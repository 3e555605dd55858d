// The examples of docs/theming.md, as they stand there.

import { readFileSync } from "node:fs";

const GUIDE = readFileSync(new URL("../../docs/theming.md", import.meta.url), "utf8");

/** Each code block of this language: its text, and the name of its picture if it has one. */
export function examples(language) {
  const pattern = new RegExp(`(?:<!-- picture: (\\w+) -->\\n)?\`\`\`${language}\\n([^]*?)\`\`\``, "g");
  return [...GUIDE.matchAll(pattern)].map(([, picture, code]) => ({ picture, code }));
}

/** The pictures that the guide shows. */
export const pictures = [...GUIDE.matchAll(/\]\(images\/(theme-\w+\.png)\)/g)].map(([, name]) => name);

/** Puts a style sheet into a page, as the site's own. */
export const adopt = (context, css) =>
  context.script(
    `const sheet = new CSSStyleSheet();
     sheet.replaceSync(arguments[0]);
     document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];`,
    css,
  );
