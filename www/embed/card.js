// What shows when the page itself has nothing between the tags: the clinic's
// name and phone, and the emergency number, in words of no language.

/** The same numbers as the module takes: 3 to 15 digits with the usual signs between them. */
function phoneLink(text) {
  text = text.trim();
  const digits = text.replace(/\D/g, "");
  if (!/^\+?[\d .\-()/]+$/.test(text) || digits.length < 3 || digits.length > 15) return undefined;
  const link = document.createElement("a");
  link.href = `tel:${text.startsWith("+") ? "+" : ""}${digits}`;
  link.textContent = `☎ ${text}`;
  return link;
}

const NOT_SEEN = new Set(["BR", "NOSCRIPT", "SCRIPT", "STYLE", "TEMPLATE"]);

/** Whether the page put something between the tags that a person can see. */
export function hasOwnContent(host) {
  return [...host.childNodes].some((node) => {
    if (node.nodeType === node.TEXT_NODE) return node.data.trim() !== "";
    if (node.nodeType !== node.ELEMENT_NODE || NOT_SEEN.has(node.nodeName)) return false;
    return node.textContent.trim() !== "" || node.matches("img, svg, iframe") || node.querySelector("img, svg, iframe") !== null;
  });
}

/** A card with the ways to reach the clinic. */
export function contactCard(host) {
  const card = document.createElement("div");
  card.className = "card";
  card.dir = "auto";
  const name = document.createElement("strong");
  name.textContent = host.getAttribute("clinic") ?? "";
  const clinic = phoneLink(host.getAttribute("phone") ?? "");
  const emergency = phoneLink(host.getAttribute("emergency-number") ?? "") ?? phoneLink("911");
  card.append(...[name, clinic, emergency].filter(Boolean));
  return card;
}
