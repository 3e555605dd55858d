// The certificate beside a questionnaire says over how many ways to answer its rules were proved. It is believed
// only if it names the hash of the very file that was loaded.

import { tools } from "./tools.js";

const FORMAT = 1;

let saidWhy = false;

async function hashOf(text) {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  let hash = "";
  for (const byte of bytes) hash += byte.toString(16).padStart(2, "0");
  return hash;
}

/** Shows over how many ways to answer this questionnaire was proved, where the browser can tell. */
export async function certify(screener, folder, locale, published) {
  const { read, warn, Failure } = tools;
  if (!globalThis.crypto?.subtle) {
    if (!saidWhy) warn("certificate-not-checked", "this browser has no `crypto.subtle` (pages that are not on https have none), so what was proved is not shown");
    saidWhy = true;
    return;
  }
  const text = await read(new URL("certificate.json", folder), (response) => response.text());
  const hash = await hashOf(published);
  let ways;
  try {
    const { format, sha256, sessions } = JSON.parse(text);
    if (format === FORMAT && sha256[`published.${locale}.txt`] === hash) ways = String(sessions.complete);
  } catch {
    // Not a certificate at all.
  }
  if (ways && (!screener() || screener().setWaysChecked(ways))) return;
  throw new Failure(
    "certificate-mismatch",
    "certificate.json is not of this questionnaire; run `screener check --certificate` and upload all that it writes",
  );
}
