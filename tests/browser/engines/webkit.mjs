// WebKitGTK's small browser through WebKitWebDriver, on a screen of its own.

import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";

import { within } from "../until.mjs";
import { Missing, find, start as startProcess, stop, temporaryFolder } from "./processes.mjs";
import { openSession } from "./session.mjs";

// The pointer of a new screen rests in its middle.
const MIDDLE = { x: 800, y: 700 };

const INSTALL = "apt-get install --no-install-recommends webkit2gtk-driver xvfb";

/** The browser is not on PATH: it lies in the library folder of the machine's architecture. */
function findMiniBrowser() {
  for (const entry of readdirSync("/usr/lib", { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const file = path.join("/usr/lib", entry.name, "webkit2gtk-4.1/MiniBrowser");
    if (existsSync(file)) return file;
  }
  throw new Missing("MiniBrowser of webkit2gtk-4.1", INSTALL);
}

/** The toolbar keeps the window at 447 px or more; with nothing to show it takes no room, so phones can be tried. */
function shrinkToolbar(folder) {
  const settings = path.join(folder, "config", "gtk-3.0");
  mkdirSync(settings, { recursive: true });
  writeFileSync(
    path.join(settings, "gtk.css"),
    `toolbar, toolbar *, tabbar, entry, button, toolbutton {
  min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px;
}\n`,
  );
  writeFileSync(
    path.join(settings, "settings.ini"),
    "[Settings]\ngtk-icon-sizes=gtk-large-toolbar=1,1:gtk-small-toolbar=1,1:gtk-menu=1,1:gtk-button=1,1\n",
  );
  return path.join(folder, "config");
}

async function startScreen() {
  const file = find("Xvfb", INSTALL);
  // The server picks a free display and writes its number to the fourth pipe.
  const screen = startProcess(file, ["-displayfd", "3", "-screen", "0", `${2 * MIDDLE.x}x${2 * MIDDLE.y}x24`, "-nolisten", "tcp"], {
    pipes: ["pipe"],
  });
  const number = new Promise((resolve) => screen.child.stdio[3].once("data", (bytes) => resolve(`${bytes}`.trim())));
  const display = await within(15_000, `Xvfb did not start: ${screen.output}`, number).catch((error) => {
    stop(screen);
    throw error;
  });
  return { screen, display: `:${display}` };
}

export async function start() {
  const driverFile = find("WebKitWebDriver", INSTALL);
  const binary = findMiniBrowser();
  const { screen, display } = await startScreen();
  const folder = temporaryFolder();
  const env = {
    ...process.env,
    DISPLAY: display,
    XDG_CONFIG_HOME: shrinkToolbar(folder),
    XDG_CACHE_HOME: path.join(folder, "cache"),
    XDG_DATA_HOME: path.join(folder, "data"),
    GDK_BACKEND: "x11",
    NO_AT_BRIDGE: "1",
    // Nobody answers there, so nothing but this machine can be reached.
    http_proxy: "http://127.0.0.1:9",
    https_proxy: "http://127.0.0.1:9",
    no_proxy: "127.0.0.1,localhost",
  };
  return openSession({
    name: "webkit",
    driverFile,
    folder,
    env,
    helpers: [screen],
    args: (port) => [`--port=${port}`],
    capabilities: {
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": { binary, args: ["--automation"] },
    },
    async resize(driver, width, height) {
      const window = driver.manage().window();
      const outer = await window.getRect();
      const [innerWidth, innerHeight] = await driver.executeScript("return [innerWidth, innerHeight]");
      const size = {
        width: width + Math.max(0, outer.width - innerWidth),
        height: height + Math.max(0, outer.height - innerHeight),
      };
      // Without a window manager the window below the screen's own pointer has the keyboard; in another one, `:focus`
      // would match nothing.
      const corner = { x: Math.round(MIDDLE.x - size.width / 2), y: Math.round(MIDDLE.y - size.height / 2) };
      await window.setRect({ ...size, ...corner });
    },
  });
}
