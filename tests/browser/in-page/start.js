// Test only: the start, painted and drawn. Needs `reader.js`.

const mountOf = (selector) => rootOf(selector).querySelector(".mount");

/** Everything that is in the mount, node for node: tags, attributes and text, and nothing else. */
function nodesOf(selector) {
  const written = (node) => {
    if (node.nodeType === node.TEXT_NODE) return node.data;
    if (node.nodeType !== node.ELEMENT_NODE) return node.nodeName;
    const attributes = [...node.attributes].map(({ name, value }) => `${name}=${JSON.stringify(value)}`).sort();
    return [`<${node.localName} ${attributes.join(" ")}>`, ...[...node.childNodes].map(written)];
  };
  return written(mountOf(selector));
}

/** Where every element is, and the text next to the widget. */
function boxesOf(selector) {
  const folded = "details:not([open]) > :not(summary)";
  const elements = [...mountOf(selector).querySelectorAll("*")].filter((element) => !element.closest(folded));
  return elements.map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return `${element.localName}.${element.className} ${[x, y, width, height].map((side) => side.toFixed(2)).join(" ")}`;
  });
}

/** Ends what still moves. */
function settle(selector) {
  for (const element of mountOf(selector).querySelectorAll("*")) element.getAnimations().forEach((animation) => animation.finish());
}

/** Keeps the painted mount in mind, and counts whenever a person could have seen none or an empty one. */
function watchMount(selector) {
  const root = rootOf(selector);
  const seen = { painted: mountOf(selector), mounts: [], empty: 0 };
  window.__mounts = seen;
  const look = () => {
    const mounts = root.querySelectorAll(".mount");
    if (mounts.length !== 1 || !mounts[0].querySelector("h2")) seen.empty += 1;
    else if (!seen.mounts.includes(mounts[0])) seen.mounts.push(mounts[0]);
  };
  look();
  new MutationObserver(look).observe(root, { childList: true, subtree: true });
  const frame = () => {
    look();
    requestAnimationFrame(frame);
  };
  frame();
}

/** What was seen since: how many different mounts, how often none, and whether the painted one is still there. */
function mountsSeen() {
  const { painted, mounts, empty } = window.__mounts;
  return { mounts: mounts.length, empty, painted: painted.isConnected };
}

/** Clicks as a finger does, at this time in milliseconds: no test waits on a clock. */
function tapAtTime(selector, name, time) {
  const click = new MouseEvent("click", { bubbles: true, composed: true, cancelable: true, detail: 1 });
  Object.defineProperty(click, "timeStamp", { value: time });
  pressable(selector, name, null).dispatchEvent(click);
}

/** The names of the options that wait for the module. */
function busyOptions(selector) {
  return [...rootOf(selector).querySelectorAll(".option[aria-busy=true]")].map(nameOf);
}

function reasonIsOpen(selector) {
  return rootOf(selector).querySelector("details").open;
}
