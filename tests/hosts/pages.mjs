// Pages for a server that sends files, and looking at what it answers.

import { request } from "node:http";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** A page with this in its body, and nothing that the widget does not need. */
export function page(body) {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Example Clinic</title></head>
<body>
<h1>Example Clinic</h1>
${body}
</body>
</html>
`;
}

/** A website: these pages, and the widget's files in the folder `screener/`. */
export function writeWebsite(folder, packages, pages) {
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(packages, "site"), path.join(folder, "screener"), { recursive: true });
  for (const [name, body] of Object.entries(pages)) writeFileSync(path.join(folder, name), page(body));
}

/** The answer as it comes over the wire: not decompressed, nothing followed. */
export function ask(address, headers = {}) {
  return new Promise((resolve, reject) => {
    request(address, { headers }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on("error", reject)
      .end();
  });
}
