// What the page is told. Nothing here depends on an answer, except what the site asked for with `share`.

/** Tells the page by an event on the element, named `candidacy-screener-…`. */
export function tell(host, name, detail) {
  const options = { bubbles: true, composed: true, detail: { version: 1, ...detail } };
  host.dispatchEvent(new CustomEvent(`candidacy-screener-${name}`, options));
}
