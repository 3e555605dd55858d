// What shows when the page itself has nothing between the tags: the clinic's
// name and phone, and the emergency number, in words of no language.

import { phoneOf } from "./phone.js";

function phoneLink(given) {
  const phone = phoneOf(given);
  if (!phone) return undefined;
  const link = document.createElement("a");
  link.href = phone.href;
  link.textContent = `☎ ${phone.shown}`;
  return link;
}

const NOT_SEEN = new Set(["BR", "NOSCRIPT", "SCRIPT", "STYLE", "TEMPLATE"]);

/** Whether the page put something between the tags that a person can see. */
function hasOwnContent(host) {
  return [...host.childNodes].some((node) => {
    if (node.nodeType === node.TEXT_NODE) return node.data.trim() !== "";
    if (node.nodeType !== node.ELEMENT_NODE || NOT_SEEN.has(node.nodeName)) return false;
    return node.textContent.trim() !== "" || node.matches("img, svg, iframe") || node.querySelector("img, svg, iframe") !== null;
  });
}

/** A card with the ways to reach the clinic. */
function contactCard({ clinic, phone, emergencyNumber }) {
  const card = document.createElement("div");
  card.className = "card";
  card.dir = "auto";
  const name = document.createElement("strong");
  name.textContent = clinic ?? "";
  card.append(...[name, phoneLink(phone), phoneLink(emergencyNumber) ?? phoneLink("911")].filter(Boolean));
  return card;
}

/** The page's own way to reach the clinic; a card of ours while the page has none. */
export function fallback(host, options) {
  const shown = document.createElement("div");
  const slot = document.createElement("slot");
  let card;
  const refresh = () => {
    card?.remove();
    card = hasOwnContent(host) ? undefined : contactCard(options());
    if (card) shown.append(card);
  };
  // The parser may bring the page's own content after the element has begun.
  slot.addEventListener("slotchange", refresh);
  shown.append(slot);
  refresh();
  return shown;
}
