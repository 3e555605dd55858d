// Test only: the contrast of what is really on screen, from computed styles. Worked out on its own, from the text of
// the WCAG. Run after `reader.js`, whose functions it uses.

function shownColour(text) {
  const [red, green, blue, alpha = 1] = (/\(([^)]*)\)/.exec(text)?.[1] ?? "")
    .replace(/^srgb /, "")
    .split(/[\s,/]+/)
    .filter(Boolean)
    .map(Number);
  const scale = text.startsWith("color(") ? 255 : 1;
  return { rgb: [red * scale, green * scale, blue * scale], alpha };
}

function ratioOf(one, other) {
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour behind an element's own content, or behind the element itself. */
function groundOf(element) {
  for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
    const { rgb, alpha } = shownColour(getComputedStyle(at).backgroundColor);
    if (alpha === 1) return rgb;
    if (alpha > 0) throw new Error(`${at.localName}.${at.className} lets what is behind it shine through`);
  }
  return [255, 255, 255];
}

const saysSomething = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && folded(node.data));

/** What cannot be told from what is behind it on the screen now shown, one line each, and how many pairs were looked at. */
function unreadable(selector) {
  const root = rootOf(selector);
  const problems = new Set();
  let looked = 0;
  const check = (what, element, colour, ground, least) => {
    looked += 1;
    const { rgb, alpha } = shownColour(colour);
    const ratio = alpha === 1 ? ratioOf(rgb, ground) : 0;
    if (!(ratio >= least)) problems.add(`${what} of ${element.localName}.${element.className} "${folded(element.textContent).slice(0, 30)}": ${colour} on rgb(${ground}) is ${ratio.toFixed(2)}`);
  };
  const all = [...root.querySelectorAll(".mount *")].filter(shown);
  for (const element of all.filter(saysSomething)) check("text", element, getComputedStyle(element).color, groundOf(element), 4.5);
  for (const control of all.filter((element) => element.matches("button, a, summary"))) {
    const around = groundOf(control.parentElement);
    const style = getComputedStyle(control);
    if (control.matches(".option, .primary, .secondary")) check("border", control, style.borderTopColor, around, 3);
    if (control.matches(".chosen")) check("mark", control, getComputedStyle(control, "::after").borderRightColor, groundOf(control), 3);
    control.focus({ preventScroll: true });
    if (!control.matches(":focus-visible")) problems.add(`${control.localName} "${folded(control.textContent)}" shows no focus`);
    const { outlineColor, outlineStyle, outlineWidth } = getComputedStyle(control);
    if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) problems.add(`no ring around ${control.localName}.${control.className}`);
    check("ring", control, outlineColor, around, 3);
    control.blur();
  }
  for (const bar of all.filter((element) => element.localName === "progress")) {
    check("bar", bar, getComputedStyle(bar).color, shownColour(getComputedStyle(bar).backgroundColor).rgb, 3);
  }
  return { problems: [...problems], looked };
}

/** Sets these tokens and the theme, waits until the buttons have the colour `fill`, and looks at every pair. */
async function themed(selector, tokens, theme, fill) {
  const host = hostOf(selector);
  for (const [name, value] of Object.entries(tokens)) host.style.setProperty(`--screener-${name}`, value);
  host.setAttribute("theme", theme);
  const probe = document.createElement("i");
  const mount = rootOf(selector).querySelector(".mount");
  mount.append(probe);
  probe.style.backgroundColor = "var(--_fill)";
  const deadline = performance.now() + 5000;
  let now;
  while ((now = getComputedStyle(probe).backgroundColor) !== fill && performance.now() < deadline) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  probe.remove();
  if (now !== fill) return { problems: [`the buttons did not become ${fill} but are ${now}`], looked: 0 };
  return unreadable(selector);
}
