// Test only: everything about a page that a widget on it must leave as it is. Elements are told by name, so that a
// difference can be found.

function pageState() {
  const outside = [...document.querySelectorAll("*")].filter((element) => {
    const widget = element.closest("candidacy-screener");
    return !widget && !["SCRIPT", "HEAD", "LINK", "META", "TITLE"].includes(element.nodeName);
  });
  const digest = (text) => {
    let hash = 0;
    for (let i = 0; i < text.length; i += 1) hash = (hash * 31 + text.charCodeAt(i)) | 0;
    return hash;
  };
  const looks = (element, pseudo) => {
    const style = getComputedStyle(element, pseudo);
    return digest([...style].map((name) => `${name}:${style.getPropertyValue(name)}`).join(";"));
  };
  const elements = outside.map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const place = [x + scrollX, y + scrollY, width, height].map((side) => Math.round(side * 10) / 10).join(" ");
    // A field has a ring or not by who has the focus, and whether the window has it.
    const drawn = element.localName === "input" ? "" : `${looks(element)} ${looks(element, "::before")}`;
    return `${element.localName}#${element.id}.${element.className} at ${place}: ${drawn}`;
  });

  // What every script on the page shares: names, and what hangs on the built-in classes.
  const names = Object.getOwnPropertyNames(window).sort();
  const owners = names
    .map((name) => [name, Object.getOwnPropertyDescriptor(window, name).value])
    .filter(([, value]) => typeof value === "function")
    .flatMap(([name, value]) => [[name, value], [`${name}.prototype`, value.prototype]])
    .filter(([, owner]) => owner);
  const builtIns = owners.map(([name, owner]) => {
    const own = Reflect.ownKeys(owner).map((key) => {
      const { value, get, set } = Object.getOwnPropertyDescriptor(owner, key);
      const text = [value, get, set].map((part) => (typeof part === "function" ? `${part.name} ${String(part).length}` : typeof part));
      return `${String(key)} ${text}`;
    });
    return `${name}: ${digest(own.join())}`;
  });

  const html = document.documentElement.cloneNode(true);
  html.querySelectorAll("candidacy-screener, script").forEach((element) => element.remove());
  return {
    elements,
    names,
    builtIns,
    html: html.outerHTML,
    sheets: [document.styleSheets.length, document.adoptedStyleSheets?.length ?? 0],
    history: [history.length - window.__historyBefore, JSON.stringify(history.state), location.pathname + location.hash],
    title: document.title,
    defined: window.__defined,
  };
}

/** Where the reader is, which the widget leaves alone until somebody uses it. */
function readerState() {
  return { focus: document.activeElement.id, scroll: [scrollX, scrollY], selection: String(getSelection()) };
}
