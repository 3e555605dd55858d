// Style sheets in the root.

/** The sheets for each document: one that was made for another cannot be adopted, and is lost in a move. */
const sheets = new WeakMap();

function sheetFor(page, css) {
  if (!sheets.has(page)) sheets.set(page, new Map());
  const known = sheets.get(page);
  if (!known.has(css)) {
    const sheet = new page.defaultView.CSSStyleSheet();
    sheet.replaceSync(css);
    known.set(css, sheet);
  }
  return known.get(css);
}

/** Adopts these style sheets, in this order and before others, where they are not adopted yet. */
export function style(root, texts) {
  const { ownerDocument } = root;
  // Kept in a document that is never shown.
  if (!ownerDocument.defaultView) return;
  try {
    const own = texts.map((css) => sheetFor(ownerDocument, css));
    const others = [...root.adoptedStyleSheets].filter((sheet) => !own.includes(sheet));
    if (root.adoptedStyleSheets.length < own.length + others.length) root.adoptedStyleSheets = [...own, ...others];
  } catch {
    // Browsers from before 2023. A strict policy blocks this element: the
    // widget then works without its looks.
    for (const css of texts.slice(root.querySelectorAll("style").length)) {
      const element = document.createElement("style");
      element.textContent = css;
      root.append(element);
    }
  }
}
