// A private Apache with PHP inside: its own folder, port and configuration; the system's stays as it is.

import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";

import { find, freePort, start, stop } from "../../browser/engines/processes.mjs";
import { answers } from "./answers.mjs";

const INSTALL = "apt-get install --no-install-recommends apache2-bin libapache2-mod-php";
const MODULES = "/usr/lib/apache2/modules";
/** What a usual site has switched on. PHP wants the one process model that knows no threads. */
const NAMES = [
  "mpm_prefork",
  "authz_core",
  "alias",
  "deflate",
  "dir",
  "filter",
  "headers",
  "mime",
  "rewrite",
  "setenvif",
];

function phpModule() {
  const file = existsSync(MODULES) && readdirSync(MODULES).find((name) => /^libphp.*\.so$/.test(name));
  if (!file) throw new Error(`Apache has no PHP: ${INSTALL}`);
  return `LoadModule php_module ${MODULES}/${file}`;
}

function configuration({ folder, port, root }) {
  return `
ServerRoot ${folder}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
Mutex file:${folder}
${NAMES.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join("\n")}
${phpModule()}
${process.getuid() === 0 ? "User www-data\nGroup www-data" : ""}
TypesConfig /etc/mime.types
StartServers 3
MaxRequestWorkers 8
DocumentRoot ${root}
DirectoryIndex index.php index.html
<FilesMatch "\\.php$">
  SetHandler application/x-httpd-php
</FilesMatch>
AddOutputFilterByType DEFLATE text/html text/css text/javascript application/json
<Directory ${root}>
  AllowOverride All
  Require all granted
</Directory>
php_value session.save_path ${folder}
php_value opcache.revalidate_freq 0
php_value error_log ${folder}/php.log
`;
}

/** Serves `root`, with PHP and .htaccess files. */
export async function startApache(folder, root) {
  const file = find("apache2", INSTALL);
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const conf = path.join(folder, "apache.conf");
  writeFileSync(conf, configuration({ folder, port, root }));
  const started = start(file, ["-f", conf, "-DFOREGROUND"]);
  const origin = `http://127.0.0.1:${port}`;
  await answers(started, origin);
  return { origin, stop: () => stop(started) };
}
