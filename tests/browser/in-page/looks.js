// Test only: what the page's styles do to the widget. Needs `reader.js`.

/** Follows from the room that there is, not from what a page says about text, colours and boxes. */
const FOLLOWS_FROM_ROOM =
  /^(width|height|(inline|block)-size|(perspective|transform)-origin|grid-template-(columns|rows)|grid-template|margin-(left|right|inline-start|inline-end)|(inset-.+|top|right|bottom|left)|-webkit-(logical-)?(width|height)|-webkit-(perspective|transform)-origin.*)$/;

function drawn(selector) {
  return [...rootOf(selector).querySelectorAll(".screen, .screen *")];
}

/** A screen that is still coming in from the side has arrived. */
function finishAnimations(selector) {
  rootOf(selector).getAnimations().forEach((animation) => animation.finish());
}

function looksOf(selector) {
  finishAnimations(selector);
  return drawn(selector).map((element) => {
    const style = getComputedStyle(element);
    return Object.fromEntries(
      [...style].filter((name) => !FOLLOWS_FROM_ROOM.test(name)).map((name) => [name, style.getPropertyValue(name)]),
    );
  });
}

function titleOf(element) {
  return `${element.localName}.${(element.getAttribute("class") ?? "").replace(/ /g, ".")}`;
}

/**
 * What the page's style sheets and its direction change in the widget: each property with its value without them and
 * with them.
 */
function changedByPage(selector) {
  const pages = looksOf(selector);
  const sheets = [...document.styleSheets];
  const { dir } = document.documentElement;
  sheets.forEach((sheet) => (sheet.disabled = true));
  document.documentElement.dir = "";
  const own = looksOf(selector);
  const changed = drawn(selector).flatMap((element, i) =>
    Object.keys(own[i])
      .filter((name) => own[i][name] !== pages[i][name])
      .map((name) => `${titleOf(element)} ${name}: ${own[i][name]} -> ${pages[i][name]}`),
  );
  sheets.forEach((sheet) => (sheet.disabled = false));
  document.documentElement.dir = dir;
  return changed;
}

/** Texts that a person can hardly read or that are shouting: smaller than `least` or larger than `most` pixels. */
function unreadable(selector, least, most) {
  const sized = new Set();
  for (const element of drawn(selector).filter(shown)) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === node.TEXT_NODE && node.data.trim() !== "");
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (hasText && (size < least || size > most)) sized.add(`${titleOf(element)}: ${size} px`);
  }
  return [...sized];
}

/** What is too small for a finger, in the widget's own pixels, whatever the page's zoom and transforms make of them. */
function smallInOwnPixels(selector, least) {
  return [...visibleButtons(rootOf(selector)), ...[...rootOf(selector).querySelectorAll("a[href]")].filter(shown)]
    .map((element) => ({ element, style: getComputedStyle(element) }))
    .filter(({ style }) => style.display !== "inline")
    .map(({ element, style }) => ({ name: nameOf(element), sides: [style.width, style.height].map(parseFloat) }))
    .filter(({ sides }) => sides.some((side) => !(side >= least - 0.5)))
    .map(({ name, sides }) => `${name} (${sides.join(" x ")})`);
}

/** What of the screen's own text cannot be seen in the room that the page leaves: cut off at the sides. */
function cutOff(selector) {
  finishAnimations(selector);
  const screen = rootOf(selector).querySelector(".screen");
  return [...screen.querySelectorAll("*")]
    .filter((element) => shown(element) && !element.classList.contains("heard-only"))
    .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
    .filter((element) => getComputedStyle(element).display !== "inline")
    .map(titleOf);
}

/** Applies the rules for paper to the screen, the page's and the widget's, as no driver can in every engine. */
function applyPrintRules(selector) {
  const sheets = [...document.styleSheets, ...rootOf(selector).adoptedStyleSheets];
  for (const { media } of sheets.flatMap((sheet) => [...sheet.cssRules])) {
    if (media?.mediaText === "print") media.mediaText = "all";
  }
}

/** Whether each element that the selector finds is on paper, with the colour of its text. */
function onPaper(selector, wanted) {
  return [...rootOf(selector).querySelectorAll(wanted)].map((element) => ({
    name: `${titleOf(element)} ${folded(element.textContent).slice(0, 30)}`,
    shown: shown(element),
    colour: getComputedStyle(element).color.match(/[\d.]+/g).slice(0, 3).map(Number),
  }));
}
