// What shows when the page itself has nothing between the tags: the clinic's
// name and phone, and the emergency number, in words of no language.

function phoneLink(text) {
  const digits = text.replace(/[^\d+]/g, "");
  if (!/^\+?\d{3,15}$/.test(digits)) return undefined;
  const link = document.createElement("a");
  link.href = `tel:${digits}`;
  link.textContent = text.trim();
  return link;
}

/** A card with the ways to reach the clinic. */
export function contactCard(host) {
  const card = document.createElement("div");
  card.className = "card";
  const name = document.createElement("strong");
  name.textContent = host.getAttribute("clinic") ?? "";
  const links = [host.getAttribute("phone") ?? "", host.getAttribute("emergency-number") ?? "911"];
  card.append(name, ...links.map(phoneLink).filter(Boolean));
  return card;
}
