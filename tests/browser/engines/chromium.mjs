// Chromium through chromedriver.

import path from "node:path";

import { find, temporaryFolder } from "./processes.mjs";
import { openSession } from "./session.mjs";

export const INSTALL = "apt-get install --no-install-recommends chromium chromium-driver";

// Some need root's sandbox to be off; the others keep the browser from any network of its own.
export const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--hide-scrollbars",
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-extensions",
  "--disable-sync",
  "--disable-features=PasswordLeakDetection,Translate,OptimizationHints",
  "--password-store=basic",
  "--use-mock-keychain",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

export async function start() {
  const driverFile = find("chromedriver", INSTALL);
  const binary = find("chromium", INSTALL);
  const folder = temporaryFolder();
  return openSession({
    name: "chromium",
    driverFile,
    folder,
    args: (port) => [`--port=${port}`],
    capabilities: {
      browserName: "chrome",
      "goog:chromeOptions": {
        binary,
        args: [...FLAGS, `--user-data-dir=${path.join(folder, "profile")}`],
        prefs: { credentials_enable_service: false, "profile.password_manager_enabled": false },
      },
    },
    collectGarbage: (driver) => driver.sendDevToolsCommand("HeapProfiler.collectGarbage"),
    // A window cannot be narrower than about 500 px with a title bar; the emulated screen can.
    resize: (driver, width, height) =>
      driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", {
        width,
        height,
        deviceScaleFactor: 1,
        mobile: false,
      }),
  });
}
