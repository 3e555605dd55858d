// Chromium, spoken to in its own protocol: the benchmark needs throttling, real input and heap numbers.

import { readFileSync } from "node:fs";
import path from "node:path";
import WebSocket from "ws";

import { FLAGS, INSTALL } from "../tests/browser/engines/chromium.mjs";
import { find, removeFolder, start, stop, temporaryFolder } from "../tests/browser/engines/processes.mjs";
import { until } from "../tests/browser/until.mjs";

/** Starts Chromium with a fresh profile, so with nothing cached, and opens one page. */
export async function launch() {
  const folder = temporaryFolder();
  const flags = [...FLAGS, "--remote-debugging-port=0", `--user-data-dir=${folder}`, "about:blank"];
  const started = start(find("chromium", INSTALL), flags);
  const [port, address] = await until("Chromium to listen", () => {
    if (started.child.exitCode !== null) throw new Error(`Chromium ended: ${started.output}`);
    const lines = readFileSync(path.join(folder, "DevToolsActivePort"), "utf8").split("\n");
    return lines.length > 1 && lines;
  });
  const connection = await connect(`ws://127.0.0.1:${port}${address}`);
  const { targetInfos } = await connection.send("Target.getTargets");
  const { targetId } = targetInfos.find(({ type }) => type === "page");
  const { sessionId } = await connection.send("Target.attachToTarget", { targetId, flatten: true });
  return {
    send: (method, parameters) => connection.send(method, parameters, sessionId),
    on: (method, listener) => connection.on(method, listener),
    /** The value of an expression in the page. */
    async evaluate(expression) {
      const { result, exceptionDetails } = await connection.send(
        "Runtime.evaluate",
        { expression, awaitPromise: true, returnByValue: true },
        sessionId,
      );
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    close() {
      connection.close();
      stop(started);
      removeFolder(folder);
    },
  };
}

async function connect(url) {
  const socket = new WebSocket(url, { perMessageDeflate: false, maxPayload: 0 });
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  const waiting = new Map();
  const listeners = new Map();
  let count = 0;
  socket.on("message", (data) => {
    const { id, method, params, result, error } = JSON.parse(data);
    if (id === undefined) {
      for (const listener of listeners.get(method) ?? []) listener(params);
      return;
    }
    const { resolve, reject, called } = waiting.get(id);
    waiting.delete(id);
    if (error) reject(new Error(`${called}: ${error.message}`));
    else resolve(result);
  });
  socket.on("close", () => {
    for (const { reject, called } of waiting.values()) reject(new Error(`${called}: the browser is gone`));
  });
  return {
    send(method, params = {}, sessionId = undefined) {
      const id = (count += 1);
      socket.send(JSON.stringify({ id, method, params, sessionId }));
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject, called: method }));
    },
    on: (method, listener) => listeners.set(method, [...(listeners.get(method) ?? []), listener]),
    close: () => socket.close(),
  };
}
