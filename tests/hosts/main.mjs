// The widget on servers and sites as clinics have them: slow to set up, so not a part of the usual run.
//
//   node tests/hosts/main.mjs [--engine chromium|firefox] [--filter text]      (./test --hosts sets up what it needs)

import { existsSync, readdirSync } from "node:fs";
import { chmod } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { stopAll, temporaryFolder } from "../browser/engines/processes.mjs";
import { Browser, ENGINES } from "./browser.mjs";
import { unusedSnippets } from "./snippets.mjs";

const HERE = path.dirname(fileURLToPath(import.meta.url));
const PACKAGE = path.resolve(HERE, "../../target/package");

/** What a host's tests get: the packages, a folder of their own, the browser, and `check` to report by. */
class Hosts {
  #filter;
  passed = 0;
  failed = 0;
  package = PACKAGE;

  constructor(browser, filter) {
    this.browser = browser;
    this.#filter = filter;
  }

  wants(title) {
    return !this.#filter || title.includes(this.#filter);
  }

  /** Servers run as other users, who have to be able to read the folder. */
  async folder() {
    const folder = temporaryFolder();
    await chmod(folder, 0o755);
    return folder;
  }

  async check(title, run) {
    const since = performance.now();
    const seconds = () => ((performance.now() - since) / 1000).toFixed(1);
    try {
      await run();
      this.passed += 1;
      console.log(`pass  ${title} (${seconds()} s)`);
    } catch (error) {
      this.failed += 1;
      const at = /(cases|servers)\/[\w-]+\.mjs:\d+/.exec(error?.stack ?? "")?.[0] ?? "";
      console.log(`FAIL  ${title} (${seconds()} s)\n      ${String(error?.message ?? error).slice(0, 2000)} (${at})`);
    }
  }
}

async function main() {
  const { values } = parseArgs({
    options: { engine: { type: "string", default: "chromium" }, filter: { type: "string" } },
  });
  if (!ENGINES.includes(values.engine)) throw new Error(`--engine must be one of ${ENGINES.join(", ")}`);
  if (!existsSync(path.join(PACKAGE, "site"))) throw new Error("there are no packages: run ./run --package");
  const browser = await Browser.start(values.engine);
  const hosts = new Hosts(browser, values.filter);
  const files = readdirSync(path.join(HERE, "cases"))
    .filter((name) => name.endsWith(".mjs"))
    .sort();
  for (const file of files.filter((name) => hosts.wants(name))) {
    const { default: run } = await import(`./cases/${file}`);
    // A host that cannot be set up is one failure; the others are tried all the same.
    try {
      await run(hosts);
    } catch (error) {
      await hosts.check(`${file}: can be set up`, () => Promise.reject(error));
    }
  }
  if (!values.filter) {
    await hosts.check("guide: every snippet was used", () => {
      if (unusedSnippets().length) throw new Error(`not used: ${unusedSnippets().join(", ")}`);
    });
  }
  await browser.stop();
  console.log(`hosts ${values.engine}: ${hosts.passed} passed, ${hosts.failed} failed`);
  return hosts.failed === 0 && hosts.passed > 0 ? 0 : 1;
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.once(signal, () => {
    stopAll();
    process.exit(1);
  });
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(`hosts: ${error.message}`);
    process.exit(1);
  },
);
