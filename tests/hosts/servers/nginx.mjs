// A private nginx: its own folder, port and configuration; the system's stays as it is.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { find, freePort, start, stop } from "../../browser/engines/processes.mjs";
import { answers } from "./answers.mjs";

const INSTALL = "apt-get install --no-install-recommends nginx libnginx-mod-http-brotli-static";
const BROTLI = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/** As a site's configuration has them: files of the usual kinds. */
const TYPES = "types { text/html html; text/css css; text/javascript js; image/svg+xml svg; }";

function configuration({ folder, port, root, server }) {
  const kept = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  return `
load_module ${BROTLI};
${process.getuid() === 0 ? "user root;" : ""}
worker_processes 1;
daemon off;
pid ${folder}/pid;
error_log ${folder}/error.log warn;
events {}
http {
  access_log ${folder}/access.log;
  ${kept.join("\n  ")}
  ${TYPES}
  default_type application/octet-stream;
  server {
    listen 127.0.0.1:${port};
    root ${root};
    ${server}
  }
}
`;
}

/** "Inside both `location` blocks": after the line that opens each. */
export const inEachLocation = (text, line) => text.replace(/^ *location .*\{$/gm, (opening) => `${opening}\n${line}`);

/** Serves `root`; `server` is the text inside the server block. */
export async function startNginx(folder, { root, server }) {
  const file = find("nginx", INSTALL);
  if (!existsSync(BROTLI)) throw new Error(`nginx has no module for brotli: ${INSTALL}`);
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  writeFileSync(path.join(folder, "nginx.conf"), configuration({ folder, port, root, server }));
  const started = start(file, [
    "-p",
    folder,
    "-e",
    path.join(folder, "error.log"),
    "-c",
    path.join(folder, "nginx.conf"),
  ]);
  const origin = `http://127.0.0.1:${port}`;
  await answers(started, origin);
  return {
    origin,
    /** The requests so far, each as "METHOD path?query status"; browsers ask for an icon of their own accord. */
    log() {
      const lines = readFileSync(path.join(folder, "access.log"), "utf8").trim().split("\n");
      const requests = lines.map((line) => /"(\S+ \S+) HTTP\/[\d.]+" (\d+)/.exec(line)).filter(Boolean);
      return requests
        .map(([, request, status]) => `${request} ${status}`)
        .filter((line) => !line.includes("/favicon.ico"));
    },
    stop: () => stop(started),
  };
}
