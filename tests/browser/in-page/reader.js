// Test only: what a person can see and press inside the element. WebDriver runs this text before each call, so
// everything here is a plain function; `host` is found anew each time because the widget draws anew at each step.

function folded(text) {
  return (text ?? "").replace(/\s+/g, " ").trim();
}

/** What a shadow root of the page holds; a page of ours that makes a closed one keeps it at `keptRoot`. */
function openedRoot(element) {
  return element.shadowRoot ?? element.keptRoot;
}

/** The element; `a >>> b` is a `b` in the shadow root or the framed document of `a`. */
function hostOf(selector) {
  let at = document;
  for (const part of selector.split(" >>> ")) {
    const inside = at.contentDocument ?? openedRoot(at) ?? at;
    at = inside.querySelector(part);
    if (!at) throw new Error(`no element matches ${part} of ${selector}`);
  }
  return at;
}

/** The root as `reach-root.js` keeps it. */
function rootOf(selector) {
  return hostOf(selector)[Symbol.for("the root, for tests")];
}

function shown(element) {
  if (!element.isConnected || element.getClientRects().length === 0) return false;
  return element.checkVisibility ? element.checkVisibility({ visibilityProperty: true }) : true;
}

/** The text that assistive technology gets, hidden from the eye or not. */
function spokenText(node) {
  if (node.nodeType === node.TEXT_NODE) return node.data;
  if (node.nodeType !== node.ELEMENT_NODE) return "";
  if (node.getAttribute("aria-hidden") === "true" || node.localName === "style") return "";
  return [...node.childNodes].map(spokenText).join("");
}

/** The name that assistive technology gets, as far as the widget uses it: aria-label, else the text. */
function nameOf(element) {
  return folded(element.getAttribute("aria-label") || spokenText(element));
}

function textOf(root) {
  return [...root.children]
    .filter((child) => !["STYLE", "SCRIPT", "SLOT", "LINK"].includes(child.localName.toUpperCase()) && shown(child))
    .map((child) => child.innerText)
    .join("\n")
    .replace(/[ \t\u00a0]+/g, " ")
    .trim();
}

/** The current step's heading: the one that takes the focus. */
function headingOf(root) {
  return [...root.querySelectorAll('h2[tabindex="-1"], h2')].find(shown);
}

/** Where to press to hit the heading. */
function middleOfHeading(selector) {
  const heading = headingOf(rootOf(selector));
  heading.scrollIntoView({ block: "center", behavior: "instant" });
  const { x, y, width, height } = heading.getBoundingClientRect();
  return { x: Math.round(x + width / 4), y: Math.round(y + height / 2) };
}

function visibleButtons(root) {
  return [...root.querySelectorAll("button, [role=button], summary")].filter(shown);
}

/** How much larger the page draws an element by `zoom`. */
function zoomOf(element) {
  let zoom = 1;
  const outside = (root) => (root instanceof ShadowRoot ? root.host : null);
  for (let at = element; at; at = at.parentElement ?? outside(at.getRootNode())) zoom *= Number(getComputedStyle(at).zoom) || 1;
  return zoom;
}

/** WebKitGTK tells sizes, and places in the whole page, in an element's own pixels; other engines in the window's. */
function tellsOwnPixels() {
  const probe = document.body.appendChild(document.createElement("div"));
  Object.assign(probe.style, { position: "absolute", width: "10px", zoom: "2" });
  const { width } = probe.getBoundingClientRect();
  const own = width < 2 * 10 * zoomOf(document.body);
  probe.remove();
  return own;
}

function box(element) {
  const { x, y, width, height } = element.getBoundingClientRect();
  const zoom = zoomOf(element);
  if (zoom === 1 || !tellsOwnPixels()) return { x, y, width, height };
  const inWindow = (place, scrolled) => (place + scrolled) * zoom - scrolled;
  return { x: inWindow(x, scrollX), y: inWindow(y, scrollY), width: width * zoom, height: height * zoom };
}

function look(selector) {
  const host = hostOf(selector);
  const root = rootOf(selector);
  const fallback = [...host.children].some(shown);
  if (!root) return { ready: false, fallback, heading: "", text: "", buttons: [], links: [], options: [] };
  const heading = headingOf(root);
  const fieldset = [...root.querySelectorAll("fieldset")].find(shown);
  return {
    ready: heading !== undefined,
    fallback,
    heading: folded(heading?.innerText),
    group: folded(fieldset?.querySelector("legend")?.textContent ?? fieldset?.getAttribute("aria-label")),
    text: textOf(root),
    options: fieldset ? visibleButtons(fieldset).map(nameOf) : [],
    buttons: visibleButtons(root).map((button) => ({ name: nameOf(button), ...box(button) })),
    links: [...root.querySelectorAll("a[href]")]
      .filter(shown)
      .map((link) => ({ name: nameOf(link), href: link.getAttribute("href"), ...box(link) })),
  };
}

/** Whether a name begins with another's words: the widget may say more for screen readers after the visible label. */
function beginsWith(name, start) {
  return name.startsWith(start) && !/^[\p{L}\p{N}]/u.test(name.slice(start.length));
}

/** The pressable element of that name: the whole name, else its beginning; `near` picks the one beside a text. */
function pressable(selector, name, near) {
  const root = rootOf(selector);
  const all = [...visibleButtons(root), ...[...root.querySelectorAll("a[href]")].filter(shown)];
  const whole = all.filter((element) => nameOf(element) === name);
  const found = whole.length ? whole : all.filter((element) => beginsWith(nameOf(element), name));
  if (near === null || near === undefined) return found[0];
  const distance = (element) => {
    let steps = 0;
    for (let at = element; at?.parentElement; at = at.parentElement, steps += 1) {
      if (folded(at.textContent).includes(near)) return steps;
    }
    return Infinity;
  };
  const nearest = found.map((element) => [distance(element), element]).sort((a, b) => a[0] - b[0])[0];
  return nearest && nearest[0] < Infinity ? nearest[1] : undefined;
}

/** An element in a message: its tag and what tells it from others. */
function outline(element) {
  return [element.localName, element.id && `#${element.id}`, ...[...element.classList].map((name) => `.${name}`)].join("");
}

/** Calls `done` with the middle of the element once it lies still, or with why it cannot be pressed. */
function target(selector, name, near, done) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const find = async () => {
    const deadline = performance.now() + 3000;
    let before;
    let problem = `there is no "${name}"`;
    while (performance.now() < deadline) {
      const element = pressable(selector, name, near);
      if (element) {
        if (!before) element.scrollIntoView({ block: "center", behavior: "instant" });
        const now = box(element);
        const still = before && ["x", "y", "width", "height"].every((side) => now[side] === before[side]);
        before = now;
        const x = Math.round(now.x + now.width / 2);
        const y = Math.round(now.y + now.height / 2);
        const top = element.getRootNode().elementFromPoint(x, y);
        const hit = top && (element.contains(top) || top.contains(element));
        problem = hit ? "it keeps moving" : `"${name}" is covered by ${top ? outline(top) : "nothing on screen"} at ${x}, ${y}`;
        if (element.disabled) problem = `"${name}" is disabled`;
        else if (still && hit) return { x, y };
      }
      await frame();
    }
    const names = visibleButtons(rootOf(selector)).map(nameOf);
    return { problem: `${problem}; on screen "${folded(headingOf(rootOf(selector))?.innerText)}": ${names.join(" | ")}` };
  };
  find().then(done, (error) => done({ problem: String(error) }));
}

/** Gives the focus to the pressable element of that name, as a person has it who tabbed there. */
function focusOn(selector, name, near) {
  const element = pressable(selector, name, near);
  element?.focus();
  return element !== undefined;
}

/** The element that has the focus, through the shadow roots. */
function focused() {
  let at = document.activeElement;
  while (at && openedRoot(at)?.activeElement) at = openedRoot(at).activeElement;
  if (!at) return { tag: "", name: "" };
  const inside = at.getRootNode() instanceof ShadowRoot;
  return { tag: at.localName, name: inside ? nameOf(at) : "", id: inside ? "" : at.id, ...box(at) };
}

/** What is not as large as a finger needs, in CSS pixels. A link inside a sentence may be as high as its line. */
function smallTargets(selector, least) {
  const root = rootOf(selector);
  const inSentence = (element) =>
    element.localName === "a" &&
    element.closest("p, li") !== null &&
    folded(element.closest("p, li").textContent) !== folded(element.textContent);
  return [...visibleButtons(root), ...[...root.querySelectorAll("a[href], input, select")].filter(shown)]
    .filter((element) => !inSentence(element))
    .map((element) => ({ name: nameOf(element) || element.localName, ...box(element) }))
    .filter(({ width, height }) => width < least - 0.5 || height < least - 0.5)
    .map(({ name, width, height }) => `${name} (${width.toFixed(1)} x ${height.toFixed(1)})`);
}

/** Elements that stick out of the page on the right: a person would have to scroll sideways. */
function stickingOut(selector) {
  const limit = document.documentElement.clientWidth;
  const out = [...rootOf(selector).querySelectorAll("*")]
    .filter(shown)
    .filter((element) => element.getBoundingClientRect().right > limit + 1)
    .map((element) => `${element.localName}.${element.getAttribute("class") ?? ""}`);
  const page = document.documentElement.scrollWidth;
  return page > limit ? [`the page is ${page} px wide in ${limit} px`, ...out] : out;
}
