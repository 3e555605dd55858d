// Sites that are built with Vite, in React and in Vue, from the npm package: checked, built, and while it is worked on.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { STRICT_CSP } from "../../../scripts/serve.mjs";
import { freePort, start, stop } from "../../browser/engines/processes.mjs";
import { answersLeadTo, nothingToComplainAbout } from "../drive.mjs";
import { answers } from "../servers/answers.mjs";
import { snippet } from "../snippets.mjs";

const SITES = fileURLToPath(new URL("../sites", import.meta.url));
const QUIET = ["--no-audit", "--no-fund", "--prefer-offline", "--silent"];

/** Files of each site that are snippets of the guide. */
const KINDS = {
  React: { folder: "react", files: { "src/Screener.tsx": "react" } },
  Vue: { folder: "vue", files: { "src/Screener.vue": "vue", "vite.config.ts": "vue-config" } },
};

/** From the first screen to the outcome: the config reached the element, and the page is told at the end, not before. */
async function complete(browser, origin) {
  const thanks = () => browser.script("return document.body.innerText.includes('Thank you for your time.')");
  const widget = await browser.open(`${origin}/`);
  assert.match((await widget.look()).text, /\+1 202 555 0143/);
  assert.equal(await thanks(), false);
  await answersLeadTo("emergency", widget);
  await browser.until("the page to be told that the outcome is shown", thanks);
  await nothingToComplainAbout(browser);
}

/** A fresh project with the guide's snippets, and the package as npm installs it from the tarball. */
function setUp(folder, packages, { folder: name, files }) {
  const site = path.join(folder, name);
  cpSync(path.join(SITES, name), site, { recursive: true });
  for (const [file, example] of Object.entries(files)) writeFileSync(path.join(site, file), snippet(example));
  const tarball = path.join(
    packages,
    readdirSync(packages).find((file) => file.endsWith(".tgz")),
  );
  const npm = (...args) => execFileSync("npm", args, { cwd: site, stdio: "pipe" });
  npm("ci", ...QUIET);
  npm("install", "--no-save", ...QUIET, tarball);
  return { site, npm };
}

/** Vite's own server; `preview` serves what was built, under the strict policy. */
async function startVite(site, command, headers = {}) {
  const port = await freePort();
  const config = `export default { preview: { headers: ${JSON.stringify(headers)} } };\n`;
  writeFileSync(path.join(site, "preview.config.mjs"), config);
  const own = command === "preview" ? ["preview", "--config", "preview.config.mjs"] : [];
  const file = path.join(site, "node_modules/vite/bin/vite.js");
  const child = start(process.execPath, [file, ...own, "--port", `${port}`, "--strictPort", "--host", "127.0.0.1"], {
    cwd: site,
  });
  const origin = `http://127.0.0.1:${port}`;
  await answers(child, origin);
  return { origin, stop: () => stop(child) };
}

export default async function (hosts) {
  const { browser } = hosts;
  const folder = await hosts.folder();
  for (const [title, kind] of Object.entries(KINDS)) {
    const { site, npm } = setUp(folder, hosts.package, kind);

    await hosts.check(`Vite and ${title}: the types of the package fit`, () => npm("run", "check"));

    await hosts.check(`Vite and ${title}: the built site works under the strict policy`, async () => {
      npm("run", "build");
      const server = await startVite(site, "preview", { "Content-Security-Policy": STRICT_CSP });
      try {
        await complete(browser, server.origin);
        // Each file once, and nothing written into the script.
        assert.ok(
          (await browser.requests()).some((address) => /\/assets\/candidacy-screener-[\w-]+\.wasm/.test(address)),
        );
      } finally {
        server.stop();
      }
    });

    await hosts.check(`Vite and ${title}: it works while the site is worked on`, async () => {
      const server = await startVite(site, "dev");
      try {
        await complete(browser, server.origin);
      } finally {
        server.stop();
      }
    });
  }
}
