// Child processes of a test run: started with a free port, and always ended together with what they started.

import { spawn } from "node:child_process";
import { accessSync, constants, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

import { until } from "../until.mjs";

const running = new Set();
const folders = new Set();

/** A driver or browser that is not on this machine; `install` says how to get it. */
export class Missing extends Error {
  constructor(program, install) {
    super(`${program} is not installed: ${install}`);
  }
}

/** The full path of a program on PATH, or a `Missing` error. */
export function find(program, install) {
  for (const folder of (process.env.PATH ?? "").split(path.delimiter)) {
    const file = path.join(folder, program);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not in this folder.
    }
  }
  throw new Missing(program, install);
}

export async function freePort() {
  const server = createServer();
  await new Promise((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a program; its output is kept for error messages only. */
export function start(file, args, { cwd, env = process.env, pipes = [] } = {}) {
  const child = spawn(file, args, { cwd, env, stdio: ["ignore", "pipe", "pipe", ...pipes] });
  const started = { child, name: path.basename(file), output: "", failed: undefined };
  const keep = (bytes) => (started.output = (started.output + bytes).slice(-4000));
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  child.on("error", (error) => (started.failed = error));
  child.on("exit", () => running.delete(started));
  running.add(started);
  return started;
}

/** Waits until the WebDriver server answers. */
export async function driverReady(started, port) {
  await until(`${started.name} to listen`, async () => {
    if (started.failed) throw started.failed;
    if (started.child.exitCode !== null) throw new Error(`${started.name} ended: ${started.output}`);
    return (await fetch(`http://127.0.0.1:${port}/status`)).ok;
  });
}

/** Our process and all that it started, children last, by the parent ids that the system reports. */
function withDescendants(pid) {
  const children = new Map();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // "pid (command) state parent ...": the command may itself contain spaces and brackets.
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      // It has ended meanwhile.
    }
  }
  const all = [pid];
  for (let i = 0; i < all.length; i += 1) all.push(...(children.get(all[i]) ?? []));
  return all;
}

/** Ends a program and everything it started: a driver that is killed does not take its browser with it. */
export function stop(started) {
  if (!running.delete(started) || started.child.pid === undefined) return;
  for (const pid of withDescendants(started.child.pid)) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It has ended meanwhile.
    }
  }
}

/** A folder for one run's profile and caches; `removeFolder` or the end of the run removes it. */
export function temporaryFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), "browser-test-"));
  folders.add(folder);
  return folder;
}

export function removeFolder(folder) {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    folders.delete(folder);
  } catch {
    // A process that was just ended may still have been writing; the end of the run tries again.
  }
}

export function stopAll() {
  for (const started of [...running]) stop(started);
  for (const folder of [...folders]) removeFolder(folder);
}

process.on("exit", stopAll);
