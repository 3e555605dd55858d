// A WebDriver session over a driver process that we started.

import { Builder, Capabilities } from "selenium-webdriver";

import { within } from "../until.mjs";
import { driverReady, freePort, removeFolder, start, stop } from "./processes.mjs";

/**
 * Starts `driverFile` with the arguments that `args(port)` gives and opens a session.
 * `resize(driver, width, height)` sets the size of the page (not of the window) in CSS pixels; `collectGarbage(driver)`
 * asks the browser to do that soon, where it can be asked.
 */
export async function openSession({ name, driverFile, args, env, capabilities, resize, collectGarbage, folder, helpers = [] }) {
  const port = await freePort();
  const started = start(driverFile, args(port), { env });
  const stopEverything = () => {
    stop(started);
    helpers.forEach(stop);
    removeFolder(folder);
  };
  try {
    await driverReady(started, port);
    const driver = await within(
      60_000,
      `${started.name} opened no session: ${started.output}`,
      new Builder()
        .usingServer(`http://127.0.0.1:${port}`)
        .withCapabilities(new Capabilities(capabilities))
        .build(),
    );
    await driver.manage().setTimeouts({ pageLoad: 30_000, script: 15_000, implicit: 0 });
    const version = (await driver.getCapabilities()).get("browserVersion");
    return {
      name,
      version,
      driver,
      resize: (width, height) => resize(driver, width, height),
      collectGarbage: async () => collectGarbage?.(driver),
      async stop() {
        await within(10_000, "quit", driver.quit()).catch(() => {});
        stopEverything();
      },
    };
  } catch (error) {
    stopEverything();
    throw error;
  }
}
