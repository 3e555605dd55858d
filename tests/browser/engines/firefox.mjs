// Firefox through geckodriver.

import { mkdirSync } from "node:fs";
import path from "node:path";

import { find, temporaryFolder } from "./processes.mjs";
import { openSession } from "./session.mjs";

const INSTALL = "apt-get install --no-install-recommends firefox-esr; cargo install --locked geckodriver --version 0.37.1";

// A proxy that nobody answers stops the browser's own traffic; local addresses do not go through it.
const PREFS = {
  "network.proxy.type": 1,
  "network.proxy.http": "127.0.0.1",
  "network.proxy.http_port": 9,
  "network.proxy.ssl": "127.0.0.1",
  "network.proxy.ssl_port": 9,
  "app.normandy.enabled": false,
  "app.update.enabled": false,
  "app.update.auto": false,
  "browser.newtabpage.enabled": false,
  "browser.safebrowsing.downloads.remote.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "browser.translations.enable": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "dom.push.connection.enabled": false,
  "extensions.update.enabled": false,
  "extensions.getAddons.cache.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "network.dns.disablePrefetch": true,
  "network.prefetch-next": false,
  "services.settings.server": "http://127.0.0.1:9",
  "signon.rememberSignons": false,
  "toolkit.telemetry.enabled": false,
  // As on phones and tablets: a scroll bar takes no room.
  "ui.useOverlayScrollbars": 1,
};

export async function start() {
  const driverFile = find("geckodriver", INSTALL);
  const binary = find("firefox-esr", INSTALL);
  const folder = temporaryFolder();
  const home = path.join(folder, "home");
  mkdirSync(home);
  return openSession({
    name: "firefox",
    driverFile,
    folder,
    // System access is to the browser's own part, which alone can collect garbage at once.
    args: (port) => ["--port", `${port}`, "--websocket-port", "0", "--profile-root", folder, "--allow-system-access"],
    env: { ...process.env, HOME: home, MOZ_CRASHREPORTER_DISABLE: "1" },
    capabilities: {
      browserName: "firefox",
      webSocketUrl: true,
      "moz:firefoxOptions": { binary, args: ["-headless"], prefs: PREFS },
    },
    async collectGarbage(driver) {
      await driver.setContext("chrome");
      await driver.executeScript(`
        for (const what of ["gc", "cc", "gc", "cc"]) Services.obs.notifyObservers(null, "child-" + what + "-request");`);
      await driver.setContext("content");
    },
    // A window cannot be narrower than 500 px; WebDriver BiDi sets the page's own size.
    async resize(driver, width, height) {
      const bidi = await driver.getBidi();
      const answer = await bidi.send({
        method: "browsingContext.setViewport",
        params: { context: await driver.getWindowHandle(), viewport: { width, height } },
      });
      if (answer.error) throw new Error(`cannot set the page size: ${answer.message}`);
    },
  });
}
