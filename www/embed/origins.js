// Firefox tells every listener on the page which node in a closed root an event came from, by properties that no
// standard knows. From there a script could read the whole root. Other browsers have none of this, and nothing is done
// to them.

const roots = new WeakSet();

/** What the page gets instead is what the standard tells it: the element itself. */
function hide(prototype, name) {
  const property = Object.getOwnPropertyDescriptor(prototype, name);
  if (!property?.get) return;
  const get = function () {
    const node = property.get.call(this);
    // The button that was pressed may be gone from the root when a listener asks.
    return node?.getRootNode && (roots.has(node.getRootNode()) || !node.isConnected) ? this.target : node;
  };
  Object.defineProperty(prototype, name, { ...property, get });
}

let hidden = false;

/** Keeps the nodes of this root out of the events that the page sees. */
export function hideOrigins(root) {
  roots.add(root);
  if (hidden) return;
  hidden = true;
  try {
    for (const name of ["originalTarget", "explicitOriginalTarget"]) hide(Event.prototype, name);
    hide(UIEvent.prototype, "rangeParent");
  } catch {
    // The page has frozen the browser's own objects.
  }
}
