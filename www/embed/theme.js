// Whether the page sets a token of the theme. What becomes of them is a file of its own, which most pages never need.

import { warn } from "./failure.js";

/** Longer than this nobody should wait for the right colour; the widget's own can be read as well. */
const PATIENCE = 2000;

/**
 * Follows the tokens that the style sheet lists. The function that it gives reads them (again), and promises an end:
 * to be called when the element comes to a page, and when something tells of a change.
 */
export function themeOf(host, rootOf, css) {
  const tokens = css.match(/--screener-[a-z-]+/g);
  let theme;
  const check = async () => {
    const style = getComputedStyle(host);
    if (!theme && !tokens.some((name) => style.getPropertyValue(name))) return;
    theme ??= import("./candidacy-screener-theme.js").then(({ Theme }) => new Theme(host, rootOf(), warn, check));
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    try {
      await Promise.race([theme.then((there) => there.update()), late]);
    } catch (error) {
      theme = undefined;
      warn("theme-failed", `candidacy-screener-theme.js could not be loaded; put it beside candidacy-screener.js (${error})`);
    }
  };
  return check;
}
