// Why a script could not be imported, which the browser does not say.

/** The failure, found out by fetching the file; with what `download.js` has for that. */
export async function whyNotImported(url, { read, isPage, damaged, Failure }) {
  const type = await read(url, async (response) => {
    if (isPage(response)) throw damaged(url, response);
    await response.text();
    return response.headers.get("Content-Type") ?? "";
  }).catch((failure) => failure);
  if (type instanceof Failure) return type;
  if (!/^(text|application)\/(x-)?(java|ecma)script\b/.test(type)) {
    return new Failure("wrong-mime-type", `serve ${url.pathname} as text/javascript, not as "${type}"`);
  }
  return new Failure("script-refused", `${url.pathname} is there, and the browser would not run it; it is damaged, or script-src forbids it`);
}
