// nginx as Debian packages it, with the configuration of docs/hosting.md.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { answersLeadTo, nothingToComplainAbout } from "../drive.mjs";
import { ask, writeWebsite } from "../pages.mjs";
import { inEachLocation, startNginx } from "../servers/nginx.mjs";
import { snippet } from "../snippets.mjs";
import { checkFiles, checkRevalidation } from "../static-server.mjs";

export default async function (hosts) {
  const { browser } = hosts;
  const folder = await hosts.folder();
  const root = path.join(folder, "www");
  const integrity = JSON.parse(readFileSync(path.join(hosts.package, "site/integrity.json"), "utf8"));
  const hash = integrity.files["candidacy-screener.js"];
  writeWebsite(root, hosts.package, {
    "index.html": snippet("page"),
    "pinned.html": snippet("pinned", { hash }),
    "changed.html": snippet("pinned", { hash: integrity.files["candidacy-screener-app.js"] }),
  });
  const files = await startNginx(path.join(folder, "files"), {
    root,
    server: inEachLocation(snippet("nginx"), snippet("nginx-cors")),
  });
  const server = await startNginx(path.join(folder, "site"), { root, server: snippet("nginx") + snippet("nginx-csp") });
  try {
    await hosts.check("nginx: types, compressed copies and caching are as the guide says", () =>
      checkFiles(server.origin, hosts.package),
    );
    await hosts.check("nginx: who has a file is not sent it again", () => checkRevalidation(server.origin));
    await hosts.check("nginx: the files answer other origins where that is allowed, and only there", async () => {
      for (const name of ["candidacy-screener.wasm", `v${integrity.version}/candidacy-screener.wasm`]) {
        assert.equal((await ask(`${files.origin}/screener/${name}`)).headers["access-control-allow-origin"], "*", name);
        assert.equal(
          (await ask(`${server.origin}/screener/${name}`)).headers["access-control-allow-origin"],
          undefined,
          name,
        );
      }
    });
    await hosts.check("nginx: the widget works under the strict policy, to an outcome", async () => {
      const widget = await browser.open(`${server.origin}/`);
      const { headers } = await ask(`${server.origin}/`);
      assert.match(headers["content-security-policy"], /default-src 'none'.*require-trusted-types-for 'script'/);
      await answersLeadTo("emergency", widget);
      await nothingToComplainAbout(browser);
    });
    await hosts.check("nginx: a pinned version loads from its folder alone", async () => {
      const widget = await browser.open(`${server.origin}/pinned.html`);
      await answersLeadTo("emergency", widget);
      await nothingToComplainAbout(browser);
      const strangers = (await browser.requests()).filter(
        (address) => !address.includes(`/screener/v${integrity.version}/`),
      );
      assert.deepEqual(strangers, []);
    });
    await hosts.check("nginx: a script with another hash is refused, and people keep the fallback", async () => {
      const widget = await browser.open(`${server.origin}/changed.html`, { ready: false });
      await widget.fallback();
      assert.equal(await browser.script("return customElements.get('candidacy-screener') === undefined"), true);
    });
    await hosts.check("nginx: a file that was replaced arrives at the next visit", async () => {
      const name = "screener/replaced.json";
      writeFileSync(path.join(root, name), "[1]");
      const { headers } = await ask(`${server.origin}/${name}`);
      writeFileSync(path.join(root, name), "[1, 2]");
      const { status, body } = await ask(`${server.origin}/${name}`, { "if-none-match": headers.etag });
      assert.deepEqual([status, body.toString()], [200, "[1, 2]"]);
    });
    await hosts.check("guide: the hash of an uploaded file can be compared", () => {
      const command = snippet("verify").replace("https://example.org", server.origin);
      const said = execFileSync("bash", ["-c", command], { encoding: "utf8" });
      assert.equal(`sha384-${said}`, integrity.files["candidacy-screener.wasm"]);
    });
  } finally {
    server.stop();
    files.stop();
  }
}
