// What the text for a clinic's privacy statement says, held to the truth by the server's own log.

import assert from "node:assert/strict";
import path from "node:path";

import { answersLeadTo, nothingToComplainAbout } from "../drive.mjs";
import { writeWebsite } from "../pages.mjs";
import { startNginx } from "../servers/nginx.mjs";
import { snippet } from "../snippets.mjs";

export default async function (hosts) {
  const { browser } = hosts;
  const folder = await hosts.folder();
  const root = path.join(folder, "www");
  writeWebsite(root, hosts.package, { "index.html": snippet("page") });
  const server = await startNginx(path.join(folder, "nginx"), { root, server: snippet("nginx") });
  try {
    await hosts.check("privacy: the server learns which files were asked for, and nothing of the answers", async () => {
      assert.match(snippet("privacy"), /not sent to\s+us or to anyone else/);
      const visits = [];
      for (const outcome of ["wait", "emergency"]) {
        const before = server.log().length;
        await answersLeadTo(outcome, await browser.open(`${server.origin}/`));
        await nothingToComplainAbout(browser);
        const files = await browser.requests();
        const lines = () => server.log().slice(before);
        await browser.until("every request to be in the log", () => lines().length === files.length + 1);
        for (const line of lines()) assert.match(line, /^GET \/[\w./-]*(\?v=[0-9a-f]+)? (200|304)$/);
        visits.push(
          lines()
            .map((line) => line.split(" ")[1])
            .sort(),
        );
      }
      assert.deepEqual(visits[0], visits[1], "the two visits, with other answers, asked for other files");
    });
    await hosts.check("privacy: a reload knows nothing of the answers", async () => {
      const first = await browser.open(`${server.origin}/`);
      const { heading } = await first.look();
      await answersLeadTo("emergency", first);
      const again = await browser.open(`${server.origin}/`);
      assert.equal((await again.look()).heading, heading);
      await nothingToComplainAbout(browser);
    });
  } finally {
    server.stop();
  }
}
