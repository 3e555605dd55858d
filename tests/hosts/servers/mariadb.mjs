// A private MariaDB: its own folder, reached by a socket in it; no port, and the system's databases stay as they are.

import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";

import { find, start, stop } from "../../browser/engines/processes.mjs";
import { until } from "../../browser/until.mjs";

const INSTALL = "apt-get install --no-install-recommends mariadb-server-core";

/** An empty database of that name, which a user of that name may use without a password. */
export async function startMariaDb(folder, name) {
  const file = find("mariadbd", INSTALL);
  const data = path.join(folder, "data");
  const socket = path.join(folder, "socket");
  const user = process.getuid() === 0 ? ["--user=root"] : [];
  execFileSync(
    find("mariadb-install-db", INSTALL),
    [
      "--no-defaults",
      `--datadir=${data}`,
      ...user,
      "--skip-test-db",
      "--skip-name-resolve",
      "--auth-root-authentication-method=normal",
    ],
    { stdio: "pipe" },
  );
  const first = path.join(folder, "first.sql");
  writeFileSync(
    first,
    `CREATE DATABASE ${name};\nCREATE USER ${name}@localhost;\nGRANT ALL ON ${name}.* TO ${name}@localhost;\n`,
  );
  const started = start(file, [
    "--no-defaults",
    `--datadir=${data}`,
    `--socket=${socket}`,
    `--pid-file=${folder}/pid`,
    ...user,
    "--skip-networking",
    `--init-file=${first}`,
    "--innodb-flush-log-at-trx-commit=0",
    "--innodb-buffer-pool-size=32M",
  ]);
  await until("MariaDB to be ready", () => {
    if (started.child.exitCode !== null) throw new Error(`MariaDB ended: ${started.output}`);
    return /ready for connections/.test(started.output);
  });
  return { host: `localhost:${socket}`, stop: () => stop(started) };
}
