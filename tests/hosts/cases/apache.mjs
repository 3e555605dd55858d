// Apache as Debian packages it, with the .htaccess of docs/hosting.md.

import { writeFileSync } from "node:fs";
import path from "node:path";

import { answersLeadTo, nothingToComplainAbout } from "../drive.mjs";
import { writeWebsite } from "../pages.mjs";
import { startApache } from "../servers/apache.mjs";
import { snippet } from "../snippets.mjs";
import { checkFiles, checkRevalidation } from "../static-server.mjs";

export default async function (hosts) {
  const { browser } = hosts;
  const folder = await hosts.folder();
  const root = path.join(folder, "www");
  writeWebsite(root, hosts.package, { "index.html": snippet("page") });
  writeFileSync(path.join(root, "screener/.htaccess"), snippet("apache"));
  const server = await startApache(path.join(folder, "apache"), root);
  try {
    await hosts.check("Apache: types, compressed copies and caching are as the guide says", () =>
      checkFiles(server.origin, hosts.package),
    );
    await hosts.check("Apache: who has a file is not sent it again", () => checkRevalidation(server.origin));
    await hosts.check("Apache: the widget works, to an outcome", async () => {
      const widget = await browser.open(`${server.origin}/`);
      await answersLeadTo("emergency", widget);
      await nothingToComplainAbout(browser);
    });
  } finally {
    server.stop();
  }
}
