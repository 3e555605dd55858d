// WordPress as Debian packages it, on a private Apache with PHP and a private MariaDB.
//
// The package is copied, because its own wp-config.php reads /etc/wordpress, which belongs to the system.

import { execFileSync } from "node:child_process";
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { find } from "../../browser/engines/processes.mjs";
import { startApache } from "./apache.mjs";
import { startMariaDb } from "./mariadb.mjs";

const INSTALL =
  "apt-get install --no-install-recommends wordpress wordpress-theme-twentytwentythree php-cli php-mysql php-xml php-mbstring";
const SOURCE = "/usr/share/wordpress";
export const PASSWORD = "only for this test";

/** No updates, no cron, no request to anyone: the test looks at pages and nothing else. */
function configuration(database, origin) {
  const keys = ["AUTH", "SECURE_AUTH", "LOGGED_IN", "NONCE"].flatMap((name) => [`${name}_KEY`, `${name}_SALT`]);
  return `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'wordpress' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', '${database}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'WP_HOME', '${origin}' );
define( 'WP_SITEURL', '${origin}' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISABLE_WP_CRON', true );
define( 'FS_METHOD', 'direct' );
${keys.map((name) => `define( '${name}', 'not a secret: ${name}' );`).join("\n")}
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require ABSPATH . 'wp-settings.php';
`;
}

/** The users: one may write anything, the other what WordPress lets authors write. */
const FIRST_STEPS = `<?php
define( 'WP_INSTALLING', true );
require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
function wp_new_blog_notification() {}
wp_install( 'Example Clinic', 'admin', 'admin@example.org', false, '', '${PASSWORD}' );
wp_insert_user( array( 'user_login' => 'author', 'user_pass' => '${PASSWORD}', 'role' => 'author', 'user_email' => 'author@example.org' ) );
`;

/** Folders that the web server may write to: that is where an administrator's uploads go. */
function letServerWrite(root) {
  for (const name of ["plugins", "uploads", "upgrade"]) {
    const folder = path.join(root, "wp-content", name);
    mkdirSync(folder, { recursive: true });
    if (process.getuid() !== 0) continue;
    const [uid, gid] = ["-u", "-g"].map((flag) => Number(execFileSync("id", [flag, "www-data"], { encoding: "utf8" })));
    chownSync(folder, uid, gid);
  }
}

export async function startWordPress(folder) {
  if (!existsSync(SOURCE)) throw new Error(`WordPress is not installed: ${INSTALL}`);
  const php = find("php", INSTALL);
  const root = path.join(folder, "www");
  cpSync(SOURCE, root, { recursive: true, dereference: true, filter: (file) => !file.endsWith("/.htaccess") });
  rmSync(path.join(root, "wp-config.php"));
  letServerWrite(root);
  const database = await startMariaDb(folder, "wordpress");
  const server = await startApache(path.join(folder, "apache"), root);
  writeFileSync(path.join(root, "wp-config.php"), configuration(database.host, server.origin));
  writeFileSync(path.join(root, "first-steps.php"), FIRST_STEPS);
  execFileSync(php, [path.join(root, "first-steps.php")], { stdio: "pipe" });
  rmSync(path.join(root, "first-steps.php"));
  const stop = () => {
    server.stop();
    database.stop();
  };
  /** Writes a line into wp-config.php where people write theirs; returns how to take it out. */
  const configure = (line) => {
    const file = path.join(root, "wp-config.php");
    const before = readFileSync(file, "utf8");
    writeFileSync(
      file,
      before.replace("$table_prefix", () => `${line}\n$table_prefix`),
    );
    return () => writeFileSync(file, before);
  };
  return { origin: server.origin, root, configure, stop };
}
