// embed.html on an origin of its own, in a page of another, with the headers of docs/hosting.md.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";

import { answersLeadTo, nothingToComplainAbout } from "../drive.mjs";
import { writeWebsite } from "../pages.mjs";
import { inEachLocation, startNginx } from "../servers/nginx.mjs";
import { snippet } from "../snippets.mjs";

/** The frame of docs/embedding.md, with the origins of this test. */
function frameSnippet(files, around) {
  const guide = readFileSync(new URL("../../../docs/embedding.md", import.meta.url), "utf8");
  const [, code] = /```html\n(<iframe[\s\S]*?)```/.exec(guide);
  return code
    .replaceAll("https://screener.example.org/", `${files}/screener/`)
    .replaceAll(encodeURIComponent("https://www.example.org"), encodeURIComponent(around));
}

export default async function (hosts) {
  const { browser } = hosts;
  const folder = await hosts.folder();
  const roots = ["files", "clinic", "stranger"].map((name) => path.join(folder, name, "www"));
  const [filesRoot, clinicRoot, strangerRoot] = roots;
  // What stands on the pages needs the origins, which are known once the servers run.
  for (const root of roots) writeWebsite(root, hosts.package, {});
  const clinic = await startNginx(path.join(folder, "clinic"), { root: clinicRoot, server: "" });
  const stranger = await startNginx(path.join(folder, "stranger"), { root: strangerRoot, server: "" });
  const allowed = snippet("nginx-frame").replace("https://www.example.org", clinic.origin);
  const files = await startNginx(path.join(folder, "files"), {
    root: filesRoot,
    server: inEachLocation(snippet("nginx"), snippet("nginx-cors")) + allowed,
  });
  for (const [root, origin] of [
    [clinicRoot, clinic.origin],
    [strangerRoot, stranger.origin],
  ]) {
    writeWebsite(root, hosts.package, { "index.html": frameSnippet(files.origin, origin) });
  }
  try {
    await hosts.check("frame: the widget works in it, and the frame is as tall as the widget", async () => {
      await browser.open(`${clinic.origin}/`, { ready: false });
      await browser.until("the frame to have the height of what is in it", () =>
        browser.script("return parseInt(document.querySelector('iframe').style.height) > 300"),
      );
      await browser.inFrame(async (widget) => {
        assert.match((await widget.ready()).text, /\+1 202 555 0143/);
        await answersLeadTo("emergency", widget);
        await nothingToComplainAbout(browser);
      });
    });
    await hosts.check("frame: a site that may not show it shows nothing of it", async () => {
      await browser.open(`${stranger.origin}/`, { ready: false });
      await browser.until("the frame to be refused", () =>
        browser.inFrame(() =>
          browser.script("return document.readyState === 'complete' && !document.querySelector('candidacy-screener')"),
        ),
      );
    });
  } finally {
    for (const server of [files, clinic, stranger]) server.stop();
  }
}
