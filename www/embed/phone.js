// Phone numbers as links; no text can become another kind of link.

/** The number in a text, by the same rule as in the module: 3 to 15 digits with the usual signs between them. */
export function phoneOf(given) {
  const shown = String(given ?? "").trim();
  const digits = shown.replace(/\D/g, "");
  if (!/^\+?[\d .\-()/]+$/.test(shown) || digits.length < 3 || digits.length > 15) return undefined;
  return { shown, href: `tel:${shown.startsWith("+") ? "+" : ""}${digits}` };
}
