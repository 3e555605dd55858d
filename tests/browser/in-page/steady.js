// Test only: does the same over and over, and sees what a drawing touches. Needs `reader.js`.

/** Resolves when it is true. The widget draws in microtasks, so that a task for each wait would only take longer. */
async function soon(probe) {
  for (let i = 0; i < 20; i += 1) {
    if (probe()) return;
    await null;
  }
  const deadline = performance.now() + 10_000;
  while (!probe()) {
    if (performance.now() > deadline) throw new Error(`waited in vain for ${probe}`);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Begins, answers one question and restarts, so many times. */
async function restarts(selector, times, done) {
  const host = hostOf(selector);
  const root = rootOf(selector);
  const option = () => root.querySelector("fieldset button");
  const begun = () => Boolean(option());
  try {
    for (let i = 0; i < times; i += 1) {
      host.start();
      await soon(begun);
      const before = textOf(root);
      // As a keyboard does: between two taps the widget wants a pause.
      option().click();
      await soon(() => textOf(root) !== before);
      host.restart();
      await soon(() => !begun());
    }
    done(null);
  } catch (error) {
    done(String(error));
  }
}

/** Notes from now on what is changed inside the root, and by which part of the screen it is. */
function watchDrawing(selector) {
  const root = rootOf(selector);
  const partOf = (node) => {
    const element = node.nodeType === node.ELEMENT_NODE ? node : node.parentElement;
    return element?.closest(".screen > *")?.className || element?.className || "text";
  };
  const nameOfNode = (node) => (node.nodeType === node.ELEMENT_NODE ? node.localName : "text");
  const noted = [];
  const note = (records) => {
    for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
      const part = partOf(target);
      if (type === "attributes") noted.push(`${part}: ${target.localName} ${attributeName}`);
      else if (type === "characterData") noted.push(`${part}: text`);
      for (const node of addedNodes) noted.push(`${part}: + ${nameOfNode(node)}`);
      for (const node of removedNodes) noted.push(`${part}: - ${nameOfNode(node)}`);
    }
  };
  const observer = new MutationObserver(note);
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  const elements = [...root.querySelectorAll("*")];
  window.__drawing = { noted, elements, around: elements.filter((element) => !element.closest(".body")) };
  window.__drawing.end = () => {
    note(observer.takeRecords());
    observer.disconnect();
  };
}

/** What was noted, and which of the elements from before are gone: of all, and of those around the body. */
function drawingSeen() {
  const { noted, elements, around, end } = window.__drawing;
  end();
  const gone = (all) => all.filter(({ isConnected }) => !isConnected).map(({ localName, className }) => `${localName}.${className}`);
  return { noted, gone: gone(elements), goneAround: gone(around) };
}

/** How many nodes are in the root. */
function nodesInside(selector) {
  return rootOf(selector).querySelectorAll("*").length;
}
