/** The demo clinic's own files in dist/: shown, but no part of the widget. */
export const DEMO = new Set(["index.html", "page.css", "icon.svg"]);
