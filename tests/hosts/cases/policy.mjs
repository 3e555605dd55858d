// The policies of docs/hosting.md, each sent by nginx with a page that has nothing else.

import path from "node:path";

import { answersLeadTo, nothingToComplainAbout } from "../drive.mjs";
import { writeWebsite } from "../pages.mjs";
import { startNginx } from "../servers/nginx.mjs";
import { snippet } from "../snippets.mjs";

const NONCE = "bm90IGEgc2VjcmV0";
const policy = (text) => `add_header Content-Security-Policy "${text.trim()}";`;

export default async function (hosts) {
  const { browser } = hosts;
  const folder = await hosts.folder();
  const root = path.join(folder, "www");
  const page = snippet("page");
  writeWebsite(root, hosts.package, { "index.html": page });
  const allowed = 'add_header Access-Control-Allow-Origin "*";';
  const files = await startNginx(path.join(folder, "files"), { root, server: allowed });

  const other = path.join(folder, "other");
  writeWebsite(other, hosts.package, {
    "index.html": page.replace('src="/screener/', `src="${files.origin}/screener/`),
  });
  const nonced = path.join(folder, "nonced");
  writeWebsite(nonced, hosts.package, {
    "index.html": page.replace('type="module"', `type="module" nonce="${NONCE}"`),
  });

  const kinds = {
    "files on the same origin": { root, text: snippet("csp") },
    "files on another origin": {
      root: other,
      text: snippet("csp-other-origin").replaceAll("https://files.example.org", files.origin),
      foreign: files.origin,
    },
    "a nonce": { root: nonced, text: snippet("csp-nonce", { nonce: NONCE }) },
  };
  let n = 0;
  for (const [title, { root: pages, text, foreign }] of Object.entries(kinds)) {
    const server = await startNginx(path.join(folder, `site${(n += 1)}`), { root: pages, server: policy(text) });
    await hosts.check(`policy: ${title}`, async () => {
      await answersLeadTo("emergency", await browser.open(`${server.origin}/`));
      await nothingToComplainAbout(browser, { expects: { foreign: foreign && new RegExp(`^${foreign}/screener/`) } });
    });
    server.stop();
  }
  files.stop();
}
