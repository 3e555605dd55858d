// The static server that `./run` and the browser tests use.

import assert from "node:assert/strict";
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";

import { serve } from "../../scripts/serve.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "serve-test-"));
let server;

before(async () => {
  mkdirSync(path.join(folder, "site/sub"), { recursive: true });
  writeFileSync(path.join(folder, "secret.txt"), "secret");
  writeFileSync(path.join(folder, "site/index.html"), "<p>page</p>");
  writeFileSync(path.join(folder, "site/app.wasm"), "wasm");
  writeFileSync(path.join(folder, "site/app.wasm.br"), "compressed");
  server = await serve({ root: path.join(folder, "site"), prefixes: ["/", "/clinic/"] });
});

after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Asks without cleaning the path first, as fetch would. */
function ask(target, headers = {}) {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port: server.port, path: target, headers }, (response) => {
      let body = "";
      response.on("data", (chunk) => (body += chunk));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    })
      .on("error", reject)
      .end();
  });
}

test("a page comes with the strict policy, under every prefix", async () => {
  for (const target of ["/", "/clinic/", "/clinic/index.html"]) {
    const { status, headers, body } = await ask(target);
    assert.equal(status, 200, target);
    assert.equal(body, "<p>page</p>");
    assert.match(headers["content-security-policy"], /default-src 'none'.*require-trusted-types-for 'script'/);
  }
});

test("WebAssembly has its type, and is compressed for those who take it", async () => {
  assert.equal((await ask("/app.wasm")).body, "wasm");
  const { headers, body } = await ask("/app.wasm", { "accept-encoding": "gzip, br" });
  assert.equal(headers["content-type"], "application/wasm");
  assert.equal(headers["content-encoding"], "br");
  assert.equal(body, "compressed");
});

test("nothing outside the folder is served", async () => {
  for (const target of ["/../secret.txt", "/%2e%2e/secret.txt", "/sub/..%2f..%2fsecret.txt", "/clinic/../../secret.txt", "/%00", "/%"]) {
    const { status, body } = await ask(target);
    assert.ok(status >= 400, `${target}: ${status}`);
    assert.ok(!body.includes("secret"), target);
  }
});
